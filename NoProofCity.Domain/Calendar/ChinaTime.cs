namespace NoProofCity.Domain.Calendar;

/// <summary>The one place that knows the local time: Beijing time (北京时间), eight hours ahead of UTC all year. Moments are kept in UTC and turned local to be counted and shown.</summary>
public static class ChinaTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    public static DateTimeOffset ToLocal(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day on which a moment falls here; 23:30 stays on its day.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => FromTicks(day.ToDateTime(time).Ticks);

    /// <summary>
    /// Ticks of the local wall clock, the measure in which the calendar counts. To the millisecond, as moments are stored:
    /// what is counted again must be what was stored, not a fraction later.
    /// </summary>
    internal static long Ticks(DateTimeOffset moment) => moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMillisecond) + (8 * TimeSpan.TicksPerHour);

    internal static DateTimeOffset FromTicks(long ticks) => new(ticks - (8 * TimeSpan.TicksPerHour), TimeSpan.Zero);

    internal static int YearOf(long ticks) => new DateTime(ticks).Year;
}
