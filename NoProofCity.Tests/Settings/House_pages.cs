using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Settings;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Settings;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Settings;

/// <summary>Health, backups and settings, as the system administrator looks after the house.</summary>
[Collection(BrowserTests.Name)]
public sealed class House_pages(Support.Browser browser)
{
    [Fact(DisplayName = "Each check says what to do; a backup is made and checked from its page; the notice stands where people sign in")]
    public async Task The_house_is_looked_after()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await city.PersonAsync("keeper", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("keeper");
        await window.GoAsync("/system/health");
        await window.Page.WaitForSelectorAsync("td:has-text('还没有做过备份')");
        await window.ShotAsync("health");

        await window.GoAsync("/system/backups");
        await window.Page.ClickAsync("text=马上备份");
        await window.Page.WaitForSelectorAsync("table[aria-label='备份文件'] td button");
        await window.Page.ClickAsync("table[aria-label='备份文件'] td button");
        await window.Page.WaitForSelectorAsync("td:has-text('检查了备份')");
        await window.ShotAsync("backups");

        await window.GoAsync("/system/settings");
        await window.Page.FillAsync("#helpphone", "6688120");
        await window.Page.FillAsync("#notice", "周六 08:00–10:00 升级，期间不能办理；时限照工作日历计算");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-line li:has-text('求助电话 6688120')");
        await window.ShotAsync("settings");

        await using var visitor = await browser.OpenAsync(app.Address.ToString());
        _ = await visitor.Page.GotoAsync("/account/sign-in");
        await visitor.ShotAsync("sign-in");
        var page = await visitor.Page.Locator(".n-signin-box").InnerTextAsync();
        Assert.Contains("升级，期间不能办理", page, StringComparison.Ordinal);
        Assert.Contains("6688120", page, StringComparison.Ordinal);
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Theory(DisplayName = "Before there is a place nobody is told that a page is not theirs: it says what is to be done first, and by whom")]
    [InlineData(Role.SystemAdministrator, true)]
    [InlineData(Role.AuditAdministrator, false)]
    public async Task A_fresh_installation(Role role, bool mayOpen)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("keeper", role);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("keeper");
        Assert.Equal(mayOpen, await window.Page.Locator("td >> text=新增第一个地区").CountAsync() == 1);
        foreach (var page in new[] { "/units", "/profiles", "/calendar" })
        {
            await window.GoAsync(page);
            await window.Page.WaitForSelectorAsync("h1:has-text('还没有地区')");
            Assert.Equal(mayOpen ? 1 : 0, await window.Page.Locator("a[href=places].btn-primary").CountAsync());
        }
        await window.ShotAsync("empty");
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "Only the system administrator revises the settings, as they were seen, and the ledger says what changed")]
    public async Task Settings_desk()
    {
        await using var city = await TestCity.OpenAsync();
        var (keeper, guard) = (await city.PersonAsync("keeper", Role.SystemAdministrator), await city.PersonAsync("guard", Role.SecurityAdministrator));
        var desk = new SettingsDesk(city.City, city.Clock);
        var (seen, facts) = (new Seen(HouseSettings.TheOnly, 0), new HouseFacts(" 6688120 ", ""));

        Assert.IsType<NotYourRight>(Assert.Single((await desk.ReviseAsync(guard, seen, facts)).Refusals));
        Assert.True((await desk.ReviseAsync(keeper, seen, facts)).IsDone);
        Assert.Equal([new ChangedMeanwhile(nameof(HouseSettings))], (await desk.ReviseAsync(keeper, seen, facts)).Refusals);

        Assert.Equal(facts with { HelpPhone = "6688120" }, await new SettingsQueries(city.City).OfHouseAsync());
        await using var db = city.Db();
        Assert.Contains("6688120", (await db.Ledger.SingleAsync(e => e.Act == "Settings.Edit")).Facts, StringComparison.Ordinal);
    }
}
