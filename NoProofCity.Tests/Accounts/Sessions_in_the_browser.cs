using System.Diagnostics;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Accounts;

/// <summary>What a person at an open page sees when the session ends under their hands.</summary>
[Collection(BrowserTests.Name)]
public class Sessions_in_the_browser(Support.Browser browser)
{
    [Fact(DisplayName = "The open page of a disabled person leads away within five seconds")]
    public async Task Disabled()
    {
        await using var city = await TestCity.OpenAsync();
        var agent = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        var keeper = await city.PersonAsync("keeper", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartDevelopingAsync(city);
        await using var window = await SignInAsync(app);
        await window.GoAsync("/parts/list");

        Assert.True((await new AccountDesk(city.City, city.Clock).DisableAsync(keeper, Seen.Of(await city.AccountAsync(agent.PersonId)), ReasonText.Parse("调离本单位").Value)).IsDone);
        var waited = Stopwatch.StartNew();
        await window.Page.WaitForURLAsync(IsEnded);

        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(5), waited.Elapsed.ToString());
        Assert.Contains("您已退出登录", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(window.Elsewhere);
    }

    [Fact(DisplayName = "Before idle sign-out a bar warns; a click keeps the session; drawing the bar is nobody's work, so doing nothing ends it with the reason")]
    public async Task Idle()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartDevelopingAsync(city);
        await using var window = await SignInAsync(app);
        await window.GoAsync("/parts/list");

        city.Clock.Pass(TimeSpan.FromMinutes(14.5));
        await window.Page.ClickAsync(".n-lines .n-bar.idle button");
        await window.UntilAsync("!document.querySelector('.n-lines .n-bar.idle')");
        city.Clock.Pass(TimeSpan.FromMinutes(14.5));
        _ = await window.Page.WaitForSelectorAsync(".n-lines .n-bar.idle");
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await window.Page.WaitForURLAsync(IsEnded);
        Assert.Contains("15 分钟没有操作", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/set-password")]
    [InlineData("/account/first-administrator")]
    [InlineData("/account/second-factor")]
    [InlineData("/account/change-password")]
    [InlineData("/account/role")]
    [InlineData("/account/ended")]
    public async Task Nothing_serious_is_in_the_way_of_anybody(string page)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartDevelopingAsync(city);
        await using var window = page == "/account/sign-in" ? await browser.OpenAsync(app.Address.ToString()) : await SignInAsync(app);
        _ = await window.Page.GotoAsync(page);
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Elsewhere);
    }

    private static bool IsEnded(string url) => url.Contains("/account/ended", StringComparison.Ordinal);

    // By keyboard alone: the name has the focus when the page opens.
    private async Task<BrowserWindow> SignInAsync(AppUnderTest app)
    {
        var window = await browser.OpenAsync(app.Address.ToString());
        _ = await window.Page.GotoAsync("/account/sign-in?returnUrl=%2Fparts");
        await window.Page.Keyboard.TypeAsync("agent");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.TypeAsync(TestPeople.Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(url => url.EndsWith("/parts", StringComparison.Ordinal));
        return window;
    }
}
