using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Verification_art7_Handling_limit
{
    [Theory(DisplayName = "Thirty minutes are minutes in which the office is open")]
    [InlineData("2021-09-24 16:50", "2021-09-26 09:20")] // Friday before a make-up Sunday
    [InlineData("2021-09-17 16:50", "2021-09-18 09:20")] // Friday before a make-up Saturday
    [InlineData("2021-09-10 16:50", "2021-09-13 09:20")] // an ordinary Friday
    [InlineData("2021-09-30 16:50", "2021-10-08 09:20")] // over the National Day
    [InlineData("2021-09-13 11:50", "2021-09-13 13:50")] // over noon
    [InlineData("2021-09-13 16:30", "2021-09-13 17:00")] // full at closing is due at closing
    [InlineData("2021-09-13 11:30", "2021-09-13 12:00")] // full at noon is due at noon
    public void Thirty_office_minutes(string received, string due) => Assert.Equal(due, DueOf(received, Database));

    [Theory(DisplayName = "What comes in out of hours is accepted, and its clock starts at the next opening")]
    [InlineData("2021-09-11 20:00", "2021-09-13 09:00")] // Saturday evening
    [InlineData("2021-09-13 08:59", "2021-09-13 09:00")]
    [InlineData("2021-09-13 09:00", "2021-09-13 09:00")] // the opening minute is inside
    [InlineData("2021-09-13 12:00", "2021-09-13 13:30")] // noon begins at twelve sharp
    [InlineData("2021-09-13 13:30", "2021-09-13 13:30")]
    [InlineData("2021-09-13 17:00", "2021-09-14 09:00")] // the closing minute is not
    public void Clock_starts_at_the_next_opening(string received, string starts)
    {
        var deadline = Engine.DueOf(DeadlineInput.Received(At(received), Database));
        Assert.Equal((starts, At(starts).AddMinutes(30)), (Local(deadline.ClockStartsAt), deadline.DueAt));
    }

    [Fact(DisplayName = "The clock starts at receipt: nobody opens it for two hours, and it is overdue after thirty minutes")]
    public void Clock_starts_at_receipt()
    {
        var input = DeadlineInput.Received(At("2021-09-13 09:00"), Database);
        Assert.Equal(DeadlineState.Overdue, Engine.DueOf(input).StateAt(At("2021-09-13 11:00"), input));
    }

    [Theory(DisplayName = "Working days: the day of receipt is not counted, the last one ends at closing")]
    [InlineData("2021-09-13 10:00", 1, "2021-09-14 17:00")]
    [InlineData("2021-09-13 10:00", 2, "2021-09-15 17:00")]
    [InlineData("2021-09-13 08:00", 1, "2021-09-14 17:00")] // before opening it is still that day
    [InlineData("2021-09-10 18:00", 1, "2021-09-13 17:00")] // after closing on Friday: Monday is the first day
    [InlineData("2021-09-11 20:00", 1, "2021-09-13 17:00")] // on Saturday: Monday is the first day
    [InlineData("2021-09-13 10:00", 0, "2021-09-13 17:00")]
    [InlineData("2021-09-11 20:00", 0, "2021-09-13 17:00")]
    [InlineData("2021-09-30 10:00", 2, "2021-10-09 17:00")]
    public void Working_days(string received, int days, string due) => Assert.Equal(due, DueOf(received, Days("proofOwn", days)));

    [Theory(DisplayName = "A profile may leave out the day on which the clock starts instead")]
    [InlineData("2021-09-11 20:00", "2021-09-14 17:00")]
    [InlineData("2021-09-10 16:00", "2021-09-13 17:00")]
    public void Day_of_start_not_counted(string received, string due) =>
        Assert.Equal(due, DueOf(DeadlineInput.Received(At(received), PaperArchive), Engine.With(Rules with { WorkdayMode = DayZero.DayOfStart })));

    [Fact(DisplayName = "A limit of no minutes is due when the clock starts")]
    public void No_minutes() => Assert.Equal("2021-09-13 09:00", DueOf("2021-09-11 20:00", Minutes("immediate", 0)));

    [Fact(DisplayName = "Two working days are a total: a class changed after 25 minutes is counted from the first receipt")]
    public void Reclassification_never_restarts()
    {
        var input = DeadlineInput.Received(At("2021-09-13 09:00"), Database); // Monday
        var changed = Engine.Reclassify(input, [HistoricArchive], "1998 年前的档案未录入", At("2021-09-13 09:25")).Value;
        Assert.Equal("2021-09-15 17:00", DueOf(changed)); // Wednesday
        Assert.Equal([Database], changed.Limits); // the original class is kept
    }

    [Theory(DisplayName = "A class is changed before the due moment or not at all")]
    [InlineData("2021-09-13 09:30", true)] // due exactly is not late
    [InlineData("2021-09-13 09:31", false)]
    public void Reclassification_after_due_is_refused(string at, bool allowed)
    {
        var outcome = Engine.Reclassify(DeadlineInput.Received(At("2021-09-13 09:00"), Database), [PaperArchive], "查纸档", At(at));
        Assert.Equal(allowed, outcome.IsDone);
        if (!allowed) Assert.Equal([new ChangedAfterDue(At("2021-09-13 09:30"))], outcome.Refusals);
    }

    [Fact(DisplayName = "A class is changed once, and with a reason; all reasons against it are named")]
    public void Reclassification_once_and_with_a_reason()
    {
        var input = DeadlineInput.Received(At("2021-09-13 09:00"), Database);
        var changed = Engine.Reclassify(input, [PaperArchive], "查纸档", At("2021-09-13 09:10")).Value;
        Assert.Equal([new ClassChangedAlready(1), new ClassChangeWithoutReason()],
            Engine.Reclassify(changed, [HistoricArchive], " ", At("2021-09-13 09:20")).Refusals);
        Assert.Equal(["Clock.ReclassifyMax", "Ver.Limit"], Engine.Reclassify(changed, [HistoricArchive], "", At("2021-09-13 09:20")).Refusals.Select(refusal => refusal.Rule));
        Assert.True(Engine.With(Rules with { ClassChanges = 2 }).Reclassify(changed, [HistoricArchive], "多源", At("2021-09-13 09:20")).IsDone);
    }

    [Fact(DisplayName = "A limit changed in the profile does not move a due time that runs")]
    public void Limits_are_frozen_with_the_request()
    {
        var limits = new List<Limit> { Database };
        var open = DeadlineInput.Received(At("2021-09-13 09:00"), [.. limits]);
        limits[0] = limits[0] with { Amount = 60 };
        Assert.Equal("2021-09-13 09:30", DueOf(open));
        Assert.Equal("2021-09-13 10:00", DueOf(DeadlineInput.Received(At("2021-09-13 09:00"), limits)));
    }
}
