using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

/// <summary>A late answer in a list (L-06).</summary>
/// <param name="SupervisionDueAt">Of the supervisor; null where none is set to it.</param>
/// <param name="ReportDueAt">Of the report to the office; null where none is asked for.</param>
public sealed record OverdueRow(
    long Id, int Version, string Number, OverdueState State, OverdueRule Rule, long RequestId, string RequestNumber, string ProofName, string AskerName, string IssuerName, string? OwnerName, DateTimeOffset DueAt,
    DateTimeOffset? SettledAt, DateTimeOffset? SupervisionDueAt, DateTimeOffset? ReportDueAt, DateTimeOffset? FeedbackAt, DateTimeOffset? ReportedAt, DateOnly? OrderedUntil, DateTimeOffset? TalkProposedAt, DateOnly? TalkHeldOn, string Finding)
    : AggregateRow(Id, Version)
{
    public bool IsOver => State is OverdueState.Resolved or OverdueState.TalkHeld;
}

/// <summary>What stands around a late answer on its page.</summary>
/// <param name="Supervision">The clock of the supervisor; null where none is set to it.</param>
/// <param name="HasGrounds">The place lists grounds of accountability.</param>
/// <param name="TalkBy">Who holds talks, in the words of the place.</param>
public sealed record OverdueView(string AskerName, string IssuerName, string? OwnerName, RunningClock? Supervision, DeadlineEngine? Engine, bool HasGrounds, string TalkBy);

