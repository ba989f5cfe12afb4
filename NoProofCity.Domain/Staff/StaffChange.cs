using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

public enum StaffChangeState { Pending, Confirmed, Declined, Withdrawn }

public enum StaffChangeAct { Confirm, Decline, Withdraw }

public enum StaffChangeKind { Appoint, Revise, Release, Pair, Unpair }

/// <summary>A change of the registry that a unit proposed (变更申请). Nothing changes before the keeper confirms it.</summary>
public sealed class StaffChange : ICounted
{
    /// <summary>Under this key the keeper's open changes are counted.</summary>
    public const string PendingCount = "Staff.Pending";

    public static IReadOnlyDictionary<StaffChangeAct, StaffChangeState> PossibleIn { get; } = new Dictionary<StaffChangeAct, StaffChangeState>
    {
        [StaffChangeAct.Confirm] = StaffChangeState.Pending,
        [StaffChangeAct.Decline] = StaffChangeState.Pending,
        [StaffChangeAct.Withdraw] = StaffChangeState.Pending,
    };

    public static IReadOnlyDictionary<StaffChangeAct, StaffChangeState> LeadsTo { get; } = new Dictionary<StaffChangeAct, StaffChangeState>
    {
        [StaffChangeAct.Confirm] = StaffChangeState.Confirmed,
        [StaffChangeAct.Decline] = StaffChangeState.Declined,
        [StaffChangeAct.Withdraw] = StaffChangeState.Withdrawn,
    };

    private StaffChange() => Person = null!; // for EF Core

    internal StaffChange(StaffChangeKind kind, StaffPerson person, DateOnly on) => (Kind, Person, On) = (kind, person, on);

    public long Id { get; private set; }
    public StaffChangeKind Kind { get; private set; }
    public StaffChangeState State { get; private set; }

    /// <summary>Whom it is about; for a pair, A.</summary>
    public StaffPerson Person { get; private set; }

    /// <summary>The assignment to begin or end; for a pair, that of A.</summary>
    public StaffAssignment? Assignment { get; internal init; }

    /// <summary>For a pair, the assignment of B.</summary>
    public StaffAssignment? Partner { get; internal init; }

    /// <summary>New name, when the person is revised.</summary>
    public string? Name { get; internal init; }
    public PhoneNumber? Phone { get; internal init; }
    public StaffStatus? Status { get; internal init; }

    /// <summary>The first day of an appointment, a revision or a pair; the last day of a release or of a pair that ends.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The place whose keeper decides: fixed when the change is proposed.</summary>
    public long KeeperPlaceId { get; private set; }

    /// <summary>The unit that keeps its own registry; 0 where an office does.</summary>
    public long KeeperUnitId { get; private set; }

    long ICounted.PlaceId => KeeperPlaceId;

    public long ProposedBy { get; internal init; }
    public DateTimeOffset ProposedAt { get; internal init; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why the keeper declined.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyList<Refusal> WhyNot(StaffChangeAct act) => State == PossibleIn[act] ? [] : [new ChangeNotPossibleIn(State, act)];

    IEnumerable<Count> ICounted.Counts() => State == StaffChangeState.Pending ? [new(PendingCount, KeeperUnitId)] : [];

    internal void LieWith(long placeId, long unitId) => (KeeperPlaceId, KeeperUnitId) = (placeId, unitId);

    internal void Decide(StaffChangeAct act, long by, DateTimeOffset at, string? reason = null) =>
        (State, DecidedBy, DecidedAt, Reason) = (LeadsTo[act], by, at, reason);

    /// <summary>Whether both ask for the same.</summary>
    internal bool AsksFor(StaffChange other) =>
        Kind == other.Kind && Person == other.Person && Partner == other.Partner && Assignment?.Role == other.Assignment?.Role;
}
