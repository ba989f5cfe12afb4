namespace NoProofCity.Domain.Calendar;

/// <summary>
/// The one place where due times are computed, for a calendar, the office hours of a place or a unit, and the clock rules of a profile.
/// Make one and keep it: laying out the calendar costs milliseconds, a due time then costs nanoseconds.
/// </summary>
public sealed class DeadlineEngine
{
    private const long Never = OfficeTime.Never;

    public DeadlineEngine(WorkingCalendar calendar, OfficeHours hours, ClockRules rules)
        : this(calendar, rules, new OfficeTime(calendar, hours))
    {
    }

    private DeadlineEngine(WorkingCalendar calendar, ClockRules rules, OfficeTime time) => (Calendar, Rules, Time) = (calendar, rules, time);

    public WorkingCalendar Calendar { get; }

    public ClockRules Rules { get; }

    internal OfficeTime Time { get; }

    /// <summary>An engine of other clock rules on the same laid out calendar: profiles and their versions share one.</summary>
    public DeadlineEngine With(ClockRules rules) => new(Calendar, rules, Time);

    /// <summary>The due time and what goes with it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The clock would start outside of the days that the calendar can count.</exception>
    public Deadline DueOf(DeadlineInput input)
    {
        var start = StartOf(input);
        var pauses = Stretch.Union(input.Pauses);
        long hard = Never, soft = Never;
        Limit? hardest = null, softest = null;
        var limits = input.LimitsInForce;
        for (var i = 0; i < limits.Count; i++)
        {
            var limit = limits[i];
            var end = EndOf(limit, input, start, pauses);
            if (limit.Force is LimitForce.Hard && (hardest is null || end < hard)) (hard, hardest) = (end, limit);
            if (limit.Force is LimitForce.Soft && (softest is null || end < soft)) (soft, softest) = (end, limit);
        }
        var hasHard = hardest is not null || input.ItemLimit is not null;
        if (input.ItemLimit is { } item && ChinaTime.Ticks(item) < hard) (hard, hardest) = (ChinaTime.Ticks(item), null);

        var due = hasHard ? hard : soft;
        var softDue = hasHard && softest is not null ? Math.Min(soft, hard) : Never;
        var amber = due == Never || start == Never ? Never : AmberOf(hasHard ? hardest : softest, start, due, pauses);
        var provisional = start != Never && !(IsAnnounced(start, start) && IsAnnounced(start, due) && IsAnnounced(start, softDue));
        return new(Moment(start), Moment(due), Moment(softDue), Moment(amber), provisional);
    }

    /// <summary>Open time without pauses from a moment to the due moment; zero when there is none left or no end.</summary>
    public TimeSpan RemainingOffice(DeadlineInput input, DateTimeOffset now)
    {
        var deadline = DueOf(input);
        if (deadline is not { ClockStartsAt: { } start, DueAt: { } due }) return TimeSpan.Zero;
        var from = now > start ? now : start;
        return new(Counted(office: true, ChinaTime.Ticks(from), ChinaTime.Ticks(due), Stretch.Union(input.Pauses)));
    }

    /// <summary>Open time between two moments, pauses not taken out: how late an answer is, how long it took.</summary>
    public TimeSpan OfficeBetween(DateTimeOffset from, DateTimeOffset to) =>
        new(Counted(office: true, ChinaTime.Ticks(from), ChinaTime.Ticks(to), []));

    /// <summary>The stretches in which the office is open on a day; none on a day off.</summary>
    public IReadOnlyList<OpenSpan> OpenOn(DateOnly day) =>
        [.. Time.StretchesOf(OfficeTime.DayOf(day)).Select(span => new OpenSpan(TimeOf(span.From), TimeOf(span.To)))];

    /// <summary>Whether the office is open at a moment; the opening minute is inside, the closing minute is not.</summary>
    public bool IsOpenAt(DateTimeOffset moment) => Time.NextOpening(ChinaTime.Ticks(moment)) == ChinaTime.Ticks(moment);

