using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

public sealed class Items_and_laws
{
    private static readonly ItemFacts Licence = new("食品经营许可", "License", ItemKind.Promised) { StatutoryDays = 20, PromisedDays = 5, Materials = ["申请书", "身份证明"] };

    [Theory(DisplayName = "Counted before and after, an item says what it saves, and the place adds it up")]
    [InlineData("jinan-2020", 5, 3, 1, 1)]
    [InlineData("dongying-2022", 5, 2, 3, 1)]
    [InlineData("gaoqing-2021", 4, 1, 2, 2)]
    [Rule("J-Plan-1d", "D-Plan-1.2c", "G-Plan-2.1e")]
    public async Task Burden(string profile, int materialsBefore, int materialsAfter, int tripsBefore, int tripsAfter)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("SC");
        var item = await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "XK-1", Licence);
        _ = await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "XK-2", Licence);
        await using var db = city.Db();

        Assert.Empty((await hall.Items.CountAsync(hall.Clerk(unit), Seen.Of(await db.ServiceItems.SingleAsync(i => i.Id == item.Value)), new(materialsBefore, 4, 20, tripsBefore), new(materialsAfter, 2, 5, tripsAfter))).Refusals);

        var totals = await new ItemQueries(city.City).BurdenAsync(await hall.ScopeAsync(), default);
        Assert.Equal(new BurdenTotals(2, 1, new(materialsAfter - materialsBefore, -2, -15, tripsAfter - tripsBefore)), totals);
    }

    [Fact(DisplayName = "A county item that differs in its limit from the city's is listed, with both values")]
    [Rule("D-T2a")]
    public async Task Differences()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var (above, county, same) = (await hall.Town.UnitAsync("SC", "市局", level: UnitLevel.City), await hall.Town.UnitAsync("XA", "甲县局"), await hall.Town.UnitAsync("XB", "乙县局"));
        foreach (var (unit, facts) in ((long, ItemFacts)[])[(above, Licence), (county, Licence with { PromisedDays = 8 }), (same, Licence)])
            Assert.Empty((await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "XK-1", facts)).Refusals);

        var unequal = Assert.Single((await new ItemQueries(city.City).CompareAsync(await hall.ScopeAsync(), default)).Unequal);

        Assert.Equal(("甲县局", new ItemDifference("PromisedDays", 8, 5)), (unequal.UnitName, Assert.Single(unequal.Differences)));
    }

    [Fact(DisplayName = "The code of an item is its own in its level and unit; what it promises is not longer than the law allows")]
    public async Task Register()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("SC");

        Assert.Equal([new PowerTypeNotOfThePlace("Filing"), new PromisedLongerThanStatutory(30, 20)], (await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "XK-1", Licence with { PowerType = "Filing", PromisedDays = 30 })).Refusals);
        Assert.Empty((await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "XK-1", Licence)).Refusals);
        Assert.IsType<AlreadyThere>(Assert.Single((await hall.Items.RegisterAsync(hall.Clerk(unit), unit, "ＸＫ-1", Licence)).Refusals));
    }

    [Fact(DisplayName = "A repealed law lists every row that hangs on it, tells the office, and shows in the findings; a decree that only sounds like it does not")]
    public async Task Repealed()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ"),
            InventoryHall.Proof("甲证明") with { Basis = "《中华人民共和国户口登记条例》第六条" }, InventoryHall.Proof("乙证明") with { Basis = "《户口登记条例实施细则》第六条" });
        var basis = await hall.Library.EnterAsync(hall.Office(), hall.Town.PlaceId, new("户口登记条例", "", LegalForce.AdministrativeRegulation));
        await using var db = city.Db();

        Assert.Empty((await hall.Library.RepealAsync(hall.Office(), Seen.Of(await db.LegalBases.SingleAsync()), new(2026, 1, 1))).Refusals);

        Assert.Equal("甲证明", Assert.Single((await new BasisQueries(city.City).HangingAsync(await hall.ScopeAsync(), basis.Value, default))!).ProofName);
        Assert.Equal(["户口登记条例", "{BasisState.Repealed}", "1"], (await db.Set<Hint>().SingleAsync()).Lines);
        Assert.Contains(await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default), told => told.Finding is Domain.Inventory.Findings.BasisIsRepealed);
    }
}
