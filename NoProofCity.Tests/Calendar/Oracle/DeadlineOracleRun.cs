using System.Collections.Concurrent;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Tests.Calendar.Oracle;

/// <summary>What came of a run: the first differences in words, and how many there were.</summary>
public sealed record OracleReport(long Cases, ulong Seed, long Differences, IReadOnlyList<string> First);

/// <summary>Lets the engine and the oracle answer the same made-up cases.</summary>
public sealed class DeadlineOracleRun
{
    /// <summary>The ordinary hours, summer hours with a long noon, a unit that stays open at noon, one with an evening, one that closes for a season.</summary>
    private static readonly (int From, (int From, int To)[] Open)[][] Hours =
    [
        [(101, [(540, 720), (810, 1020)])],
        [(501, [(510, 720), (870, 1080)]), (1001, [(510, 720), (810, 1020)])],
        [(101, [(510, 1050)])],
        [(315, [(480, 700), (790, 1000), (1080, 1200)]), (716, [(540, 720)]), (1115, [(555, 725), (835, 1440)])],
        [(101, [(540, 720), (810, 1020)]), (801, []), (806, [(540, 720)])],
    ];

    /// <summary>The clock rules of all shipped profiles.</summary>
    public static ClockRules OrdinaryRules { get; } = new()
    {
        MinuteMode = TimeMode.Office,
        HourMode = TimeMode.Elapsed,
        OutOfHours = OutOfHours.NextOpening,
        WorkdayMode = DayZero.DayOfReceipt,
        AmberMinutes = 15,
        AmberOfficeMinutes = 120,
        ClassChanges = 1,
    };

    private readonly OracleWorld[] _worlds;
    private readonly DeadlineEngine[] _engines;

    public DeadlineOracleRun(string csv)
    {
        var calendar = new WorkingCalendar(1, CalendarSheet.Read(csv).Days);
        _worlds = [.. Hours.Select(seasons => new OracleWorld(csv, seasons))];
        _engines = [.. Hours.Select(seasons => new DeadlineEngine(calendar, new OfficeHours([.. seasons.Select(Season)]), OrdinaryRules))];
    }

    public OracleReport Compare(long cases, ulong seed)
    {
        var first = new ConcurrentQueue<string>();
        var differences = 0L;
        _ = Parallel.ForEach(Partitioner.Create(0, cases), range =>
        {
            for (var number = range.Item1; number < range.Item2; number++)
            {
                if (Difference(seed, number) is not { } difference) continue;
                if (Interlocked.Increment(ref differences) <= 10) first.Enqueue(difference);
            }
        });
        return new(cases, seed, differences, [.. first]);
    }

    /// <summary>The difference of one case in words; null when both agree.</summary>
    public string? Difference(ulong seed, long number)
    {
        var draw = new OracleDraw(seed, number);
        var @case = draw.Case(draw.Next(2) == 0 ? 0 : draw.Next(Hours.Length), hours => Hours[hours][0].Open);
        var expected = new DeadlineOracle(_worlds[@case.Hours], @case).Answer();
        var found = Engine(@case, expected.Remaining is not null);
        return expected == found ? null : $"seed {seed}, case {number}: {@case}\n  oracle {Words(expected)}\n  engine {Words(found)}";
    }

    private OracleAnswer Engine(OracleCase @case, bool withRemaining)
    {
        var engine = _engines[@case.Hours].With(@case.Rules);
        var received = Moment(@case.ReceivedAt);
        var input = @case.Start switch
        {
            ClockStart.Receipt => DeadlineInput.Received(received, @case.Limits),
            ClockStart.Acceptance => DeadlineInput.Accepted(received, @case.AcceptedAt is { } accepted ? Moment(accepted) : null, @case.Limits),
            ClockStart.CauseDate => DeadlineInput.CausedOn(DateOnly.FromDateTime(OracleCase.Epoch.AddSeconds(@case.ReceivedAt)), @case.Limits),
            _ => DeadlineInput.Missed(received, @case.Limits),
        } with
        {
            ItemLimit = @case.ItemLimit is { } item ? Moment(item) : null,
            ExtensionDays = @case.ExtensionDays,
            Pauses = [.. @case.Pauses.Select(pause => new Pause(Moment(pause.From), pause.To is { } to ? Moment(to) : null, "补正"))],
            Changes = @case.ChangedTo is { } limits ? [new(received, limits, "查档")] : [],
            StoppedAt = @case.StoppedAt is { } stopped ? Moment(stopped) : null,
        };
        var deadline = engine.DueOf(input);
        var now = Moment(@case.Now);
        return new(Second(deadline.ClockStartsAt), Second(deadline.DueAt), Second(deadline.SoftDueAt), Second(deadline.AmberAt), deadline.IsProvisional,
            deadline.StateAt(now, input), withRemaining ? (long)engine.RemainingOffice(input, now).TotalSeconds : null);
    }

    private static Season Season((int From, (int From, int To)[] Open) season) => new(new(season.From / 100, season.From % 100),
        [.. season.Open.Select(open => new OpenSpan(Time(open.From), Time(open.To)))]);

    private static TimeOnly Time(int minute) => new(minute / 60 % 24, minute % 60);

    private static DateTimeOffset Moment(long second) => new(OracleCase.Epoch.AddSeconds(second), TimeSpan.FromHours(8));

    private static long? Second(DateTimeOffset? moment) =>
        moment is { } at ? (long)(at.ToOffset(TimeSpan.FromHours(8)).DateTime - OracleCase.Epoch).TotalSeconds : null;

    private static string Words(OracleAnswer answer)
    {
        static string At(long? second) => second is { } s ? OracleCase.Epoch.AddSeconds(s).ToString("yyyy-MM-dd HH:mm:ss", null) : "–";
        return $"start {At(answer.ClockStartsAt)}, due {At(answer.DueAt)}, soft {At(answer.SoftDueAt)}, amber {At(answer.AmberAt)}, provisional {answer.IsProvisional}, {answer.State}, left {answer.Remaining}";
    }
}