    /// <summary>Working days after the day of one moment up to the day of another; what comes after closing belongs to the next working day.</summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) => Math.Max(0,
        Time.WorkingDaysThrough(OfficeTime.DayOf(Time.NextOpening(ChinaTime.Ticks(to)))) - Time.WorkingDaysThrough(OfficeTime.DayOf(ChinaTime.Ticks(from))));

    /// <summary>The explanation of a due time, line by line; made only when somebody asks.</summary>
    public IReadOnlyList<DeadlineStep> Explain(DeadlineInput input) => new DeadlineExplanation(this, input).Steps;

    /// <summary>When the clock starts: the event itself, or the next opening.</summary>
    internal long StartOf(DeadlineInput input)
    {
        var at = input.Start is ClockStart.Acceptance ? input.AcceptedAt : input.ReceivedAt;
        if (at is null) return Never;
        var tick = ChinaTime.Ticks(at.Value);
        if (!OfficeTime.Covers(tick)) throw new ArgumentOutOfRangeException(nameof(input), at, "The calendar does not reach this day.");
        return input.Start is ClockStart.CauseDate || Rules.OutOfHours is OutOfHours.AtReceipt ? tick : Time.NextOpening(tick);
    }

    internal long EndOf(Limit limit, DeadlineInput input, long start, ReadOnlySpan<Stretch> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit.Amount);
        if (start == Never) return Never;
        return limit.Unit switch
        {
            LimitUnit.WorkingDays or LimitUnit.CalendarDays => EndOfDays(limit, input, start, pauses),
            _ => Forward(RunsInOffice(limit), start, limit.Amount * TimeSpan.TicksPerMinute, pauses),
        };
    }

    internal bool RunsInOffice(Limit limit) =>
        (limit.Unit is LimitUnit.OfficeMinutes ? Rules.MinuteMode : Rules.HourMode) is TimeMode.Office;

    /// <summary>The day that is not counted. A limit of no days at all ends on the day of the start, so its zero lies before.</summary>
    internal int DayZeroOf(DeadlineInput input, long start, long days)
    {
        if (days == 0) return OfficeTime.DayOf(start) - 1;
        var isEvent = Rules.WorkdayMode is DayZero.DayOfReceipt;
        var at = input.Start is ClockStart.Acceptance ? input.AcceptedAt!.Value : input.ReceivedAt;
        return OfficeTime.DayOf(isEvent ? ChinaTime.Ticks(at) : start);
    }

    /// <summary>A day counts when the clock runs at its close: a pause that begins and ends within a day costs nothing, one over night gives back the day on which it began.</summary>
    private long EndOfDays(Limit limit, DeadlineInput input, long start, ReadOnlySpan<Stretch> pauses)
    {
        var days = (long)limit.Amount + input.ExtensionDays;
        var dayZero = DayZeroOf(input, start, days);
        var office = limit.Unit is LimitUnit.WorkingDays;
        var number = (office ? Time.WorkingDaysThrough(dayZero) : dayZero + 1) + Math.Max(days, 1);
        foreach (var pause in pauses)
        {
            if (Close(office, number) <= pause.From) break;
            if (pause.To == Never) return Never;
            var first = office ? Time.WorkingDaysThrough(dayZero) : dayZero + 1;
            number += Math.Max(Closes(office, pause.To), first) - Math.Max(Closes(office, pause.From), first);
        }
        return Close(office, number);
    }

    private long Close(bool office, long number) => office ? Time.CloseOfWorkingDay(number) : OfficeTime.MidnightOf(number - 1);

    private int Closes(bool office, long tick) => office ? Time.ClosesBy(tick) : OfficeTime.DayOf(tick);

    /// <summary>The earliest moment by which the clock has run so long.</summary>
    private long Forward(bool office, long start, long amount, ReadOnlySpan<Stretch> pauses)
    {
        if (amount == 0) return start;
        var from = start;
        foreach (var pause in pauses)
        {
            if (pause.To <= from) continue;
            if (Run(office, from, amount) <= pause.From) break;
            if (pause.To == Never) return Never;
            if (pause.From > from) amount -= Between(office, from, pause.From);
            from = pause.To;
        }
        return Run(office, from, amount);
    }

    private long Run(bool office, long from, long amount)
    {
        if (!OfficeTime.Covers(from)) return Never;
        var end = office ? Time.WhenOpen(Time.OpenBefore(from) + amount, from) : from + amount;
        return end == Never || !OfficeTime.Covers(end) ? Never : end;
    }

    private long Between(bool office, long from, long to) => office ? Time.OpenBefore(to) - Time.OpenBefore(from) : to - from;

    private long Counted(bool office, long from, long to, ReadOnlySpan<Stretch> pauses)
    {
        if (to <= from) return 0;
        var counted = Between(office, from, to);
        foreach (var pause in pauses)
        {
            var (first, last) = (Math.Max(pause.From, from), Math.Min(pause.To, to));
            if (first < last) counted -= Between(office, first, last);
        }
        return counted;
    }

    /// <summary>The moment at which only the amber threshold is left of the limit that decides; the item's own limit is watched like a limit of days.</summary>
    private long AmberOf(Limit? limit, long start, long due, ReadOnlySpan<Stretch> pauses)
    {
        if (due <= start) return due;
        var isMinutes = limit?.Unit is LimitUnit.OfficeMinutes or LimitUnit.ElapsedMinutes;
        var office = !isMinutes || RunsInOffice(limit!);
        var threshold = (isMinutes ? Rules.AmberMinutes : Rules.AmberOfficeMinutes) * TimeSpan.TicksPerMinute;
        var before = Counted(office, start, due, pauses) - threshold;
        return before <= 0 ? start : Forward(office, start, before, pauses);
    }

    /// <summary>Whether every year on the way is announced; an end that never comes adds none.</summary>
    internal bool IsAnnounced(long from, long to)
    {
        if (to == Never) return true;
        for (var year = ChinaTime.YearOf(from); year <= ChinaTime.YearOf(to); year++)
            if (!Calendar.IsAnnounced(year)) return false;
        return true;
    }

    private static TimeOnly TimeOf(long tick) => new(tick % TimeSpan.TicksPerDay);

    private static DateTimeOffset? Moment(long tick) => tick == Never ? null : ChinaTime.FromTicks(tick);
}
