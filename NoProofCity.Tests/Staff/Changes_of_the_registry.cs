using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;
using static NoProofCity.Tests.Staff.Some;

namespace NoProofCity.Tests.Staff;

/// <summary>The unit proposes, the keeper of the registry confirms (art. 6 of the verification measures).</summary>
public class Changes_of_the_registry
{
    [Fact(DisplayName = "A proposed appointment counts for nothing before it is confirmed")]
    public void Nothing_changes_before_the_confirmation()
    {
        var registry = Registry();
        var change = registry.Proposed("甲某", StaffRole.Agent).Value;

        Assert.Equal([change], registry.PendingChanges);
        Assert.Equal(AssignmentState.Pending, change.Assignment!.State);
        Assert.False(change.Person.IsRegistered);
        Assert.Empty(registry.Serving(StaffRole.Agent, Day));
        Assert.Contains(new Shortage(StaffRole.Agent, 2, 2, "Stf.AgentMin"), registry.Check(Day, Rules, isMember: false));
        Assert.Null(registry.OwnerFor(StaffRole.Agent, Moment("10:00")));

        Assert.True(registry.Confirm(change, Rules, new Hand(200, Moment("11:00"))).IsDone);

        Assert.Equal((StaffChangeState.Confirmed, 200, Moment("11:00")), (change.State, change.DecidedBy, change.DecidedAt));
        Assert.Equal((100, Moment("09:00")), (change.ProposedBy, change.ProposedAt));
        Assert.Equal(AssignmentState.Active, change.Assignment.State);
        Assert.Equal(Day, change.Person.RegisteredOn);
        Assert.Same(change.Person, registry.OwnerFor(StaffRole.Agent, Moment("10:00")));
        Assert.Empty(registry.PendingChanges);
    }

    [Fact]
    public void A_declined_appointment_never_counts_and_keeps_its_reason()
    {
        var registry = Registry();
        var change = registry.Proposed("甲某", StaffRole.Agent).Value;

        Assert.True(registry.Decline(change, Reason("非本单位人员"), Hand()).IsDone);

        Assert.Equal((StaffChangeState.Declined, "非本单位人员"), (change.State, change.Reason));
        Assert.Equal(AssignmentState.Ended, change.Assignment!.State);
        Assert.Empty(registry.Serving(StaffRole.Agent, Day));
        Assert.True(registry.Proposed("甲某", StaffRole.Agent).IsDone);
        _ = Assert.Single(registry.People);
    }

    [Fact]
    public void A_withdrawn_appointment_never_counts()
    {
        var registry = Registry();
        var change = registry.Proposed("甲某", StaffRole.Agent).Value;

        Assert.True(registry.Withdraw(change, Hand()).IsDone);

        Assert.Equal((StaffChangeState.Withdrawn, AssignmentState.Ended), (change.State, change.Assignment!.State));
        Assert.Empty(registry.Serving(StaffRole.Agent, Day));
    }

    [Fact]
    public void The_same_is_not_proposed_twice()
    {
        var registry = Registry();
        _ = registry.Proposed("甲某", StaffRole.Agent);

        Assert.Equal([new ChangeAlreadyProposed()], registry.Proposed(" 甲某 ", StaffRole.Agent).Refusals);
        Assert.True(registry.Proposed("甲某", StaffRole.Liaison).IsDone);
    }

    [Fact]
    public void Nobody_serves_twice_in_one_role_but_again_after_the_end()
    {
        var registry = Registry();
        var agent = registry.With("甲某", StaffRole.Agent);
        Assert.Equal([new AlreadyServesAs(StaffRole.Agent)], registry.Proposed("甲某", StaffRole.Agent).Refusals);

        var release = registry.ProposeRelease(agent, Day, Rules, Hand()).Value;
        Assert.True(agent.ServesOn(Day.AddDays(1)));
        Assert.True(registry.Confirm(release, Rules, Hand()).IsDone);

        Assert.True(agent.ServesOn(Day));
        Assert.False(agent.ServesOn(Day.AddDays(1)));
        Assert.Equal([new AlreadyServesAs(StaffRole.Agent)], registry.Proposed("甲某", StaffRole.Agent, Day).Refusals);
        Assert.True(registry.Proposed("甲某", StaffRole.Agent, Day.AddDays(1)).IsDone);
    }

