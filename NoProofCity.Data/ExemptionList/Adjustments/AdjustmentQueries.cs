using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>An application in the list, which is the ledger of applications too.</summary>
/// <param name="DueAt">The end of the time for filing; null where none runs.</param>
/// <param name="ReasonText">What 其他 is.</param>
public sealed record AdjustmentRow(
    long Id, int Version, string Number, AdjustmentType Type, AdjustmentState State, string ProofName, long UnitId, string UnitName, string? EntryNumber, AdjustmentObject? Subject, string Reason, string ReasonText,
    string Basis, string NewText, DateOnly? AppliedOn, DateOnly? CausedOn, DateTimeOffset? DueAt, DateTimeOffset? FiledAt, int DaysLate, bool IsOfficeInitiated, int Opinions, DateTimeOffset? PublishedAt)
    : AggregateRow(Id, Version)
{
    public EntryFacts New => FactsText.FactsOf(NewText) ?? new("");

    public bool IsOver => State is AdjustmentState.Published or AdjustmentState.Rejected or AdjustmentState.Withdrawn;
}

/// <summary>By what the time for filing is counted.</summary>
/// <param name="Clock">Null where no limit runs.</param>
/// <param name="Engine">Null for a place without rules.</param>
public sealed record FilingTime(RunningClock? Clock, DeadlineEngine? Engine);

/// <summary>What stands around an application on its page.</summary>
/// <param name="AskerName">The unit that is to ask for the proof instead.</param>
/// <param name="Advice">What the public said, where it came of that.</param>
public sealed record AdjustmentView(string UnitName, string? EntryNumber, bool IsInInterim, bool CanOverride, string? AskerName, AdjustmentRules Rules, FilingTime Time, AdviceNamed? Advice);

public sealed record AdviceNamed(long Id, string Number);

/// <summary>An entry in force that can be picked for an adjustment.</summary>
public sealed record EntryChoice(long Id, string Number, string ProofName, string UnitName, string FirstItem);

/// <summary>A unit that applied.</summary>
public sealed record Applicant(long Id, string Name);

/// <summary>Reads applications for an adjustment of the list.</summary>
public sealed class AdjustmentQueries(City city, TimeProvider time)
{
    private const int MostChoices = 12;

