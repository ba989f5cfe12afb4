using NoProofCity.Domain.Calendar;

namespace NoProofCity.Tests.Calendar.Oracle;

/// <summary>
/// Due times the slow way, written from the specification: it goes along the clock minute by minute (second by second where a
/// minute is broken) and asks of each whether it counts. Days it asks one by one. No sums, no look-ups.
/// </summary>
public sealed class DeadlineOracle(OracleWorld world, OracleCase @case)
{
    private const long Day = 86_400;

    private readonly ClockRules _rules = @case.Rules;

    public OracleAnswer Answer()
    {
        var start = Start();
        long? hard = null, soft = null;
        Limit? hardLimit = null, softLimit = null;
        var anyHard = false;
        var anySoft = false;
        foreach (var limit in @case.ChangedTo ?? @case.Limits)
        {
            var end = start is null ? null : End(limit, start.Value);
            if (limit.Force == LimitForce.Hard)
            {
                if (!anyHard || (end is not null && (hard is null || end < hard))) (hard, hardLimit) = (end, limit);
                anyHard = true;
            }
            else
            {
                if (!anySoft || (end is not null && (soft is null || end < soft))) (soft, softLimit) = (end, limit);
                anySoft = true;
            }
        }
        if (@case.ItemLimit is { } item)
        {
            if (hard is null || item < hard) (hard, hardLimit) = (item, null);
            anyHard = true;
        }
        var due = anyHard ? hard : soft;
        var deciding = anyHard ? hardLimit : softLimit;
        var softDue = anyHard && anySoft ? Earlier(soft, hard) : null;
        var amber = due is null || start is null ? null : (long?)Amber(deciding, start.Value, due.Value);
        var provisional = start is not null && (Unannounced(start.Value, start.Value) || Unannounced(start.Value, due) || Unannounced(start.Value, softDue));
        return new(start, due, softDue, amber, provisional, State(start, due, softDue, amber), Remaining(start, due));
    }

    private static long? Earlier(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);

    private long? Start()
    {
        var at = @case.Start == ClockStart.Acceptance ? @case.AcceptedAt : @case.ReceivedAt;
        if (at is null || @case.Start == ClockStart.CauseDate || _rules.OutOfHours == OutOfHours.AtReceipt) return at;
        var second = at.Value;
        while (!world.IsOpen(second / 60)) second = ((second / 60) + 1) * 60;
        return second;
    }

    private long? End(Limit limit, long start) => limit.Unit switch
    {
        LimitUnit.WorkingDays => EndOfDays(limit.Amount + @case.ExtensionDays, start, working: true),
        LimitUnit.CalendarDays => EndOfDays(limit.Amount + @case.ExtensionDays, start, working: false),
        _ => EndOfMinutes(limit, start),
    };

    private long? EndOfMinutes(Limit limit, long start)
    {
        var left = limit.Amount * 60L;
        var at = start;
        while (left > 0)
        {
            if (StandsForEver(at)) return null;
            var step = IsWhole(at) && left >= 60 ? 60 : 1;
            if (Counts(at, InOffice(limit))) left -= step;
            at += step;
        }
        return at;
    }

    private long? EndOfDays(int days, long start, bool working)
    {
        var happened = @case.Start == ClockStart.Acceptance ? @case.AcceptedAt!.Value : @case.ReceivedAt;
        var day = (_rules.WorkdayMode == DayZero.DayOfReceipt ? happened : start) / Day;
        // no days at all: the day of the start is the one
        if (days == 0) (day, days) = ((start / Day) - 1, 1);
        while (true)
        {
            day++;
            if (StandsForEver((day * Day) + Day)) return LastBeforeStandstill(days, day, working);
            var close = working ? world.CloseOf(day) : (day + 1) * Day;
            if (close is null || IsPaused(close.Value - 1)) continue;
            if (--days == 0) return close;
        }
    }

    /// <summary>Within the day on which an endless pause begins, the clock may still reach its end before it.</summary>
    private long? LastBeforeStandstill(int days, long day, bool working)
    {
        var close = working ? world.CloseOf(day) : (day + 1) * Day;
        return days == 1 && close is not null && !IsPaused(close.Value - 1) ? close : null;
    }

    private bool InOffice(Limit limit) => (limit.Unit == LimitUnit.OfficeMinutes ? _rules.MinuteMode : _rules.HourMode) == TimeMode.Office;

    private bool Counts(long second, bool inOffice) => (!inOffice || world.IsOpen(second / 60)) && !IsPaused(second);

    private bool IsPaused(long second)
    {
        foreach (var (from, to) in @case.Pauses)
            if (from <= second && (to is null || second < to)) return true;
        return false;
    }

    private bool StandsForEver(long second)
    {
        foreach (var (from, to) in @case.Pauses)
            if (to is null && from <= second) return true;
        return false;
    }

    /// <summary>A minute from its beginning, in which no pause begins or ends.</summary>
    private bool IsWhole(long second)
    {
        if (second % 60 != 0) return false;
        foreach (var (from, to) in @case.Pauses)
            if ((from > second && from < second + 60) || (to > second && to < second + 60)) return false;
        return true;
    }

    /// <summary>Goes back from the end while what is left stays within the threshold.</summary>
    private long Amber(Limit? limit, long start, long due)
    {
        if (due <= start) return due;
        var minutes = limit is not null && limit.Unit is LimitUnit.OfficeMinutes or LimitUnit.ElapsedMinutes;
        var inOffice = !minutes || InOffice(limit!);
        var left = (minutes ? _rules.AmberMinutes : _rules.AmberOfficeMinutes) * 60L;
        var at = due;
        while (at > start)
        {
            var step = at % 60 == 0 && at - 60 >= start && IsWhole(at - 60) && (left >= 60 || !Counts(at - 60, inOffice)) ? 60 : 1;
            if (Counts(at - step, inOffice))
            {
                if (left == 0) return at;
                left -= step;
            }
            at -= step;
        }
        return start;
    }

    private bool Unannounced(long from, long? to)
    {
        for (var day = from / Day; day <= to / Day; day += 28)
            if (!world.IsAnnounced(day)) return true;
        return to >= from && !world.IsAnnounced(to.Value / Day);
    }

    private DeadlineState State(long? start, long? due, long? softDue, long? amber)
    {
        var now = @case.Now;
        if (@case.StoppedAt is { } stopped && stopped <= now)
            return due is not null && stopped > due ? DeadlineState.StoppedLate : DeadlineState.Stopped;
        if (due is not null && now > due) return DeadlineState.Overdue;
        if (start is null || now < start) return DeadlineState.NotStarted;
        if (IsPaused(now)) return DeadlineState.Paused;
        if (softDue is not null && now > softDue) return DeadlineState.PastSoft;
        return amber is not null && now >= amber ? DeadlineState.Near : DeadlineState.Running;
    }

    /// <summary>Only asked when the end is near enough to walk there.</summary>
    private long? Remaining(long? start, long? due)
    {
        if (start is null || due is null) return 0;
        var at = Math.Max(@case.Now, start.Value);
        if (due - at > 3 * Day) return null;
        var left = 0L;
        while (at < due)
        {
            var step = IsWhole(at) && at + 60 <= due ? 60 : 1;
            if (Counts(at, true)) left += step;
            at += step;
        }
        return left;
    }
}
