using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Words;

/// <summary>The clock of the working day.</summary>
public static class ClockWords
{
    public const string UntilBreak = "工作时间 · 距午休 {0}";
    public const string UntilClose = "工作时间 · 距下班 {0}";

    public static string Break(TimeOnly opens) => $"午休 · {opens:HH:mm} 上班";

    public static string Closed(DateOnly today, DateOnly day, TimeOnly opens, bool isAfterWork) =>
        day == today ? $"未上班 · {opens:HH:mm} 上班" : $"{(isAfterWork ? "已下班" : "休息日")} · {DueWords.Day(day, today)} {opens:HH:mm} 上班";
}
