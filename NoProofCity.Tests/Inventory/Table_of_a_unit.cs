using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Inventory;

/// <summary>A unit's table from the spreadsheet it has to the signature of its lead, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Table_of_a_unit(Support.Browser browser)
{
    private const int MostClicks = 6;

    [Fact(DisplayName = "A clerk gets a foreign table of 300 rows in with six clicks and no mapping, mends what it lacks and asks for the signature; the lead signs")]
    public async Task From_spreadsheet_to_signature()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "gaoqing-2021");
        var unit = await hall.Town.UnitAsync("ZJ", "安岭县住房和城乡建设局");
        _ = await hall.Town.UnitAsync("GA", "公安局");
        var round = await hall.Rounds.SetAsync(hall.Office(Role.Office), hall.Town.PlaceId, "2026 年第一批", hall.Today.AddDays(10), [unit]);
        Assert.Empty(round.Refusals);
        var entity = await UnitAsync(city, unit);
        _ = await city.PersonAsync("clerk", Role.Liaison, entity);
        _ = await city.PersonAsync("lead", Role.UnitLead, entity);
        var file = CountyTables.WithCodes(300, "安岭县住房和城乡建设局", (i, row) => i switch
        {
            7 => [.. row[..8], null, row[9]],
            8 => [.. row[..4], null, .. row[5..]],
            _ => row,
        });
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        var page = window.Page;
        await window.SignInAsync("clerk");

        var clicks = 0;
        await ClickAsync(".n-side a[href='inventory/tables']");
        await page.WaitForSelectorAsync("h1:has-text('梳理汇总表')");
        await ClickAsync("td a:has-text('安岭县住房和城乡建设局')");
        await page.WaitForSelectorAsync(".n-case");
        await window.ShotAsync("table-empty");
        await ClickAsync(".n-act-bar a:has-text('导入表格')");
        await page.WaitForSelectorAsync("input[type=file]", new() { State = WaitForSelectorState.Attached });
        clicks++; // the file is chosen in a window of the system
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "住建局清理表.xlsx", MimeType = SheetWriter.ContentType, Buffer = file.ToArray() });
        await page.WaitForSelectorAsync("table[aria-label='预览']");
        await window.ShotAsync("table-import");
        Assert.Equal(["新增 299", "修改 0", "不变 0", "错误 1", "重复 0"], await page.Locator("[role=tab]").AllInnerTextsAsync());
        Assert.Equal(["E11"], await page.Locator("table[aria-label='预览'] tbody td:first-child").AllInnerTextsAsync());
        await ClickAsync("text=写入 299 行，1 行有误留在退回文件");
        await page.WaitForSelectorAsync("text=已写入：新增 299 行");
        await window.ShotAsync("table-import-done");
        await ClickAsync("text=看这张表");
        await page.WaitForSelectorAsync(".n-case-list tbody tr");
        Assert.InRange(clicks, 1, MostClicks);
        await window.ShotAsync("table");

        Assert.True(await page.IsDisabledAsync("button:has-text('送负责人签署')"));
        await page.ClickAsync("text=只看这些行");
        await page.WaitForSelectorAsync(".n-case-list .n-pages:has-text('共 1 条')");
        await page.ClickAsync(".n-case-list td a >> nth=0");
        await page.WaitForSelectorAsync("form[data-draft=ready]");
        await window.ShotAsync("row");
        await page.SelectOptionAsync("#risk", "Low");
        await page.ClickAsync(".n-act-bar .btn-primary");
        await page.WaitForSelectorAsync("text=没有，填全了。");
        await page.ClickAsync(".n-crumb a");
        await page.ClickAsync("button:has-text('送负责人签署')");
        await page.WaitForSelectorAsync("text=已通知单位负责人");
        await window.ShotAsync("table-asked");
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);

        await using var second = await browser.OpenAsync(app.Address.ToString());
        await second.SignInAsync("lead");
        await second.GoAsync("/notices");
        await second.Page.ClickAsync(".n-notice a");
        await second.Page.WaitForSelectorAsync(".n-case-list tbody tr");
        await second.Page.ClickAsync("button:has-text('签署并报送')");
        await second.Page.ClickAsync("dialog .btn-primary");
        await second.Page.WaitForSelectorAsync("dialog .n-reasons li");
        foreach (var property in new[] { "legality", "accuracy", "completeness" }) await second.Page.CheckAsync($"dialog [name={property}]");
        await second.ShotAsync("table-sign");
        await second.Page.ClickAsync("dialog .btn-primary");
        await second.Page.WaitForSelectorAsync(".n-title :text('已报送')");
        await second.ShotAsync("table-signed");
        Assert.Empty(second.Complaints);
        await using var db = city.Db();
        var signed = await db.InventoryBatches.SingleAsync();
        Assert.Equal((BatchState.Submitted, InventoryHall.Signed), (signed.State, signed.SignOff));

        async Task ClickAsync(string selector)
        {
            clicks++;
            await page.ClickAsync(selector);
        }
    }

    private static async Task<OrgUnit> UnitAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Units.SingleAsync(unit => unit.Id == id);
    }
}
