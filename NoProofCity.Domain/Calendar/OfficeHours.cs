namespace NoProofCity.Domain.Calendar;

/// <summary>One stretch in which the office is open on a working day: from is inside, to is not.</summary>
public readonly record struct OpenSpan(TimeOnly From, TimeOnly To);

/// <summary>The open stretches of a working day from a day of the year on (summer and winter hours).</summary>
/// <param name="From">First day of the season; a season ends where the next begins, and the last one of the year runs over new year.</param>
public sealed record Season(MonthDay From, IReadOnlyList<OpenSpan> Spans);

public readonly record struct MonthDay(int Month, int Day);

/// <summary>Office hours (办公时间) of a place or a unit. One season means the same hours all year.</summary>
public sealed record OfficeHours(IReadOnlyList<Season> Seasons);
