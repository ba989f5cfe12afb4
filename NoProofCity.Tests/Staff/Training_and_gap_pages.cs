using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Staff;

[Collection(BrowserTests.Name)]
public sealed class Training_and_gap_pages(Support.Browser browser)
{
    [Fact(DisplayName = "The office records a training with those who came; they leave the list of the untrained, and the unit's gap of training closes")]
    [Rule("Y-Ver-6d")]
    public async Task A_training_closes_the_gap()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var gov = await town.UnitAsync("GOV", "安岭县人民政府办公室（安岭县大数据局、安岭县外事办公室）");
        var unitId = await town.UnitAsync("MZ", "安岭县民政局", gov);
        _ = await town.AppointAsync(unitId, "欧阳平之", StaffRole.Liaison, "2024-01-01");
        _ = await town.AppointAsync(unitId, "林一", StaffRole.Agent, "2024-01-01");
        await using (var db = city.Db()) _ = await city.PersonAsync("office", Role.Office, await db.Units.SingleAsync(u => u.Id == gov));
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("office");

        await window.GoAsync("/training/untrained");
        await window.Page.WaitForSelectorAsync("td >> text=林一");
        await window.ShotAsync("untrained");
        await window.GoAsync("/training");
        await window.Page.ClickAsync(".n-acts >> text=登记培训");
        await window.Page.FillAsync("#topic", "部门核验系统操作培训");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("h1:has-text('部门核验系统操作培训')");
        await window.Page.ClickAsync(".n-act-bar >> text=登记到会");
        await window.Page.FillAsync("#unit", "民政");
        await window.Page.ClickAsync("[role=option] >> text=民政");
        await window.Page.ClickAsync("dialog label:has-text('林一')");
        Assert.Equal("安岭县民政局", await window.Page.InputValueAsync("#unit"));
        await window.ShotAsync("training-attend");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("table[aria-label='到会的人'] >> text=林一");
        await window.Page.WaitForSelectorAsync(".n-line li:has-text('登记到会 1 人')");
        await window.ShotAsync("training");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/training/untrained");
        await window.Page.WaitForSelectorAsync("td >> text=欧阳平之");
        Assert.Equal(0, await window.Page.Locator("td >> text=林一").CountAsync());

        await window.GoAsync("/gaps");
        await window.Page.WaitForSelectorAsync("td >> text=安岭县民政局");
        await window.ShotAsync("gaps");
        Assert.Empty(await window.AxeAsync());

        // A colleague closes one of the ticked units meanwhile: the others are asked, and the one is named.
        await window.Page.ClickAsync("[data-all]");
        await window.Page.ClickAsync("text=请这些单位补齐");
        await window.Page.FillAsync("#dueon", "2026-03-31");
        Assert.Empty((await town.Units.CloseAsync(town.System, await town.UnitSeenAsync(unitId), ReasonText.Parse("并入安岭县社会工作部").Value)).Refusals);
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-note.warn >> text=已下达任务 1 件；下面的没有下达任务：");
        await window.ShotAsync("gaps-asked");
        Assert.Equal("安岭县民政局", await window.Page.InnerTextAsync(".n-note b"));
        await window.GoAsync("/gaps?gap=Training");
        await window.Page.WaitForSelectorAsync("td >> text=人民政府办公室");
        Assert.Equal(0, await window.Page.Locator("td >> text=安岭县民政局").CountAsync());
        Assert.Empty(window.Complaints);
    }
}
