using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>A department's own table comes in: shown first, written in one act, and the second time nothing.</summary>
public sealed class Import_of_rows
{
    private static InventoryEntry Entry(int line, string proof, string code = "QR-1") => new(line)
    {
        ProofName = proof, ItemCode = code, ItemName = "公租房资格确认", PowerType = "行政确认", Issuer = "公安局", Basis = "《某法》第一条", DemandingUnit = "住建局",
        Disposition = Disposition.RetainReplace, Method = "部门核验",
    };

    [Theory(DisplayName = "Good rows are written alone, faulty and doubled ones stay behind, and the same table again changes nothing")]
    [OnEachDatabase]
    public async Task Once_and_again(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (unit, police) = (await hall.Town.UnitAsync("ZJ", "住建局"), await hall.Town.UnitAsync("GA", "公安局"));
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof());
        InventoryEntry[] table =
        [
            Entry(2, "居住证明"), Entry(3, " 居住证明 ", "ＱＲ-1"), Entry(4, "无房证明") with { Basis = "无" }, Entry(5, "企业名称变更、住所或地址名称变更证明"),
            Entry(6, "家庭收入证明") with { Issuer = "某银行", Method = "告知承诺", Basis = null }, Entry(7, "户籍证明") with { DemandingUnit = "公安局" }, Entry(8, "婚姻证明") with { DemandingUnit = "某局" },
        ];

        var preview = await hall.Tables.PreviewAsync(await hall.ScopeAsync(hall.Clerk(unit)), batch, table, hall.Today, default);

        Assert.Equal([EntryKind.Add, EntryKind.Duplicate, EntryKind.Error, EntryKind.Add, EntryKind.Change, EntryKind.Error, EntryKind.Error], preview.Select(v => v.Kind));
        Assert.Equal([new RowTwice(2)], preview[1].Refusals);
        Assert.Equal([new NoBasisSoCancel()], preview[2].Refusals);
        Assert.Equal([new RowChange("Method", "DataSharing", "Promise")], preview[4].Changes);
        Assert.Equal([new RowOfAnotherUnit("公安局")], preview[5].Refusals);
        Assert.Equal([new NamedUnitUnknown("InventoryRow.DemandingUnit", "某局")], preview[6].Refusals);
        Assert.Single(await hall.RowsAsync(batch));

        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, await hall.BatchSeenAsync(batch), table)).Refusals);
        var rows = await hall.RowsAsync(batch);
        Assert.Equal(["家庭收入证明", "居住证明", "企业名称变更、住所或地址名称变更证明"], rows.Select(row => row.ProofName));
        Assert.Equal(police, rows[1].IssuerUnitId);
        Assert.Null(rows[0].IssuerUnitId);

        var before = await hall.BatchSeenAsync(batch);
        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, before, table)).Refusals);
        Assert.Equal(before, await hall.BatchSeenAsync(batch));
        Assert.Equal(rows.Select(row => row.Version), (await hall.RowsAsync(batch)).Select(row => row.Version));
    }

    [Fact(DisplayName = "A row that was taken out stays on record and comes back with the next table; another unit's clerk takes out nothing")]
    public async Task Taken_out()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (unit, other) = (await hall.Town.UnitAsync("ZJ", "住建局"), await hall.Town.UnitAsync("MZ"));
        var batch = await hall.BatchAsync(unit);
        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, await hall.BatchSeenAsync(batch), [Entry(2, "居住证明"), Entry(3, "户籍证明")])).Refusals);
        var row = await hall.RowSeenAsync(batch);

        Assert.IsType<OutsideYourScope>(Assert.Single((await hall.Desk.TakeOutAsync(hall.Clerk(other), [row])).Refusals));
        Assert.Empty((await hall.Desk.TakeOutAsync(hall.Clerk(unit), [row])).Refusals);
        Assert.Equal("户籍证明", Assert.Single(await hall.RowsAsync(batch)).ProofName);

        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, await hall.BatchSeenAsync(batch), [Entry(2, "居住证明")])).Refusals);
        Assert.Equal([row.Id, row.Id + 1], (await hall.RowsAsync(batch)).Select(r => r.Id));
    }

    [Fact(DisplayName = "A text that is longer than is kept refuses its row alone; who saw an older table is told")]
    public async Task Long_and_late()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ", "住建局");
        var batch = await hall.BatchAsync(unit);
        var before = await hall.BatchSeenAsync(batch);

        Assert.Empty((await hall.Desk.ImportAsync(hall.Clerk(unit), unit, before, [Entry(2, new string('证', 201)), Entry(3, "户籍证明")])).Refusals);

        Assert.Equal("户籍证明", Assert.Single(await hall.RowsAsync(batch)).ProofName);
        Assert.Equal([new ChangedMeanwhile(nameof(InventoryBatch))], (await hall.Desk.ImportAsync(hall.Clerk(unit), unit, before, [Entry(2, "居住证明")])).Refusals);
        await using var db = city.Db();
        Assert.Equal(1, await db.Ledger.CountAsync(e => e.ObjectKind == nameof(InventoryRow)));
    }
}
