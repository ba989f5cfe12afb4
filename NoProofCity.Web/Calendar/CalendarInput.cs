using System.Globalization;
using System.Text;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Calendar;

/// <summary>The official days as they are typed, kept as a draft: all years, of which a page shows one.</summary>
public sealed class CalendarInput
{
    public List<DayInput> Days { get; set; } = [];

    /// <summary>The notice they come from.</summary>
    public string Origin { get; set; } = "";

    public static CalendarInput Of(IEnumerable<SpecialDay> days) => new() { Days = [.. days.Select(DayInput.Of)] };

    /// <summary>In the form of a calendar file, which the same strict reader checks.</summary>
    public string Sheet()
    {
        var text = new StringBuilder(CalendarSheet.Header).Append('\n');
        foreach (var day in Days.OrderBy(day => day.Day))
            _ = text.Append(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd},{(day.Kind is DayKind.Workday ? "workday" : "holiday")},{day.Name.Trim()},{day.NoticeYear}\n");
        return text.ToString();
    }
}

public sealed class DayInput
{
    public DateOnly? Day { get; set; }
    public DayKind Kind { get; set; }
    public string Name { get; set; } = "";
    public int NoticeYear { get; set; }

    public static DayInput Of(SpecialDay day) => new() { Day = day.Day, Kind = day.Kind, Name = day.Name, NoticeYear = day.NoticeYear };
}
