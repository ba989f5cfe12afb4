using System.Diagnostics;
using NoProofCity.Domain.Calendar;
using NoProofCity.Tests.Calendar.Oracle;

namespace NoProofCity.Bench;

internal static class DeadlineBench
{
    /// <summary>Compares engine and oracle over as many random cases as asked; 1 when they differ anywhere.</summary>
    public static int Oracle(long cases)
    {
        var seed = (ulong)Stopwatch.GetTimestamp();
        var watch = Stopwatch.StartNew();
        var report = new DeadlineOracleRun(Calendar()).Compare(cases, seed);
        Console.WriteLine($"{report.Cases:N0} cases, seed {report.Seed}, {report.Differences} differences, {watch.Elapsed.TotalSeconds:N1} s");
        foreach (var difference in report.First) Console.WriteLine(difference);
        return report.Differences == 0 ? 0 : 1;
    }

    /// <summary>Due times per second on one core: the median of five rounds for each kind of limit, and for the mix of a county.</summary>
    public static int Deadlines(int cases)
    {
        var calendar = new WorkingCalendar(1, CalendarSheet.Read(Calendar()).Days);
        var hours = new OfficeHours([new(new(1, 1), [new(new(9, 0), new(12, 0)), new(new(13, 30), new(17, 0))])]);
        var engine = new DeadlineEngine(calendar, hours, DeadlineOracleRun.OrdinaryRules);
        Limit minutes = new("database", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, null);
        Limit oneDay = new("paperArchive", 1, LimitUnit.WorkingDays, LimitForce.Hard, null);
        Limit twoDays = new("historicArchive", 2, LimitUnit.WorkingDays, LimitForce.Hard, null);
        Limit day = new("promisedItem", 1440, LimitUnit.ElapsedMinutes, LimitForce.Soft, null);

        Measure("30 office minutes", (at, _) => DeadlineInput.Received(at, [minutes]));
        Measure("1 working day", (at, _) => DeadlineInput.Received(at, [oneDay]));
        Measure("24 hours soft + item limit", (at, _) => DeadlineInput.Received(at, [day]) with { ItemLimit = at.AddDays(3) });
        Measure("30 minutes with a pause", (at, _) => DeadlineInput.Received(at, [minutes]) with { Pauses = [new(at.AddMinutes(5), at.AddMinutes(45), "补正")] });
        Measure("a county's mix", (at, i) => DeadlineInput.Received(at, [(i % 10) switch { < 6 => minutes, < 9 => oneDay, _ => twoDays }]));
        return 0;

        void Measure(string name, Func<DateTimeOffset, int, DeadlineInput> make)
        {
            var random = new Random(1);
            var from = ChinaTime.At(new(2020, 1, 1), new(0, 0));
            var inputs = Enumerable.Range(0, cases).Select(i => make(from.AddSeconds(random.Next(7 * 365 * 86_400)), i)).ToArray();
            var rounds = new double[7];
            var sum = 0L;
            for (var round = 0; round < rounds.Length; round++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                foreach (var input in inputs) sum += engine.DueOf(input).DueAt!.Value.UtcTicks;
                rounds[round] = inputs.Length / watch.Elapsed.TotalSeconds / 1e6;
                if (round == rounds.Length - 1) Console.WriteLine($"{name}: {Median(rounds[2..]):N1} M/s, {(GC.GetAllocatedBytesForCurrentThread() - before) / cases} bytes each ({sum & 1})");
            }
        }
    }

    private static double Median(double[] rounds) => rounds.Order().ElementAt(rounds.Length / 2);

    private static string Calendar()
    {
        using var reader = new StreamReader(typeof(DeadlineBench).Assembly.GetManifestResourceStream("holidays.csv")!);
        return reader.ReadToEnd();
    }
}
