using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

public sealed class Unit_desk
{
    [Theory(DisplayName = "A unit moves with all below it, and each of them rises in version")]
    [OnEachDatabase]
    public async Task Moves_with_all_below(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var (from, to) = (await town.UnitAsync("A"), await town.UnitAsync("B"));
        var middle = await town.UnitAsync("M", parentId: from, level: UnitLevel.Town);
        var leaf = await town.UnitAsync("V", parentId: middle, level: UnitLevel.Village);

        Assert.Empty((await town.Units.MoveAsync(town.System, await town.UnitSeenAsync(middle), to, UnitLevel.Town)).Refusals);

        Assert.Equal(["/A/", "/B/", "/B/M/", "/B/M/V/"], (await town.UnitList.TreeAsync(town.PlaceId, default)).Select(u => u.Path));
        Assert.Equal(1, (await town.UnitSeenAsync(leaf)).Version);
        await using var db = city.Db();
        Assert.Contains($"\"OrgUnit#{leaf}\":{{\"Path\":[\"/A/M/V/\",\"/B/M/V/\"]}}", (await db.Ledger.OrderBy(e => e.Number).LastAsync()).Facts, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A unit with open units below is not closed; closed and opened again it is found again")]
    public async Task Closes_and_reopens()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var parent = await town.UnitAsync("A");
        var child = await town.UnitAsync("B", parentId: parent);
        var reason = ReasonText.Parse("机构改革").Value;

        Assert.Equal([new UnitHasUnitsBelow(1)], (await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(parent), reason)).Refusals);
        Assert.Empty((await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(child), reason)).Refusals);
        Assert.Empty((await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(parent), reason)).Refusals);
        Assert.Empty(await town.UnitList.FindAsync(town.PlaceId, "民政", 10, default));
        Assert.Equal([new ParentUnitClosed()], (await town.Units.ReopenAsync(town.System, await town.UnitSeenAsync(child))).Refusals);
        Assert.Empty((await town.Units.ReopenAsync(town.System, await town.UnitSeenAsync(parent))).Refusals);
        Assert.Equal(["A"], (await town.UnitList.FindAsync(town.PlaceId, "民政", 10, default)).Select(u => u.Code));
    }

    [Theory(DisplayName = "A unit is found by name, short name, code and initials, in either reading")]
    [InlineData("不动产")]
    [InlineData("登记中心")]
    [InlineData("bdc")]
    [InlineData("YH")]
    [InlineData("yx")]
    [InlineData("gh-01")]
    public async Task Is_found(string typed)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("QT", "气象台");
        _ = await town.Units.OpenAsync(town.System, new(town.PlaceId, "GH-01", UnitLevel.County, new("不动产银行窗口", UnitKind.PublicInstitution) { ShortName = "登记中心" }, null));

        var found = await town.UnitList.FindAsync(town.PlaceId, typed == "gh-01" ? "GH-01" : typed, 10, default);

        Assert.Equal(["GH-01"], found.Select(u => u.Code));
    }

    [Fact(DisplayName = "Everything that is wrong with a unit is said at once, and a code is given once")]
    public async Task All_refusals_at_once()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("A");

        var wrong = await town.Units.OpenAsync(town.System, new(town.PlaceId, "代码", UnitLevel.County, new(" ", UnitKind.Town), null));
        Assert.Equal([new UnitCodeMalformed("代码", 32), new FieldMissing("Unit.Name")], wrong.Refusals);
        var twice = await town.Units.OpenAsync(town.System, new(town.PlaceId, "A", UnitLevel.County, new("民政局", UnitKind.Town), null));
        Assert.Equal([new AlreadyThere(nameof(OrgUnit))], twice.Refusals);
        Assert.Equal([new NotFound(nameof(OrgUnit))], (await town.Units.MoveAsync(town.System, new Seen(1, 0), 999, UnitLevel.County)).Refusals);
    }
}
