using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>What a signed-in person must do before anything else.</summary>
public enum SessionDuty { None, ChangePassword, EnrolSecondFactor, ChooseRole }

/// <summary>A session that holds: who, as what, since when.</summary>
/// <param name="Role">Null until a role is chosen.</param>
/// <param name="EndsAt">However busy, it ends then.</param>
public sealed record SessionStanding(
    long SessionId, int Turn, long AccountId, string SignInName, string Name, Role? Role, long PlaceId, long UnitId, long? GrantId,
    SessionDuty Duty, bool HasSecondFactor, DateTimeOffset SeenAt, DateTimeOffset EndsAt);

/// <summary>Somebody who is signed in now.</summary>
public sealed record OnlineRow(long Id, int Version, long AccountId, string SignInName, string Name, Role? Role, string? Place, string? Unit, string Address, DateTimeOffset StartedAt, DateTimeOffset SeenAt)
    : AggregateRow(Id, Version);

/// <summary>A role somebody may work in.</summary>
public sealed record WorkRow(long GrantId, Role Role, string Place, string Unit);

public sealed class SessionQueries(City city, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>The session as the database knows it now; null when it is over, for whatever reason.</summary>
    public async Task<SessionStanding?> FindAsync(long sessionId, CancellationToken cancellationToken = default) =>
        (await StandingAsync([sessionId], cancellationToken)).SingleOrDefault();

    /// <summary>Those of the sessions that hold.</summary>
    public async Task<IReadOnlyList<SessionStanding>> StandingAsync(IReadOnlyCollection<long> sessionIds, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var policy = await PolicyAsync(db, cancellationToken);
        var standing = new List<SessionStanding>();
        foreach (var ids in sessionIds.Chunk(Batch))
        {
            var rows = await (
                from session in db.Set<Session>().AsNoTracking()
                join account in db.Set<Account>().AsNoTracking() on session.AccountId equals account.Id
                where ids.Contains(session.Id) && session.EndedAt == null && account.State == AccountState.Active && account.Stamp == session.Stamp
                select new Found(session, account.SignInName, account.DisplayName, account.MustChangePassword, account.SecondFactorSecret != null, account.Grants.ToList())).ToListAsync(cancellationToken);
            standing.AddRange(rows.Select(row => Judge(row, policy, time.GetUtcNow())).OfType<SessionStanding>());
        }
        return standing;
    }

    public async Task<long> MarkAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<StandingMark>().Select(m => m.Number).SingleAsync(cancellationToken);
    }

    public async Task<SignInPolicyValues> PolicyAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await PolicyAsync(db, cancellationToken);
    }

    /// <summary>Who is signed in, the latest first.</summary>
    public async Task<IReadOnlyList<OnlineRow>> OnlineAsync(int most, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await (
            from session in Online(db, await PolicyAsync(db, cancellationToken))
            join account in db.Set<Account>() on session.AccountId equals account.Id
            orderby session.SeenAt descending, session.Id
            select new OnlineRow(session.Id, session.Version, account.Id, account.SignInName, account.DisplayName,
                account.Grants.Where(g => g.Id == session.GrantId).Select(g => (Role?)g.Role).FirstOrDefault(),
                db.Places.Where(p => p.Id == session.PlaceId).Select(p => p.Name).FirstOrDefault(), db.Units.Where(u => u.Id == session.UnitId).Select(u => u.Name).FirstOrDefault(),
                session.Address, session.StartedAt, session.SeenAt))
            .Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>When somebody was last seen before the session they have now; null on their first day.</summary>
    public async Task<DateTimeOffset?> LeftAtAsync(long accountId, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<Session>().Where(s => s.AccountId == accountId).OrderByDescending(s => s.StartedAt).Skip(1).Select(s => (DateTimeOffset?)s.SeenAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many are signed in.</summary>
    public async Task<int> OnlineCountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await Online(db, await PolicyAsync(db, cancellationToken)).CountAsync(cancellationToken);
    }

    /// <summary>Of each role somebody who may work in it now.</summary>
    public async Task<IReadOnlyList<Actor>> OneOfEachRoleAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var active = await db.Set<Account>().AsNoTracking().Where(account => account.State == AccountState.Active).OrderBy(account => account.Id).Take(Batch).ToListAsync(cancellationToken);
        return
        [
            .. active.SelectMany(account => account.StandingOn(today).Select(grant => new Actor(account.Id, account.DisplayName, grant.PlaceId, grant.UnitId, grant.Role, "")))
                .DistinctBy(actor => actor.Role),
        ];
    }

    /// <summary>The roles between which a person may switch.</summary>
    public async Task<IReadOnlyList<WorkRow>> RolesOfAsync(long accountId, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == accountId, cancellationToken);
        var standing = account.StandingOn(ChinaTime.DateOf(time.GetUtcNow()));
        var (placeIds, unitIds) = (standing.Select(g => g.PlaceId).ToList(), standing.Select(g => g.UnitId).ToList());
        var places = await db.Set<Place>().Where(p => placeIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var units = await db.Set<OrgUnit>().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return [.. standing.Select(g => new WorkRow(g.Id, g.Role, places.GetValueOrDefault(g.PlaceId, ""), units.GetValueOrDefault(g.UnitId, "")))];
    }

    private IQueryable<Session> Online(CityContext db, SignInPolicyValues policy)
    {
        var (idleSince, startedAfter) = (time.GetUtcNow() - policy.Idle, time.GetUtcNow() - policy.Session);
        return from session in db.Set<Session>()
               join account in db.Set<Account>() on session.AccountId equals account.Id
               where session.EndedAt == null && session.SeenAt > idleSince && session.StartedAt > startedAfter && account.State == AccountState.Active && account.Stamp == session.Stamp
               select session;
    }

    private static Task<SignInPolicyValues> PolicyAsync(CityContext db, CancellationToken cancellationToken) =>
        db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync(cancellationToken);

    private static SessionStanding? Judge(Found found, SignInPolicyValues policy, DateTimeOffset now)
    {
        var session = found.Session;
        var endsAt = session.StartedAt + policy.Session;
        if (now >= session.SeenAt + policy.Idle || now >= endsAt) return null;
        var standing = found.Grants.Where(g => g.StandsOn(ChinaTime.DateOf(now))).ToList();
        var grant = standing.Find(g => g.Id == session.GrantId);
        if (grant is null && session.GrantId is not null) return null; // the role was taken back
        var duty =
            found.MustChangePassword ? SessionDuty.ChangePassword
            : !found.HasSecondFactor && policy.DemandsSecondFactor(standing.Exists(g => RoleSeparation.IsAdministrator(g.Role))) ? SessionDuty.EnrolSecondFactor
            : grant is null ? SessionDuty.ChooseRole
            : SessionDuty.None;
        return new(
            session.Id, session.Turn, session.AccountId, found.SignInName, found.DisplayName, grant?.Role, session.PlaceId, session.UnitId, session.GrantId,
            duty, found.HasSecondFactor, session.SeenAt, endsAt);
    }

    /// <summary>What of the account a session needs; its passwords stay where they are.</summary>
    private sealed record Found(Session Session, string SignInName, string DisplayName, bool MustChangePassword, bool HasSecondFactor, List<RoleGrant> Grants);
}
