using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Health;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Commands;

public sealed class Health_command
{
    [Fact(DisplayName = "Every check is told by name and state; where something is to be done, with the advice")]
    public async Task Json()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        _ = await city.OpenPlaceAsync();

        var run = await CommandRun.OfAsync(city.Folder, city.Clock, "health", "--json");

        var checks = JsonDocument.Parse(run.Output).RootElement.GetProperty("checks").EnumerateArray().ToDictionary(c => c.GetProperty("check").GetString()!);
        Assert.Equal(Enum.GetNames<HealthMatter>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), checks.Keys.Order());
        Assert.Equal(("good", ""), (checks["database"].GetProperty("state").GetString(), checks["database"].GetProperty("advice").GetString()));
        Assert.Equal("warning", checks["backup"].GetProperty("state").GetString());
        Assert.Contains("还没有做过备份", checks["backup"].GetProperty("advice").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory(DisplayName = "The coming year's days off are asked for in December, this year's at once")]
    [InlineData("2026-11-30 10:00", HealthState.Good)]
    [InlineData("2026-12-01 10:00", HealthState.Warning)]
    [InlineData("2027-01-01 10:00", HealthState.Broken)]
    public async Task Calendar(string now, HealthState state)
    {
        await using var city = await TestCity.OpenAsync(now: now);
        _ = await city.OpenPlaceAsync();
        Assert.Equal(state, await StateAsync(city, HealthMatter.Calendar));
    }

    [Theory(DisplayName = "A trial that is over is told, and is no fault")]
    [InlineData("gaoqing-2021", HealthState.Warning)]
    [InlineData("zaozhuang-2021", HealthState.Good)]
    public async Task Expired_profile(string profile, HealthState state)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.OpenPlaceAsync(profile);
        Assert.Equal(state, await StateAsync(city, HealthMatter.Profiles));
    }

    [Fact(DisplayName = "A clock behind the ledger is a fault")]
    public async Task Clock()
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-09 10:00");
        _ = await city.OpenPlaceAsync();
        Assert.Equal(HealthState.Good, await StateAsync(city, HealthMatter.Clock));
        city.Clock.MoveTo("2026-03-08 10:00");
        Assert.Equal(HealthState.Broken, await StateAsync(city, HealthMatter.Clock));
    }

    [Fact(DisplayName = "A lost key file and a lost trigger are faults that the public address answers by, too")]
    public async Task Key_file_and_guards()
    {
        await using var city = await TestCity.OpenAsync();
        Assert.All(await new CityHealth(city.City, city.Clock).CheckServiceAsync(default), check => Assert.NotEqual(HealthState.Broken, check.State));
        await using (var db = city.Db()) _ = await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Ledger_is_append_only");
        File.Delete(city.City.Settings.KeyFilePath);

        var broken = (await new CityHealth(city.City, city.Clock).CheckServiceAsync(default)).Where(check => check.State is HealthState.Broken);

        Assert.Equal([HealthMatter.KeyFile, HealthMatter.LedgerGuards], broken.Select(check => check.Matter).OrderBy(matter => matter.ToString()));
    }

    [Fact(DisplayName = "A database whose readers wait is told with what the administrator of the database does; SQLite's never wait")]
    public async Task Waiting_readers()
    {
        await using var city = await TestCity.OpenAsync();
        Assert.Equal(HealthState.Good, await StateAsync(city, HealthMatter.Readers));
        Assert.Contains("READ_COMMITTED_SNAPSHOT", HealthWords.AdviceOn(new(HealthMatter.Readers, HealthState.Warning)), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Every matter has a name, and advice in each state in which something is to be done")]
    [InlineData(HealthState.Warning)]
    [InlineData(HealthState.Broken)]
    public void Words(HealthState state) => Assert.All(Enum.GetValues<HealthMatter>(), matter =>
    {
        Assert.NotEmpty(HealthWords.NameOf(matter));
        Assert.NotEmpty(HealthWords.AdviceOn(new(matter, state, "某处")));
    });

    private static async Task<HealthState> StateAsync(TestCity city, HealthMatter matter) =>
        (await new CityHealth(city.City, city.Clock).CheckAsync(default)).Single(check => check.Matter == matter).State;
}
