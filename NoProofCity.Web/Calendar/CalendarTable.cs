using System.Globalization;
using System.Text;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Calendar;

/// <summary>X-17, the days off and the days worked instead: from a workbook or a csv, under Chinese heads or those of a calendar file.</summary>
public static class CalendarTable
{
    private const int NameLength = 20;

    public static SheetLayout Layout { get; } = new("X-17", "放假安排", 1,
        new("Day", "日期") { IsRequired = true, Type = SheetType.Date, Synonyms = ["date", "放假日期"], Example = "2027-01-01" },
        new("Kind", "放假还是上班") { IsRequired = true, Type = SheetType.Choice, Synonyms = ["kind", "类型", "类别", "种类", "放假或上班", "安排"], Choices = [new("holiday", EnumWords.Of(DayKind.Holiday)) { Synonyms = ["holiday", "休", "休息", "节假日"] }, new("workday", EnumWords.Of(DayKind.Workday)) { Synonyms = ["workday", "班", "上班", "补班"] }], Example = EnumWords.Of(DayKind.Holiday) },
        new("Name", "名称") { IsRequired = true, Longest = NameLength, Synonyms = ["name", "节日", "节日名称", "节假日名称"], Example = "元旦" },
        new("NoticeYear", "通知年份") { Type = SheetType.Whole, Synonyms = ["notice_year", "年份", "通知年度"], Note = "放假通知所写的年份；空着即日期的年份", Example = "2027" });

    /// <summary>The days of a file, checked as strictly as those that are typed.</summary>
    public static async Task<Outcome<CalendarSheet>> ReadAsync(Stream content, string fileName)
    {
        var opened = await SheetFile.OpenAsync(content, fileName, SheetLimits.Department);
        if (!opened.IsDone) return Outcome.Refused(opened.Refusals);
        using var file = opened.Value;
        var found = SheetHead.Find(file, Layout);
        if (!found.IsDone) return Outcome.Refused(found.Refusals);
        var reading = new CellReading(found.Value);
        var faults = new List<Refusal>();
        // Each day keeps the line of its row, so that what is found wrong is found in the user's file.
        var lines = new StringBuilder(CalendarSheet.Header);
        var line = 1;
        using var rows = found.Value.Rows();
        foreach (var row in rows)
        {
            var read = reading.Read(row);
            faults.AddRange(read.Faults.Select(fault => new SheetCellFaulty(fault.Column is { } column ? $"{SheetAddress.Column(column)}{row.Number}" : $"第 {row.Number} 行", Layout.Column(fault.Field).Title, RefusalWords.Of(fault.Problem).Text)));
            if (read.Faults.Count > 0) continue;
            for (; line < row.Number; line++) _ = lines.Append('\n');
            var day = read.Date("Day")!.Value;
            _ = lines.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{read["Kind"]},{read["Name"]!.Replace(',', '，')},{read["NoticeYear"] ?? day.Year.ToString(CultureInfo.InvariantCulture)}");
        }
        if (rows.Failure is { } failure) return Outcome.Refused(failure);
        var sheet = CalendarSheet.Read(lines.ToString());
        faults.AddRange(sheet.Findings.Where(finding => !finding.IsRemark));
        return faults.Count > 0 ? Outcome.Refused(faults) : sheet;
    }

    /// <summary>A day in the order of the columns.</summary>
    public static IReadOnlyList<SheetValue> Row(SpecialDay day) => [day.Day, EnumWords.Of(day.Kind), day.Name, (long?)day.NoticeYear];
}
