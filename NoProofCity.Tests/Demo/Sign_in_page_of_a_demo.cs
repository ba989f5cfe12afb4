using System.Net;
using NoProofCity.Data.Demo;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Demo;

public sealed class Sign_in_page_of_a_demo
{
    [Fact(DisplayName = "A demo lists its accounts with the password and says what it is; a chosen name stands in the form, without a script")]
    public async Task Lists()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        var accounts = await new DemoQueries(city.City, city.Clock).AccountsAsync();

        var page = await browser.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));

        Assert.All(accounts, account => Assert.Contains($"name={account.SignInName}", page, StringComparison.Ordinal));
        Assert.Contains(DemoPlace.Password, page, StringComparison.Ordinal);
        Assert.Contains("n-mode", page, StringComparison.Ordinal);
        var chosen = await browser.GetStringAsync(new Uri($"/account/sign-in?name={accounts[^1].SignInName}&returnUrl=%2Finbox", UriKind.Relative));
        Assert.Contains($"value=\"{accounts[^1].SignInName}\"", chosen, StringComparison.Ordinal);
        Assert.Contains("returnUrl=%2Finbox", WebUtility.HtmlDecode(chosen), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Pages outside of the frame say that it is a demo, too")]
    [InlineData("/account/set-password")]
    [InlineData("/anling")]
    public async Task Banner(string address)
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        Assert.Contains(ModeWords.Demo, WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(address, UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Where people really work, nobody and no password is named")]
    public async Task Names_nobody()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await city.PersonAsync("agent", Domain.Organisation.Role.Agent, await city.UnitAsync());
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();

        var page = await browser.GetStringAsync(new Uri("/account/sign-in?name=agent", UriKind.Relative));

        Assert.DoesNotContain("n-demo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("n-mode", page, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoPlace.Password, page, StringComparison.Ordinal);
    }
}