/// <summary>Reads late answers.</summary>
public sealed class OverdueQueries(City city, TimeProvider time)
{
    /// <summary>Filters: "state", "open", "mine" (what waits for the role that reads), "late" (past the day that was ordered), "issuer". The latest first.</summary>
    public async Task<ListPage<OverdueRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await ListAsync(db, scope, query, leaving)).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long caseId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await ListAsync(db, scope, query, leaving)).BesideAsync(query, caseId, leaving);
    }

    /// <summary>The latest of a request; null where it was never late.</summary>
    public async Task<long?> OfRequestAsync(long requestId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.OverdueCases.Where(one => one.RequestId == requestId).OrderByDescending(one => one.Id).Select(one => (long?)one.Id).FirstOrDefaultAsync(leaving);
    }

    public async Task<OverdueView> ViewAsync(OverdueCase one, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var names = await db.Units.Where(unit => unit.Id == one.UnitId || unit.Id == one.IssuerUnitId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        var owner = await (from request in db.Verifications join person in db.Set<StaffPerson>() on request.OwnerId equals person.Id where request.Id == one.RequestId select person.Name).SingleOrDefaultAsync(leaving);
        var clock = await OverdueScene.SupervisionAsync(db, one.Id, leaving);
        var rules = await city.Rulebook.InForceAsync(db, one.PlaceId, ChinaTime.DateOf(time.GetUtcNow()), leaving);
        return new(
            names[one.UnitId], names[one.IssuerUnitId], owner, clock, rules is null ? null : await city.Rulebook.EngineAsync(db, one.IssuerPlaceId, one.IssuerUnitId, clock?.ProfileVersionId ?? rules.ProfileVersionId, leaving),
            rules?.Profile.Set("Acc.Grounds").Members.Count > 0, rules?.Profile.Text("Ver.TalkBy") ?? "");
    }

    /// <summary>By which a list tells how late something is; null for a place without rules.</summary>
    public async Task<DeadlineEngine?> EngineAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules ? await city.Rulebook.EngineAsync(db, placeId, 0, rules.ProfileVersionId, leaving) : null;
    }

    private async Task<KeysetList<Told, OverdueRow>> ListAsync(CityContext db, ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var cases = Chosen(await ReadableAsync(db, scope, leaving), scope.Role, query, ChinaTime.DateOf(time.GetUtcNow()));
        var told = from one in cases
                   join asker in db.Units on one.UnitId equals asker.Id
                   join issuer in db.Units on one.IssuerUnitId equals issuer.Id
                   join request in db.Verifications on one.RequestId equals request.Id
                   from owner in db.Set<StaffPerson>().Where(person => person.Id == request.OwnerId).DefaultIfEmpty()
                   select new Told
                   {
                       Case = one, AskerName = asker.ShortName, IssuerName = issuer.ShortName, OwnerName = owner != null ? owner.Name : null,
                       SupervisionDueAt = db.Clocks.Where(c => c.ObjectKind == nameof(OverdueCase) && c.ObjectId == one.Id && c.Kind == OverdueCase.SupervisionClock).Select(c => c.DueAt).FirstOrDefault(),
                       ReportDueAt = (from task in db.Set<WorkTask>()
                                      join clock in db.Clocks on task.Id equals clock.ObjectId
                                      where task.Kind == OverdueDesk.ToReport.Key && task.ObjectKind == nameof(OverdueCase) && task.ObjectId == one.Id && clock.ObjectKind == nameof(WorkTask) && clock.Kind == WorkTask.Clock
                                      select clock.DueAt).FirstOrDefault(),
                   };
        return KeysetList.Of(told, t => t.Case.Id, Row, t => t.Case.Id, newestFirst: true).Or("due", t => t.Case.DueAt).Or("issuer", t => t.IssuerName).Or("asker", t => t.AskerName).Or("proof", t => t.Case.ProofName);
    }

    // Both units read it: the one that asked, and the one that is late.
    private static async Task<IQueryable<OverdueCase>> ReadableAsync(CityContext db, ReadScope scope, CancellationToken leaving)
    {
        var cases = db.OverdueCases.AsNoTracking();
        if (scope.IsWholePlace) return cases.Where(one => one.PlaceId == scope.PlaceId);
        var units = await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving);
        return cases.Where(one => units.Contains(one.UnitId) || units.Contains(one.IssuerUnitId));
    }

    private static IQueryable<OverdueCase> Chosen(IQueryable<OverdueCase> cases, Role role, ListQuery query, DateOnly today)
    {
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) cases = cases.Where(one => one.ProofName.Contains(text) || one.RequestNumber.Contains(text) || one.Number.Contains(text));
        if (query.Chosen<OverdueState>("state") is { } state) cases = cases.Where(one => one.State == state);
        if (query.Filter("open") is not null) cases = cases.Where(one => one.State != OverdueState.Resolved && one.State != OverdueState.TalkHeld);
        if (query.Filter("late") is not null) cases = cases.Where(one => one.State == OverdueState.Ordered && one.OrderedUntil < today);
        if (long.TryParse(query.Filter("issuer"), CultureInfo.InvariantCulture, out var issuer)) cases = cases.Where(one => one.IssuerUnitId == issuer);
        return query.Filter("mine") is null ? cases : WaitingFor(cases, role);
    }

    private static IQueryable<OverdueCase> WaitingFor(IQueryable<OverdueCase> cases, Role role) => role switch
    {
        Role.Office => cases.Where(one => one.State == OverdueState.Reported),
        Role.Government => cases.Where(one => one.State == OverdueState.TalkProposed || one.State == OverdueState.TalkAgreed),
        Role.Supervisor => cases.Where(one => one.State == OverdueState.Open && one.Rule == OverdueRule.Supervisor && one.FeedbackAt == null),
        _ => cases.Where(one => one.State == OverdueState.Open && one.Rule == OverdueRule.ReportOffice),
    };

    private static readonly Expression<Func<Told, OverdueRow>> Row = t => new OverdueRow(
        t.Case.Id, t.Case.Version, t.Case.Number, t.Case.State, t.Case.Rule, t.Case.RequestId, t.Case.RequestNumber, t.Case.ProofName, t.AskerName, t.IssuerName, t.OwnerName, t.Case.DueAt, t.Case.SettledAt,
        t.SupervisionDueAt, t.ReportDueAt, t.Case.FeedbackAt, t.Case.ReportedAt, t.Case.OrderedUntil, t.Case.TalkProposedAt, t.Case.TalkHeldOn, t.Case.Finding);

    private sealed class Told
    {
        public required OverdueCase Case { get; init; }
        public required string AskerName { get; init; }
        public required string IssuerName { get; init; }
        public required string? OwnerName { get; init; }
        public required DateTimeOffset? SupervisionDueAt { get; init; }
        public required DateTimeOffset? ReportDueAt { get; init; }
    }
}
