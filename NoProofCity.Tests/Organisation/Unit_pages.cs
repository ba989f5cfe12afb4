using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

/// <summary>The pages of units, as the system administrator works on them in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Unit_pages(Support.Browser browser)
{
    [Fact(DisplayName = "A unit is added, found in the list, revised and closed; what was typed survives a colleague's change")]
    public async Task From_new_to_closed()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var parent = await town.UnitAsync("GOV", "安岭县人民政府");
        for (var i = 1; i < 30; i++) _ = await town.UnitAsync($"U{i:00}", $"安岭县第{i}个综合行政执法和应急管理服务中心", parent);
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        await window.ShotAsync("today");

        await window.GoAsync("/units");
        await window.ShotAsync("units");
        await window.Page.ClickAsync("text=新增单位");
        await window.Page.FillAsync("#name", "安岭县行政审批服务局");
        await window.Page.ClickAsync("text=新增这个单位");
        await window.Page.WaitForSelectorAsync("#code-err, .n-reasons li");
        await window.ShotAsync("unit-new-wrong");
        await window.Page.FillAsync("#code", "SPJ");
        await window.Page.ClickAsync("text=新增这个单位");
        await window.Page.WaitForSelectorAsync("h1:has-text('安岭县行政审批服务局') >> nth=0");
        await window.ShotAsync("unit");
        await window.Page.FillAsync("#line", "审批");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-line-col :text('审批')");
        await window.ShotAsync("unit-saved");

        await window.Page.ClickAsync(".n-act-bar >> text=调整位置");
        await window.Page.FillAsync("#newparent", "安岭县人民政府");
        await window.Page.ClickAsync("[role=option] >> nth=0");
        await window.Page.SelectOptionAsync("#newlevel", "Town");
        await window.ShotAsync("unit-move");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-facts dd:has-text('乡镇')");
        Assert.Equal(1, await window.Page.Locator(".n-facts dd:text-is('安岭县人民政府')").CountAsync());
        Assert.Equal("审批", await window.Page.InputValueAsync("#line"));
        await window.Page.FillAsync("input[type=search]", "XZSP");
        await window.Page.PressAsync("input[type=search]", "Enter");
        await window.Page.WaitForSelectorAsync("h1:has-text('查找')");
        await window.Page.WaitForSelectorAsync("td a");
        await window.ShotAsync("search");
        Assert.Empty(window.Complaints);
        Assert.Empty(window.Elsewhere);
    }
}
