using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

public enum BatchState { Draft, Consolidating, Submitted, Returned, UnderReview, Decided, ListDrafted, Closed }

/// <summary>Edit is any change of its rows, Decide any verdict or opinion on one.</summary>
public enum BatchAct { Edit, HandOver, GiveBack, Submit, Return, BeginReview, Decide, Conclude, DraftList, Close }

/// <summary>The unit's lead answers for the table: lawful, accurate, complete (合法性、准确性、全面性).</summary>
public sealed record SignOff(bool Legality, bool Accuracy, bool Completeness)
{
    public bool IsWhole => Legality && Accuracy && Completeness;
}

/// <summary>What a table is judged by besides itself.</summary>
/// <param name="UnitName">By which a row that names no registered issuer is known to mean the unit itself.</param>
/// <param name="Provincial">The codes of the items that the province reviews.</param>
public sealed record BatchGround(string UnitName, IReadOnlySet<string> Provincial, InventoryRules Rules)
{
    internal bool IsProvincial(InventoryRow row) => Provincial.Contains(row.ItemCode);
}

/// <summary>The table of proofs that a unit hands in for one round (梳理批次). Its rows are things of their own; what concerns all of them is asked here.</summary>
public sealed class InventoryBatch : IGoesThrough, ICounted
{
    /// <summary>Under this key the tables that wait for the reviewing offices are counted.</summary>
    public const string ToReviewCount = "Inventory.ToReview";

    /// <summary>Under this key the tables that wait for their unit are counted.</summary>
    public const string ToFillCount = "Inventory.ToFill";

    /// <summary>Under this key the tables that wait for the unit through which they go are counted.</summary>
    public const string ToConsolidateCount = "Inventory.ToConsolidate";

    public static IReadOnlyDictionary<BatchAct, IReadOnlySet<BatchState>> PossibleIn { get; } = new Dictionary<BatchAct, IReadOnlySet<BatchState>>
    {
        [BatchAct.Edit] = new HashSet<BatchState> { BatchState.Draft, BatchState.Returned },
        [BatchAct.HandOver] = new HashSet<BatchState> { BatchState.Draft, BatchState.Returned },
        [BatchAct.GiveBack] = new HashSet<BatchState> { BatchState.Consolidating },
        [BatchAct.Submit] = new HashSet<BatchState> { BatchState.Draft, BatchState.Returned, BatchState.Consolidating },
        [BatchAct.Return] = new HashSet<BatchState> { BatchState.Submitted, BatchState.UnderReview },
        [BatchAct.BeginReview] = new HashSet<BatchState> { BatchState.Submitted },
        [BatchAct.Decide] = new HashSet<BatchState> { BatchState.UnderReview },
        [BatchAct.Conclude] = new HashSet<BatchState> { BatchState.UnderReview },
        [BatchAct.DraftList] = new HashSet<BatchState> { BatchState.Decided },
        [BatchAct.Close] = new HashSet<BatchState> { BatchState.ListDrafted },
    };

    /// <summary>Where an act leads; acts that are not named leave the state as it is.</summary>
    public static IReadOnlyDictionary<BatchAct, BatchState> LeadsTo { get; } = new Dictionary<BatchAct, BatchState>
    {
        [BatchAct.HandOver] = BatchState.Consolidating,
        [BatchAct.GiveBack] = BatchState.Returned,
        [BatchAct.Submit] = BatchState.Submitted,
        [BatchAct.Return] = BatchState.Returned,
        [BatchAct.BeginReview] = BatchState.UnderReview,
        [BatchAct.Conclude] = BatchState.Decided,
        [BatchAct.DraftList] = BatchState.ListDrafted,
        [BatchAct.Close] = BatchState.Closed,
    };

    // More row numbers than these nobody reads in one sentence.
    private const int MostNamed = 10;

    private int _lastNumber;

    private InventoryBatch() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit whose proofs they are.</summary>
    public long UnitId { get; private set; }

    /// <summary>The unit that hands it in: the supervising unit of a firm, the town of a village, else the unit itself.</summary>
    public long SubmittingUnitId { get; private set; }

    /// <summary>The round it belongs to ("2026 年第一批"); a unit has one table in each.</summary>
    public string Period { get; private set; } = "";

    /// <summary>The round that the office set; null where the unit began by itself.</summary>
    public long? CollectionId { get; private set; }

    /// <summary>The last day; a later one is flagged, never refused.</summary>
    public DateOnly? DueOn { get; private set; }

    public BatchState State { get; private set; }

    /// <summary>The unit says that it asks for no proof at all.</summary>
    public bool IsZeroReport { get; private set; }

