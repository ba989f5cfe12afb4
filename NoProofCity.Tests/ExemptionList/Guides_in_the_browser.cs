using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Sheets;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>A unit's guides from the upload to the mended ones, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Guides_in_the_browser(Support.Browser browser)
{
    [Fact(DisplayName = "A liaison uploads a workbook, a page and a text beside a file that cannot be read, sees every hit in its text, sets one aside and mends another")]
    public async Task From_upload_to_publication()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var unit = await hall.Town.UnitAsync("ZJ", "安岭县住房和城乡建设局");
        foreach (var facts in (Domain.ExemptionList.EntryFacts[])[ListHall.Facts(), ListHall.Facts("户口簿", MethodKeys.DirectCancel), ListHall.Facts("无房证明")]) _ = await hall.DraftAsync(unit, facts);
        _ = await hall.PublishedAsync();
        await using var db = city.Db();
        _ = await city.PersonAsync("clerk", Role.Liaison, await db.Units.SingleAsync(one => one.Id == unit));
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        var page = window.Page;
        await window.SignInAsync("clerk");

        await page.ClickAsync(".n-side a[href='guides']");
        await page.WaitForSelectorAsync("text=还没有核对过办事指南");
        await window.ShotAsync("guides-empty");
        await page.ClickAsync(".n-acts >> text=核对指南");
        await page.WaitForSelectorAsync("input[type=file]");
        await page.SetInputFilesAsync("input[type=file]",
        [
            new FilePayload { Name = "公租房材料.xlsx", MimeType = SheetWriter.ContentType, Buffer = Books.Of(Books.Sheet(["事项名称", "材料名称", "备注"], ["公租房资格确认", "户口簿", "原件及复印件"], ["公租房资格确认", "无房证明", "部门核验，无需提交"])).ToArray() },
            new FilePayload { Name = "公租房.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes("<html><h1>公租房资格确认</h1><h2>申请材料</h2><p>1.身份证</p><p>2.家庭收入证明原件</p><h2>办理流程</h2><p>核对无房证明后受理</p></html>") },
            new FilePayload { Name = "须知.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("公租房须知\n办理时请携带户口簿复印件。\n家庭收入证明不再要求提交。") },
            new FilePayload { Name = "照片.txt", MimeType = "text/plain", Buffer = [1, 2, 3, 4] },
        ]);
        await page.WaitForSelectorAsync("text=照片.txt");
        await window.ShotAsync("guides-chosen");
        Assert.Empty(await window.AxeAsync());
        await page.ClickAsync(".n-act-bar >> text=开始核对");
        await page.WaitForSelectorAsync("text=核对了 3 个文件，3 处还在要不该再要的证明；1 个文件没有读成");
        await page.WaitForSelectorAsync("text=“照片.txt”不是能核对的文件");
        await window.ShotAsync("guides-checked");
        await page.ClickAsync("text=看发现的各处");
        await page.WaitForSelectorAsync(".n-guide mark");
        Assert.Equal("户口簿", await page.InnerTextAsync(".n-guide mark"));
        await window.ShotAsync("guides-hits");
        Assert.Empty(await window.AxeAsync());

        await page.ClickAsync(".n-decide >> text=新指南已公布");
        await page.ClickAsync("dialog >> text=记下公布日期");
        await page.WaitForSelectorAsync("td >> text=已改正");
        await page.ClickAsync("tr:has-text('户口簿'):has-text('待改正') td a");
        await page.WaitForSelectorAsync(".n-decide >> text=不算索要");
        await page.ClickAsync(".n-decide >> text=不算索要");
        await page.FillAsync("dialog textarea", "只是举例，不要求提交");
        await page.ClickAsync("dialog .btn-primary");
        await page.WaitForSelectorAsync("td >> text=不算索要");
        await window.ShotAsync("guides-done");

        Assert.Equal(
            [("公租房材料.xlsx", GuideHitState.Mended), ("公租房.html", GuideHitState.Open), ("须知.txt", GuideHitState.NoDemand)],
            (await db.GuideHits.AsNoTracking().OrderBy(hit => hit.Id).ToListAsync()).Select(hit => (hit.FileName, hit.State)));
        Assert.Equal(hall.Today, await db.GuideHits.Where(hit => hit.State == GuideHitState.Mended).Select(hit => hit.PublishedOn).SingleAsync());
        Assert.Empty(window.Complaints);
    }
}
