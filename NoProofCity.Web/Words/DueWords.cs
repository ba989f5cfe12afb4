using NoProofCity.Domain.Calendar;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Words;

/// <summary>How a due time is told: what is left while minutes matter, the moment itself before, and how it came out after.</summary>
public static class DueWords
{
    /// <summary>How the explanation names a value of our own (Domain/Calendar).</summary>
    public const string Default = "默认值";

    public const string Left = "剩 {0}";
    public const string Late = "超 {0}";
    public const string CrossesBreak = " · 跨午休";
    public const string Hours = "{0} 小时";
    public const string Minutes = "{0} 分";

    private static readonly TimeSpan MinutesMatter = TimeSpan.FromHours(1);

    /// <summary>Working days late from which they tell more than hours.</summary>
    private const int DaysMatter = 2;

    public static string Of(DueView due, DateTimeOffset now) => due.State switch
    {
        DeadlineState.Stopped => due.Used is { } used ? $"按时 · 用时 {Length(used)}" : "按时",
        DeadlineState.StoppedLate => $"迟 {LengthOrDays(due)}",
        DeadlineState.Paused => due.Note is { } note ? $"已停 · {note}" : "已停",
        DeadlineState.NotStarted => due.StartsAt is { } starts ? $"未起算 · {Moment(starts, now)} 起" : due.Note is { } note ? $"未起算 · {note}" : "未起算",
        _ when due.DueAt is null => "未设时限",
        DeadlineState.Overdue => Late.Replace("{0}", LengthOrDays(due), StringComparison.Ordinal),
        DeadlineState.PastSoft => $"过原则时限，最迟 {Moment(due.DueAt.Value, now)}",
        _ when IsToldInMinutes(due) => $"{Left.Replace("{0}", Length(due.Left), StringComparison.Ordinal)}{(due.CrossesBreak ? CrossesBreak : "")}",
        _ => $"{Moment(due.DueAt.Value, now)} 前{(due.IsProvisional ? "（暂定）" : "")}",
    };

    public static bool IsToldInMinutes(DueView due) =>
        due.State is DeadlineState.Near || (due.State is DeadlineState.Running && due.Left < MinutesMatter);

    /// <summary>今日 17:00, 明日 17:00, 3 月 11 日 17:00, 2027-01-05 17:00. Midnight belongs to the day it ends.</summary>
    public static string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var local = ChinaTime.ToLocal(moment);
        var isMidnight = local.TimeOfDay == TimeSpan.Zero;
        var day = DateOnly.FromDateTime(isMidnight ? local.DateTime.AddDays(-1) : local.DateTime);
        var today = ChinaTime.DateOf(now);
        var time = isMidnight ? "24:00" : local.ToString("HH:mm");
        return $"{(day == today ? "今日" : day == today.AddDays(1) ? "明日" : day.Year == today.Year ? $"{day.Month} 月 {day.Day} 日" : day.ToString("yyyy-MM-dd"))} {time}";
    }

    /// <summary>明日, 周一 within a week, else the date.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day == today ? "今日" : day == today.AddDays(1) ? "明日" : day.DayNumber - today.DayNumber < 7 ? day.ToString("ddd") : $"{day.Month} 月 {day.Day} 日";

    /// <summary>3 小时 55 分. A minute begun counts, so that what is not over is never told as 0 分.</summary>
    public static string Length(TimeSpan span)
    {
        var minutes = Math.Max(1, (long)Math.Ceiling(span.TotalMinutes));
        if (minutes < 60) return Minutes.Replace("{0}", minutes.ToString(), StringComparison.Ordinal);
        var hours = Hours.Replace("{0}", (minutes / 60).ToString(), StringComparison.Ordinal);
        return minutes % 60 == 0 ? hours : $"{hours} {Minutes.Replace("{0}", (minutes % 60).ToString(), StringComparison.Ordinal)}";
    }

    private static string LengthOrDays(DueView due) => due.LateDays >= DaysMatter ? $"{due.LateDays} 个工作日" : Length(due.Late);
}
