using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

/// <summary>The pages of accounts, roles, sessions and the policy, each as the administrator whose work it is.</summary>
[Collection(BrowserTests.Name)]
public sealed class Account_administration(Support.Browser browser)
{
    [Fact(DisplayName = "The system administrator opens an account, whose code is shown once; the security administrator gives it a role and signs people out")]
    public async Task Two_administrators()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("MZ", "安岭县民政局");
        for (var i = 1; i < 30; i++) _ = await city.PersonAsync($"agent{i:00}", Role.Agent, await UnitAsync(city));
        _ = await city.PersonAsync("keeper", Role.SystemAdministrator);
        _ = await city.PersonAsync("guard", Role.SecurityAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var keeper = await browser.OpenAsync(app.Address.ToString());
        await keeper.SignInAsync("keeper");
        await keeper.GoAsync("/accounts");
        await keeper.Page.WaitForSelectorAsync("tbody a");
        await keeper.ShotAsync("accounts");
        await keeper.Page.ClickAsync("text=新增账户");
        await keeper.Page.WaitForSelectorAsync("#unit");
        await keeper.Page.FillAsync("#unit", "民政");
        await keeper.Page.ClickAsync("[role=option] >> nth=0");
        await keeper.Page.FillAsync("#displayname", "沈知柚");
        await keeper.Page.FillAsync("#signinname", "shen.zhiyou");
        await keeper.ShotAsync("account-new");
        await keeper.Page.ClickAsync(".n-act-bar .btn-primary");
        var code = await keeper.Page.Locator("[data-code]").InnerTextAsync();
        Assert.NotEmpty(code);
        await keeper.ShotAsync("account-code");
        await keeper.Page.ClickAsync("dialog .modal-footer .btn");
        await keeper.Page.WaitForSelectorAsync("h1:has-text('沈知柚')");
        Assert.DoesNotContain(code, await keeper.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await keeper.Page.Locator("text=授予角色").CountAsync());
        var page = keeper.Page.Url;

        await using var guard = await browser.OpenAsync(app.Address.ToString());
        await guard.SignInAsync("guard");
        await guard.GoAsync(new Uri(page).PathAndQuery);
        await guard.Page.ClickAsync("summary:has-text('授予角色')");
        _ = await guard.Page.SelectOptionAsync("#role", "Liaison");
        await guard.ShotAsync("account-grant");
        await guard.Page.ClickAsync(".n-may .btn:has-text('授予')");
        await guard.Page.WaitForSelectorAsync("td:has-text('联络员')");
        await guard.Page.ClickAsync("summary:has-text('能做什么')");
        await guard.ShotAsync("account");
        Assert.Equal(0, await guard.Page.Locator(".btn:has-text('停用')").CountAsync());

        await guard.GoAsync("/sessions");
        await guard.Page.WaitForSelectorAsync("tbody tr");
        await guard.ShotAsync("sessions");
        await guard.Page.ClickAsync("[aria-label='强制下线：周keeper']");
        await guard.Page.FillAsync("dialog textarea", "换班未退出");
        await guard.Page.ClickAsync("dialog .btn-danger");
        await guard.UntilAsync("document.querySelectorAll('tbody tr').length === 1");
        await guard.GoAsync("/policy");
        await guard.Page.FillAsync("#idleminutes", "600");
        await guard.Page.ClickAsync(".n-act-bar .btn-primary");
        await guard.Page.WaitForSelectorAsync("#idleminutes-err");
        await guard.ShotAsync("policy-refused");
        await guard.Page.FillAsync("#idleminutes", "30");
        await guard.Page.ClickAsync(".n-act-bar .btn-primary");
        await guard.Page.WaitForSelectorAsync(".n-line li");
        await guard.ShotAsync("policy");

        await using var db = city.Db();
        var shen = await db.Set<Account>().SingleAsync(a => a.SignInName == "shen.zhiyou");
        Assert.Equal([Role.Liaison], shen.Grants.Select(g => g.Role));
        Assert.NotNull((await db.Ledger.SingleAsync(e => e.Act == "Session.End")).Reason);
        Assert.Equal(30, (await db.Set<SignInPolicy>().SingleAsync()).Values.IdleMinutes);
        Assert.Empty(await guard.AxeAsync());
        Assert.Empty(guard.Complaints);
    }

    private static async Task<OrgUnit> UnitAsync(TestCity city)
    {
        await using var db = city.Db();
        return await db.Units.FirstAsync();
    }
}
