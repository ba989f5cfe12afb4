using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Support;

/// <summary>A place with a shipped profile, and people to act in it.</summary>
internal static class SomePlace
{
    public static Actor System { get; } = new(0, "系统", 0, 0, Role.SystemAdministrator, "test");

    public static async Task<long> OpenPlaceAsync(this TestCity city, string profile = "yiyuan-2021", string code = "anling", string from = "2020-01-01") =>
        (await new PlaceDesk(city.City, city.Clock).OpenAsync(System, new(code, "安岭县", PlaceKind.County, null), ShippedProfiles.Of(profile), DateOnly.Parse(from, null))).Value;

    public static Actor SystemAt(long placeId) => System with { PlaceId = placeId };

    /// <summary>The system administrator, who belongs to no place.</summary>
    public static Actor Administrator(this TestCity city) => city.Admit(new(50, "周某", 0, 0, Role.SystemAdministrator, "test"));
}
