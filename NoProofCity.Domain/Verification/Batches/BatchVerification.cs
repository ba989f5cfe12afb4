using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Verification.Batches;

public enum BatchVerificationState { Submitted, Approved, Running, Done, Refused, Withdrawn, Stopped }

public enum BatchVerificationAct { Approve, Refuse, Withdraw, Advance, Finish, Stop }

/// <param name="Quota">So many persons at most; the lead approves this number and no other.</param>
public sealed record BatchFacts(string ProofName, long? EntryId, string Purpose, int Quota, string FileName);

/// <summary>
/// A list of persons about whom a unit asks the registers at once (批量核验), for one purpose and within a number the unit lead has approved.
/// It only asks registers: where none answers the row says why, and a person asks in the usual way.
/// </summary>
public sealed class BatchVerification : IAggregate, ICounted
{
    /// <summary>What one worksheet may hold.</summary>
    public const int MostRows = 60_000;

    /// <summary>Beside the navigation of the unit lead.</summary>
    public const string ToDecide = "BatchVerification.ToDecide";

    private static readonly HashSet<BatchVerificationState> Waiting = [BatchVerificationState.Submitted];
    private static readonly HashSet<BatchVerificationState> Working = [BatchVerificationState.Approved, BatchVerificationState.Running];

    public static IReadOnlyDictionary<BatchVerificationAct, IReadOnlySet<BatchVerificationState>> PossibleIn { get; } = new Dictionary<BatchVerificationAct, IReadOnlySet<BatchVerificationState>>
    {
        [BatchVerificationAct.Approve] = Waiting,
        [BatchVerificationAct.Refuse] = Waiting,
        [BatchVerificationAct.Withdraw] = Waiting,
        [BatchVerificationAct.Advance] = Working,
        [BatchVerificationAct.Finish] = Working,
        [BatchVerificationAct.Stop] = Working,
    };

    public static IReadOnlyDictionary<BatchVerificationAct, BatchVerificationState> LeadsTo { get; } = new Dictionary<BatchVerificationAct, BatchVerificationState>
    {
        [BatchVerificationAct.Approve] = BatchVerificationState.Approved,
        [BatchVerificationAct.Refuse] = BatchVerificationState.Refused,
        [BatchVerificationAct.Withdraw] = BatchVerificationState.Withdrawn,
        [BatchVerificationAct.Advance] = BatchVerificationState.Running,
        [BatchVerificationAct.Finish] = BatchVerificationState.Done,
        [BatchVerificationAct.Stop] = BatchVerificationState.Stopped,
    };

    private BatchVerification() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    /// <summary>"PL-2026-000123".</summary>
    public string Number { get; private set; } = "";

    public string ProofName { get; private set; } = "";
    public long? EntryId { get; private set; }
    public string Purpose { get; private set; } = "";
    public int Quota { get; private set; }
    public string FileName { get; private set; } = "";
    public BatchVerificationState State { get; private set; }
    public int Rows { get; private set; }
    public int RowsDone { get; private set; }
    public long AskedBy { get; private set; }
    public string AskedByName { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public string DecidedByName { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused or stopped.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public static Outcome<BatchVerification> Submit(long placeId, long unitId, long by, string byName, BatchFacts facts, int rows, DateTimeOffset now)
    {
        var refusals = new List<Refusal>();
        if (Writing.Tidy(facts.ProofName).Length == 0) refusals.Add(new FieldMissing("BatchVerification.ProofName"));
        if (Writing.Tidy(facts.Purpose).Length == 0) refusals.Add(new FieldMissing("BatchVerification.Purpose"));
        if (facts.Quota is < 1 or > MostRows) refusals.Add(new QuotaOutOfRange(facts.Quota, MostRows));
        if (rows == 0) refusals.Add(new BatchWithoutRows());
        if (rows > facts.Quota) refusals.Add(new OverQuota(rows, facts.Quota));
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        return new BatchVerification
        {
            PlaceId = placeId, UnitId = unitId, AskedBy = by, AskedByName = byName, AskedAt = now, Rows = rows, ProofName = Writing.Tidy(facts.ProofName), EntryId = facts.EntryId,
            Purpose = Writing.Tidy(facts.Purpose), Quota = facts.Quota, FileName = facts.FileName,
        };
    }

    public void Take(int year, long number) => Number = $"PL-{year}-{number:D6}";

    public bool IsOver => State is not (BatchVerificationState.Submitted or BatchVerificationState.Approved or BatchVerificationState.Running);

    public IEnumerable<Count> Counts() => State is BatchVerificationState.Submitted ? [new(ToDecide, UnitId)] : [];

    public IReadOnlyList<Refusal> WhyNot(BatchVerificationAct act) => PossibleIn[act].Contains(State) ? [] : [new BatchVerificationNotPossibleIn(State, act)];

    public Outcome Approve(long by, string byName, DateTimeOffset now) => Decide(BatchVerificationAct.Approve, by, byName, "", now);

    public Outcome Refuse(long by, string byName, ReasonText reason, DateTimeOffset now) => Decide(BatchVerificationAct.Refuse, by, byName, reason.Value, now);

    public Outcome Withdraw(DateTimeOffset now) => Do(BatchVerificationAct.Withdraw, () => EndedAt = now);

    public Outcome Stop(ReasonText reason, DateTimeOffset now) => Do(BatchVerificationAct.Stop, () => (Reason, EndedAt) = (reason.Value, now));

    /// <summary>So many more rows have their result; saved with them or not at all. The last of them end it.</summary>
    public Outcome Advance(int rows, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        if (RowsDone + rows > Rows) throw new InvalidOperationException("More results than rows.");
        return RowsDone + rows < Rows ? Do(BatchVerificationAct.Advance, () => RowsDone += rows) : Do(BatchVerificationAct.Finish, () => (RowsDone, EndedAt) = (Rows, now));
    }

    private Outcome Decide(BatchVerificationAct act, long by, string byName, string reason, DateTimeOffset now)
    {
        var refusals = WhyNot(act).ToList();
        if (by == AskedBy) refusals.Add(new OwnBatch());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        return Do(act, () =>
        {
            (DecidedByName, DecidedAt, Reason) = (byName, now, reason);
            if (act is BatchVerificationAct.Refuse) EndedAt = now;
        });
    }

    private Outcome Do(BatchVerificationAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        State = LeadsTo[act];
        change();
        return Outcome.Done;
    }
}
