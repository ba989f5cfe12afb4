using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Deadline_states
{
    private static DeadlineState State(string now, Limit limit, string received = "2021-09-13 09:00", string? stopped = null)
    {
        var input = DeadlineInput.Received(At(received), limit) with { StoppedAt = stopped is null ? null : At(stopped) };
        return Engine.DueOf(input).StateAt(At(now), input);
    }

    [Theory(DisplayName = "A limit of minutes turns amber for its last fifteen, and red after its due moment")]
    [InlineData("2021-09-13 09:00", DeadlineState.Running)]
    [InlineData("2021-09-13 09:14", DeadlineState.Running)]
    [InlineData("2021-09-13 09:15", DeadlineState.Near)]
    [InlineData("2021-09-13 09:30", DeadlineState.Near)] // due exactly is not yet late
    [InlineData("2021-09-13 09:31", DeadlineState.Overdue)]
    public void Minutes_turn_amber(string now, DeadlineState state) => Assert.Equal(state, State(now, Database));

    [Fact(DisplayName = "One tick after the due moment is late")]
    public void One_tick_late()
    {
        var deadline = Engine.DueOf(DeadlineInput.Received(At("2021-09-13 09:00"), Database));
        Assert.False(deadline.IsOverdueAt(deadline.DueAt!.Value));
        Assert.True(deadline.IsOverdueAt(deadline.DueAt!.Value.AddTicks(1)));
    }

    [Fact(DisplayName = "The last fifteen minutes are office minutes: due Monday 09:10, amber from Friday 16:55")]
    public void Amber_is_office_time() =>
        Assert.Equal("2021-09-10 16:55", Local(Engine.DueOf(DeadlineInput.Received(At("2021-09-10 16:40"), Database)).AmberAt));

    [Theory(DisplayName = "A limit of days turns amber for its last two office hours")]
    [InlineData("2021-09-14 14:59", DeadlineState.Running)]
    [InlineData("2021-09-14 15:00", DeadlineState.Near)]
    [InlineData("2021-09-14 17:00", DeadlineState.Near)]
    [InlineData("2021-09-14 17:01", DeadlineState.Overdue)]
    public void Days_turn_amber(string now, DeadlineState state) => Assert.Equal(state, State(now, PaperArchive));

    [Fact(DisplayName = "Thresholds are values of the profile")]
    public void Thresholds_are_data() =>
        Assert.Equal("2021-09-14 11:30", Local(Engine.With(Rules with { AmberOfficeMinutes = 240 }).DueOf(DeadlineInput.Received(At("2021-09-13 09:00"), PaperArchive)).AmberAt));

    [Theory(DisplayName = "Before the opening it has not started; an answer stops it, in time or late")]
    [InlineData("2021-09-13 08:00", "2021-09-11 20:00", null, DeadlineState.NotStarted)]
    [InlineData("2021-09-20 08:00", "2021-09-13 09:00", "2021-09-13 09:30", DeadlineState.Stopped)]
    [InlineData("2021-09-20 08:00", "2021-09-13 09:00", "2021-09-13 09:31", DeadlineState.StoppedLate)]
    [InlineData("2021-09-13 09:05", "2021-09-13 09:00", "2021-09-13 09:31", DeadlineState.Running)] // asked about a moment before the answer
    public void Before_and_after(string now, string received, string? stopped, DeadlineState state) => Assert.Equal(state, State(now, Database, received, stopped));

    [Theory(DisplayName = "What is left is open time without noon and pauses")]
    [InlineData("2021-09-14 11:35", 235)] // 25 minutes in the morning, 3 hours 30 minutes in the afternoon
    [InlineData("2021-09-13 20:00", 390)]
    [InlineData("2021-09-14 18:00", 0)]
    public void Remaining_office_time(string now, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Engine.RemainingOffice(DeadlineInput.Received(At("2021-09-13 09:00"), PaperArchive), At(now)));

    [Fact(DisplayName = "A pause ahead is not left over")]
    public void Remaining_without_pauses() => Assert.Equal(TimeSpan.FromMinutes(20), Engine.RemainingOffice(
        DeadlineInput.Received(At("2021-09-13 09:00"), Database) with { Pauses = [Pause("2021-09-13 09:20", "2021-09-13 10:20")] }, At("2021-09-13 09:10")));
}
