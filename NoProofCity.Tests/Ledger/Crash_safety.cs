using NoProofCity.Tests.Ledger.Crash;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Ledger;

public sealed class Crash_safety
{
    [Fact(DisplayName = "Killed at random moments: every acknowledged act is there, none half, none twice, the chain whole, the counters true")]
    public async Task Every_acknowledged_act_survives_a_killed_process()
    {
        await using var city = await TestCity.OpenAsync();

        var report = await new CrashRun(city.Folder, typeof(CrashRun).Assembly.Location).RunAsync(kills: 8, seed: 1);

        Assert.Empty(report.Wrong);
        Assert.True(report.Acknowledged > 50, $"only {report.Acknowledged} acts were acknowledged");
    }
}
