using NoProofCity.Domain.Calendar;

namespace NoProofCity.Tests.Calendar.Oracle;

/// <summary>Draws the case of a seed and a number: the same pair gives the same case on every machine.</summary>
public sealed class OracleDraw(ulong seed, long number)
{
    private ulong _state = seed ^ unchecked((ulong)number * 0x9E3779B97F4A7C15);

    public OracleCase Case(int hours, Func<int, (int From, int To)[]> stretches)
    {
        var start = One(0.7) ? ClockStart.Receipt : (ClockStart)Next(4);
        var received = Moment(hours, stretches);
        if (start == ClockStart.CauseDate) received -= received % 86_400;
        long? accepted = start == ClockStart.Acceptance && One(0.9) ? received + Next(6 * 86_400) : null;
        var at = accepted ?? received;
        return new(hours, Rules(), start, received, accepted, Limits(), One(0.1) ? Limits() : null,
            One(0.2) ? at + Next(10 * 86_400) - 86_400 : null, One(0.15) ? 1 + Next(5) : 0, Pauses(at, stretches(hours)), at + Next(12 * 86_400) - 43_200,
            One(0.1) ? at + Next(10 * 86_400) : null);
    }

    public int Next(int below)
    {
        // splitmix64: small, and the same everywhere
        var z = unchecked(_state += 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    private bool One(double share) => Next(10_000) < share * 10_000;

    /// <summary>A moment of 2020 to 2026: anywhere, or on the edge of a stretch of office hours, or near new year and the holidays.</summary>
    private long Moment(int hours, Func<int, (int From, int To)[]> stretches)
    {
        var day = 730 + Next(2557);
        if (One(0.15))
        {
            var edge = new DateTime(2020 + Next(7), 1 + (Next(4) * 3), 1).AddDays(Next(24) - 8);
            day = Math.Clamp((int)(edge - OracleCase.Epoch).TotalDays, 730, 730 + 2556);
        }
        if (One(0.3))
        {
            var open = stretches(hours);
            var (from, to) = open[Next(open.Length)];
            return (day * 86_400L) + ((One(0.5) ? from : to) * 60L) + (One(0.5) ? 0 : Next(121) - 60);
        }
        return (day * 86_400L) + (One(0.6) ? 28_800 + Next(36_000) : Next(86_400));
    }

    private ClockRules Rules() => new()
    {
        MinuteMode = One(0.85) ? TimeMode.Office : TimeMode.Elapsed,
        HourMode = One(0.85) ? TimeMode.Elapsed : TimeMode.Office,
        OutOfHours = One(0.85) ? OutOfHours.NextOpening : OutOfHours.AtReceipt,
        WorkdayMode = One(0.8) ? DayZero.DayOfReceipt : DayZero.DayOfStart,
        AmberMinutes = One(0.8) ? 15 : Next(60),
        AmberOfficeMinutes = One(0.8) ? 120 : Next(900),
        ClassChanges = 1,
    };

    private Limit[] Limits() => One(0.85) ? [OneLimit()] : One(0.8) ? [OneLimit(), OneLimit()] : One(0.5) ? [OneLimit(), OneLimit(), OneLimit()] : [];

    private Limit OneLimit() => Next(16) switch
    {
        0 => Minutes("database", 30),
        1 => Days("paperArchive", 1),
        2 => Days("historicArchive", 2),
        3 => Minutes("immediateItem", 30),
        4 => new("promisedItem", 1440, LimitUnit.ElapsedMinutes, LimitForce.Soft, null),
        5 => Minutes("immediate", Next(2) * 30),
        6 => Days("fieldCheck", Next(8)),
        7 => Days("proofOwn", 1 + Next(20)),
        8 => Days("statutory", 1 + Next(40)),
        9 => Minutes("return", 30),
        10 => Minutes("supervision", 30),
        11 => Days("adjustmentFiling", One(0.5) ? 3 : 7),
        12 => Days("complaint", 5),
        13 => Days("complaintExtended", 6 + Next(5)),
        14 => new("outer", Next(21), LimitUnit.CalendarDays, One(0.5) ? LimitForce.Hard : LimitForce.Soft, null),
        _ => One(0.5) ? Minutes("any", Next(1500)) : new("any", Next(4000), LimitUnit.ElapsedMinutes, One(0.5) ? LimitForce.Hard : LimitForce.Soft, null),
    };

    private Limit Minutes(string name, int amount) => new(name, amount, LimitUnit.OfficeMinutes, One(0.8) ? LimitForce.Hard : LimitForce.Soft, null);

    private static Limit Days(string name, int amount) => new(name, amount, LimitUnit.WorkingDays, LimitForce.Hard, null);

    private (long From, long? To)[] Pauses(long at, (int From, int To)[] open)
    {
        if (One(0.7)) return [];
        var pauses = new (long, long?)[1 + Next(3)];
        var (span, length) = One(0.5) ? (3_600, 3_600) : (6 * 86_400, 4 * 86_400);
        for (var i = 0; i < pauses.Length; i++)
        {
            var from = Edge(at + Next(span) - (span / 8), open);
            var to = Edge(from + Next(length), open);
            pauses[i] = (from, One(0.05) ? null : to);
        }
        return pauses;
    }

    /// <summary>Now and then a whole minute, or the edge of a stretch of that day.</summary>
    private long Edge(long second, (int From, int To)[] open)
    {
        if (One(0.3)) return second - (second % 60);
        if (One(0.7)) return second;
        var (from, to) = open[Next(open.Length)];
        return second - (second % 86_400) + ((One(0.3) ? from : to) * 60L);
    }
}
