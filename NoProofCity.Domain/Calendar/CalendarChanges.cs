namespace NoProofCity.Domain.Calendar;

/// <summary>What a new calendar file says otherwise than the calendar in force.</summary>
public sealed record CalendarChanges(
    IReadOnlyList<SpecialDay> Added, IReadOnlyList<(SpecialDay Old, SpecialDay New)> Changed, IReadOnlyList<SpecialDay> Removed, int Same)
{
    public bool Any => Added.Count + Changed.Count + Removed.Count > 0;

    public static CalendarChanges Between(WorkingCalendar? current, IReadOnlyList<SpecialDay> days)
    {
        var pairs = days.Select(day => (Old: current?.SpecialOn(day.Day), New: day)).ToList();
        var named = days.Select(day => day.Day).ToHashSet();
        return new(
            [.. pairs.Where(pair => pair.Old is null).Select(pair => pair.New)],
            [.. pairs.Where(pair => pair.Old is not null && pair.Old != pair.New).Select(pair => (pair.Old!, pair.New))],
            [.. (current?.SpecialDays ?? []).Where(day => !named.Contains(day.Day))],
            pairs.Count(pair => pair.Old == pair.New));
    }
}
