using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Complaints_art10_Handling_limit
{
    private static readonly Limit Complaint = Days("complaint", 5);

    private static readonly ExtensionRules Once = new(MostDays: 5, MostTimes: 1);

    private static DeadlineInput Accepted(string? at) => DeadlineInput.Accepted(At("2021-09-06 10:00"), at is null ? null : At(at), Complaint);

    [Theory(DisplayName = "A complaint is finished within five working days after acceptance, not after receipt")]
    [InlineData("2021-09-08 09:30", "2021-09-15 17:00")] // received Monday, accepted Wednesday, due the next Wednesday
    [InlineData("2021-09-09 09:30", "2021-09-16 17:00")]
    [InlineData("2021-09-30 09:30", "2021-10-13 17:00")] // over the holiday; the make-up Saturday counts
    public void Five_working_days_after_acceptance(string accepted, string due) => Assert.Equal(due, DueOf(Accepted(accepted)));

    [Fact(DisplayName = "Before acceptance no clock runs, and nothing is overdue")]
    public void No_clock_before_acceptance()
    {
        var deadline = Engine.DueOf(Accepted(null));
        Assert.Equal(default, deadline);
        Assert.Equal(DeadlineState.NotStarted, deadline.StateAt(At("2021-12-06 10:00"), Accepted(null)));
    }

    [Fact(DisplayName = "The wait for acceptance is told in working days")]
    public void Waiting_time() => Assert.Equal(2, Engine.WorkingDaysBetween(At("2021-09-06 10:00"), At("2021-09-08 09:30")));

    [Fact(DisplayName = "The five days of extension are a total: three and three again is refused, three and two is not")]
    public void Extension_is_a_total()
    {
        var rules = Once with { MostTimes = 2 };
        Assert.Equal([new ExtensionTooLong(Asked: 3, Left: 2)], Engine.WhyNotExtend(Accepted("2021-09-08 09:30"), [3], 3, rules, At("2021-09-10 09:00")));
        Assert.Empty(Engine.WhyNotExtend(Accepted("2021-09-08 09:30"), [3], 2, rules, At("2021-09-10 09:00")));
    }

    [Fact(DisplayName = "By default there is one extension: a second of two days is refused too")]
    public void One_extension_by_default() =>
        Assert.Equal([new ExtendedAlready(1)], Engine.WhyNotExtend(Accepted("2021-09-08 09:30"), [3], 2, Once, At("2021-09-10 09:00")));

    [Theory(DisplayName = "An extension is asked and approved before the due time")]
    [InlineData("2021-09-14 09:00", true)]
    [InlineData("2021-09-15 17:00", true)]
    [InlineData("2021-09-16 09:00", false)]
    public void Not_after_due(string at, bool allowed)
    {
        var refusals = Engine.WhyNotExtend(Accepted("2021-09-08 09:30"), [], 3, Once, At(at));
        Assert.Equal(allowed ? [] : [new ExtensionAfterDue(At("2021-09-15 17:00"))], refusals);
    }

    [Fact(DisplayName = "A request that is still open at the due moment leaves the complaint overdue")]
    public void Unapproved_is_overdue()
    {
        var input = Accepted("2021-09-08 09:30");
        Assert.Empty(Engine.WhyNotExtend(input, [], 3, Once, At("2021-09-14 09:00")));
        Assert.Equal(DeadlineState.Overdue, Engine.DueOf(input).StateAt(At("2021-09-15 17:01"), input));
        var approved = input with { ExtensionDays = 3 };
        Assert.Equal(DeadlineState.Running, Engine.DueOf(approved).StateAt(At("2021-09-15 17:01"), approved));
        Assert.Equal("2021-09-18 17:00", DueOf(approved)); // Thursday, Friday and the make-up Saturday
    }
}
