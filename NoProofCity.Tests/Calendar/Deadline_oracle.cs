using NoProofCity.Tests.Calendar.Oracle;

namespace NoProofCity.Tests.Calendar;

public class Deadline_oracle
{
    private static readonly DeadlineOracleRun Run = new(Clocks.ShippedCalendar);

    [Fact(DisplayName = "Engine and minute-stepping oracle agree on 100,000 random cases, others in every run")]
    public void They_agree_on_random_cases()
    {
        var report = Run.Compare(100_000, (ulong)Random.Shared.NextInt64());
        Assert.True(report.Differences == 0, $"{report.Differences} of {report.Cases} cases differ, seed {report.Seed}\n{string.Join('\n', report.First)}");
    }

    [Theory(DisplayName = "They agree on the cases of fixed seeds")]
    [InlineData(1)]
    [InlineData(20200131)]
    [InlineData(20261231)]
    public void They_agree_on_fixed_seeds(int seed) => Assert.Empty(Run.Compare(2_000, (ulong)seed).First);
}
