using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>One line of the list of accounts.</summary>
public sealed record AccountRow(
    long Id, int Version, string SignInName, string DisplayName, AccountState State, long PlaceId, string? Place, long UnitId, string? Unit, bool HasSecondFactor,
    DateTimeOffset? LastSignInAt, IReadOnlyList<Role> Roles) : AggregateRow(Id, Version)
{
    /// <summary>Shut by failed sign-ins, for a while.</summary>
    public bool IsShut { get; init; }
}

/// <summary>One account with its roles, ended ones included.</summary>
public sealed record AccountDetails(AccountRow Row, bool MustChangePassword, DateTimeOffset? PasswordAt, DateTimeOffset? ShutUntil, IReadOnlyList<GrantRow> Grants);

public sealed record GrantRow(long Id, Role Role, long PlaceId, string? Place, long UnitId, string? Unit, DateOnly From, DateOnly? Until, DateTimeOffset? EndedAt);

/// <summary>An account to pick.</summary>
public sealed record AccountName(long Id, string DisplayName, string SignInName);

/// <summary>The policy as the security administrator sees and revises it.</summary>
public sealed record PolicyRow(long Id, int Version, SignInPolicyValues Values) : AggregateRow(Id, Version);

public sealed class AccountQueries(City city, TimeProvider time)
{
    /// <summary>The value of the filter "role" for accounts that are in use and were given none.</summary>
    public const string NoRole = "none";

    /// <summary>A page of the list of accounts, in the order of their sign-in names unless another is asked for.</summary>
    public async Task<ListPage<AccountRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var page = await List(scope, db, query).PageAsync(query, leaving);
        return page with { Rows = await WithShutAsync(db, page.Rows, leaving) };
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long accountId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, accountId, leaving);
    }

    /// <summary>How many accounts there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<Account>().CountAsync(cancellationToken);
    }

    /// <summary>The account of a sign-in name; null where nobody has it.</summary>
    public async Task<long?> IdOfAsync(string signInName, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var name = Account.NormaliseName(signInName);
        return await db.Set<Account>().Where(a => a.SignInName == name).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whoever can sign in for a unit, for linking a registered person to their account.</summary>
    public async Task<IReadOnlyList<AccountName>> OfUnitAsync(long unitId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<Account>().AsNoTracking()
            .Where(a => a.State == AccountState.Active && (a.UnitId == unitId || a.Grants.Any(g => g.UnitId == unitId && g.EndedAt == null)))
            .OrderBy(a => a.SignInName).Select(a => new AccountName(a.Id, a.DisplayName, a.SignInName)).ToListAsync(cancellationToken);
    }

    public async Task<AccountDetails?> FindAsync(long id, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (account is null) return null;
        var row = (await WithShutAsync(db, await db.Set<Account>().AsNoTracking().Where(a => a.Id == id).Select(Row(db)).ToListAsync(cancellationToken), cancellationToken))[0];
        var key = SignInGuard.KeyOfName(db, account.SignInName);
        var failures = await db.Set<FailureCount>().AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, cancellationToken);
        var (placeIds, unitIds) = (account.Grants.Select(g => g.PlaceId).ToList(), account.Grants.Select(g => g.UnitId).ToList());
        var places = await db.Places.Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var units = await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return new(
            row, account.MustChangePassword, account.PasswordAt, failures?.IsLockedAt(time.GetUtcNow()) == true ? failures.LockedUntil : null,
            [.. account.Grants.Select(g => new GrantRow(g.Id, g.Role, g.PlaceId, places.GetValueOrDefault(g.PlaceId), g.UnitId, units.GetValueOrDefault(g.UnitId), g.From, g.Until, g.EndedAt))]);
    }

    public async Task<PolicyRow> PolicyAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<SignInPolicy>().Select(p => new PolicyRow(p.Id, p.Version, p.Values)).SingleAsync(cancellationToken);
    }

    private KeysetList<Account, AccountRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var accounts = db.Set<Account>().AsNoTracking();
        if (scope.PlaceId != AccessEntries.Installation) accounts = accounts.Where(a => a.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var name = Account.NormaliseName(text);
            accounts = accounts.Where(a => a.SignInName.Contains(name) || a.DisplayName.Contains(text));
        }
        if (query.Filter("place") is { } code) accounts = accounts.Where(a => db.Places.Any(p => p.Id == a.PlaceId && p.Code == code));
        if (long.TryParse(query.Filter("unit"), out var unitId)) accounts = accounts.Where(a => a.UnitId == unitId || a.Grants.Any(g => g.UnitId == unitId && g.EndedAt == null));
        if (query.Filter("role") == NoRole) accounts = accounts.Where(a => a.State != AccountState.Disabled && a.Grants.All(g => g.EndedAt != null));
        else if (query.Chosen<Role>("role") is { } role) accounts = accounts.Where(a => a.Grants.Any(g => g.Role == role && g.EndedAt == null));
        if (query.Chosen<AccountState>("state") is { } state) accounts = accounts.Where(a => a.State == state);
        return KeysetList.Of(accounts, a => a.Id, Row(db), a => a.SignInName).Or("signin", a => a.SignInName).Or("name", a => a.DisplayName).Or("last", a => a.LastSignInAt);
    }

    private Expression<Func<Account, AccountRow>> Row(CityContext db)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow());
        return a => new AccountRow(
            a.Id, a.Version, a.SignInName, a.DisplayName, a.State,
            a.PlaceId, db.Places.Where(p => p.Id == a.PlaceId).Select(p => p.Name).FirstOrDefault(),
            a.UnitId, db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(),
            a.SecondFactorSecret != null, a.LastSignInAt,
            a.Grants.Where(g => g.EndedAt == null && g.From <= today && (g.Until == null || g.Until >= today)).Select(g => g.Role).ToList());
    }

    // By the keyed hash of the name, which no statement of the database can make. One role at two units is told once.
    private async Task<IReadOnlyList<AccountRow>> WithShutAsync(CityContext db, IReadOnlyList<AccountRow> rows, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = rows.ToDictionary(row => row.Id, row => SignInGuard.KeyOfName(db, row.SignInName));
        var wanted = keys.Values.ToList();
        var shut = await db.Set<FailureCount>().Where(f => wanted.Contains(f.Key) && f.LockedUntil > now).Select(f => f.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { IsShut = shut.Contains(keys[row.Id]), Roles = [.. row.Roles.Distinct()] })];
    }
}
