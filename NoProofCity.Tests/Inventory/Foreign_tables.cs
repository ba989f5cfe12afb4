using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Inventory;
using NoProofCity.Web.Shared;
using Sheet = NoProofCity.Web.Inventory.InventorySheet;

namespace NoProofCity.Tests.Inventory;

/// <summary>The tables that departments have, in the layouts they keep them in: docs/import-samples.</summary>
public sealed class Foreign_tables
{
    private static readonly (string Name, string Code)[] Items =
    [
        ("公共租赁住房资格确认", "370717001000"), ("住房租赁补贴发放", "370517002000"), ("商品房预售许可", "370117003000"), ("建筑工程施工许可", "370117004000"), ("建筑业企业资质核定", "370117005000"),
        ("燃气经营许可", "370117007000"), ("商品住宅专项维修资金使用", "372017008000"), ("城市建筑垃圾处置核准", "370117009000"),
    ];

    private static readonly string[] Traits = ["OneMatter", "ShortLived", "SingleUse", "NoFormat"];

    [Theory(DisplayName = "Each layout is read without a word about its columns, and read again it changes nothing")]
    [InlineData("单行表头.xls", "yiyuan-2021")]
    [InlineData("两行合并表头.xlsx", "yiyuan-2021")]
    [InlineData("年受理量和理由.xlsx", "yiyuan-2021")]
    [InlineData("名称编码同栏.xlsx", "dongying-2022")]
    [InlineData("事项纵向合并.xlsx", "gaoqing-2021")]
    public async Task Without_mapping(string file, string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, profile);
        var batch = await hall.BatchAsync(Unit);

        var lines = await ImportAsync(hall, batch, file);

