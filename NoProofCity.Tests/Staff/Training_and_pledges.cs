using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using static NoProofCity.Tests.Staff.Some;

namespace NoProofCity.Tests.Staff;

public class Training_and_pledges
{
    private static TrainingSession Session(DateOnly on) => TrainingSession.Record(1, 7, TrainingKind.Training, "核验办法", on).Value;

    [Fact]
    public void Who_came_must_have_served_on_that_day()
    {
        var registry = Registry();
        var agent = registry.With("甲某", StaffRole.Agent, from: Day).Person;
        var waiting = registry.Proposed("乙某", StaffRole.Agent).Value.Person;
        var stranger = Registry().With("丙某", StaffRole.Agent).Person;
        var session = Session(Day);

        Assert.True(session.Attend(registry, agent).IsDone);

        Assert.Equal([new AttendeeTwice()], session.Attend(registry, agent).Refusals);
        Assert.Equal([new AttendeeNotActiveOn(Day)], session.Attend(registry, waiting).Refusals);
        Assert.Equal([new NotOfThisUnit()], session.Attend(registry, stranger).Refusals);
        Assert.Equal([new AttendeeNotActiveOn(Day.AddDays(-1))], Session(Day.AddDays(-1)).Attend(registry, agent).Refusals);
        Assert.Equal((7, agent), (session.Attendees[0].UnitId, session.Attendees[0].Person));
        Assert.True(session.Strike(agent).IsDone);
        Assert.Equal([new AttendeeUnknown()], session.Strike(agent).Refusals);
    }

    [Fact]
    public void A_session_has_a_topic() => Assert.Equal([new FieldMissing("Training.Topic")], TrainingSession.Record(1, 7, TrainingKind.Exchange, " ", Day).Refusals);

    [Theory(DisplayName = "Listed is who was not trained for more than twelve months; the anniversary is still in time")]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-03-02", false)]
    [InlineData("2026-03-01", false)]
    public void Long_untrained_are_listed(string trainedOn, bool isListed)
    {
        var registry = Registry();
        var agent = registry.With("甲某", StaffRole.Agent, from: new(2020, 1, 1)).Person;
        var (last, old) = (Session(DateOnly.Parse(trainedOn, System.Globalization.CultureInfo.InvariantCulture)), Session(new(2021, 1, 1)));
        Assert.True(last.Attend(registry, agent).IsDone);
        Assert.True(old.Attend(registry, agent).IsDone);

        Assert.Equal(isListed ? [new Untrained(agent, last.HeldOn)] : [], TrainingSession.Untrained(registry, [last, old], Day, Rules));
    }

    [Fact(DisplayName = "Who was never trained is listed twelve months after the first day of service, the longest waiting first")]
    public void Never_trained_are_listed_from_their_first_day()
    {
        var registry = Registry();
        var later = registry.With("甲某", StaffRole.Agent, from: new(2025, 3, 1)).Person;
        var longest = registry.With("乙某", StaffRole.Agent, from: new(2024, 3, 1)).Person;
        _ = registry.With("丙某", StaffRole.Agent, from: new(2025, 3, 2));
        var gone = registry.With("丁某", StaffRole.Agent, from: new(2020, 3, 1));
        Assert.True(registry.Confirm(registry.ProposeRelease(gone, Day.AddDays(-1), Rules, Hand()).Value, Rules, Hand()).IsDone);

        Assert.Equal([new Untrained(longest, null), new Untrained(later, null)], TrainingSession.Untrained(registry, [], Day, Rules));
    }

    [Fact]
    public void A_pledge_is_signed_once_a_year()
    {
        var registry = Registry();
        var agent = registry.With("甲某", StaffRole.Agent).Person;
        Assert.False(registry.HasPledge(2026));

        Assert.True(registry.RecordPledge(agent, 2026, Day).IsDone);

        Assert.True(registry.HasPledge(2026));
        Assert.False(registry.HasPledge(2025));
        Assert.Equal([new PledgeAlreadySigned(2026)], registry.RecordPledge(agent, 2026, Day).Refusals);
        Assert.Equal([new PledgeOfAnotherYear(2027)], registry.RecordPledge(agent, 2027, Day).Refusals);
        Assert.Equal([new PersonNotRegistered()], registry.RecordPledge(registry.Proposed("乙某", StaffRole.Agent).Value.Person, 2026, Day).Refusals);
    }
}
