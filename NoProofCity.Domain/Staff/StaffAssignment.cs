using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

public enum AssignmentState { Pending, Active, Ended }

public enum AssignmentAct { Confirm, Drop, End }

/// <summary>A person's work in a role. Pending it counts for nothing; dropped it never counted.</summary>
public sealed class StaffAssignment
{
    public static IReadOnlyDictionary<AssignmentAct, AssignmentState> PossibleIn { get; } = new Dictionary<AssignmentAct, AssignmentState>
    {
        [AssignmentAct.Confirm] = AssignmentState.Pending,
        [AssignmentAct.Drop] = AssignmentState.Pending,
        [AssignmentAct.End] = AssignmentState.Active,
    };

    public static IReadOnlyDictionary<AssignmentAct, AssignmentState> LeadsTo { get; } = new Dictionary<AssignmentAct, AssignmentState>
    {
        [AssignmentAct.Confirm] = AssignmentState.Active,
        [AssignmentAct.Drop] = AssignmentState.Ended,
        [AssignmentAct.End] = AssignmentState.Ended,
    };

    private StaffAssignment() => Person = null!; // for EF Core

    internal StaffAssignment(StaffPerson person, StaffRole role, DateOnly from) => (Person, Role, From) = (person, role, from);

    public long Id { get; private set; }
    public StaffPerson Person { get; private set; }
    public StaffRole Role { get; private set; }
    public AssignmentState State { get; private set; }

    /// <summary>First day of service.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day of service; it may lie ahead.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Null when the appointment was never confirmed.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Both days included. An assignment ended for a day ahead serves until then.</summary>
    public bool ServesOn(DateOnly day) => ConfirmedOn is not null && From <= day && (To is null || day <= To);

    public IReadOnlyList<Refusal> WhyNot(AssignmentAct act) => State == PossibleIn[act] ? [] : [new AssignmentNotPossibleIn(State, act)];

    internal void Confirm(DateOnly on) => Do(AssignmentAct.Confirm, () => ConfirmedOn = on);

    internal void Drop() => Do(AssignmentAct.Drop, () => { });

    internal void End(DateOnly lastDay) => Do(AssignmentAct.End, () => To = lastDay);

    /// <summary>The registry has asked before; a refusal here is a bug.</summary>
    private void Do(AssignmentAct act, Action change)
    {
        if (WhyNot(act).Count > 0) throw new InvalidOperationException($"{act} in {State}.");
        change();
        State = LeadsTo[act];
    }
}

/// <summary>Two people who stand in for each other in a role (AB角). A owns the work; B owns it while A is absent.</summary>
public sealed class StaffPair
{
    private StaffPair() => (A, B) = (null!, null!); // for EF Core

    internal StaffPair(StaffAssignment a, StaffAssignment b, DateOnly from) => (A, B, From) = (a, b, from);

    public long Id { get; private set; }
    public StaffAssignment A { get; private set; }
    public StaffAssignment B { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day of the pair.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>It ends with either of its halves.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To) && A.ServesOn(day) && B.ServesOn(day);

    public bool Includes(StaffAssignment assignment) => assignment == A || assignment == B;

    internal void End(DateOnly lastDay) => To = lastDay;
}