        Assert.Empty(lines.SelectMany(line => line.Faults.Select(fault => $"{line.Row} {fault.Field} {fault.Value}: {fault.Problem}")));
        Assert.Equal(13, lines.Count(line => line.Kind is ImportKind.Added));
        var rows = await hall.RowsAsync(batch);
        Assert.Equal(13, rows.Count);
        Assert.All(rows, row => Assert.True(row is { ItemCode.Length: 12, Issuer.Length: > 0, ItemName.Length: > 0 }));
        var third = rows.Single(row => row.ProofName == "廉租住房退出证明");
        Assert.Equal(("住房租赁补贴发放", "370517002000", "街道办事处", "《公共租赁住房管理办法》第七条"), (third.ItemName, third.ItemCode, third.Issuer, third.Basis));
        Assert.All(await ImportAsync(hall, batch, file), line => Assert.Equal(ImportKind.Same, line.Kind));
    }

    [Fact(DisplayName = "What a layout has besides is kept: levels that are ticked, yearly numbers, reasons, the force of the law")]
    public async Task Kept_besides()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "yiyuan-2021");
        var (heads, numbers, plain) = (await hall.BatchAsync(Unit, "一"), await hall.BatchAsync(Unit, "二"), await hall.BatchAsync(Unit, "三"));
        _ = await ImportAsync(hall, heads, "两行合并表头.xlsx");
        _ = await ImportAsync(hall, numbers, "年受理量和理由.xlsx");
        _ = await ImportAsync(hall, plain, "单行表头.xls");

        Assert.All(await hall.RowsAsync(heads), row => Assert.Equal(UnitLevel.County, row.UseLevel));
        var row = (await hall.RowsAsync(numbers))[2];
        Assert.Equal((Disposition.RetainReplace, "Verification", "办理部门可以核实", "年受理量：111"), (row.Disposition, row.Method, row.MethodReason, row.Remark));
        var cancelled = (await hall.RowsAsync(numbers))[1];
        Assert.Equal((Disposition.Cancel, null, ""), (cancelled.Disposition, cancelled.Method, cancelled.Basis));
        Assert.Equal("群众反映较多；效力层级：部门规章", (await hall.RowsAsync(plain))[0].Remark);
    }

    [Fact(DisplayName = "A bad file loses no good row, and says of each of the others which cell")]
    public async Task Bad_file()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "yiyuan-2021");
        var batch = await hall.BatchAsync(Unit);

        var lines = await ImportAsync(hall, batch, "有错的表.xlsx");

        Assert.Equal(
            ["3 B 证明名称", "4 C 权力/服务类型", "5 F 设定依据", "6 E 事项编码", "7 G 需求单位", "8 I 处置", "9 B 证明名称", "10 J 免提交方式"],
            lines.Where(line => !line.Writes).OrderBy(line => line.Row).SelectMany(line => line.Faults.Select(fault => $"{line.Row} {SheetAddress.Column(fault.Column!.Value)} {fault.Field}")));
        Assert.Equal(["家庭成员就读证明", "无拖欠工程款证明"], (await hall.RowsAsync(batch)).Select(row => row.ProofName));
    }

    [Fact(DisplayName = "An item without a code that the register does not know is refused at the cell of its name")]
    public async Task No_code_anywhere()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "yiyuan-2021", withItems: false);
        var lines = await ImportAsync(hall, await hall.BatchAsync(Unit), "单行表头.xls");
        Assert.All(lines, line => Assert.Equal(("事项编码", 2), (Assert.Single(line.Faults).Field, line.Faults[0].Column!.Value)));
    }

    [Fact(DisplayName = "The traits of a proof are saved and stand in the worksheet that goes out; read again, it changes nothing"), Rule("J-Plan-2b")]
    public async Task Out_and_in_again()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "jinan-2020");
        var facts = InventoryHall.Proof() with { ForOneMatter = true, ShortLived = true, SingleUse = true, NoFixedFormat = true, UseLevel = UnitLevel.County, IssuerCanVerify = true, Remark = "=1+1", MethodReason = "可以查询" };
        var batch = await hall.TableOfAsync(Unit, facts, InventoryHall.Proof("无房证明") with { Disposition = Disposition.Cancel, Method = null, Origin = ProofOrigin.SelfAdded, FollowUp = "改为内部核查" });
        _ = await city.PersonAsync("clerk", Role.Liaison, await UnitAsync(city));
        await using var app = await AppUnderTest.StartAsync(city);
        var clerk = await app.SignedInAsync("clerk");

        foreach (var name in new[] { "x-01.xlsx", "template.xlsx" })
        {
            var sheet = await clerk.GetByteArrayAsync(new Uri($"/inventory/tables/{batch}/{name}", UriKind.Relative));
            using var file = (await SheetFile.OpenAsync(new MemoryStream(sheet), name, SheetLimits.Department)).Value;
            var table = SheetHead.Find(file, Sheet.Layout).Value;
            using (var rows = table.Rows())
            {
                var first = rows.Select(new CellReading(table).Read).First();
                Assert.All(Traits, trait => Assert.True(first.Flag(trait)));
            }
            Assert.Equal("住建局", table.Above["Unit"]);
            Assert.Equal([ImportKind.Same, ImportKind.Same], (await ImportAsync(hall, batch, new MemoryStream(sheet), name)).Select(line => line.Kind));
        }
    }

    [Fact(DisplayName = "An issuer that was matched once is known in every later table of the place, and in what is found")]
    public async Task Matched_once()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "yiyuan-2021");
        var office = await hall.Town.UnitAsync("ZR", "自然资源和规划局");
        var first = await hall.BatchAsync(Unit, "一");
        _ = await ImportAsync(hall, first, "单行表头.xls");
        var tables = new TableQueries(city.City, city.Clock);
        var unknown = (await tables.StandingAsync(await hall.ScopeAsync(hall.Clerk(Unit)), await hall.TableAsync(first), default)).Unknown;
        Assert.Contains(new UnknownIssuer("县自然资源局", 2), unknown);

        Assert.Empty((await hall.Desk.MatchIssuerAsync(hall.Clerk(Unit), await hall.BatchSeenAsync(first), "县自然资源局", office)).Refusals);
        Assert.DoesNotContain((await tables.StandingAsync(await hall.ScopeAsync(hall.Clerk(Unit)), await hall.TableAsync(first), default)).Unknown, one => one.Written == "县自然资源局");
        var second = await hall.BatchAsync(Unit, "二");
        _ = await ImportAsync(hall, second, "单行表头.xls");
        foreach (var batch in new[] { first, second })
            Assert.Equal([office, office], (await hall.RowsAsync(batch)).Where(row => row.Issuer == "县自然资源局").Select(row => row.IssuerUnitId));

        Assert.Empty((await hall.Desk.MatchIssuerAsync(hall.Clerk(Unit), await hall.BatchSeenAsync(second), "县自然资源局", null)).Refusals);
        Assert.All((await hall.RowsAsync(second)).Where(row => row.Issuer == "县自然资源局"), row => Assert.Null(row.IssuerUnitId));
    }

    [Fact(DisplayName = "A row that somebody changed after the preview is not written over")]
    public async Task Changed_after_the_preview()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await HallAsync(city, "jinan-2020");
        var batch = await hall.TableOfAsync(Unit, InventoryHall.Proof());
        InventoryEntry[] entries = [new(2) { ProofName = "家庭收入证明", ItemCode = "QR-1", Method = "告知承诺" }];
        var (seen, verdicts) = (await hall.BatchSeenAsync(batch), await hall.Tables.PreviewAsync(await hall.ScopeAsync(hall.Clerk(Unit)), batch, entries, hall.Today, default));
        Seen[] rows = [verdicts[0].Row!.Value];

        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(Unit), await hall.RowSeenAsync(batch), InventoryHall.Proof() with { Remark = "补" })).Refusals);

        Assert.Equal([new Domain.Common.ChangedMeanwhile(nameof(InventoryRow))], (await hall.Desk.ImportAsync(hall.Clerk(Unit), Unit, seen, entries, rows)).Refusals);
        Assert.Equal("DataSharing", (await hall.RowsAsync(batch))[0].Method);
    }

    private const long Unit = 1;

    private static async Task<OrgUnit> UnitAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Units.SingleAsync(unit => unit.Id == Unit);
    }

    private static async Task<InventoryHall> HallAsync(TestCity city, string profile, bool withItems = true)
    {
        var hall = await InventoryHall.OpenAsync(city, profile);
        Assert.Equal(Unit, await hall.Town.UnitAsync("ZJ", "住建局"));
        Assert.Empty((await hall.Town.Units.ReviseAsync(hall.Town.System, await hall.Town.UnitSeenAsync(Unit), new("住建局", UnitKind.AdministrativeOrgan) { ShortName = "县住建局" })).Refusals);
        var power = ShippedProfiles.Of(profile).Set("Scope.PowerTypes").Members[0].Key;
        if (!withItems) return hall;
        foreach (var (name, code) in Items) Assert.Empty((await hall.Items.RegisterAsync(hall.Lead(Unit), Unit, code, new(name, power, ItemKind.Promised))).Refusals);
        return hall;
    }

    private static async Task<IReadOnlyList<ImportLine>> ImportAsync(InventoryHall hall, long batch, string file)
    {
        await using var content = File.OpenRead(Path.Combine(Repository.Root, "docs", "import-samples", file));
        return await ImportAsync(hall, batch, content, file);
    }

    // As the page does: previewed, then written.
    private static async Task<IReadOnlyList<ImportLine>> ImportAsync(InventoryHall hall, long batch, Stream content, string name)
    {
        var scope = await hall.ScopeAsync(hall.Clerk(Unit));
        var seen = await hall.BatchSeenAsync(batch);
        var import = new InventorySheetImport((entries, leaving) => hall.Tables.PreviewAsync(scope, batch, entries, hall.Today, leaving), entries => hall.Desk.ImportAsync(hall.Clerk(Unit), Unit, seen, entries));
        var opened = await SheetFile.OpenAsync(content, name, SheetLimits.Department);
        Assert.Empty(opened.Refusals);
        using var file = opened.Value;
        var found = SheetHead.Find(file, Sheet.Layout);
        Assert.Empty(found.Refusals);
        using var draft = new ImportDraft(Directory.CreateTempSubdirectory().FullName);
        Assert.Empty((await ImportPreview.JudgeAsync(found.Value, import, draft, null, default)).Refusals);
        var lines = Enum.GetValues<ImportKind>().SelectMany(kind => draft.Lines(kind, 1000)).OrderBy(line => line.Row).ToList();
        if (draft.Writing > 0) Assert.Empty((await import.WriteAsync(found.Value, ImportPreview.Writing(found.Value, draft))).Refusals);
        return lines;
    }
}
