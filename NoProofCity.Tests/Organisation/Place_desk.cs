using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public sealed class Place_desk
{
    [Theory(DisplayName = "A place under a city that is not there is not opened; it would otherwise stand alone without a word")]
    [OnEachDatabase]
    public async Task Unknown_parent(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var desk = new PlaceDesk(city.City, city.Clock);

        var refused = await desk.OpenAsync(SomePlace.System, new("anling", "安岭县", PlaceKind.County, 999), ShippedProfiles.Of("yiyuan-2021"), new(2020, 1, 1));

        Assert.Equal([new NotFound(nameof(Place))], refused.Refusals);
        await using var db = city.Db();
        Assert.Empty(await db.Places.ToListAsync());
    }
}