    [Fact]
    public void A_service_does_not_end_before_it_began_nor_twice()
    {
        var registry = Registry();
        var agent = registry.With("甲某", StaffRole.Agent, from: Day);

        Assert.Equal([new EndsBeforeItBegins(Day)], registry.ProposeRelease(agent, Day.AddDays(-1), Rules, Hand()).Refusals);
        Assert.True(registry.Confirm(registry.ProposeRelease(agent, Day, Rules, Hand()).Value, Rules, Hand()).IsDone);
        Assert.Equal([new AssignmentNotPossibleIn(AssignmentState.Ended, AssignmentAct.End)], registry.ProposeRelease(agent, Day, Rules, Hand()).Refusals);
    }

    [Fact]
    public void A_revision_changes_the_person_when_confirmed()
    {
        var registry = Registry();
        var person = registry.With("甲某", StaffRole.Agent).Person;
        var change = registry.ProposeRevision(person, "甲某某", Phone("13900000000"), StaffStatus.Seconded, Rules, Hand()).Value;
        Assert.Equal(("甲某", Phone(), StaffStatus.Regular), (person.Name, person.Phone, person.Status));

        Assert.True(registry.Confirm(change, Rules, Hand()).IsDone);

        Assert.Equal(("甲某某", Phone("13900000000"), StaffStatus.Seconded), (person.Name, person.Phone, person.Status));
    }

