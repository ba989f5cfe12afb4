using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

public sealed class Import_of_items
{
    [Fact(DisplayName = "A table of the place registers items of several units by name and short name, changes what it states, and the second time nothing")]
    public async Task Of_the_place()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (market, civil) = (await hall.Town.UnitAsync("SC", "安岭县市场监督管理局"), await hall.Town.UnitAsync("MZ", "安岭县民政局"));
        ItemEntry[] first = [Licence(2), new(3) { Unit = "MZ", Code = "QR-1", Name = "收养登记", PowerType = "Confirmation", Kind = ItemKind.Promised }];

        Assert.Equal([EntryKind.Add, EntryKind.Add], (await PreviewAsync(city, hall, first)).Select(v => v.Kind));
        Assert.Empty((await ImportAsync(city, hall, first)).Refusals);
        await using var db = city.Db();
        Assert.Equal([(market, "食品经营许可"), (civil, "收养登记")], await db.ServiceItems.OrderBy(i => i.UnitId).Select(i => new ValueTuple<long, string>(i.UnitId, i.Name)).ToListAsync());

        Assert.Equal([EntryKind.Same, EntryKind.Same], (await PreviewAsync(city, hall, first)).Select(v => v.Kind));
        ItemEntry[] again = [new(2) { Unit = "安岭县市场监督管理局", Code = "ＸＫ-1", PromisedDays = 5, Materials = ["申请书", "健康证明"] }];
        var verdict = Assert.Single(await PreviewAsync(city, hall, again));
        Assert.Equal([new RowChange("PromisedDays", 10, 5), new("Materials", "申请书；身份证明", "申请书；健康证明")], verdict.Changes);
        Assert.Empty((await ImportAsync(city, hall, again)).Refusals);
        Assert.Equal([EntryKind.Same], (await PreviewAsync(city, hall, again)).Select(v => v.Kind));
    }

    [Fact(DisplayName = "What no unit has, what the place does not know, what stands twice, and what was changed since the preview is refused, and nothing is written")]
    public async Task Refused()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("SC", "安岭县市场监督管理局");
        ItemEntry[] rows = [Licence(2), Licence(3), Licence(4) with { Unit = "气象局" }, Licence(5) with { Code = "XK-2", PowerType = "行政备案" }, new(6) { Unit = "SC", Code = "XK-3", PowerType = "License" }];

        Assert.Equal(
            [[], [new ItemTwice(2)], [new NamedUnitUnknown("Item.Unit", "气象局")], [new PowerTypeNotOfThePlace("行政备案")], [new FieldMissing("Item.Name")]],
            (await PreviewAsync(city, hall, rows)).Select(v => v.Refusals));
        Assert.Equal(4, (await ImportAsync(city, hall, rows)).Refusals.Count);
        await using (var db = city.Db()) Assert.Equal(0, await db.ServiceItems.CountAsync());

        Assert.Empty((await ImportAsync(city, hall, [Licence(2)])).Refusals);
        Assert.Equal([new ChangedMeanwhile(nameof(ServiceItem))], (await hall.Items.ImportAsync(hall.Office(Role.Approval), hall.Town.PlaceId, [Licence(2) with { PromisedDays = 1 }], [])).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.Items.ImportAsync(hall.Clerk(unit), hall.Town.PlaceId, [Licence(2)], [])).Refusals));
    }

    [Fact(DisplayName = "A unit writes its own items alone: a row of another unit is refused with its name")]
    public async Task Of_one_unit()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (own, other) = (await hall.Town.UnitAsync("SC", "安岭县市场监督管理局"), await hall.Town.UnitAsync("MZ", "安岭县民政局"));

        Assert.Equal([new ItemOfAnotherUnit("MZ")], (await hall.Items.ImportOfUnitAsync(hall.Clerk(own), own, [Licence(2) with { Unit = null }, Licence(3) with { Unit = "MZ" }], [])).Refusals);
        Assert.Empty((await hall.Items.ImportOfUnitAsync(hall.Clerk(own), own, [Licence(2) with { Unit = null }], [])).Refusals);
        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.Items.ImportOfUnitAsync(hall.Clerk(own), other, [Licence(2) with { Unit = null }], [])).Refusals));
    }

    private static ItemEntry Licence(int line) => new(line)
    {
        Unit = "安岭县市场监督管理局", Code = "XK-1", Name = "食品经营许可", PowerType = "行政许可", Kind = ItemKind.Promised, StatutoryDays = 20, PromisedDays = 10, Materials = ["申请书", "身份证明"],
    };

    // As the page does: previewed, then confirmed.
    private static async Task<Outcome> ImportAsync(TestCity city, InventoryHall hall, ItemEntry[] entries) => await hall.Items.ImportAsync(
        hall.Office(Role.Approval), hall.Town.PlaceId, entries, [.. (await PreviewAsync(city, hall, entries)).Select(verdict => verdict.Item).OfType<Seen>()]);

    private static async Task<IReadOnlyList<ItemVerdict>> PreviewAsync(TestCity city, InventoryHall hall, ItemEntry[] entries) =>
        await new ItemQueries(city.City).PreviewAsync((await hall.Town.ScopeAsync(hall.Office(Role.Approval), InventoryActs.EditItem))!, null, entries, hall.Today, default);
}
