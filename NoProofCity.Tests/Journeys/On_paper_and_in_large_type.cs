using Microsoft.Playwright;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>Pages for eyes that are not the builder's: printed, in the largest letters, on a telephone.</summary>
[Collection(BrowserTests.Name)]
public sealed class On_paper_and_in_large_type(Support.Browser browser)
{
    [Theory(DisplayName = "A list is printed without the frame, its head on every sheet, marked with who printed it")]
    [InlineData(Role.SystemAdministrator, "/units?place=anling")]
    [InlineData(Role.AuditAdministrator, "/ledger?place=anling")]
    public async Task On_paper(Role role, string address)
    {
        await using var city = await DemoCity.OpenAsync();
        _ = await city.PersonAsync("printer", role);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("printer");
        await window.GoAsync(address);
        await window.Page.WaitForSelectorAsync("table[data-list] tbody tr");
        Assert.False(await window.Page.IsVisibleAsync(".n-print-mark"));

        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.ShotAsync("print" + address[..6].Replace('/', '-'));
        foreach (var gone in new[] { ".n-top", ".n-side", ".n-filters", ".n-foot-row", ".n-title .n-acts" }) Assert.False(await window.Page.IsVisibleAsync(gone), $"{gone} is printed.");
        Assert.Equal("table-header-group", await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table[data-list] thead')).display"));
        Assert.Contains("周printer", await window.Page.InnerTextAsync(".n-print-mark:visible"), StringComparison.Ordinal);
        // Everything that the page shows flows onto the sheets: nothing stays behind in a part that scrolls.
        Assert.Equal("visible", await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table[data-list]').closest('.n-scroll')).overflowY"));
    }

    [Theory(DisplayName = "In the largest letters on a small screen nothing makes the page wider than the screen")]
    [InlineData(Role.SystemAdministrator, "/units?place=anling")]
    [InlineData(Role.SecurityAdministrator, "/accounts")]
    [InlineData(Role.UnitLead, "/staff")]
    public async Task In_large_type(Role role, string list)
    {
        await using var city = await DemoCity.OpenAsync();
        _ = await city.PersonAsync("reader", role, RoleSeparation.IsAdministrator(role) ? null : await UnitAsync(city));
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.Page.Context.AddCookiesAsync([new() { Name = "size", Value = "huge", Url = app.Address.ToString() }]);
        await window.SignInAsync("reader");
        await FitsAsync(window, "today");

        await window.GoAsync(list);
        await window.Page.ClickAsync("table[data-list] tbody td a >> nth=0");
        await window.Page.WaitForSelectorAsync(".n-case");
        await FitsAsync(window, "case");
    }

    [Theory(DisplayName = "The public pages fit a telephone, need no script and give axe nothing serious to find")]
    [InlineData("/")]
    [InlineData("/anling")]
    public async Task On_a_telephone(string address)
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString(), 375, 667);
        _ = await window.Page.GotoAsync(address);
        await window.ShotAsync("public" + address.Replace('/', '-'));
        Assert.False(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "The page is wider than the screen.");
        Assert.Equal(0, await window.Page.Locator("script[src*='blazor']").CountAsync());
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
        Assert.Empty(window.Elsewhere);
        Assert.Contains("不向群众和企业要证明", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        // What a browser without scripts is given is the same page.
        using var plain = app.Browser();
        var html = await plain.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("account/sign-in", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    private static async Task<OrgUnit> UnitAsync(TestCity city)
    {
        await using var db = city.Db();
        return db.Units.First(unit => unit.Code == "SP");
    }

    private static async Task FitsAsync(BrowserWindow window, string name)
    {
        await window.UntilAsync("!document.body.innerText.includes('正在读取……')");
        await window.ShotAsync($"huge-{name}");
        Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
            () => [...(document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : []), ...document.querySelectorAll('.n-main, .n-work, .n-work .n-scroll, .n-facts-col, .n-line-col, .n-act-bar, .n-title, .n-top')]
                .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => `${one.className || one.tagName}: ${one.scrollWidth} > ${one.clientWidth}`)
            """));
    }
}
