using System.Collections.Frozen;

namespace NoProofCity.Domain.Calendar;

public enum DayKind
{
    /// <summary>A day off by the yearly notice, whatever day of the week it is.</summary>
    Holiday,

    /// <summary>A make-up day (调休上班): a Saturday or Sunday on which the offices work.</summary>
    Workday,
}

/// <summary>A day that the State Council's yearly notice on holidays takes out of the ordinary week.</summary>
/// <param name="NoticeYear">The year of the notice; 31 December can belong to the notice of the next year.</param>
public sealed record SpecialDay(DateOnly Day, DayKind Kind, string Name, int NoticeYear);

/// <summary>
/// The official calendar (工作日历): Monday to Friday, less the announced days off, plus the announced make-up days.
/// A year without a notice is counted with plain weekends, and whatever rests on it is provisional (暂定).
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>First and last day that can be counted; a moment outside is a slip of the pen, not a date.</summary>
    public static DateOnly FirstDay { get; } = new(2000, 1, 1);

    public static DateOnly LastDay { get; } = new(2079, 12, 31);

    /// <summary>The State Council announces the coming year's days off in November: from December on they are missed.</summary>
    private const int MonthAfterNotice = 12;

    private readonly FrozenDictionary<DateOnly, SpecialDay> _specials;
    private readonly FrozenSet<int> _announced;

    /// <param name="number">Counts the imports of a place; a deadline remembers by which number it was computed.</param>
    public WorkingCalendar(int number, IEnumerable<SpecialDay> specialDays)
    {
        Number = number;
        _specials = specialDays.ToFrozenDictionary(special => special.Day);
        _announced = _specials.Values.Select(special => special.NoticeYear).ToFrozenSet();
        LastAnnouncedYear = _announced.Count == 0 ? null : _announced.Max();
    }

    public int Number { get; }

    /// <summary>The last year with a notice; null while none is known.</summary>
    public int? LastAnnouncedYear { get; }

    public IEnumerable<SpecialDay> SpecialDays => _specials.Values.OrderBy(special => special.Day);

    public SpecialDay? SpecialOn(DateOnly day) => _specials.GetValueOrDefault(day);

    public bool IsAnnounced(int year) => _announced.Contains(year);

    /// <summary>The first year whose days off should be known on a day and are not; null when nothing is missing.</summary>
    public int? MissingYearOn(DateOnly day) =>
        !IsAnnounced(day.Year) ? day.Year
        : day.Month >= MonthAfterNotice && !IsAnnounced(day.Year + 1) ? day.Year + 1
        : null;

    public bool IsWorkingDay(DateOnly day) =>
        _specials.TryGetValue(day, out var special) ? special.Kind is DayKind.Workday : !IsWeekend(day);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
