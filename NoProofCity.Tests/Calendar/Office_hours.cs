using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Office_hours
{
    private static DeadlineEngine With(OfficeHours hours) => new(Official, hours, Rules);

    [Fact(DisplayName = "Summer hours begin in the middle of a limit")]
    public void Season_changes_within_a_limit()
    {
        var engine = With(new([Season(6, 1, "08:30-12:00", "14:30-18:00"), Season(10, 1, "09:00-12:00", "13:30-17:00")]));
        Assert.Equal("2021-06-01 08:50", DueOf(DeadlineInput.Received(At("2021-05-31 16:50"), Database), engine));
        Assert.Equal("2021-06-01 18:00", DueOf(DeadlineInput.Received(At("2021-05-31 10:00"), PaperArchive), engine));
        Assert.Equal("2021-09-30 18:00", DueOf(DeadlineInput.Received(At("2021-09-30 17:30"), Database), engine));
        Assert.Equal("2021-10-08 17:00", DueOf(DeadlineInput.Received(At("2021-09-30 17:50"), PaperArchive), engine));
    }

    [Fact(DisplayName = "The last season of the year runs over new year")]
    public void The_last_season_runs_over_new_year() => Assert.Equal("2022-01-04 09:20", DueOf(
        DeadlineInput.Received(At("2021-12-31 16:50"), Database), With(new([Season(6, 1, "08:30-18:00"), Season(10, 1, "09:00-17:00")]))));

    [Fact(DisplayName = "A unit with hours of its own is counted by them")]
    public void A_unit_of_its_own()
    {
        var hall = With(EveryDay("08:30-17:30"));
        Assert.Equal("2021-09-13 12:20", DueOf(DeadlineInput.Received(At("2021-09-13 11:50"), Database), hall)); // open at noon
        Assert.Equal("2021-09-14 17:30", DueOf(DeadlineInput.Received(At("2021-09-13 11:50"), PaperArchive), hall));
    }

    [Fact(DisplayName = "Hours until 00:00 end with the day")]
    public void Until_midnight() => Assert.Equal("2021-09-14 00:00", DueOf(DeadlineInput.Received(At("2021-09-13 23:30"), Database), With(EveryDay("20:00-00:00"))));

    [Fact(DisplayName = "Hours that overlap or run backward are refused when they are laid out")]
    public void Muddled_hours()
    {
        _ = Assert.Throws<ArgumentException>(() => With(EveryDay("09:00-12:00", "11:00-17:00")));
        _ = Assert.Throws<ArgumentException>(() => With(EveryDay("12:00-09:00")));
    }

    [Fact(DisplayName = "A place that never opens has no due times, and nothing breaks")]
    public void Never_open() => Assert.Equal("–", DueOf(DeadlineInput.Received(At("2021-09-13 09:00"), Database), With(new([Season(1, 1)]))));

    [Fact(DisplayName = "Limits of minutes run on the wall, and receipts count from their own minute, where a profile says so")]
    public void Other_clock_rules()
    {
        var input = DeadlineInput.Received(At("2021-09-10 16:50"), Database);
        Assert.Equal("2021-09-10 17:20", DueOf(input, Engine.With(Rules with { MinuteMode = TimeMode.Elapsed })));
        var night = DeadlineInput.Received(At("2021-09-11 20:00"), PromisedItem);
        Assert.Equal("2021-09-12 20:00", DueOf(night, Engine.With(Rules with { OutOfHours = OutOfHours.AtReceipt })));
        Assert.Equal("2021-09-16 15:00", DueOf(night, Engine.With(Rules with { HourMode = TimeMode.Office }))); // 24 hours of six and a half a day
    }

    [Fact(DisplayName = "Calendar days: the first is not counted, the last ends at midnight, days off count")]
    public void Calendar_days() => Assert.Equal("2021-10-16 00:00", DueOf("2021-09-30 10:00", new Limit("outer", 15, LimitUnit.CalendarDays, LimitForce.Hard, null)));

    [Fact(DisplayName = "A date entered at 23:30 stays on its day, and moments are kept in UTC")]
    public void Local_time()
    {
        Assert.Equal(new DateOnly(2021, 9, 13), ChinaTime.DateOf(new(2021, 9, 13, 15, 30, 0, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2021, 9, 13, 1, 0, 0, TimeSpan.Zero), At("2021-09-13 09:00"));
        Assert.Equal(TimeSpan.Zero, Engine.DueOf(DeadlineInput.Received(At("2021-09-13 09:00"), Database)).DueAt!.Value.Offset);
    }
}
