using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>What happens to a table between its clerk, its lead and the unit through which it goes, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Ways_of_a_table(Support.Browser browser)
{
    private const string LongName = "安岭县住房和城乡建设局（安岭县人民防空办公室、安岭县城市管理行政执法局、安岭县房产管理服务中心）";

    [Fact(DisplayName = "The second to save a row is told what changed, keeps the input, and saves it by saying so once more")]
    public async Task Two_at_one_row()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await UnitAsync(city, await hall.Town.UnitAsync("ZJ", LongName));
        var batch = await hall.TableOfAsync(unit.Id, InventoryHall.Proof(), InventoryHall.Proof("无房证明", "QR-2"));
        _ = await city.PersonAsync("first", Role.Liaison, unit);
        _ = await city.PersonAsync("second", Role.UnitLead, unit);
        var row = (await hall.RowsAsync(batch))[0].Id;
        await using var app = await AppUnderTest.StartAsync(city);
        await using var first = await OpenAsync(app, "first", $"/inventory/rows/{row}");
        await using var second = await OpenAsync(app, "second", $"/inventory/rows/{row}");

        await second.Page.FillAsync("#methodreason", "已经接入共享平台");
        await first.Page.FillAsync("#risknote", "登记信息每日更新");
        await first.Page.ClickAsync(".n-act-bar .btn-primary");
        await first.Page.WaitForSelectorAsync(".n-line-col :text('登记信息每日更新')");
        await second.Page.ClickAsync(".n-act-bar .btn-primary");

        var told = await (await second.Page.WaitForSelectorAsync(".n-note.stop"))!.InnerTextAsync();
        Assert.Contains("登记信息每日更新", told, StringComparison.Ordinal);
        Assert.Contains("周first", told, StringComparison.Ordinal);
        Assert.Equal("已经接入共享平台", await second.Page.InputValueAsync("#methodreason"));
        await second.ShotAsync("row-changed");
        await second.Page.ClickAsync(".n-act-bar .btn-primary");
        await second.Page.WaitForSelectorAsync(".n-line-col :text('已经接入共享平台')");
        Assert.Equal("已经接入共享平台", (await hall.RowsAsync(batch))[0].MethodReason);

        await second.Page.FillAsync("#basis", "");
        await second.Page.ClickAsync(".n-act-bar .btn-primary");
        await second.Page.WaitForSelectorAsync("#basis-err");
        await second.ShotAsync("row-refused");
        await second.Page.Keyboard.PressAsync("Escape");
        await second.GoAsync($"/inventory/tables/{batch}");
        await second.Page.CheckAsync("tbody input[data-row] >> nth=1");
        await second.Page.ClickAsync(".n-foot-row.batch >> text=从表里取出");
        await second.Page.ClickAsync("dialog .btn-primary");
        await second.Page.WaitForSelectorAsync(".n-case-list .n-pages:has-text('共 1 条')");
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    [Fact(DisplayName = "A firm hands its table to the unit that answers for it, gets it back with a reason, and hands it over again; that unit signs, late or not"), Rule("J-Plan-2.1c"), Rule("J-Plan-2.1d")]
    public async Task Through_another_unit()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var (above, firm) = (await hall.Town.UnitAsync("ZJ", "住建局"), await hall.Town.UnitAsync("SHUI", "自来水公司", kind: UnitKind.PublicServiceUnit));
        Assert.Empty((await hall.Town.Units.ReviseAsync(hall.Town.System, await hall.Town.UnitSeenAsync(firm), new("自来水公司", UnitKind.PublicServiceUnit) { Industry = "Water", SupervisingUnitId = above })).Refusals);
        Assert.Empty((await hall.Rounds.SetAsync(hall.Office(Role.Office), hall.Town.PlaceId, "第一批", hall.Today.AddDays(-1), [firm])).Refusals);
        var batch = (await hall.Tables.FillingAsync(firm, default))!.Value.Id;
        Assert.Empty(await hall.EnterAsync(batch, InventoryHall.Proof()));
        _ = await city.PersonAsync("firm", Role.UnitLead, await UnitAsync(city, firm));
        _ = await city.PersonAsync("above", Role.UnitLead, await UnitAsync(city, above));
        await using var app = await AppUnderTest.StartAsync(city);
        await using var ofFirm = await OpenAsync(app, "firm", $"/inventory/tables/{batch}");
        await using var ofAbove = await browser.OpenAsync(app.Address.ToString(), 1920, 1080);
        await ofAbove.SignInAsync("above");

        await HandOverAsync();
        await ofAbove.GoAsync("/inventory/tables");
        await ofAbove.Page.WaitForSelectorAsync("td:has-text('自来水公司')");
        await ofAbove.ShotAsync("tables");
        await ofAbove.Page.ClickAsync("td a:has-text('自来水公司')");
        await ofAbove.Page.ClickAsync("button:has-text('退回补充')");
        await ofAbove.Page.FillAsync("dialog textarea", "缺用水报装的证明，请补上");
        await ofAbove.Page.ClickAsync("dialog .btn-primary");
        await ofAbove.Page.WaitForSelectorAsync(".n-title :text('已退回')");

        await ofFirm.GoAsync($"/inventory/tables/{batch}");
        await ofFirm.Page.WaitForSelectorAsync(".n-note :text('缺用水报装的证明，请补上')");
        await ofFirm.ShotAsync("table-returned");
        await HandOverAsync();
        await ofAbove.GoAsync($"/inventory/tables/{batch}");
        await ofAbove.Page.ClickAsync("button:has-text('签署并报送')");
        foreach (var property in new[] { "legality", "accuracy", "completeness" }) await ofAbove.Page.CheckAsync($"dialog [name={property}]");
        await ofAbove.Page.ClickAsync("dialog .btn-primary");
        await ofAbove.Page.WaitForSelectorAsync(".n-facts dd:has-text('1 天')");
        await ofAbove.ShotAsync("table-late");
        await ofAbove.GoAsync($"/inventory/tables/{batch}/f-01");
        await ofAbove.Page.WaitForSelectorAsync("svg.paper");
        await ofAbove.ShotAsync("table-f-01");
        Assert.Contains("合法性", await ofAbove.Page.TextContentAsync("svg.paper"), StringComparison.Ordinal);
        Assert.Empty(ofFirm.Complaints.Concat(ofAbove.Complaints));
        await ofAbove.Page.ClickAsync("button:has-text('出具 F-01')");
        var issued = await (await ofAbove.Page.WaitForSelectorAsync(".n-paper-issued a"))!.GetAttributeAsync("href");
        await ofAbove.ShotAsync("table-f-01-issued");
        var lead = await app.SignedInAsync("firm");
        var pdf = await lead.GetByteArrayAsync(new Uri("/" + issued, UriKind.Relative));
        Assert.Equal("%PDF-"u8, pdf.AsSpan(0, 5));

        async Task HandOverAsync()
        {
            await ofFirm.Page.ClickAsync("button:has-text('交住建局汇总')");
            await ofFirm.Page.ClickAsync("dialog .btn-primary");
            await ofFirm.Page.WaitForSelectorAsync(".n-title :text('待汇总')");
        }
    }

    [Fact(DisplayName = "Proofs are entered one after the other; a unit that is still looked up when the form is sent goes with it; an unknown issuer is matched by a click")]
    public async Task Entered_by_hand()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await UnitAsync(city, await hall.Town.UnitAsync("ZJ", LongName));
        var police = await hall.Town.UnitAsync("GA", "安岭县公安局");
        var batch = await hall.BatchAsync(unit.Id);
        _ = await city.PersonAsync("clerk", Role.Liaison, unit);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await OpenAsync(app, "clerk", $"/inventory/tables/{batch}/new");
        var page = window.Page;
        await page.ClickAsync(".n-act-bar .btn-primary");
        await page.WaitForSelectorAsync(".n-summary");
        await window.ShotAsync("row-new-wrong");

        await page.FillAsync("#proofname", "申请人及其共同生活的家庭成员在本行政区域内无其他住房且近五年内未转让过住房的证明");
        await page.FillAsync("#itemname", "公共租赁住房资格确认");
        await page.FillAsync("#itemcode", "370717001000");
        await page.FillAsync("#basis", "《公共租赁住房管理办法》第七条");
        await page.FillAsync("#issuer", "户政大队");
        await page.CheckAsync("input[name=dispositions] >> nth=1");
        await page.SelectOptionAsync("#method", "Verification");
        await page.FillAsync("#issuerunit", "安岭县公安局");
        await page.ClickAsync(".n-act-bar .btn-primary");
        await page.WaitForSelectorAsync(".n-note.fine :text('接着录下一条')");
        await window.ShotAsync("row-new-next");
        Assert.Equal(police, (await hall.RowsAsync(batch))[0].IssuerUnitId);

        Assert.Equal("370717001000", await page.InputValueAsync("#itemcode"));
        await page.FillAsync("#proofname", "户籍证明");
        await page.FillAsync("#issuer", "县公安局");
        await page.CheckAsync("input[name=dispositions] >> nth=0");
        await page.ClickAsync(".n-act-bar .btn-primary");
        await page.WaitForSelectorAsync(".n-note.fine :text('户籍证明')");
        await window.GoAsync($"/inventory/tables/{batch}/issuers");
        await page.WaitForSelectorAsync("td:has-text('县公安局')");
        await window.ShotAsync("issuers");
        Assert.Equal("安岭县公安局", await page.InputValueAsync("input[name=issuer-0]"));
        Assert.Empty(await window.AxeAsync());
        await page.ClickAsync("button:has-text('就是它')");
        await page.WaitForSelectorAsync("h2:has-text('开具单位都认得')");
        Assert.Equal([police, police], (await hall.RowsAsync(batch)).Select(row => row.IssuerUnitId));
        await window.GoAsync($"/inventory/tables/{batch}");
        await page.WaitForSelectorAsync(".n-case-list tbody tr");
        await window.ShotAsync("table-long");
        await page.ClickAsync(".n-title >> text=更多");
        await window.ShotAsync("table-more");
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A unit that asks for no proof opens a table by itself and reports nought under its lead's signature")]
    public async Task Zero_report()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var unit = await UnitAsync(city, await hall.Town.UnitAsync("DA", "档案馆"));
        _ = await city.PersonAsync("lead", Role.UnitLead, unit);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await OpenAsync(app, "lead", "/inventory/tables");
        await window.ShotAsync("tables-empty");
        await window.Page.ClickAsync("text=自行开表");
        await window.Page.FillAsync("#period", "2026 年第一批");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.ClickAsync("button:has-text('报零报告')");
        foreach (var property in new[] { "legality", "accuracy", "completeness" }) await window.Page.CheckAsync($"dialog [name={property}]");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-facts dd:has-text('零报告')");
        Assert.Empty(window.Complaints);
        await using var db = city.Db();
        Assert.Equal((BatchState.Submitted, true), await db.InventoryBatches.Select(table => new ValueTuple<BatchState, bool>(table.State, table.IsZeroReport)).SingleAsync());
    }

    private async Task<BrowserWindow> OpenAsync(AppUnderTest app, string name, string path)
    {
        var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync(name);
        await window.GoAsync(path);
        await window.UntilAsync("!document.querySelector('.n-main').innerText.includes('正在读取……') && !document.querySelector('form[data-draft=reading]')");
        return window;
    }

    private static async Task<OrgUnit> UnitAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Units.SingleAsync(unit => unit.Id == id);
    }
}
