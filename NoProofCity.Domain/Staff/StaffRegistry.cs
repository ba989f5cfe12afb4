using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Staff;

/// <summary>Who makes a proposal or decides on it, and when.</summary>
public sealed record Hand(long AccountId, DateTimeOffset At)
{
    internal DateOnly Day => ChinaTime.DateOf(At);
}

/// <summary>The people of a unit who run the programme (人员库). The unit proposes, the keeper confirms; until then everything stays as it was.</summary>
public sealed partial class StaffRegistry : IAggregate
{
    private readonly List<StaffPerson> _people = [];
    private readonly List<StaffAssignment> _assignments = [];
    private readonly List<StaffPair> _pairs = [];
    private readonly List<StaffChange> _changes = [];
    private readonly List<Absence> _absences = [];
    private readonly List<SecrecyPledge> _pledges = [];
    private readonly List<Recusal> _recusals = [];

    private StaffRegistry() { } // for EF Core

    public StaffRegistry(long placeId, long unitId) => (PlaceId, UnitId) = (placeId, unitId);

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }

    public IReadOnlyList<StaffPerson> People => _people;
    public IReadOnlyList<StaffAssignment> Assignments => _assignments;
    public IReadOnlyList<StaffPair> Pairs => _pairs;
    public IReadOnlyList<StaffChange> Changes => _changes;
    public IReadOnlyList<Absence> Absences => _absences;
    public IReadOnlyList<SecrecyPledge> Pledges => _pledges;
    public IReadOnlyList<Recusal> Recusals => _recusals;

    public IReadOnlyList<StaffChange> PendingChanges => [.. _changes.Where(c => c.State == StaffChangeState.Pending)];

    /// <summary>Proposes that a person, known by name and phone or new, serves in a role from a day on.</summary>
    public Outcome<StaffChange> ProposeAppointment(string name, PhoneNumber phone, StaffStatus status, StaffRole role, DateOnly from, StaffRules rules, Hand hand)
    {
        if (string.IsNullOrWhiteSpace(name)) return Outcome.Refused(new FieldMissing("Staff.Name"));
        var tidy = Writing.Tidy(name);
        var person = _people.Find(p => p.Is(tidy, phone)) ?? new StaffPerson(tidy, phone, status);
        var proposed = Propose(new StaffChange(StaffChangeKind.Appoint, person, from)
        {
            Assignment = new StaffAssignment(person, role, from), Status = status, ProposedBy = hand.AccountId, ProposedAt = hand.At,
        }, rules);
        if (!proposed.IsDone) return proposed;
        if (!_people.Contains(person)) _people.Add(person);
        _assignments.Add(proposed.Value.Assignment!);
        return proposed;
    }

    /// <summary>Proposes another name, phone or status for a registered person.</summary>
    public Outcome<StaffChange> ProposeRevision(StaffPerson person, string name, PhoneNumber phone, StaffStatus status, StaffRules rules, Hand hand) =>
        string.IsNullOrWhiteSpace(name)
            ? Outcome.Refused(new FieldMissing("Staff.Name"))
            : Propose(new StaffChange(StaffChangeKind.Revise, person, hand.Day)
            {
                Name = Writing.Tidy(name), Phone = phone, Status = status, ProposedBy = hand.AccountId, ProposedAt = hand.At,
            }, rules);

    /// <param name="lastDay">The last day of service.</param>
    public Outcome<StaffChange> ProposeRelease(StaffAssignment assignment, DateOnly lastDay, StaffRules rules, Hand hand) =>
        Propose(new StaffChange(StaffChangeKind.Release, assignment.Person, lastDay)
        {
            Assignment = assignment, ProposedBy = hand.AccountId, ProposedAt = hand.At,
        }, rules);

    /// <summary>Proposes that B stands in for A. Their appointments may themselves still be waiting; they must be confirmed first.</summary>
    public Outcome<StaffChange> ProposePair(StaffAssignment a, StaffAssignment b, DateOnly from, StaffRules rules, Hand hand) =>
        Propose(new StaffChange(StaffChangeKind.Pair, a.Person, from)
        {
            Assignment = a, Partner = b, ProposedBy = hand.AccountId, ProposedAt = hand.At,
        }, rules);

    /// <param name="lastDay">The last day on which they stand in for each other.</param>
    public Outcome<StaffChange> ProposeUnpairing(StaffPair pair, DateOnly lastDay, StaffRules rules, Hand hand) =>
        Propose(new StaffChange(StaffChangeKind.Unpair, pair.A.Person, lastDay)
        {
            Assignment = pair.A, Partner = pair.B, ProposedBy = hand.AccountId, ProposedAt = hand.At,
        }, rules);

    /// <summary>Every reason why the keeper cannot confirm the change now: things may have moved since it was proposed.</summary>
    public IReadOnlyList<Refusal> WhyNotConfirm(StaffChange change, StaffRules rules)
    {
        if (!_changes.Contains(change)) return [new NotOfThisUnit()];
        return change.WhyNot(StaffChangeAct.Confirm) is { Count: > 0 } refusals ? refusals : WhyNot(change, rules, isConfirmed: true);
    }

    public Outcome Confirm(StaffChange change, StaffRules rules, Hand hand)
    {
        if (WhyNotConfirm(change, rules) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        Carry(change, hand.Day);
        change.Decide(StaffChangeAct.Confirm, hand.AccountId, hand.At);
        return Outcome.Done;
    }

    public Outcome Decline(StaffChange change, ReasonText reason, Hand hand) => Drop(change, StaffChangeAct.Decline, hand, reason.Value);

    /// <summary>The unit takes its proposal back.</summary>
    public Outcome Withdraw(StaffChange change, Hand hand) => Drop(change, StaffChangeAct.Withdraw, hand, null);

    private Outcome<StaffChange> Propose(StaffChange change, StaffRules rules)
    {
        var refusals = WhyNot(change, rules, isConfirmed: false);
        if (PendingChanges.Any(c => c.AsksFor(change))) refusals.Add(new ChangeAlreadyProposed());
        if (refusals.Count > 0) return Outcome.Refused(refusals);
        change.LieWith(rules.KeeperPlaceId ?? PlaceId, rules.Keeper == StaffKeeper.Unit ? UnitId : 0);
        _changes.Add(change);
        return change;
    }

    private Outcome Drop(StaffChange change, StaffChangeAct act, Hand hand, string? reason)
    {
        if (!_changes.Contains(change)) return Outcome.Refused(new NotOfThisUnit());
        if (change.WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change.Decide(act, hand.AccountId, hand.At, reason);
        if (change.Kind == StaffChangeKind.Appoint) change.Assignment!.Drop();
        return Outcome.Done;
    }

    private void Carry(StaffChange change, DateOnly day)
    {
        switch (change.Kind)
        {
            case StaffChangeKind.Appoint:
                change.Person.Register(day);
                change.Person.Revise(change.Person.Name, change.Person.Phone, change.Status!.Value);
                change.Assignment!.Confirm(day);
                break;
            case StaffChangeKind.Revise:
                change.Person.Revise(change.Name!, change.Phone!, change.Status!.Value);
                break;
            case StaffChangeKind.Release:
                change.Assignment!.End(change.On);
                break;
            case StaffChangeKind.Pair:
                _pairs.Add(new StaffPair(change.Assignment!, change.Partner!, change.On));
                break;
            case StaffChangeKind.Unpair:
                PairOf(change)!.End(change.On);
                break;
            default:
                throw new InvalidOperationException($"{change.Kind}");
        }
    }

    /// <param name="isConfirmed">At the confirmation what it builds on must be in force; at the proposal it may still be waiting itself.</param>
    private List<Refusal> WhyNot(StaffChange change, StaffRules rules, bool isConfirmed) => change.Kind switch
    {
        StaffChangeKind.Appoint => WhyNotAppoint(change.Assignment!, rules),
        StaffChangeKind.Revise => WhyNotRevise(change),
        StaffChangeKind.Release => WhyNotEnd(change.Assignment!, change.On),
        StaffChangeKind.Pair => WhyNotPair(change.Assignment!, change.Partner!, change.On, rules, isConfirmed),
        StaffChangeKind.Unpair => WhyNotUnpair(PairOf(change), change.On),
        _ => throw new InvalidOperationException($"{change.Kind}"),
    };

    private List<Refusal> WhyNotAppoint(StaffAssignment assignment, StaffRules rules)
    {
        var refusals = new List<Refusal>();
        var serving = _assignments.Where(a => a.Role == assignment.Role && a.ConfirmedOn is not null && (a.To is null || a.To >= assignment.From)).ToList();
        if (serving.Any(a => a.Person == assignment.Person)) refusals.Add(new AlreadyServesAs(assignment.Role));
        else if (assignment.Role == StaffRole.MeetingLiaison && serving.Count >= rules.MeetingLiaisonCount) refusals.Add(new MeetingLiaisonsComplete(rules.MeetingLiaisonCount));
        return refusals;
    }

    private List<Refusal> WhyNotRevise(StaffChange change)
    {
        var refusals = new List<Refusal>();
        if (!_people.Contains(change.Person)) refusals.Add(new NotOfThisUnit());
        else if (!change.Person.IsRegistered) refusals.Add(new PersonNotRegistered());
        if (_people.Any(p => p != change.Person && p.Is(change.Name!, change.Phone!))) refusals.Add(new PersonAlreadyRegistered());
        return refusals;
    }

    private List<Refusal> WhyNotEnd(StaffAssignment assignment, DateOnly lastDay)
    {
        if (!_assignments.Contains(assignment)) return [new NotOfThisUnit()];
        var refusals = assignment.WhyNot(AssignmentAct.End).ToList();
        if (lastDay < assignment.From) refusals.Add(new EndsBeforeItBegins(assignment.From));
        return refusals;
    }

    private List<Refusal> WhyNotPair(StaffAssignment a, StaffAssignment b, DateOnly from, StaffRules rules, bool isConfirmed)
    {
        if (!_assignments.Contains(a) || !_assignments.Contains(b)) return [new NotOfThisUnit()];
        var refusals = new List<Refusal>();
        if (!rules.HasAbRole) refusals.Add(new PairsAreNotKept());
        if (a.Person == b.Person) refusals.Add(new PairOfOnePerson());
        if (a.Role != b.Role) refusals.Add(new PairOfTwoRoles(a.Role, b.Role));
        if (!Stands(a) || !Stands(b)) refusals.Add(new NotServing(a.Role));
        if (_pairs.Any(p => (p.Includes(a) || p.Includes(b)) && p.HoldsOn(from))) refusals.Add(new AlreadyPaired());
        return refusals;

        bool Stands(StaffAssignment half) => isConfirmed || half.State != AssignmentState.Pending ? half.ServesOn(from) : half.From <= from;
    }

    private static List<Refusal> WhyNotUnpair(StaffPair? pair, DateOnly lastDay)
    {
        if (pair is null) return [new NotPaired()];
        return lastDay < pair.From ? [new EndsBeforeItBegins(pair.From)] : [];
    }

    /// <summary>The open pair that a change names by its two halves.</summary>
    private StaffPair? PairOf(StaffChange change) => _pairs.Find(p => p.A == change.Assignment && p.B == change.Partner && p.To is null);
}
