using System.Text;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Registers;

/// <summary>An agent shares the register of the unit and asks it, in a browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class Pages_of_registers(Support.Browser browser)
{
    [Fact(DisplayName = "From no register to its first version, to an answer at the counter, to the list of queries and the month's benefit")]
    public async Task Journey()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await RegisterHall.OpenAsync(city);
        await using var db = city.Db();
        _ = await city.PersonAsync("agent", Role.Agent, await db.Units.SingleAsync(unit => unit.Id == hall.Unit));
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("agent");

        await window.GoAsync("/registers");
        await window.ShotAsync("registers-empty");
        await window.Page.ClickAsync(".n-title .btn-primary");
        await window.Page.FillAsync("#title", "婚姻登记");
        await window.Page.FillAsync("#purpose", "核实婚姻状况，只用于办件");
        await window.Page.FillAsync("#proofs", "婚姻状况证明\n单身证明");
        await window.ShotAsync("register-new");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("text=还没有数据");
        await window.ShotAsync("register-without-rows");

        await window.Page.ClickAsync(".n-empty .btn-primary");
        var table = $"序号,身份证号,姓名,婚姻状况,登记日期\n1,{RegisterHall.Wang},王某,未婚,2026-01-05\n2,{RegisterHall.Li},李某,已婚,2025-05-01\n3,12345,赵某,离异,2025-06-01\n";
        await window.Page.WaitForSelectorAsync("input[name=asof]");
        await window.ShotAsync("register-import");
        await window.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "婚姻登记.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await window.Page.WaitForSelectorAsync("text=写入 2 行，1 行有误留在退回文件");
        await window.ShotAsync("register-preview");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-foot-row .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-longwork:has-text('新增 2 行')");
        await window.ShotAsync("register-imported");

        await window.GoAsync("/registers");
        await window.Page.ClickAsync("td a >> text=婚姻登记");
        await window.Page.ClickAsync(".n-act-bar >> text=修改");
        await window.Page.CheckAsync("[aria-label='婚姻状况写进答复']");
        await window.Page.SelectOptionAsync("#rulecolumn", "婚姻状况");
        await window.Page.FillAsync("#rulevalues", "未婚\n离异");
        await window.ShotAsync("register-form");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("td:has-text('说了算，写进答复')");
        await window.ShotAsync("register");
        Assert.Empty(await window.AxeAsync());

        await window.GoAsync("/registers/ask");
        await window.Page.FillAsync("#proofname", "单身证明");
        await window.Page.FillAsync("#subjectnumber", RegisterHall.Wang);
        await window.Page.FillAsync("#subjectname", "王某");
        await window.Page.FillAsync("#purpose", "办理公租房");
        await window.Page.ClickAsync("form .btn-primary");
        await window.Page.WaitForSelectorAsync("#casenumber-err");
        await window.Page.FillAsync("#casenumber", "BJ-2026-000001");
        await window.Page.ClickAsync("form .btn-primary");
        await window.Page.WaitForSelectorAsync("h2:has-text('属实')");
        await window.ShotAsync("register-answer");
        Assert.Empty(await window.AxeAsync());
        await window.Page.FillAsync("#subjectname", "汪某");
        await window.Page.ClickAsync("form .btn-primary");
        await window.Page.WaitForSelectorAsync("text=姓名不符");

        await window.GoAsync("/registers/queries/new");
        await window.ShotAsync("query-new");
        await window.GoAsync("/registers/queries");
        await window.Page.WaitForSelectorAsync(".n-pages:has-text('共 2 条')");
        await window.ShotAsync("queries");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/registers/benefit");
        await window.Page.WaitForSelectorAsync("td:has-text('50 %')");
        await window.ShotAsync("register-benefit");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/registers");
        await window.ShotAsync("registers");
        Assert.Empty(window.Complaints);
    }
}
