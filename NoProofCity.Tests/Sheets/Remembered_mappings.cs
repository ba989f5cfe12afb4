using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Sheets;

/// <summary>What a user said a head means is remembered for the unit, of one worksheet.</summary>
public sealed class Remembered_mappings
{
    [Theory(DisplayName = "Remembered for the unit and the worksheet; said again, the later holds"), OnEachDatabase]
    public async Task For_the_unit(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (own, other) = (await town.UnitAsync("MZ"), await town.UnitAsync("GA"));
        var mappings = new SheetMappings(city.City);
        Actor clerk = new(1, "甲", town.PlaceId, own, Role.Clerk, "::1");
        Actor colleague = clerk with { PersonId = 2 };

        await mappings.RememberAsync(clerk, "X-01", new Dictionary<string, string> { ["名头"] = "Proof", ["杂项"] = "Item" });
        await mappings.RememberAsync(colleague, "X-01", new Dictionary<string, string> { ["杂项"] = "" });

        Assert.Equal(new Dictionary<string, string> { ["名头"] = "Proof", ["杂项"] = "" }, await mappings.OfAsync(clerk, "X-01", default));
        Assert.Empty(await mappings.OfAsync(clerk, "X-05", default));
        Assert.Empty(await mappings.OfAsync(clerk with { UnitId = other }, "X-01", default));
    }
}