    public SignOff? SignOff { get; private set; }
    public long? SubmittedBy { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string ReturnReason { get; private set; } = "";
    public DateTimeOffset? ConcludedAt { get; private set; }

    /// <summary>How many days after its last day it was handed in; nought in time.</summary>
    public int DaysLate => LateBy(SubmittedAt, DueOn);

    long IGoesThrough.ThroughUnitId => SubmittingUnitId;

    public bool GoesThroughAnother => SubmittingUnitId != UnitId;

    /// <param name="today">A last day of the programme that lay before it is not the last day of this table; today itself still is.</param>
    public static Outcome<InventoryBatch> Open(OrgUnit unit, string period, CollectionTask? round, InventoryRules rules, DateOnly today)
    {
        var tidy = Writing.Tidy(period);
        return tidy.Length == 0
            ? Outcome.Refused(new FieldMissing("InventoryBatch.Period"))
            : new InventoryBatch
            {
                PlaceId = unit.PlaceId, UnitId = unit.Id, SubmittingUnitId = SubmitterOf(unit), Period = tidy, CollectionId = round?.Id, DueOn = round?.DueOn ?? (rules.Due >= today ? rules.Due : null),
            };
    }

    public static int LateBy(DateTimeOffset? submittedAt, DateOnly? dueOn) =>
        submittedAt is { } at && dueOn is { } due ? Math.Max(0, ChinaTime.DateOf(at).DayNumber - due.DayNumber) : 0;

    /// <summary>Firms go through the unit that answers for them, villages through their town.</summary>
    public static long SubmitterOf(OrgUnit unit) => unit switch
    {
        { Kind: UnitKind.PublicServiceUnit, SupervisingUnitId: { } supervising } => supervising,
        { Kind: UnitKind.Village or UnitKind.SelfGoverning, ParentId: { } town } => town,
        { Level: UnitLevel.Village, ParentId: { } town } => town,
        _ => unit.Id,
    };

    public IReadOnlyList<Refusal> WhyNot(BatchAct act)
    {
        var refusals = new List<Refusal>();
        if (!PossibleIn[act].Contains(State)) refusals.Add(new BatchNotPossibleIn(State, act));
        if (act is BatchAct.HandOver && !GoesThroughAnother) refusals.Add(new GoesStraightToTheLawOffice());
        if (act is BatchAct.Submit && GoesThroughAnother && State is (BatchState.Draft or BatchState.Returned)) refusals.Add(new GoesThroughAnotherUnit());
        return refusals;
    }

    public IEnumerable<Count> Counts() => State switch
    {
        BatchState.Draft or BatchState.Returned => [new(ToFillCount, UnitId)],
        BatchState.Consolidating => [new(ToConsolidateCount, SubmittingUnitId)],
        BatchState.Submitted or BatchState.UnderReview => [new(ToReviewCount, 0)],
        _ => [],
    };

    // ── The unit ─────────────────────────────────────────────────────────────

    public Outcome<InventoryRow> Enter(RowFacts facts, InventoryRules rules, bool isImported = false) =>
        WhyNot(BatchAct.Edit) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : InventoryRow.Enter(this, facts, rules, isImported);

    public Outcome Revise(InventoryRow row, RowFacts facts, InventoryRules rules, bool isImported = false) =>
        WhyNotWith(row, BatchAct.Edit) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : row.Revise(facts, rules, isImported);

    /// <summary>The row leaves the table; what stood in it stays on record.</summary>
    public Outcome TakeOut(InventoryRow row)
    {
        if (WhyNotWith(row, BatchAct.Edit) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        row.TakeOut();
        return Outcome.Done;
    }

    /// <summary>What is still to be said of a row before the table can be signed off.</summary>
    public IReadOnlyList<Refusal> WhyNotSubmitted(InventoryRow row, BatchGround ground) =>
        row.WhyNotSubmitted(row.IssuerUnitId == UnitId || row.Issuer == ground.UnitName, ground.IsProvincial(row), ground.Rules);

    public Outcome HandOver(IReadOnlyList<InventoryRow> rows, bool isZeroReport) => Do(BatchAct.HandOver, WhyNotFilled(rows, isZeroReport), () => IsZeroReport = isZeroReport);

    /// <summary>The unit through which it goes asks for more before it signs.</summary>
    public Outcome GiveBack(ReasonText reason) => Do(BatchAct.GiveBack, [], () => ReturnReason = reason.Value);

    /// <param name="rows">All that stand in the table.</param>
    public Outcome Submit(IReadOnlyList<InventoryRow> rows, bool isZeroReport, SignOff signOff, BatchGround ground, long by, DateTimeOffset at)
    {
        var refusals = WhyNotFilled(rows, isZeroReport);
        if (!signOff.IsWhole) refusals.Add(new NotSignedOff());
        if (WhyNot(BatchAct.Submit).Count == 0)
        {
            foreach (var row in rows)
            {
                row.CancelWithoutLaw(ground.Rules);
                refusals.AddRange(WhyNotSubmitted(row, ground).Select(reason => new RowRefused(row.Number, row.ProofName, reason)));
            }
        }
        return Do(BatchAct.Submit, refusals, () => (IsZeroReport, SignOff, SubmittedBy, SubmittedAt) = (isZeroReport, signOff, by, at));
    }

    // ── The offices ──────────────────────────────────────────────────────────

    public Outcome BeginReview() => Do(BatchAct.BeginReview, [], () => { });

    public Outcome Return(ReasonText reason) => Do(BatchAct.Return, [], () => (ReturnReason, SignOff) = (reason.Value, null));

    public Outcome Opine(InventoryRow row, ReviewOpinion opinion)
    {
        if (WhyNotWith(row, BatchAct.Decide) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        row.Opine(opinion);
        return Outcome.Done;
    }

    public Outcome Decide(InventoryRow row, RowDecision decision, BatchGround ground, long by, DateTimeOffset at)
    {
        var refusals = WhyNotWith(row, BatchAct.Decide);
        if (refusals.Count == 0) refusals.AddRange(row.WhyNotDecided(decision, ground.IsProvincial(row), ground.Rules));
        if (refusals.Count > 0) return Outcome.Refused([.. refusals.Select(reason => new RowRefused(row.Number, row.ProofName, reason))]);
        row.Decide(decision, by, at);
        return Outcome.Done;
    }

    /// <summary>What stands against keeping a row whichever way it were replaced: what a reviewer cannot set right by choosing.</summary>
    public static IReadOnlyList<Refusal> WhyNeverKept(InventoryRow row, BatchGround ground) =>
        ground.Rules.Methods.Members.Select(member => member.Key).Where(key => key is not MethodKeys.DirectCancel)
            .Select(way => row.WhyNotDecided(RowDecision.Keeping(way), ground.IsProvincial(row), ground.Rules).AsEnumerable())
            .Aggregate((all, next) => all.Intersect(next)).ToList();

    /// <summary>The law office lets a row stand in spite of its defect, before it is handed in or while it is reviewed.</summary>
    public Outcome Override(InventoryRow row, ReasonText reason, InventoryRules rules, long by)
    {
        var refusals = WhyNotExcepted(row);
        if (!rules.LegalOverride) refusals.Add(new OverrideNotAllowed());
        if (row.Defect is null) refusals.Add(new NothingToOverride());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        row.Override(reason, by);
        return Outcome.Done;
    }

    /// <summary>The office lets a row go without the promise that is due.</summary>
    public Outcome WaivePromise(InventoryRow row, ReasonText reason, InventoryRules rules, long by)
    {
        var refusals = WhyNotExcepted(row);
        if (!RowJudgement.IsPromiseDue(row.Facts, rules)) refusals.Add(new PromiseNotDue());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        row.WaivePromise(reason, by);
        return Outcome.Done;
    }

    public Outcome Conclude(IReadOnlyList<InventoryRow> rows, DateTimeOffset at) =>
        Do(BatchAct.Conclude, WhyNotConcluded(rows), () => ConcludedAt = at);

    /// <summary>How many rows are undecided, and which; empty when all are decided.</summary>
    public static IReadOnlyList<Refusal> WhyNotConcluded(IReadOnlyList<InventoryRow> rows) =>
        rows.Where(row => !row.IsDecided).Select(row => row.Number).Order().ToList() is { Count: > 0 } undecided ? [new RowsUndecided(undecided.Count, [.. undecided.Take(MostNamed)])] : [];

    public Outcome DraftList() => Do(BatchAct.DraftList, [], () => { });

    public Outcome Close() => Do(BatchAct.Close, [], () => { });

    internal int NextNumber() => ++_lastNumber;

    private List<Refusal> WhyNotWith(InventoryRow row, BatchAct act) => row.BatchId == Id ? [.. WhyNot(act)] : [new RowOfAnotherTable()];

    // Both exceptions are made while a unit still works on the table, where they let it be handed in, and while the offices do.
    private List<Refusal> WhyNotExcepted(InventoryRow row) => State switch
    {
        _ when row.BatchId != Id => [new RowOfAnotherTable()],
        BatchState.Draft or BatchState.Returned or BatchState.Consolidating or BatchState.UnderReview => [],
        _ => [new BatchNotPossibleIn(State, BatchAct.Decide)],
    };

    private static List<Refusal> WhyNotFilled(IReadOnlyList<InventoryRow> rows, bool isZeroReport) => (rows.Count, isZeroReport) switch
    {
        (0, false) => [new NothingInTheTable()],
        ( > 0, true) => [new ZeroReportWithRows(rows.Count)],
        _ => [],
    };

    private Outcome Do(BatchAct act, IReadOnlyList<Refusal> others, Action change)
    {
        if (WhyNot(act).Concat(others).ToList() is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}
