using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Calendar;

/// <summary>One holiday of a notice as people speak of it: its days off, and the weekends worked for it.</summary>
public sealed record DayStretch(string Name, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>In the order of their first days off.</summary>
    public static IReadOnlyList<DayStretch> Of(IEnumerable<SpecialDay> days) =>
    [
        .. from day in days
           group day by day.Name into named
           orderby named.Where(day => day.Kind is DayKind.Holiday).Select(day => day.Day).DefaultIfEmpty(DateOnly.MaxValue).Min()
           select new DayStretch(named.Key, [.. named.Where(day => day.Kind is DayKind.Holiday).Select(day => day.Day).Order()], [.. named.Where(day => day.Kind is DayKind.Workday).Select(day => day.Day).Order()]),
    ];
}
