using System.Text;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Registers;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification.Batches;

/// <summary>An agent asks about many, the lead decides, the house answers; in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Pages_of_batches(Support.Browser browser)
{
    [Fact(DisplayName = "From the worksheet with a bad row over the lead's word to the workbook that goes back, which stands in the access log")]
    public async Task Journey()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        _ = await hall.ImportAsync(await hall.RegisterAsync(), hall.Today, [RegisterHall.Wang, "王某", "未婚", "2026-01-05"], [RegisterHall.Li, "李某", "未婚", "2025-05-01"]);
        await using var db = city.Db();
        var unit = await db.Units.SingleAsync(unit => unit.Id == hall.Unit);
        _ = await city.PersonAsync("agent", Role.Agent, unit);
        _ = await city.PersonAsync("lead", Role.UnitLead, unit);
        await using var app = await AppUnderTest.StartAsync(city);
        await using (var window = await browser.OpenAsync(app.Address.ToString()))
        {
            await window.SignInAsync("agent");
            await window.GoAsync("/verification/batches");
            await window.Page.ClickAsync(".n-title .btn-primary");
            await window.Page.FillAsync("input[name=proof]", "单身证明");
            await window.Page.FillAsync("input[name=purpose]", "公租房年度复核");
            await window.ShotAsync("batch-new");
            Assert.Empty(await window.AxeAsync());
            var table = $"姓名,身份证号\n王某,{RegisterHall.Wang}\n李四,{RegisterHall.Li}\n赵某,12345\n赵某,{RegisterHall.Zhao}\n王某,{RegisterHall.Wang}\n";
            await window.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "名单.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
            await window.Page.WaitForSelectorAsync("text=写入 3 行");
            await window.ShotAsync("batch-preview");
            await window.Page.ClickAsync(".n-foot-row .btn-primary");
            await window.Page.WaitForSelectorAsync("text=看提出的批量核验");
        }

        await using (var window = await browser.OpenAsync(app.Address.ToString()))
        {
            await window.SignInAsync("lead");
            await window.GoAsync("/today");
            await window.Page.ClickAsync("a >> text=批量核验　单身证明");
            await window.Page.WaitForURLAsync("**/verification/batches/*");
            await window.ShotAsync("batch-waiting");
            await window.Page.ClickAsync(".n-act-bar >> text=批准");
            await window.Page.WaitForSelectorAsync("text=每查一人都记入数据查询备案");
            await window.ShotAsync("batch-approve");
            await window.Page.ClickAsync("[role=dialog] .btn-primary, dialog .btn-primary");
            await window.Page.WaitForSelectorAsync(".n-title >> text=已批准");
            Assert.Equal(3, await new BatchSweep(city.City, city.Clock).RunAsync());
            await window.Page.WaitForSelectorAsync(".n-title >> text=已查完");
            await window.ShotAsync("batch-done");
            Assert.Empty(await window.AxeAsync());
            var link = await window.Page.GetAttributeAsync("a:has-text('下载结果')", "href");
            var file = await window.Page.APIRequest.GetAsync(new Uri(app.Address, link!).ToString());
            Assert.Equal(["2 王某 属实 ", "3 李四 转人工 姓名不符", "5 赵某 转人工 查不到"], Results(await file.BodyAsync()));
        }
        Assert.Contains(await db.Ledger.AsNoTracking().Where(entry => entry.Chain == Domain.Ledger.Chain.Access).Select(entry => entry.Facts).ToListAsync(), facts => facts.Contains("批量核验结果", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Results(byte[] book)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(book));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = System.Xml.Linq.XDocument.Load(part).Descendants().Where(node => node.Name.LocalName == "row").Skip(3);
        return [.. rows.Select(row => row.Elements().Select(cell => cell.Value).ToList()).Select(cells => $"{cells[0]} {cells[1]} {cells[3]} {cells[4]}")];
    }
}
