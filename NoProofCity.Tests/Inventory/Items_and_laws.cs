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
        Assert.Equal(["户口登记条例", "{BasisState.Repealed}", "1 条证明以它为依据"], (await db.Set<Hint>().SingleAsync()).Lines);
        Assert.Contains(await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default), told => told.Finding is Domain.Inventory.Findings.BasisIsRepealed);
    }

    [Theory(DisplayName = "A law that changes asks each unit whose rows cite it for their adjustment, in the limit of the place where it sets one; restored, it asks no more")]
    [InlineData("zaozhuang-2021", "2026-03-12 17:00")]
    [InlineData("jinan-2020", null)]
    public async Task Asks_for_adjustment(string profile, string? due)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, profile);
        var (one, other, third) = (await hall.Town.UnitAsync("ZJ"), await hall.Town.UnitAsync("MZ"), await hall.Town.UnitAsync("RS"));
        foreach (var (unit, law) in ((long, string)[])[(one, "公共租赁住房管理办法"), (other, "公共租赁住房管理办法"), (third, "失业保险条例")])
            _ = await hall.TableOfAsync(unit, InventoryHall.Proof() with { Basis = $"《{law}》第七条" });
        Assert.Empty((await hall.Library.EnterAsync(hall.Office(), hall.Town.PlaceId, new("公共租赁住房管理办法", "第七条", LegalForce.DepartmentRule))).Refusals);
        await using var db = city.Db();
        var basis = await db.LegalBases.AsNoTracking().SingleAsync();

        var effect = await new BasisQueries(city.City).EffectAsync(basis, new(2020, 1, 1), hall.Today, default);
        Assert.Empty((await hall.Library.AmendAsync(hall.Office(), Seen.Of(basis), new(2020, 1, 1))).Refusals);

        DateTimeOffset? dueAt = due is null ? null : DateTimeOffset.Parse(due + " +08:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new BasisEffect(2, 2, dueAt), effect);
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => t.Kind == BasisDesk.Adjust.Key).OrderBy(t => t.UnitId).ToListAsync();
        Assert.Equal([one, other], tasks.Select(t => t.UnitId));
        Assert.Equal(["公共租赁住房管理办法", "{BasisState.Amended}", "1 条证明以它为依据"], tasks[0].Lines);
        Assert.Equal(dueAt is null ? 0 : 2, await db.Clocks.CountAsync(c => c.ObjectKind == nameof(WorkTask) && c.DueAt == dueAt));

        Assert.Empty((await hall.Library.RestoreAsync(hall.Office(), Seen.Of(await db.LegalBases.AsNoTracking().SingleAsync()))).Refusals);
        Assert.All(await db.Set<WorkTask>().AsNoTracking().Where(t => t.Kind == BasisDesk.Adjust.Key).ToListAsync(), task => Assert.Equal(TaskState.Withdrawn, task.State));
    }

    [Fact(DisplayName = "A county is held against the city above it: what has another name or other papers is told, what the city has and the same line here has not is lacking")]
    [Rule("D-T2a")]
    public async Task Above_the_county()
    {
        await using var city = await TestCity.OpenAsync();
        var above = await InventoryHall.OpenAsync(city, "dongying-2022", "dongying", kind: PlaceKind.City);
        var below = await InventoryHall.OpenAsync(city, "yiyuan-2021", "xian", above.Town.PlaceId);
        var (bureau, office) = (await UnitAsync(above, UnitLevel.City), await UnitAsync(below, UnitLevel.County));
        Assert.Empty((await above.Items.RegisterAsync(above.Clerk(bureau), bureau, "XK-1", Licence)).Refusals);
        Assert.Empty((await above.Items.RegisterAsync(above.Clerk(bureau), bureau, "XK-2", Licence with { Name = "食品生产许可" })).Refusals);
        Assert.Empty((await below.Items.RegisterAsync(below.Clerk(office), office, "XK-1", Licence with { Name = "食品经营许可证核发", Materials = ["申请书", "健康证明"] })).Refusals);

        var comparison = await new ItemQueries(city.City).CompareAsync(await below.ScopeAsync(), default);

        Assert.Equal(["Name", "Materials"], Assert.Single(comparison.Unequal).Differences.Select(d => d.Field));
        Assert.Equal("XK-2", Assert.Single(comparison.Lacking).Code);
        Assert.Empty((await new ItemQueries(city.City).CompareAsync(await above.ScopeAsync(), default)).Unequal);

        static async Task<long> UnitAsync(InventoryHall hall, UnitLevel level) =>
            (await hall.Town.Units.OpenAsync(hall.Town.System, new(hall.Town.PlaceId, "SC", level, new("市场监督管理局", UnitKind.AdministrativeOrgan) { Line = "市场监管" }, null))).Value;
    }
}
