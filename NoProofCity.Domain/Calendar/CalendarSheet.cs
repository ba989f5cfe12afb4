using System.Globalization;

namespace NoProofCity.Domain.Calendar;

/// <summary>A calendar file (date,kind,name,notice_year) as it was read: its days, and everything that is wrong with it at once.</summary>
public sealed record CalendarSheet(IReadOnlyList<SpecialDay> Days, IReadOnlyList<CalendarFinding> Findings)
{
    public const string Header = "date,kind,name,notice_year";

    /// <summary>No finding but remarks: the days may be imported.</summary>
    public bool IsSound => Findings.All(finding => finding.IsRemark);

    /// <summary>Reads strictly: no quoting, no other order of columns, no other form of date. Blank lines are passed over.</summary>
    public static CalendarSheet Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines.All(string.IsNullOrWhiteSpace)) return new([], [new EmptyCalendarFile()]);
        if (lines[0].Trim() != Header) return new([], [new MissingCalendarHeader(lines[0])]);

        var days = new List<SpecialDay>();
        var findings = new List<CalendarFinding>();
        var firstLines = new Dictionary<DateOnly, int>();
        for (var at = 1; at < lines.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at])) continue;
            var before = findings.Count;
            var day = ReadLine(lines[at], at + 1, findings);
            if (day is not null && !firstLines.TryAdd(day.Day, at + 1))
                findings.Add(new DuplicateDay(at + 1, Form(day.Day), firstLines[day.Day]));
            if (day is not null && findings.Skip(before).All(finding => finding.IsRemark)) days.Add(day);
        }
        if (firstLines.Count == 0 && findings.Count == 0) findings.Add(new EmptyCalendarFile());
        return new(days, findings);
    }

    /// <summary>The day of a line, as far as it can be told; what is wrong with the line joins the findings.</summary>
    private static SpecialDay? ReadLine(string text, int line, List<CalendarFinding> findings)
    {
        var cells = text.Split(',');
        if (cells.Length != 4)
        {
            findings.Add(new WrongColumnCount(line, text, 4));
            return null;
        }
        var isDay = DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= WorkingCalendar.FirstDay && day <= WorkingCalendar.LastDay;
        if (!isDay) findings.Add(new WrongDate(line, cells[0]));

        DayKind? kind = cells[1] switch { "holiday" => DayKind.Holiday, "workday" => DayKind.Workday, _ => null };
        if (kind is null) findings.Add(new UnknownDayKind(line, cells[1]));
        if (string.IsNullOrWhiteSpace(cells[2])) findings.Add(new MissingDayName(line));

        var isYear = int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= WorkingCalendar.FirstDay.Year && year <= WorkingCalendar.LastDay.Year;
        if (!isYear) findings.Add(new WrongNoticeYear(line, cells[3]));

        if (isDay && isYear && day.Year != year && !(day.Year == year - 1 && day.Month == 12))
            findings.Add(new YearMismatch(line, cells[0], year));
        if (isDay && kind is DayKind.Workday && !WorkingCalendar.IsWeekend(day))
            findings.Add(new MakeUpDayOnWeekday(line, cells[0]));
        return isDay ? new(day, kind ?? DayKind.Holiday, cells[2].Trim(), year) : null;
    }

    private static string Form(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
