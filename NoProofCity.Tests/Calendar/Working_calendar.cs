using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Working_calendar
{
    [Theory(DisplayName = "Working days are weekdays less holidays, plus make-up days")]
    [InlineData("2021-09-30", true)]
    [InlineData("2021-10-01", false)]
    [InlineData("2021-10-08", true)]
    [InlineData("2021-10-09", true)] // make-up Saturday
    [InlineData("2021-10-10", false)]
    [InlineData("2020-01-31", false)] // the Spring Festival of 2020, lengthened
    [InlineData("2020-02-03", true)]
    [InlineData("2022-12-31", false)] // by the notice of 2023
    [InlineData("2022-12-30", true)]
    public void Working_days_follow_the_notice(string day, bool works) => Assert.Equal(works, Official.IsWorkingDay(DateOnly.Parse(day, null)));

    [Fact(DisplayName = "One working day from a Friday before a make-up Saturday ends on the Saturday")]
    public void A_make_up_Saturday_counts() => Assert.Equal("2021-10-09 17:00", DueOf("2021-10-08 10:00", PaperArchive));

    [Fact(DisplayName = "One working day from a Friday before a Monday off ends on the Tuesday")]
    public void A_Monday_off_does_not_count() => Assert.Equal("2024-06-11 17:00", DueOf("2024-06-07 10:00", PaperArchive));

    [Theory(DisplayName = "The lengthened Spring Festival of 2020 is passed over")]
    [InlineData("2020-01-23 16:50", "2020-02-03 09:20")]
    [InlineData("2020-01-19 16:50", "2020-01-20 09:20")] // make-up Sunday
    public void Spring_Festival_of_2020(string received, string due) => Assert.Equal(due, DueOf(received, Database));

    [Theory(DisplayName = "Limits run over new year")]
    [InlineData("2021-12-31 16:50", "2022-01-04 09:20")]
    [InlineData("2022-12-30 16:50", "2023-01-03 09:20")]
    [InlineData("2020-12-31 16:50", "2021-01-04 09:20")]
    public void Year_edges(string received, string due) => Assert.Equal(due, DueOf(received, Database));

    [Fact(DisplayName = "The last announced year is the last one with a notice")]
    public void Last_announced_year()
    {
        Assert.Equal(2026, Official.LastAnnouncedYear);
        Assert.Null(new WorkingCalendar(0, []).LastAnnouncedYear);
    }

    [Theory(DisplayName = "What rests on a year without a notice is provisional, and counted with plain weekends")]
    [InlineData("2026-12-31 10:00", "2026-12-31 10:30", false)]
    [InlineData("2026-12-31 16:50", "2027-01-01 09:20", true)]
    [InlineData("2031-06-06 16:50", "2031-06-09 09:20", true)] // a Friday
    [InlineData("2019-12-31 16:50", "2020-01-02 09:20", true)]
    public void Beyond_the_notices_it_is_provisional(string received, string due, bool provisional)
    {
        var deadline = Engine.DueOf(DeadlineInput.Received(At(received), Database));
        Assert.Equal((due, provisional), (Local(deadline.DueAt), deadline.IsProvisional));
    }

    [Fact(DisplayName = "A year missing between two announced ones makes what crosses it provisional")]
    public void A_gap_is_provisional()
    {
        var engine = new DeadlineEngine(new(1, Official.SpecialDays.Where(day => day.NoticeYear != 2022)), Hours, Rules);
        Assert.True(engine.DueOf(DeadlineInput.Received(At("2021-12-01 10:00"), Days("statutory", 300))).IsProvisional);
        Assert.False(Engine.DueOf(DeadlineInput.Received(At("2021-12-01 10:00"), Days("statutory", 300))).IsProvisional);
    }

    [Fact(DisplayName = "With a new notice the same inputs give the announced due time")]
    public void A_new_notice_settles_it()
    {
        var input = DeadlineInput.Received(At("2026-12-31 16:50"), Database);
        var engine = new DeadlineEngine(new(2, [.. Official.SpecialDays, new(new(2027, 1, 1), DayKind.Holiday, "元旦", 2027)]), Hours, Rules);
        Assert.Equal(("2027-01-04 09:20", false), (DueOf(input, engine), engine.DueOf(input).IsProvisional));
    }

    [Fact(DisplayName = "A moment that the calendar cannot count is a slip, not a date")]
    public void Outside_of_the_calendar() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.DueOf(DeadlineInput.Received(At("1999-12-31 10:00"), Database)));

    [Fact(DisplayName = "An end after the last day of the calendar cannot be told, and does not throw")]
    public void Beyond_the_last_day()
    {
        Assert.Equal("–", DueOf("2079-12-29 10:00", Days("statutory", 30)));
        Assert.Equal("–", DueOf("2079-12-31 18:00", Database));
        foreach (var unit in Enum.GetValues<LimitUnit>())
        {
            var input = DeadlineInput.Received(At("2021-09-13 10:00"), new Limit("absurd", int.MaxValue, unit, LimitForce.Hard, null)) with { ExtensionDays = 5 };
            Assert.Equal("–", DueOf(input));
            Assert.Contains(Engine.Explain(input), step => step.Arithmetic == "超出工作日历能算的年份，算不出");
        }
    }
}
