namespace NoProofCity.Domain.Calendar;

/// <summary>
/// A calendar and office hours laid out once as sums, so that every question about open time is a look-up:
/// how much open time lies before a moment, when a sum is reached, which day is the n-th working day.
/// Moments are ticks of the local clock; <see cref="Never"/> is a moment that does not come within the calendar.
/// </summary>
internal sealed class OfficeTime
{
    public const long Never = long.MaxValue;

    private static readonly int FirstDay = WorkingCalendar.FirstDay.DayNumber;
    private static readonly int Days = WorkingCalendar.LastDay.DayNumber - FirstDay + 1;
    private static readonly long FirstTick = FirstDay * TimeSpan.TicksPerDay;
    private static readonly long LastTick = FirstTick + (Days * TimeSpan.TicksPerDay);

    private readonly Shape?[] _shapes = new Shape?[Days];
    private readonly long[] _openBefore = new long[Days + 1];
    private readonly int[] _openDaysBefore = new int[Days + 1];
    private readonly int[] _openDays;

    public OfficeTime(WorkingCalendar calendar, OfficeHours hours)
    {
        var shapes = hours.Seasons.OrderBy(season => season.From.Month).ThenBy(season => season.From.Day)
            .Select(season => (season.From, Shape: Shape.Of(season.Spans))).ToArray();
        var openDays = new List<int>(Days);
        for (var day = 0; day < Days; day++)
        {
            var date = DateOnly.FromDayNumber(FirstDay + day);
            // the last season of the year runs over new year until the first one begins
            var season = Array.FindLastIndex(shapes, one => (one.From.Month, one.From.Day).CompareTo((date.Month, date.Day)) <= 0);
            var shape = shapes.Length == 0 ? null : shapes[season < 0 ? ^1 : season].Shape;
            if (!calendar.IsWorkingDay(date)) shape = null;
            _shapes[day] = shape;
            _openBefore[day + 1] = _openBefore[day] + (shape?.Total ?? 0);
            _openDaysBefore[day + 1] = _openDaysBefore[day] + (shape is null ? 0 : 1);
            if (shape is not null) openDays.Add(day);
        }
        _openDays = [.. openDays];
    }

    public static bool Covers(long tick) => tick >= FirstTick && tick < LastTick;

    public static bool IsBeyond(long tick) => tick >= LastTick;

    /// <summary>Days are numbered from the first day of the calendar.</summary>
    public static int DayOf(long tick) => (int)((tick - FirstTick) / TimeSpan.TicksPerDay);

    public static int DayOf(DateOnly date) => date.DayNumber - FirstDay;

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(FirstDay + day);

    public static long StartOf(int day) => FirstTick + (day * TimeSpan.TicksPerDay);

    /// <summary>The end of a day of the calendar, 24:00.</summary>
    public static long MidnightOf(long day) => day >= 0 && day < Days ? FirstTick + ((day + 1) * TimeSpan.TicksPerDay) : Never;

    /// <summary>The moment itself when the office is open (the opening minute is, the closing minute is not), else the next opening.</summary>
    public long NextOpening(long tick)
    {
        var day = DayOf(tick);
        if (_shapes[day] is { } shape)
        {
            var inDay = tick - StartOf(day);
            for (var i = 0; i < shape.To.Length; i++)
            {
                if (inDay >= shape.To[i]) continue;
                return inDay >= shape.From[i] ? tick : StartOf(day) + shape.From[i];
            }
        }
        var next = _openDaysBefore[day + 1];
        return next < _openDays.Length ? StartOf(_openDays[next]) + _shapes[_openDays[next]]!.From[0] : Never;
    }

    /// <summary>All open time from the first day of the calendar to a moment.</summary>
    public long OpenBefore(long tick)
    {
        if (tick <= FirstTick) return 0;
        if (tick >= LastTick) return _openBefore[Days];
        var day = DayOf(tick);
        var open = _openBefore[day];
        if (_shapes[day] is not { } shape) return open;
        var inDay = tick - StartOf(day);
        for (var i = 0; i < shape.From.Length && inDay > shape.From[i]; i++)
            open += Math.Min(inDay, shape.To[i]) - shape.From[i];
        return open;
    }

    /// <summary>The earliest moment before which so much open time lies: a sum that is full at closing is reached at closing, not at the next opening.</summary>
    /// <param name="near">A moment not later than the one sought, where the search begins.</param>
    public long WhenOpen(long sum, long near)
    {
        if (sum > _openBefore[Days]) return Never;
        var day = DayOf(near);
        for (var step = 1; _openBefore[day + 1] < sum;)
        {
            // gallops, then creeps: short limits end within a step or two, long ones in a few dozen
            if (day + step < Days && _openBefore[day + step] < sum)
            {
                day += step;
                step *= 2;
            }
            else step /= 2;
        }
        var shape = _shapes[day]!;
        var rest = sum - _openBefore[day];
        for (var i = 0; ; i++)
        {
            var length = shape.To[i] - shape.From[i];
            if (rest <= length) return StartOf(day) + shape.From[i] + rest;
            rest -= length;
        }
    }

    /// <summary>How many working days the calendar has up to a day, that day included.</summary>
    public int WorkingDaysThrough(int day) => _openDaysBefore[Math.Clamp(day + 1, 0, Days)];

    /// <summary>The close of the working day that is the n-th of the calendar.</summary>
    public long CloseOfWorkingDay(long number) =>
        number <= _openDays.Length ? StartOf(_openDays[number - 1]) + _shapes[_openDays[number - 1]]!.To[^1] : Never;

    /// <summary>How many working days have closed by a moment; one that closes at that very moment has.</summary>
    public int ClosesBy(long tick)
    {
        if (tick < FirstTick) return 0;
        if (tick >= LastTick) return _openDays.Length;
        var day = DayOf(tick);
        var closed = _shapes[day] is { } shape && tick - StartOf(day) >= shape.To[^1];
        return _openDaysBefore[day] + (closed ? 1 : 0);
    }

    public bool IsOpenDay(int day) => _shapes[day] is not null;

    /// <summary>The open stretches of a day, none when it is no working day.</summary>
    public IEnumerable<(long From, long To)> StretchesOf(int day)
    {
        if (_shapes[day] is not { } shape) yield break;
        for (var i = 0; i < shape.From.Length; i++)
            yield return (StartOf(day) + shape.From[i], StartOf(day) + shape.To[i]);
    }

    /// <summary>A working day of a season: its stretches in ticks from midnight.</summary>
    private sealed record Shape(long[] From, long[] To, long Total)
    {
        public static Shape? Of(IReadOnlyList<OpenSpan> spans)
        {
            var from = spans.Select(span => span.From.Ticks).ToArray();
            // an end at 00:00 is the end of the day
            var to = spans.Select(span => span.To == TimeOnly.MinValue ? TimeSpan.TicksPerDay : span.To.Ticks).ToArray();
            for (var i = 0; i < from.Length; i++)
            {
                if (from[i] >= to[i] || (i > 0 && from[i] < to[i - 1]))
                    throw new ArgumentException("Office hours are given in order and do not overlap.", nameof(spans));
            }
            return from.Length == 0 ? null : new(from, to, to.Sum() - from.Sum());
        }
    }
}
