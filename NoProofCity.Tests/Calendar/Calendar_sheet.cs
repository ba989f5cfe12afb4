using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Calendar_sheet
{
    [Fact(DisplayName = "The shipped calendar is read whole; its one weekday make-up day of 2020 is a remark")]
    public void The_shipped_calendar_is_sound()
    {
        var sheet = CalendarSheet.Read(ShippedCalendar);
        Assert.True(sheet.IsSound);
        Assert.Equal([new MakeUpDayOnWeekday(14, "2020-02-03")], sheet.Findings);
        Assert.Equal(255, sheet.Days.Count);
        Assert.Equal(new SpecialDay(new(2022, 12, 31), DayKind.Holiday, "元旦", 2023), sheet.Days.Single(day => day.Day == new DateOnly(2022, 12, 31)));
    }

    [Fact(DisplayName = "Every error of a file is named at once, with line and value")]
    public void All_errors_at_once()
    {
        var sheet = CalendarSheet.Read("""
            date,kind,name,notice_year
            2021-10-01,holiday,国庆节,2021
            2021-02-30,holiday,春节,2021
            2021/10/02,holiday,国庆节,2021
            2021-10-03,休,国庆节,2021
            2021-10-01,holiday,国庆节,2021
            2021-10-12,workday,国庆节,2021
            2021-10-04,holiday,国庆节,2023
            2021-11-30,holiday,元旦,2022
            2021-10-05,holiday,,2021
            2021-10-06,holiday,国庆节,二〇二一
            2021-10-07,holiday,国庆节

            2099-01-01,休,,99
            """);
        Assert.False(sheet.IsSound);
        Assert.Equal<CalendarFinding>(
        [
            new WrongDate(3, "2021-02-30"),
            new WrongDate(4, "2021/10/02"),
            new UnknownDayKind(5, "休"),
            new DuplicateDay(6, "2021-10-01", 2),
            new MakeUpDayOnWeekday(7, "2021-10-12"),
            new YearMismatch(8, "2021-10-04", 2023),
            new YearMismatch(9, "2021-11-30", 2022),
            new MissingDayName(10),
            new WrongNoticeYear(11, "二〇二一"),
            new WrongColumnCount(12, "2021-10-07,holiday,国庆节", 4),
            new WrongDate(14, "2099-01-01"),
            new UnknownDayKind(14, "休"),
            new MissingDayName(14),
            new WrongNoticeYear(14, "99"),
        ], sheet.Findings);
        Assert.Equal([new(2021, 10, 1), new(2021, 10, 12)], sheet.Days.Select(day => day.Day));
    }

    [Theory(DisplayName = "A file without a day is refused")]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("date,kind,name,notice_year\n")]
    public void An_empty_file_is_refused(string text) => Assert.Equal([new EmptyCalendarFile()], CalendarSheet.Read(text).Findings);

    [Fact(DisplayName = "A file without its header is refused")]
    public void A_missing_header_is_refused() =>
        Assert.Equal([new MissingCalendarHeader("2021-10-01,holiday,国庆节,2021")], CalendarSheet.Read("2021-10-01,holiday,国庆节,2021").Findings);

    [Fact(DisplayName = "A byte order mark and Windows line ends do no harm")]
    public void Windows_files_are_read() =>
        Assert.Equal([new(2021, 10, 1)], CalendarSheet.Read("\uFEFFdate,kind,name,notice_year\r\n2021-10-01,holiday,国庆节,2021\r\n").Days.Select(day => day.Day));

    [Fact(DisplayName = "A remark alone does not stop the import, an error does")]
    public void Only_errors_stop()
    {
        Assert.True(CalendarSheet.Read("date,kind,name,notice_year\n2021-10-12,workday,国庆节,2021").IsSound);
        Assert.False(CalendarSheet.Read("date,kind,name,notice_year\n2021-10-12,workday,,2021").IsSound);
    }
}
