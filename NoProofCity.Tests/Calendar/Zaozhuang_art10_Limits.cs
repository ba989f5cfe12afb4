using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Zaozhuang_art10_Limits
{
    [Fact(DisplayName = "Twenty-four hours are hours on the wall, not three working days")]
    public void Twenty_four_hours() => Assert.Equal("2021-12-07 10:00", DueOf("2021-12-06 10:00", PromisedItem));

    [Fact(DisplayName = "Twenty-four hours run through a weekend once the clock has started")]
    public void Twenty_four_hours_over_a_weekend()
    {
        Assert.Equal("2021-12-11 16:00", DueOf("2021-12-10 16:00", PromisedItem)); // Friday to Saturday
        Assert.Equal("2021-12-14 09:00", DueOf("2021-12-11 20:00", PromisedItem)); // Saturday evening: from Monday's opening
    }

    [Fact(DisplayName = "The item's own limit six hours away is the hard end")]
    public void Item_limit_six_hours_away()
    {
        var received = At("2021-12-06 10:00");
        var deadline = Engine.DueOf(DeadlineInput.Received(received, PromisedItem) with { ItemLimit = received.AddHours(6) });
        Assert.Equal((received.AddHours(6), received.AddHours(6)), (deadline.DueAt, deadline.SoftDueAt)); // the earlier of the two
    }

    [Fact(DisplayName = "Thirty hours after receipt, with the item's limit three days away, it is amber and not red")]
    public void Past_soft_is_amber()
    {
        var received = At("2021-12-06 10:00");
        var input = DeadlineInput.Received(received, PromisedItem) with { ItemLimit = received.AddDays(3) };
        var deadline = Engine.DueOf(input);
        Assert.Equal((received.AddHours(24), received.AddDays(3)), (deadline.SoftDueAt, deadline.DueAt));
        Assert.Equal(DeadlineState.Running, deadline.StateAt(received.AddHours(24), input));
        Assert.Equal(DeadlineState.PastSoft, deadline.StateAt(received.AddHours(30), input));
        Assert.Equal(DeadlineState.Overdue, deadline.StateAt(received.AddDays(3).AddMinutes(1), input));
    }

    [Fact(DisplayName = "Where no hard limit exists the soft one is the due time, alone")]
    public void Soft_alone_is_due()
    {
        var deadline = Engine.DueOf(DeadlineInput.Received(At("2021-12-06 10:00"), PromisedItem));
        Assert.Equal(("2021-12-07 10:00", (DateTimeOffset?)null), (Local(deadline.DueAt), deadline.SoftDueAt));
    }

    [Fact(DisplayName = "A promised item that a database answers takes thirty minutes: the shortest of overlapping classes")]
    public void Shortest_of_overlapping_classes()
    {
        var soft = Database with { Force = LimitForce.Soft };
        Assert.Equal("2021-12-06 09:30", DueOf("2021-12-06 09:00", PromisedItem, soft));
        Assert.Equal("2021-12-06 09:30", DueOf("2021-12-06 09:00", PaperArchive, Minutes("immediateItem", 30)));
        var deadline = Engine.DueOf(DeadlineInput.Received(At("2021-12-06 09:00"), PromisedItem, Minutes("immediateItem", 30)));
        Assert.Equal(("2021-12-06 09:30", "2021-12-06 09:30"), (Local(deadline.DueAt), Local(deadline.SoftDueAt)));
    }

    [Theory(DisplayName = "The supervisor's thirty minutes are a second clock, from the missed due moment")]
    [InlineData("2021-12-06 09:00", "2021-12-06 10:00")]
    [InlineData("2021-12-06 16:30", "2021-12-07 09:30")] // due at closing: the next opening
    public void Supervision_is_a_second_clock(string received, string superviseBy)
    {
        var missed = Engine.DueOf(DeadlineInput.Received(At(received), Database)).DueAt!.Value;
        Assert.Equal(superviseBy, DueOf(DeadlineInput.Missed(missed, Minutes("supervision", 30))));
    }

    [Fact(DisplayName = "An item limit that is past at receipt is overdue at once")]
    public void Item_limit_in_the_past()
    {
        var input = DeadlineInput.Received(At("2021-12-06 10:00"), PromisedItem) with { ItemLimit = At("2021-12-06 09:00") };
        Assert.Equal(DeadlineState.Overdue, Engine.DueOf(input).StateAt(At("2021-12-06 10:00"), input));
    }
}
