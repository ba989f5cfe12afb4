using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Certificates;

public sealed class Dongying_art3_Libraries
{
    [Fact(DisplayName = "A code and a name stand once in each library, by hand and in a table")]
    [Rule("D-T3b")]
    public async Task Once()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        _ = await hall.MaterialAsync("CL-001", "居民身份证");
        _ = await hall.FieldAsync(new("ZD-001", "姓名"));

        Assert.Equal([new AlreadyThere("StandardMaterial.Code")], (await hall.Library.EnterMaterialAsync(hall.Keeper(), hall.Town.PlaceId, new("ＣＬ-001", "户口簿"))).Refusals);
        Assert.Equal([new AlreadyThere("StandardMaterial.Name")], (await hall.Library.EnterMaterialAsync(hall.Keeper(), hall.Town.PlaceId, new("CL-002", "居民身份证"))).Refusals);
        Assert.Equal([new AlreadyThere("StandardField.Code")], (await hall.Library.EnterFieldAsync(hall.Keeper(), hall.Town.PlaceId, new("ZD-001", "住址"))).Refusals);
        Assert.Equal([new FieldHasNoLength(FieldType.Date), new TwoSources()],
            (await hall.Library.EnterFieldAsync(hall.Keeper(), hall.Town.PlaceId, new("ZD-002", "出生日期", FieldType.Date, 8, 1, "人口库"))).Refusals);
        Assert.Equal([EntryKind.Add, EntryKind.Duplicate, EntryKind.Error, EntryKind.Same], (await PreviewAsync(hall, [new(2, "CL-002", "户口簿", null), new(3, "CL-002", "户口簿", null), new(4, "CL-003", "居民身份证", null), new(5, "CL-001", "居民身份证", null)])).Select(verdict => verdict.Kind));
        Assert.Equal([new CertificateUnknown("StandardMaterial.Certificate", "结婚证")], Assert.Single(await PreviewAsync(hall, [new(2, "CL-002", "结婚证明", "结婚证")])).Refusals);
    }

    [Fact(DisplayName = "With 8 of 10 fields of a form mapped to a certificate or a database, the item is covered to 80 %, and so is its unit and the place")]
    [Rule("D-T3c")]
    public async Task Covered()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var (unit, other) = (await hall.Town.UnitAsync("SC"), await hall.Town.UnitAsync("MZ", "民政局"));
        await hall.TakenOverAsync();
        var identity = (await hall.AllAsync()).Single(one => one.Number == 1).Id;
        foreach (var number in Enumerable.Range(1, 7)) _ = await hall.FieldAsync(new($"ZD-{number}", $"字段{number}", CertificateId: identity));
        var eighth = await hall.FieldAsync(new("ZD-8", "家庭住址", Database: "人口库", SourceField: "户籍地址"));
        _ = await hall.FieldAsync(new("ZD-9", "联系电话")); // from nowhere yet
        _ = await hall.MaterialAsync("CL-1", "居民身份证", identity);
        _ = await hall.MaterialAsync("CL-2", "申请书"); // known, and of no certificate
        await ItemAsync(city, hall, unit, "XK-1", [.. Enumerable.Range(1, 7).Select(number => $"字段{number}"), "住 址", "联系电话", "微信号"]);
        await ItemAsync(city, hall, other, "XK-2", ["字段1"]);
        Assert.Empty((await hall.Library.CoverFieldAsync(hall.Keeper(), await hall.EntrySeenAsync<StandardField>(eighth), "住址")).Refusals);
        var scope = await hall.ScopeAsync();

        var items = await hall.Libraries.CoverageAsync(scope, new(), default);

        Assert.Equal(new Rate(8, 10), items.Single(item => item.Code == "XK-1").Coverage.Fields);
        Assert.Equal(80m, items.Single(item => item.Code == "XK-1").Coverage.Fields.Percent);
        Assert.Equal(new Rate(1, 2), items.Single(item => item.Code == "XK-1").Coverage.Materials);
        Assert.Equal(new Rate(8, 10), (await hall.Libraries.CoverageByUnitAsync(scope, default)).Single(of => of.UnitId == unit).Coverage.Fields);
        Assert.Equal(new Rate(9, 11), items.Select(item => item.Coverage).Aggregate(Coverage.Add).Fields);
        Assert.Equal(["XK-1"], (await hall.Libraries.CoverageAsync(scope, new ListQuery().With("covered", CertificateQueries.No).With("unit", $"{unit}"), default)).Select(item => item.Code));

        Assert.Empty((await hall.Library.ReleaseFieldAsync(hall.Keeper(), await hall.EntrySeenAsync<StandardField>(eighth), "住 址")).Refusals);
        Assert.Equal(new Rate(7, 10), (await hall.Libraries.CoverageAsync(scope, new(), default)).Single(item => item.Code == "XK-1").Coverage.Fields);
    }

    [Fact(DisplayName = "What an item writes means one standard; a table that gives it to another is refused and says whose it is")]
    [Rule("D-T3c")]
    public async Task One_meaning()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var (identity, book) = (await hall.MaterialAsync("CL-1", "居民身份证"), await hall.MaterialAsync("CL-2", "户口簿"));
        _ = await hall.FieldAsync(new("ZD-1", "居民身份证"));
        NameEntry[] table = [new(2, LibraryKind.Material, "身份证复印件", "CL-1"), new(3, LibraryKind.Field, "身份证复印件", "ZD-1"), new(4, LibraryKind.Material, "户口簿", "CL-2")];

        Assert.Equal([EntryKind.Add, EntryKind.Add, EntryKind.Same], (await hall.Libraries.PreviewAsync(await hall.ScopeAsync(), table, default)).Select(verdict => verdict.Kind));
        Assert.Empty((await hall.Library.ImportNamesAsync(hall.Keeper(), hall.Town.PlaceId, table)).Refusals);

        Assert.Equal([new NameMeansAnother("身份证复印件", "CL-1")], (await hall.Library.CoverMaterialAsync(hall.Keeper(), await hall.EntrySeenAsync<StandardMaterial>(book), "身份证复印件")).Refusals);
        Assert.Equal([new NameMeansAnother("户口簿", "CL-2")], (await hall.Library.CoverMaterialAsync(hall.Keeper(), await hall.EntrySeenAsync<StandardMaterial>(identity), "户口簿")).Refusals);
        Assert.Equal([new CodeUnknown("CL-9")], Assert.Single(await hall.Libraries.PreviewAsync(await hall.ScopeAsync(), (NameEntry[])[new(2, LibraryKind.Material, "驾照", "CL-9")], default)).Refusals);
        Assert.Equal(["身份证复印件"], Assert.Single((await hall.Libraries.MaterialsAsync(await hall.ScopeAsync(), new ListQuery { Text = "复印件" }, default)).Rows).Names);
    }

    [Fact(DisplayName = "A row of fields that names one source takes the other away; a certificate of another place is none")]
    public async Task Sources()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        var elsewhere = new CertificateHall(city, await TownHall.OpenAsync(city, "dongying-2022", "other"));
        var foreign = await elsewhere.EnterAsync(CertificateHall.Facts(1));
        _ = await hall.EnterAsync(CertificateHall.Facts(1));
        FieldEntry[] first = [new(2, "ZD-1", "企业名称") { Type = FieldType.Text, Length = 100, Database = "法人库" }];
        Assert.Empty((await hall.Library.ImportFieldsAsync(hall.Keeper(), hall.Town.PlaceId, first, [])).Refusals);

        FieldEntry[] again = [new(2, "ZD-1", null) { Certificate = "营业执照" }];
        var verdict = Assert.Single(await hall.Libraries.PreviewAsync(await hall.ScopeAsync(), again, default));
        Assert.Empty((await hall.Library.ImportFieldsAsync(hall.Keeper(), hall.Town.PlaceId, again, [verdict.Thing!.Value])).Refusals);

        Assert.Equal(("营业执照", ""), (await hall.Libraries.FieldsAsync(await hall.ScopeAsync(), new(), default)).Rows.Select(row => (row.Certificate, row.Database)).Single());
        Assert.Equal([new NotFound(nameof(CertificateType))], (await hall.Library.EnterMaterialAsync(hall.Keeper(), hall.Town.PlaceId, new("CL-1", "营业执照", foreign))).Refusals);
    }

    private static async Task<IReadOnlyList<SheetVerdict>> PreviewAsync(CertificateHall hall, MaterialEntry[] entries) => await hall.Libraries.PreviewAsync(await hall.ScopeAsync(), entries, default);

    private static async Task ItemAsync(TestCity city, CertificateHall hall, long unit, string code, IReadOnlyList<string> fields) =>
        Assert.Empty((await new ItemDesk(city.City, city.Clock).RegisterAsync(hall.Town.As(Role.Liaison, unit, 300 + unit), unit, code,
            new("食品经营许可", "License", ItemKind.Promised) { Materials = ["居民身份证", "申请书"], Fields = fields })).Refusals);
}
