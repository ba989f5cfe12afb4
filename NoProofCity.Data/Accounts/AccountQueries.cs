using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>Which accounts a list shows.</summary>
/// <param name="Text">Part of the sign-in name or of the person's name.</param>
public sealed record AccountFilter(string? Text = null, AccountState? State = null, long? PlaceId = null, long? UnitId = null, Role? Role = null);

/// <summary>One line of the list of accounts.</summary>
public sealed record AccountRow(
    long Id, int Version, string SignInName, string DisplayName, AccountState State, long PlaceId, long UnitId, bool HasSecondFactor,
    DateTimeOffset? LastSignInAt, bool IsShut, IReadOnlyList<Role> Roles) : AggregateRow(Id, Version);

/// <summary>One account with its roles, ended ones included.</summary>
public sealed record AccountDetails(AccountRow Row, bool MustChangePassword, DateTimeOffset? PasswordAt, DateTimeOffset? ShutUntil, IReadOnlyList<GrantRow> Grants);

public sealed record GrantRow(long Id, Role Role, long PlaceId, long UnitId, DateOnly From, DateOnly? Until, DateTimeOffset? EndedAt);

/// <summary>The policy as the security administrator sees and revises it.</summary>
public sealed record PolicyRow(long Id, int Version, SignInPolicyValues Values) : AggregateRow(Id, Version);

public sealed class AccountQueries(City city, TimeProvider time)
{
    /// <summary>A page of accounts in the order of their sign-in names.</summary>
    /// <param name="after">The last sign-in name of the page before.</param>
    public async Task<IReadOnlyList<AccountRow>> PageAsync(AccountFilter filter, string? after, int take, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var accounts = Filtered(db, filter);
        if (after is not null) accounts = accounts.Where(a => a.SignInName.CompareTo(after) > 0);
        return await RowsAsync(db, await accounts.OrderBy(a => a.SignInName).Take(take).ToListAsync(cancellationToken), cancellationToken);
    }

    public async Task<int> CountAsync(AccountFilter filter, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await Filtered(db, filter).CountAsync(cancellationToken);
    }

    public async Task<AccountDetails?> FindAsync(long id, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (account is null) return null;
        var key = SignInGuard.KeyOfName(db, account.SignInName);
        var failures = await db.Set<FailureCount>().AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, cancellationToken);
        return new(
            (await RowsAsync(db, [account], cancellationToken))[0],
            account.MustChangePassword, account.PasswordAt,
            failures?.IsLockedAt(time.GetUtcNow()) == true ? failures.LockedUntil : null,
            [.. account.Grants.Select(g => new GrantRow(g.Id, g.Role, g.PlaceId, g.UnitId, g.From, g.Until, g.EndedAt))]);
    }

    public async Task<PolicyRow> PolicyAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<SignInPolicy>().Select(p => new PolicyRow(p.Id, p.Version, p.Values)).SingleAsync(cancellationToken);
    }

    private static IQueryable<Account> Filtered(CityContext db, AccountFilter filter)
    {
        var accounts = db.Set<Account>().AsNoTracking();
        if (filter.Text is { Length: > 0 } text)
        {
            var name = Account.NormaliseName(text);
            accounts = accounts.Where(a => a.SignInName.Contains(name) || a.DisplayName.Contains(text));
        }
        if (filter.State is { } state) accounts = accounts.Where(a => a.State == state);
        if (filter.PlaceId is { } placeId) accounts = accounts.Where(a => a.PlaceId == placeId);
        if (filter.UnitId is { } unitId) accounts = accounts.Where(a => a.UnitId == unitId || a.Grants.Any(g => g.UnitId == unitId && g.EndedAt == null));
        if (filter.Role is { } role) accounts = accounts.Where(a => a.Grants.Any(g => g.Role == role && g.EndedAt == null));
        return accounts;
    }

    private async Task<IReadOnlyList<AccountRow>> RowsAsync(CityContext db, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = Domain.Calendar.ChinaTime.DateOf(now);
        var keys = accounts.ToDictionary(a => a.Id, a => SignInGuard.KeyOfName(db, a.SignInName));
        var wanted = keys.Values.ToList();
        var shut = await db.Set<FailureCount>().Where(f => wanted.Contains(f.Key) && f.LockedUntil > now).Select(f => f.Key).ToListAsync(cancellationToken);
        return
        [
            .. accounts.Select(a => new AccountRow(
                a.Id, a.Version, a.SignInName, a.DisplayName, a.State, a.PlaceId, a.UnitId, a.HasSecondFactor, a.LastSignInAt, shut.Contains(keys[a.Id]),
                [.. a.StandingOn(today).Select(g => g.Role).Distinct()])),
        ];
    }
}
