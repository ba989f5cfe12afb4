using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public sealed class Reading_units
{
    [Theory(DisplayName = "Units are filtered by what they do; a word that is none of the list's filters nothing")]
    [InlineData("demands", "A")]
    [InlineData("issues", "B")]
    [InlineData("other", "A B")]
    public async Task Filtered_by_what_they_do(string does, string codes)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        foreach (var (code, demands) in new[] { ("A", true), ("B", false) })
            Assert.True((await town.Units.OpenAsync(town.System, new(town.PlaceId, code, UnitLevel.County, new("单位" + code, UnitKind.Town) { Demands = demands, Issues = !demands }, null))).IsDone);
        var scope = (await town.ScopeAsync(town.System, OrganisationActs.ReadUnit))!;
        Assert.Equal(codes.Split(' '), (await town.UnitList.PageAsync(scope, new ListQuery().With("does", does), default)).Rows.Select(row => row.Code));
    }

    [Theory(DisplayName = "The names of many units are one question; who is not there is left out"), OnEachDatabase]
    public async Task Names_of_many(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (a, b) = (await town.UnitAsync("A", "甲局"), await town.UnitAsync("B", "乙局"));
        Assert.Equal(new Dictionary<long, string> { [a] = "甲局", [b] = "乙局" }, await town.UnitList.NamesOfAsync([a, b, 999], default));
    }

    [Fact(DisplayName = "The pages of a place whose calendar is not there yet open, and count nothing")]
    public async Task Without_a_calendar()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var lead = town.As(Role.UnitLead, await town.UnitAsync("A"));
        await using (var db = city.Db()) _ = await db.Calendars.ExecuteDeleteAsync();
        var queries = new WorkplaceQueries(city.City, city.Clock);
        Assert.Null((await queries.OfAsync(lead, default)).Engine);
        Assert.Null(await queries.EngineOfOnlyAsync());
    }

    [Fact(DisplayName = "Asking one unit to close its gaps reads as much beside many units as alone")]
    public async Task Gaps_of_one_unit()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (unit, host) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var office = town.As(Role.Office, host);
        // The rulebook keeps what it read the first time.
        _ = await ReadByAskingAsync(2024);
        var alone = await ReadByAskingAsync(2025);
        foreach (var code in new[] { "C", "D", "E" })
        {
            var other = await town.UnitAsync(code);
            var person = await town.AppointAsync(other, "某" + code, StaffRole.Liaison);
            Assert.Empty((await town.Staff.RecordPledgeAsync(town.As(Role.UnitLead, other), await town.RegistryAsync(other), person.Id, new(2026, 3, 9))).Refusals);
        }
        Assert.Equal(alone, await ReadByAskingAsync(2026));

        async Task<int> ReadByAskingAsync(int year)
        {
            var read = 0;
            using var observed = city.Observed([], rows => read += rows);
            Assert.True((await new GapDesk(observed, city.Clock).AskAsync(office, unit, year, new(2026, 3, 20))).IsDone);
            return read;
        }
    }
}
