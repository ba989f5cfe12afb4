using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Tests.Sheets;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Certificates;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using Sheet = NoProofCity.Web.Certificates.CertificateSheet;

namespace NoProofCity.Tests.Certificates;

/// <summary>X-10 and X-11 as departments write them.</summary>
public sealed class Worksheets_of_certificates
{
    private static readonly string[] Head = ["序号", "证照证明名称", "制证部门", "数据责任层级", "级别", "同步制发日期", "备注"];

    [Fact(DisplayName = "A table of certificates comes in as it is written: a name with 、 is one name, two issuers and two levels are two, full-width digits and written dates are read, a dash is nothing, a formula is text")]
    [Rule("D-Cert-2")]
    public async Task As_written()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);

        var lines = await ImportAsync(hall,
            ["４５", "企业名称变更、住所或地址名称变更证明", "行政审批服务部门、市场监管部门", "市级", "一般", "2022年6月30日", "—"],
            ["52", "建筑业企业资质证书", "住建部门；行政审批服务部门", "省级、市级", "一般", "", "=cmd|' /C calc'!A0"],
            ["19", "慈善组织公开募捐资格证书", "民政部门", "市县", "一般", "", ""],
            ["20", "居民证", "公安部门", "国家级", "一般", "", ""],
            ["21", "通行证", "公安部门", "省级", "", "", ""]);

        Assert.Equal([ImportKind.Added, ImportKind.Added, ImportKind.Added, ImportKind.Faulty, ImportKind.Faulty], lines.Select(line => line.Kind));
        Assert.Equal(["数据责任层级：没有“国家级”这一级；可以写省级、市级、县级、市县", "级别：没有给证照定级；证照要分类分级管理"], lines.SelectMany(line => line.Faults).Select(fault => $"{fault.Field}：{fault.Problem}"));
        var all = (await hall.AllAsync()).ToDictionary(one => one.Number, one => one.Facts);
        Assert.Equal(("企业名称变更、住所或地址名称变更证明", new DateOnly(2022, 6, 30), ""), (all[45].Name, all[45].InStepSince!.Value, all[45].Remark));
        Assert.Equal(["行政审批服务部门", "市场监管部门"], all[45].Issuers);
        Assert.Equal([DataLevel.Province, DataLevel.City], all[52].Levels);
        Assert.Equal([DataLevel.CityCounty], all[19].Levels);
        Assert.StartsWith("=cmd", all[52].Remark, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What goes out comes in again and changes nothing")]
    public async Task Out_and_in()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await CertificateHall.OpenAsync(city);
        await hall.TakenOverAsync();
        var stated = (await hall.Catalogue.StatedAsync(await hall.ScopeAsync(), new ListQuery { Size = 100 }, hall.Today, default)).Rows;

        var file = Path.Combine(city.Folder, "certificates.xlsx");
        Assert.Equal(0, (await CommandRun.OfAsync(city.Folder, city.Clock, "export", "certificates", "--out", file)).ExitCode);
        await using var written = File.OpenRead(file);
        var lines = await ImportAsync(hall, written);

        Assert.Equal(60, stated.Count);
        Assert.Equal(60, lines.Count);
        Assert.All(lines, line => Assert.Equal(ImportKind.Same, line.Kind));
    }

    private static Task<IReadOnlyList<ImportLine>> ImportAsync(CertificateHall hall, params string[][] rows) => ImportAsync(hall, Books.Of(Books.Sheet([Head, .. rows])));

    // As the page does: previewed, then written.
    private static async Task<IReadOnlyList<ImportLine>> ImportAsync(CertificateHall hall, Stream content)
    {
        var scope = await hall.ScopeAsync();
        var import = new VerdictImport<CertificateEntry>(Sheet.Layout, nameof(CertificateType), "Name", Sheet.Entry,
            (entries, leaving) => hall.Catalogue.PreviewAsync(scope, entries, hall.Today, leaving), (entries, seen, sent) => hall.Desk.ImportAsync(hall.Keeper(), hall.Town.PlaceId, entries, seen, sent));
        var opened = await SheetFile.OpenAsync(content, "证照.xlsx", SheetLimits.Department);
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
