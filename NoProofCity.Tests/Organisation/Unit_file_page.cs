using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

[Collection(BrowserTests.Name)]
public sealed class Unit_file_page(Support.Browser browser)
{
    [Fact(DisplayName = "A unit's lead fills the file: posts, databases, budget, the rate follows; a liaison only reads")]
    [Rule("D-S2")]
    public async Task From_empty_to_filled()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "dongying-2022");
        var unitId = await town.UnitAsync("MZ", "安岭县住房和城乡建设局（安岭县人民防空办公室、安岭县城市管理行政执法局）");
        await using (var db = city.Db())
        {
            var unit = await db.Units.SingleAsync(u => u.Id == unitId);
            _ = await city.PersonAsync("lead", Role.UnitLead, unit);
            _ = await city.PersonAsync("liaison", Role.Liaison, unit);
        }
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("lead");
        await window.GoAsync($"/units/{unitId}/file");
        await window.ShotAsync("file-empty");
        await OpenAsync("登记岗位");
        await SayAsync();
        await window.Page.WaitForSelectorAsync("#holder-err");
        await window.ShotAsync("file-wrong");
        await window.Page.FillAsync("#holder", "某主任");
        await SayAsync();
        await window.Page.WaitForSelectorAsync("table[aria-label='岗位'] >> text=某主任");
        foreach (var name in (string[])["婚姻登记档案", "低保台账"])
        {
            await OpenAsync("登记证照证明数据库");
            await window.Page.FillAsync("#name", name);
            await window.Page.FillAsync("#content", "历年登记数据");
            await SayAsync();
            await window.Page.WaitForSelectorAsync($"table[aria-label='证照证明数据库'] >> text={name}");
        }
        await window.Page.ClickAsync("[aria-label^='接入 婚姻登记档案']");
        await SayAsync();
        await window.Page.WaitForSelectorAsync("text=已接入 1 / 应接入 2，50%");
        await OpenAsync("登记经费保障");
        await window.Page.FillAsync("#text", "列入部门预算 12 万元");
        await SayAsync();
        await window.Page.WaitForSelectorAsync("table[aria-label='经费保障'] >> text=12 万元");
        await window.ShotAsync("file-filled");
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);

        await using var other = await browser.OpenAsync(app.Address.ToString());
        await other.SignInAsync("liaison");
        await other.GoAsync($"/units/{unitId}/file");
        await other.Page.WaitForSelectorAsync("table[aria-label='经费保障']");
        Assert.Equal(0, await other.Page.Locator("[aria-label='登记岗位']").CountAsync());

        Task OpenAsync(string what) => window.Page.ClickAsync($"[aria-label='{what}']");
        Task SayAsync() => window.Page.ClickAsync("dialog .btn-primary");
    }
}
