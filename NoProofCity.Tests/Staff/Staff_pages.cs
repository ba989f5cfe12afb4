using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Staff;

/// <summary>The pages of staff as a unit's liaison and the office work on them in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Staff_pages(Support.Browser browser)
{
    [Fact(DisplayName = "A unit proposes, the office confirms several at once, a phone is shown for a purpose and that is noted")]
    [Rule("Y-Ver-6c")]
    public async Task From_proposal_to_confirmation()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var gov = await town.UnitAsync("GOV", "安岭县人民政府办公室（安岭县大数据局、安岭县外事办公室）");
        var unitId = await town.UnitAsync("MZ", "安岭县民政局", gov);
        for (var i = 1; i < 6; i++) _ = await town.AppointAsync(await town.UnitAsync($"U{i}", $"安岭县第{i}综合行政执法和应急管理服务中心", gov), $"王大{i}", StaffRole.Liaison);
        _ = await town.AppointAsync(unitId, "欧阳平之", StaffRole.Liaison);
        _ = await town.AppointAsync(unitId, "林一", StaffRole.Agent);
        await using (var db = city.Db())
        {
            _ = await city.PersonAsync("liaison", Role.Liaison, await db.Units.SingleAsync(u => u.Id == unitId));
            _ = await city.PersonAsync("office", Role.Office, await db.Units.SingleAsync(u => u.Id == gov));
        }
        await using var app = await AppUnderTest.StartAsync(city, null);

        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("liaison");
        await window.GoAsync($"/staff/{unitId}");
        await window.ShotAsync("staff-unit");
        await window.Page.ClickAsync(".n-act-bar >> text=申请任职");
        await window.Page.ClickAsync("dialog >> text=提出申请");
        await window.Page.WaitForSelectorAsync("#name-err");
        await window.ShotAsync("staff-appoint-wrong");
        await window.Page.FillAsync("#name", "赵二");
        await window.Page.FillAsync("#phone", "13800001111");
        await window.Page.ClickAsync("dialog >> text=提出申请");
        await window.Page.WaitForSelectorAsync("table[aria-label='等待确认的变更'] >> text=赵二");
        await window.Page.ClickAsync("[aria-label='办理 林一']");
        await window.ShotAsync("staff-menu");
        await window.Page.ClickAsync("text=免去代办员");
        await window.Page.ClickAsync("dialog >> text=提出申请");
        await window.Page.WaitForSelectorAsync("table[aria-label='等待确认的变更'] >> text=林一");
        await window.Page.ClickAsync("[aria-label='查看欧阳平之的电话']");
        await window.Page.SelectOptionAsync("dialog select", "联系核验工作");
        await window.Page.ClickAsync("dialog >> text=查看本页的");
        await window.Page.WaitForSelectorAsync(".n-masked:has-text('138000')");
        await window.ShotAsync("staff-pending");
        Assert.Empty(await window.AxeAsync());

        await using var desk = await browser.OpenAsync(app.Address.ToString(), 1920, 1080);
        await desk.SignInAsync("office");
        await desk.GoAsync("/staff/changes");
        await desk.Page.WaitForSelectorAsync("td >> text=赵二");
        await desk.Page.ClickAsync("[data-all]");
        await desk.Page.WaitForSelectorAsync("text=确认 2 件");
        await desk.ShotAsync("staff-changes");
        Assert.Empty(await desk.AxeAsync());
        await desk.Page.ClickAsync("text=确认 2 件");
        await desk.Page.WaitForSelectorAsync("text=已确认 2 件");
        await desk.ShotAsync("staff-changes-done");
        await desk.GoAsync("/staff");
        await desk.Page.WaitForSelectorAsync("td >> text=赵二");
        await desk.ShotAsync("staff");
        await desk.Page.SetViewportSizeAsync(1366, 768);
        await desk.ShotAsync("staff");
        await desk.GoAsync("/staff/shortages");
        await desk.Page.WaitForSelectorAsync("td >> text=缺");
        await desk.ShotAsync("staff-shortages");
        Assert.Empty(desk.Complaints);
        Assert.Empty(window.Complaints);

        await using var read = city.Db();
        var saw = Assert.Single(await read.Ledger.Where(e => e.Chain == Chain.Access && e.Act == Data.Ledger.AccessLog.SawAct).ToListAsync());
        Assert.Equal(("联系核验工作", nameof(StaffRegistry)), (saw.Reason, saw.ObjectKind));
        Assert.Contains(await read.Ledger.Where(e => e.Act == "Staff.Confirm" && e.PersonId != 0).ToListAsync(), e => e.Facts.Contains("Confirmed", StringComparison.Ordinal));
    }
}
