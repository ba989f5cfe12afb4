using NoProofCity.Domain.Staff;
using static NoProofCity.Tests.Staff.Some;

namespace NoProofCity.Tests.Staff;

public class Minimums_of_staff
{
    private static readonly StaffRules SupervisorRules = Rules with { LiaisonMin = 0, AgentMin = 1, SupervisorCount = 1 };

    private static IReadOnlyList<StaffFinding> Check(StaffRegistry registry, StaffRules? rules = null, bool isMember = false) => registry.Check(Day, rules ?? Rules, isMember);

    [Fact(DisplayName = "A unit with one liaison and one agent is one agent short")]
    public void One_agent_short()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Liaison);
        _ = registry.With("乙某", StaffRole.Agent);

        Assert.Equal([new Shortage(StaffRole.Agent, 1, 2, "Stf.AgentMin")], Check(registry));
    }

    [Fact(DisplayName = "Two agents are two people: one entered twice counts once")]
    public void A_person_counts_once()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Liaison);
        var agent = registry.With("乙某", StaffRole.Agent);
        Assert.False(registry.Proposed("乙某", StaffRole.Agent).IsDone);

        // the only way to two lines of one person: a record from before the rule
        Assert.True(registry.Confirm(registry.ProposeRelease(agent, Day, Rules, Hand()).Value, Rules, Hand()).IsDone);
        var again = registry.With("乙某", StaffRole.Agent, from: Day.AddDays(1));
        typeof(StaffAssignment).GetProperty(nameof(StaffAssignment.From))!.SetValue(again, Day);

        Assert.Equal(2, registry.Serving(StaffRole.Agent, Day).Count);
        Assert.Equal([new Shortage(StaffRole.Agent, 1, 2, "Stf.AgentMin")], Check(registry));
    }

    [Fact(DisplayName = "One person as liaison and agent is allowed but flagged")]
    public void Two_roles_are_flagged()
    {
        var registry = Registry();
        var liaison = registry.With("甲某", StaffRole.Liaison);
        var agent = registry.With("甲某", StaffRole.Agent);
        var other = registry.With("乙某", StaffRole.Agent);
        _ = registry.WithPair(agent, other);

        Assert.Equal([new ServesTwice(liaison.Person, StaffRole.Liaison, StaffRole.Agent)], Check(registry));
    }

    [Fact(DisplayName = "Two people of one name and two phones are counted as two and flagged")]
    public void Namesakes_are_flagged()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Liaison);
        _ = registry.WithPair(registry.With("乙某", StaffRole.Agent), registry.With("乙某", StaffRole.Agent, phone: "13900000000"));

        Assert.Equal([new Namesakes(StaffRole.Agent, "乙某")], Check(registry));
    }

    [Fact]
    public void Two_agents_who_do_not_stand_in_for_each_other_are_flagged_where_pairs_are_kept()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Liaison);
        _ = registry.With("乙某", StaffRole.Agent);
        _ = registry.With("丙某", StaffRole.Agent);

        Assert.Equal([new NoPair(StaffRole.Agent)], Check(registry));
        Assert.Empty(Check(registry, Rules with { HasAbRole = false }));
    }

    [Theory(DisplayName = "The number of supervisors is exact: none and two are both wrong")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Supervisors_are_exact(int supervisors)
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Agent);
        foreach (var number in Enumerable.Range(1, supervisors)) _ = registry.With($"督办{number}", StaffRole.Supervisor);

        StaffFinding[] expected = supervisors switch
        {
            0 => [new Shortage(StaffRole.Supervisor, 1, 1, "Stf.SupervisorCount")],
            1 => [],
            _ => [new Surplus(StaffRole.Supervisor, 1, 1, "Stf.SupervisorCount")],
        };
        Assert.Equal(expected, Check(registry, SupervisorRules));
        Assert.DoesNotContain(Check(registry), f => f is Surplus);
    }

    [Fact]
    public void A_member_unit_lacks_its_meeting_liaison_another_does_not()
    {
        var registry = Registry();
        var lacking = new Shortage(StaffRole.MeetingLiaison, 1, 1, "Stf.MeetingLiaison");

        Assert.Contains(lacking, Check(registry, isMember: true));
        Assert.DoesNotContain(lacking, Check(registry));
        _ = registry.With("甲某", StaffRole.MeetingLiaison);
        Assert.DoesNotContain(lacking, Check(registry, isMember: true));
    }

    [Fact]
    public void Who_begins_tomorrow_does_not_count_today()
    {
        var registry = Registry();
        _ = registry.With("甲某", StaffRole.Liaison, from: Day.AddDays(1));

        Assert.Contains(new Shortage(StaffRole.Liaison, 1, 1, "Stf.LiaisonMin"), Check(registry));
        Assert.DoesNotContain(new Shortage(StaffRole.Liaison, 1, 1, "Stf.LiaisonMin"), registry.Check(Day.AddDays(1), Rules, false));
    }
}
