using System.Globalization;

namespace NoProofCity.Domain.Calendar;

/// <summary>How the explanation of a due time writes days, times and amounts.</summary>
internal static class DeadlineWords
{
    public const string Default = "默认值";

    /// <summary>A value that the place set itself and for which it names no paper.</summary>
    public const string Local = "本地自定";
    public const string Calendar = "工作日历";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Source(Limit limit) => limit.Article ?? (limit.IsLocal ? Local : Default);

    /// <summary>2021-09-30 周四</summary>
    public static string FullDay(long tick) => string.Create(Plain, $"{new DateTime(tick):yyyy-MM-dd} {Weekday(new DateTime(tick).DayOfWeek)}");

    /// <summary>9 月 30 日周四</summary>
    public static string Day(DateOnly day) => string.Create(Plain, $"{day.Month} 月 {day.Day} 日{Weekday(day.DayOfWeek)}");

    public static string Day(long tick) => Day(DateOnly.FromDateTime(new(tick)));

    /// <summary>10 月 1 日至 7 日; a single day keeps its weekday.</summary>
    public static string Days(DateOnly first, DateOnly last) => first == last ? Day(first) : string.Create(Plain,
        $"{first.Month} 月 {first.Day} 日至{(first.Month == last.Month && first.Year == last.Year ? "" : string.Create(Plain, $" {last.Month} 月"))} {last.Day} 日");

    /// <summary>16:50, with seconds only where there are any.</summary>
    public static string Time(long tick)
    {
        var time = new DateTime(tick);
        return time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", Plain);
    }

    /// <summary>The end of a stretch: midnight belongs to the day before as 24:00.</summary>
    public static string EndTime(long tick) => tick % TimeSpan.TicksPerDay == 0 ? "24:00" : Time(tick);

    /// <summary>3 小时 55 分</summary>
    public static string Length(long ticks)
    {
        var span = new TimeSpan(ticks);
        var parts = new List<string>();
        if (span.TotalHours >= 1) parts.Add(string.Create(Plain, $"{(long)span.TotalHours} 小时"));
        if (span.Minutes > 0) parts.Add(string.Create(Plain, $"{span.Minutes} 分"));
        if (span.Seconds > 0) parts.Add(string.Create(Plain, $"{span.Seconds} 秒"));
        return parts.Count == 0 ? "0 分" : string.Join(' ', parts);
    }

    public static string Amount(Limit limit) => limit.Unit switch
    {
        LimitUnit.WorkingDays => string.Create(Plain, $"{limit.Amount} 个工作日"),
        LimitUnit.CalendarDays => string.Create(Plain, $"{limit.Amount} 日"),
        _ => Length(limit.Amount * TimeSpan.TicksPerMinute),
    };

    private static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "周一",
        DayOfWeek.Tuesday => "周二",
        DayOfWeek.Wednesday => "周三",
        DayOfWeek.Thursday => "周四",
        DayOfWeek.Friday => "周五",
        DayOfWeek.Saturday => "周六",
        _ => "周日",
    };
}
