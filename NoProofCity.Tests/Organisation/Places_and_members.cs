using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public class Places_and_members
{
    private static Place City() => Place.Open("shi", "某市", PlaceKind.City, null).Value.As(1);

    [Fact]
    public void A_county_stands_alone_or_under_a_city()
    {
        var county = Place.Open("jia-xian", "甲县", PlaceKind.County, City()).Value.As(2);

        Assert.Equal(1, county.ParentId);
        Assert.Null(Place.Open("yi", "乙县", PlaceKind.County, null).Value.ParentId);
        Assert.Equal([new ParentPlaceIsNoCity()], Place.Open("bing", "丙县", PlaceKind.County, county).Refusals);
        Assert.Equal([new CityHasNoParent()], Place.Open("ding", "丁市", PlaceKind.City, City()).Refusals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("JiaXian")]
    [InlineData("甲县")]
    [InlineData("jia xian/1")]
    public void A_place_code_fits_into_an_address(string code) =>
        Assert.IsType<PlaceCodeMalformed>(Assert.Single(Place.Open(code, "甲县", PlaceKind.County, null).Refusals));

    [Fact]
    public void A_place_has_a_name()
    {
        var city = City();

        Assert.Equal([new FieldMissing("Place.Name")], Place.Open("jia", " ", PlaceKind.County, null).Refusals);
        Assert.Equal([new FieldMissing("Place.Name")], city.Rename("").Refusals);
        Assert.True(city.Rename("新市").IsDone);
        Assert.Equal("新市", city.Name);
    }

    [Fact]
    public void The_office_is_hosted_by_an_open_unit_of_the_place()
    {
        var city = City();
        var closed = Unit_tree.Unit(9, "D9");
        _ = closed.Close(new(2026, 1, 1), 0, false);
        var elsewhere = OrgUnit.Open(2, "E", UnitLevel.County, new("别处", UnitKind.Zone), null, Unit_tree.Rules).Value.As(8);

        Assert.True(city.HostOffice(Unit_tree.Unit(7, "D7")).IsDone);
        Assert.Equal(7, city.OfficeUnitId);
        Assert.Equal([new UnitClosed()], city.HostOffice(closed).Refusals);
        Assert.Equal([new UnitOfAnotherPlace()], city.HostOffice(elsewhere).Refusals);
    }

    [Fact(DisplayName = "Membership counts both its days; a former member may be admitted again later")]
    public void Membership_has_days()
    {
        var city = City();
        var unit = Unit_tree.Unit(7, "D7");
        Assert.True(city.Admit(unit, new(2026, 1, 1)).IsDone);
        Assert.Equal([new AlreadyMember()], city.Admit(unit, new(2026, 2, 1)).Refusals);

        Assert.True(city.Dismiss(7, new(2026, 6, 30)).IsDone);

        Assert.False(city.IsMember(7, new(2025, 12, 31)));
        Assert.True(city.IsMember(7, new(2026, 1, 1)));
        Assert.True(city.IsMember(7, new(2026, 6, 30)));
        Assert.False(city.IsMember(7, new(2026, 7, 1)));
        Assert.Equal([new NotMember()], city.Dismiss(7, new(2026, 6, 30)).Refusals);
        Assert.Equal([new AlreadyMember()], city.Admit(unit, new(2026, 6, 30)).Refusals);
        Assert.True(city.Admit(unit, new(2026, 7, 1)).IsDone);
    }
}
