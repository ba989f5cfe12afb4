using Microsoft.EntityFrameworkCore;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Bench_data_command
{
    [Fact(DisplayName = "It fills an empty installation through the real chain and counters, and never one that holds a place")]
    public async Task Fills_only_what_is_empty()
    {
        await using var city = await TestCity.OpenAsync();

        var made = await CommandRun.OfAsync(city.Folder, city.Clock, "bench-data", "--cases", "1500", "--json");
        Assert.Equal((0, 1500), (made.ExitCode, made.Json.GetProperty("cases").GetInt32()));
        await using (var db = city.Db())
        {
            Assert.Equal(1500, await db.Clocks.CountAsync());
            Assert.Equal(40, await db.Units.CountAsync());
            var registries = await db.StaffRegistries.ToListAsync();
            Assert.Equal((40, 200, 80, 40), (registries.Count, registries.Sum(r => r.People.Count), registries.Sum(r => r.Pairs.Count), registries.Sum(r => r.Absences.Count)));
            Assert.All(registries, registry => Assert.Empty(registry.PendingChanges));
        }
        var verified = await CommandRun.OfAsync(city.Folder, city.Clock, "verify-ledger", "--json");
        Assert.True(verified.Json.GetProperty("ok").GetBoolean(), verified.Output);
        Assert.True(verified.Json.GetProperty("entries").GetInt64() >= 1500 + 1 + (40 * 16));

        var again = await CommandRun.OfAsync(city.Folder, city.Clock, "bench-data", "--cases", "10");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("已经建有地区", again.Errors, StringComparison.Ordinal);
    }
}