    /// <summary>Filters: "state", "type", "unit", "reason", "late" and "mine" for what waits for whoever reads.</summary>
    public async Task<ListPage<AdjustmentRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query, time.GetUtcNow()).PageAsync(query, leaving);
    }

    /// <summary>All of a place, the latest first.</summary>
    public async Task<IReadOnlyList<AdjustmentRow>> AllAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Timings(db.Adjustments.AsNoTracking().Where(request => request.PlaceId == placeId), db).OrderByDescending(t => t.Request.Id).Select(Row).ToListAsync(leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long requestId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query, time.GetUtcNow()).BesideAsync(query, requestId, leaving);
    }

    /// <summary>The rules by which applications are made today; null for a place without any.</summary>
    public async Task<AdjustmentRules?> RulesAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules ? AdjustmentRules.Of(rules.Profile) : null;
    }

    public async Task<AdjustmentView> ViewAsync(AdjustmentRequest request, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var now = time.GetUtcNow();
        var rules = (await city.Rulebook.InForceAsync(db, request.PlaceId, ChinaTime.DateOf(now), leaving))!;
        var names = await db.Units.Where(unit => unit.Id == request.UnitId || unit.Id == request.AskerId).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        var entry = request.EntryId is { } id ? await db.ExemptionEntries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, leaving) : null;
        var clock = await db.Clocks.AsNoTracking().Where(c => c.ObjectKind == nameof(AdjustmentRequest) && c.ObjectId == request.Id && c.Kind == AdjustmentRequest.FilingClock).OrderByDescending(c => c.Id).FirstOrDefaultAsync(leaving);
        return new(
            names[request.UnitId], entry?.Number, entry?.InterimById == request.Id, DemandRule.InterimOf(rules.Profile) is InterimDemand.InPrinciple, request.AskerId is { } asker ? names[asker] : null, AdjustmentRules.Of(rules.Profile),
            new(clock, await city.Rulebook.EngineAsync(db, request.PlaceId, request.UnitId, clock?.ProfileVersionId ?? rules.ProfileVersionId, leaving)),
            await db.Set<PublicAdvice>().AsNoTracking().Where(advice => advice.PlaceId == request.PlaceId && advice.AdjustmentId == request.Id).Select(advice => new AdviceNamed(advice.Id, advice.Number)).FirstOrDefaultAsync(leaving));
    }

    /// <summary>By which a list tells how late something is; null for a place without rules.</summary>
    public async Task<DeadlineEngine?> EngineAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules ? await city.Rulebook.EngineAsync(db, placeId, 0, rules.ProfileVersionId, leaving) : null;
    }

    /// <summary>What the paper of an application says before it is filed.</summary>
    public async Task<AdjustmentOnPaper> OnPaperAsync(AdjustmentRequest request, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await AdjustmentOnPaper.OfAsync(db, request, isTimed: true, leaving);
    }

    /// <summary>What would come of a table; nothing is done.</summary>
    /// <param name="unitId">The unit of whose applications the table is; null for the whole place.</param>
    public async Task<IReadOnlyList<AdjustmentVerdict>> PreviewAsync(ReadScope scope, long? unitId, IReadOnlyList<AdjustmentEntry> entries, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var today = ChinaTime.DateOf(time.GetUtcNow());
        if (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        var only = unitId is { } id ? await scope.Units(db).SingleOrDefaultAsync(unit => unit.Id == id, leaving) : null;
        return (await AdjustmentSheet.OfAsync(db, scope.PlaceId, only, AdjustmentRules.Of(rules.Profile), today, leaving)).Take(entries);
    }

    /// <summary>Null where there is no such entry, or it is not to be read.</summary>
    public async Task<ExemptionEntry?> EntryAsync(ReadScope scope, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await scope.Of(db, db.ExemptionEntries.AsNoTracking()).AsSplitQuery().SingleOrDefaultAsync(entry => entry.Id == id, leaving);
    }

    /// <summary>The entry in force of a number of the place; null where there is none or it is not to be read.</summary>
    public async Task<ExemptionEntry?> EntryAsync(ReadScope scope, string number, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await scope.Of(db, db.ExemptionEntries.AsNoTracking()).AsSplitQuery().SingleOrDefaultAsync(entry => entry.Number == number && entry.State == EntryState.InForce, leaving);
    }

    /// <summary>The units that ever applied, for the filter.</summary>
    public async Task<IReadOnlyList<Applicant>> ApplicantsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var ids = scope.Of(db, db.Adjustments).Select(request => request.UnitId);
        return await db.Units.Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Path).Select(unit => new Applicant(unit.Id, unit.ShortName)).ToListAsync(leaving);
    }

    /// <summary>Entries in force by a piece of their number, proof or item, a dozen at most.</summary>
    public async Task<IReadOnlyList<EntryChoice>> ChoicesAsync(ReadScope scope, string typed, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var text = Writing.Tidy(typed);
        return await (from entry in scope.Of(db, db.ExemptionEntries) join unit in db.Units on entry.UnitId equals unit.Id
                      where entry.State == EntryState.InForce && (entry.Number.Contains(text) || entry.ProofName.Contains(text) || entry.Items.Any(item => item.Name.Contains(text) || item.Code.Contains(text)))
                      orderby entry.Number
                      select new EntryChoice(entry.Id, entry.Number, entry.ProofName, unit.ShortName, entry.Items.OrderBy(item => item.Code).Select(item => item.Name).FirstOrDefault() ?? "")).Take(MostChoices).ToListAsync(leaving);
    }

    private static KeysetList<Timed, AdjustmentRow> List(ReadScope scope, CityContext db, ListQuery query, DateTimeOffset now)
    {
        var timed = Timings(Chosen(scope.Of(db, db.Adjustments.AsNoTracking()), scope.Role, query), db);
        if (query.Filter("late") is not null) timed = timed.Where(t => t.Request.DaysLate > 0 || (t.Request.FiledAt == null && t.DueAt != null && t.DueAt < now && t.Request.State != AdjustmentState.Withdrawn));
        return KeysetList.Of(timed, t => t.Request.Id, Row, t => t.Request.Id, newestFirst: true)
            .Or("number", t => t.Request.Number).Or("caused", t => t.Request.CausedOn).Or("unit", t => t.Unit.Path).Or("filed", t => t.Request.FiledAt);
    }

    private static IQueryable<Timed> Timings(IQueryable<AdjustmentRequest> requests, CityContext db) =>
        from request in requests
        join unit in db.Units on request.UnitId equals unit.Id
        from entry in db.ExemptionEntries.Where(one => one.Id == request.EntryId).DefaultIfEmpty()
        select new Timed
        {
            Request = request, Unit = unit, EntryNumber = entry != null ? entry.Number : null,
            DueAt = db.Clocks.Where(c => c.ObjectKind == nameof(AdjustmentRequest) && c.ObjectId == request.Id && c.Kind == AdjustmentRequest.FilingClock).OrderByDescending(c => c.Id).Select(c => c.DueAt).FirstOrDefault(),
        };

    private static readonly Expression<Func<Timed, AdjustmentRow>> Row = t => new AdjustmentRow(
        t.Request.Id, t.Request.Version, t.Request.Number, t.Request.Type, t.Request.State, t.Request.ProofName, t.Unit.Id, t.Unit.Name, t.EntryNumber, t.Request.Subject, t.Request.Reason, t.Request.ReasonText, t.Request.Basis,
        t.Request.NewText, t.Request.AppliedOn, t.Request.CausedOn, t.DueAt, t.Request.FiledAt, t.Request.DaysLate, t.Request.IsOfficeInitiated, t.Request.Opinions.Count, t.Request.PublishedAt);

    private static IQueryable<AdjustmentRequest> Chosen(IQueryable<AdjustmentRequest> requests, Role role, ListQuery query)
    {
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) requests = requests.Where(a => a.ProofName.Contains(text) || a.Number.Contains(text) || a.Basis.Contains(text));
        if (query.Chosen<AdjustmentState>("state") is { } state) requests = requests.Where(a => a.State == state);
        if (query.Chosen<AdjustmentType>("type") is { } type) requests = requests.Where(a => a.Type == type);
        if (query.Filter("reason") is { } reason) requests = requests.Where(a => a.Reason == reason);
        if (query.Filter("office") is not null) requests = requests.Where(a => a.IsOfficeInitiated);
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unit)) requests = requests.Where(a => a.UnitId == unit);
        if (long.TryParse(query.Filter("entry"), CultureInfo.InvariantCulture, out var entry)) requests = requests.Where(a => a.EntryId == entry);
        return query.Filter("mine") is null ? requests : WaitingFor(requests, role);
    }

    /// <summary>What waits for somebody who works in a role.</summary>
    private static IQueryable<AdjustmentRequest> WaitingFor(IQueryable<AdjustmentRequest> requests, Role role) => role switch
    {
        Role.Office => requests.Where(a => a.State == AdjustmentState.Filed || a.State == AdjustmentState.UnderStudy || a.State == AdjustmentState.Approved || (a.State == AdjustmentState.Draft && a.IsOfficeInitiated)),
        Role.Government => requests.Where(a => a.State == AdjustmentState.Approved),
        Role.Legal or Role.Approval or Role.DataBureau => requests.Where(a => (a.State == AdjustmentState.Filed || a.State == AdjustmentState.UnderStudy) && !a.Opinions.Any(opinion => opinion.Office == role)),
        _ => requests.Where(a => a.State == AdjustmentState.Draft || a.State == AdjustmentState.Returned),
    };

    private sealed class Timed
    {
        public required AdjustmentRequest Request { get; init; }
        public required OrgUnit Unit { get; init; }
        public required string? EntryNumber { get; init; }
        public required DateTimeOffset? DueAt { get; init; }
    }
}
