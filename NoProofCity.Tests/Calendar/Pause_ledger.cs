using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Pause_ledger
{
    private static DeadlineInput Paused(Limit limit, params Pause[] pauses) => DeadlineInput.Received(At("2021-09-13 09:00"), limit) with { Pauses = pauses }; // Monday

    [Fact(DisplayName = "Minutes of a pause do not count; overlapping pauses count once")]
    public void Overlapping_pauses_count_once()
    {
        Assert.Equal("2021-09-13 09:50", DueOf(Paused(Database, Pause("2021-09-13 09:10", "2021-09-13 09:30"))));
        Assert.Equal("2021-09-13 10:00", DueOf(Paused(Database, Pause("2021-09-13 09:20", "2021-09-13 09:40"), Pause("2021-09-13 09:10", "2021-09-13 09:30"))));
    }

    [Fact(DisplayName = "A pause over the due moment moves it; one from the due moment on does not")]
    public void A_pause_over_the_due_moment()
    {
        Assert.Equal("2021-09-13 11:10", DueOf(Paused(Database, Pause("2021-09-13 09:20", "2021-09-13 11:00"))));
        Assert.Equal("2021-09-13 09:30", DueOf(Paused(Database, Pause("2021-09-13 09:30", "2021-09-13 11:00"))));
    }

    [Fact(DisplayName = "A pause in closed hours costs nothing")]
    public void A_pause_at_noon() => Assert.Equal("2021-09-13 13:50",
        DueOf(DeadlineInput.Received(At("2021-09-13 11:50"), Database) with { Pauses = [Pause("2021-09-13 12:00", "2021-09-13 13:30")] }));

    [Theory(DisplayName = "A working day counts when the clock runs at its close")]
    [InlineData("2021-09-14 10:00", "2021-09-14 11:00", "2021-09-14 17:00")] // within the day: counted
    [InlineData("2021-09-14 10:00", "2021-09-15 10:00", "2021-09-15 17:00")] // over the close: the day is given back
    [InlineData("2021-09-14 17:00", "2021-09-15 10:00", "2021-09-14 17:00")] // from closing on: too late to matter
    [InlineData("2021-09-14 17:00", "2021-09-17 10:00", "2021-09-14 17:00")]
    [InlineData("2021-09-14 16:59", "2021-09-14 17:00", "2021-09-15 17:00")] // until closing: it did not run at the close
    [InlineData("2021-09-13 10:00", "2021-09-14 10:00", "2021-09-14 17:00")] // the close of the day of receipt is not counted anyway
    [InlineData("2021-09-13 10:00", "2021-09-17 10:00", "2021-09-17 17:00")]
    public void Days_and_pauses(string from, string to, string due) => Assert.Equal(due, DueOf(Paused(PaperArchive, Pause(from, to))));

    [Theory(DisplayName = "It stands still from the beginning of a pause, and runs again at its end")]
    [InlineData("2021-09-13 09:09", DeadlineState.Running)]
    [InlineData("2021-09-13 09:10", DeadlineState.Paused)]
    [InlineData("2021-09-13 09:29", DeadlineState.Paused)]
    [InlineData("2021-09-13 09:30", DeadlineState.Running)]
    public void Edges_of_a_pause(string now, DeadlineState state)
    {
        var input = Paused(Database, Pause("2021-09-13 09:10", "2021-09-13 09:30"));
        Assert.Equal(state, Engine.DueOf(input).StateAt(At(now), input));
    }

    [Fact(DisplayName = "While a pause has no end there is no due time, and it stands still")]
    public void An_open_pause()
    {
        var input = Paused(PaperArchive, Pause("2021-09-14 10:00", null));
        var deadline = Engine.DueOf(input);
        Assert.Null(deadline.DueAt);
        Assert.Equal(DeadlineState.Paused, deadline.StateAt(At("2021-10-08 10:00"), input));
        Assert.Equal("2021-09-13 09:30", DueOf(Paused(Database, Pause("2021-09-14 10:00", null)))); // it was due before
    }

    [Fact(DisplayName = "The item's own limit does not wait for a pause")]
    public void The_item_limit_does_not_wait()
    {
        var input = Paused(PromisedItem, Pause("2021-09-13 10:00", null)) with { ItemLimit = At("2021-09-14 12:00") };
        Assert.Equal("2021-09-14 12:00", DueOf(input));
        Assert.Equal(DeadlineState.Overdue, Engine.DueOf(input).StateAt(At("2021-09-14 12:01"), input));
    }

    [Fact(DisplayName = "A soft end in a year not announced is provisional, even while the hard one stands still")]
    public void A_provisional_soft_end()
    {
        var deadline = Engine.DueOf(DeadlineInput.Received(At("2026-12-31 10:00"), PromisedItem, HistoricArchive) with { Pauses = [Pause("2027-01-02 10:00", null)] });
        Assert.Equal(("2027-01-01 10:00", "–", true), (Local(deadline.SoftDueAt), Local(deadline.DueAt), deadline.IsProvisional));
    }
}