    [Fact]
    public void A_revision_does_not_make_one_person_of_two()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Agent);
        var other = registry.With("乙某", StaffRole.Agent).Person;
        var unregistered = registry.Proposed("丙某", StaffRole.Agent).Value.Person;

        Assert.Equal([new PersonAlreadyRegistered()], registry.ProposeRevision(other, "甲某", Phone(), StaffStatus.Regular, Rules, Hand()).Refusals);
        Assert.Equal([new PersonNotRegistered()], registry.ProposeRevision(unregistered, "丁某", Phone(), StaffStatus.Regular, Rules, Hand()).Refusals);
        Assert.Equal([new FieldMissing("Staff.Name")], registry.ProposeRevision(other, " ", Phone(), StaffStatus.Regular, Rules, Hand()).Refusals);
        Assert.Equal([new FieldMissing("Staff.Name")], registry.Proposed(" ", StaffRole.Agent).Refusals);
    }

    [Fact(DisplayName = "Borrowed, hired and seconded people are registered like all others")]
    public void Every_status_is_registered() => Assert.All(Enum.GetValues<StaffStatus>(), status =>
    {
        var registry = Registry();
        var change = registry.ProposeAppointment("甲某", Phone(), status, StaffRole.Agent, Day, Rules, Hand()).Value;
        Assert.True(registry.Confirm(change, Rules, Hand()).IsDone);
        Assert.Equal(status, change.Person.Status);
    });

    [Fact(DisplayName = "A member unit has one meeting liaison: the second is refused even when both were proposed")]
    public void One_meeting_liaison()
    {
        var registry = Registry();
        var first = registry.Proposed("甲某", StaffRole.MeetingLiaison).Value;
        var second = registry.Proposed("乙某", StaffRole.MeetingLiaison).Value;
        Assert.True(registry.Confirm(first, Rules, Hand()).IsDone);

        Assert.Equal([new MeetingLiaisonsComplete(1)], registry.Confirm(second, Rules, Hand()).Refusals);
        Assert.Equal(StaffChangeState.Pending, second.State);
        Assert.Equal([new MeetingLiaisonsComplete(1)], registry.Proposed("丙某", StaffRole.MeetingLiaison).Refusals);

        Assert.True(registry.Confirm(registry.ProposeRelease(first.Assignment!, Day.AddDays(-31 + 1), Rules, Hand()).Value, Rules, Hand()).IsDone);
        Assert.Equal([new MeetingLiaisonsComplete(1)], registry.WhyNotConfirm(second, Rules));
        Assert.True(registry.Proposed("丙某", StaffRole.MeetingLiaison, Day).IsDone);
    }

    [Fact]
    public void Things_of_another_unit_are_refused()
    {
        var (registry, other) = (Registry(), Registry());
        var agent = other.With("甲某", StaffRole.Agent);
        var own = registry.With("乙某", StaffRole.Agent);
        var change = other.Proposed("丙某", StaffRole.Agent).Value;

        Assert.Equal([new NotOfThisUnit()], registry.Confirm(change, Rules, Hand()).Refusals);
        Assert.Equal([new NotOfThisUnit()], registry.Withdraw(change, Hand()).Refusals);
        Assert.Equal([new NotOfThisUnit()], registry.ProposeRelease(agent, Day, Rules, Hand()).Refusals);
        Assert.Equal([new NotOfThisUnit()], registry.ProposePair(own, agent, Day, Rules, Hand()).Refusals);
        Assert.Equal([new NotOfThisUnit()], registry.ProposeRevision(agent.Person, "丁某", Phone(), StaffStatus.Regular, Rules, Hand()).Refusals);
        Assert.Equal([new NotOfThisUnit()], registry.RecordAbsence(agent.Person, Moment("09:00"), null).Refusals);
    }

    public static TheoryData<StaffChangeAct, StaffChangeState> ChangeActs => Every.Pair<StaffChangeAct, StaffChangeState>();

    [Theory(DisplayName = "Each act on a change is possible in its own state and refused in every other")]
    [MemberData(nameof(ChangeActs))]
    public void Acts_and_states_of_a_change(StaffChangeAct act, StaffChangeState state)
    {
        var registry = Registry();
        var change = registry.Proposed("甲某", StaffRole.Agent).Value;
        _ = state switch
        {
            StaffChangeState.Confirmed => registry.Confirm(change, Rules, Hand()),
            StaffChangeState.Declined => registry.Decline(change, Reason(), Hand()),
            StaffChangeState.Withdrawn => registry.Withdraw(change, Hand()),
            _ => Outcome.Done,
        };

        var outcome = act switch
        {
            StaffChangeAct.Confirm => registry.Confirm(change, Rules, Hand()),
            StaffChangeAct.Decline => registry.Decline(change, Reason(), Hand()),
            _ => registry.Withdraw(change, Hand()),
        };

        Assert.Equal(state == StaffChange.PossibleIn[act] ? [] : [new ChangeNotPossibleIn(state, act)], outcome.Refusals);
        Assert.Equal(state == StaffChange.PossibleIn[act] ? StaffChange.LeadsTo[act] : state, change.State);
    }

    public static TheoryData<AssignmentAct, AssignmentState> AssignmentActs => Every.Pair<AssignmentAct, AssignmentState>();

    [Theory(DisplayName = "Each act on an assignment is possible in its own state and refused in every other")]
    [MemberData(nameof(AssignmentActs))]
    public void Acts_and_states_of_an_assignment(AssignmentAct act, AssignmentState state)
    {
        var registry = Registry();
        var change = registry.Proposed("甲某", StaffRole.Agent).Value;
        if (state != AssignmentState.Pending) _ = registry.Confirm(change, Rules, Hand());
        if (state == AssignmentState.Ended) _ = registry.Confirm(registry.ProposeRelease(change.Assignment!, Day, Rules, Hand()).Value, Rules, Hand());

        Assert.Equal(state, change.Assignment!.State);
        Assert.Equal(state == StaffAssignment.PossibleIn[act] ? [] : [new AssignmentNotPossibleIn(state, act)], change.Assignment.WhyNot(act));
    }
}
