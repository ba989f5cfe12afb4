using NoProofCity.Data.Accounts;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>A working day without a mouse: no click in this class.</summary>
[Collection(BrowserTests.Name)]
public sealed class By_keyboard_alone(Support.Browser browser)
{
    private const int Most = 120;

    // What has the focus, as somebody hears it.
    private const string AtFocus = "(document.activeElement.getAttribute('aria-label') ?? '') + document.activeElement.textContent.trim().slice(0, 40)";

    [Fact(DisplayName = "Signing in, choosing and switching the role, searching, walking a list and its cases, exporting, leaving a dialog")]
    public async Task A_day()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var office = await town.UnitAsync("SP", "安岭县行政审批服务局");
        for (var i = 1; i < 5; i++) _ = await town.UnitAsync($"U{i}", $"安岭县第{i}个综合行政执法和应急管理服务中心");
        await TwoRolesAsync(city, office);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        var keys = window.Page.Keyboard;

        _ = await window.Page.GotoAsync("/account/sign-in");
        await keys.TypeAsync("worker");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(TestPeople.Password);
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("input[type=radio], .n-frame h1");
        if (window.Page.Url.Contains("/account/role", StringComparison.Ordinal))
        {
            await ToAsync(window, "开始工作");
            await keys.PressAsync("Enter");
            await window.Page.WaitForSelectorAsync(".n-frame h1");
        }

        var before = await window.Page.InnerTextAsync(".n-menu summary");
        await ToAsync(window, before.Trim());
        await keys.PressAsync("Enter");
        await keys.PressAsync("Escape");
        await window.UntilAsync("!document.querySelector('details.n-menu[open]') && document.activeElement.matches('.n-menu summary')");
        await keys.PressAsync("Enter");
        await ToAsync(window, before.Contains("单位负责人", StringComparison.Ordinal) ? "代办员" : "单位负责人");
        _ = await window.Page.EvaluateAsync("document.documentElement.dataset.old = ''");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("html:not([data-old]) .n-frame h1");
        Assert.NotEqual(before, await window.Page.InnerTextAsync(".n-menu summary"));

        await keys.PressAsync("/");
        await keys.TypeAsync("审批");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("h1:has-text('查找')");
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A list is walked, exported and opened; J and K go on; a dialog takes the focus and gives it back on Esc")]
    public async Task List_and_case()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        for (var i = 1; i < 5; i++) _ = await town.UnitAsync($"U{i}", $"安岭县第{i}个综合行政执法和应急管理服务中心");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        var keys = window.Page.Keyboard;
        await window.SignInAsync("admin");

        await ToAsync(window, "单位");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("table[data-list] tbody tr");
        await ToAsync(window, "导出");
        var export = await window.Page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"));
        Assert.EndsWith(".xlsx", export.SuggestedFilename, StringComparison.Ordinal);

        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync(".n-case");
        var (here, unit) = (window.Page.Url, await window.Page.TextContentAsync("h1"));
        await keys.PressAsync("j");
        await window.Page.WaitForURLAsync(url => url != here);
        // The page before has a neighbour too; its key would lead elsewhere.
        await window.Page.WaitForFunctionAsync("before => document.querySelector('h1')?.textContent !== before && document.querySelector('[data-key=previous][href]')", unit);
        await keys.PressAsync("k");
        await window.Page.WaitForURLAsync(url => url == here);

        await ToAsync(window, "撤销单位");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("dialog[open]");
        await window.UntilAsync("document.activeElement.matches('dialog textarea')");
        await keys.PressAsync("Escape");
        await window.UntilAsync("!document.querySelector('dialog[open]') && document.activeElement.textContent === '撤销单位'");
        Assert.Empty(window.Complaints);
    }

    [Theory(DisplayName = "The tab key goes round the page without a trap, and every stop shows that it has the focus")]
    [InlineData("/today")]
    [InlineData("/units?place=anling")]
    [InlineData("/units/1")]
    [InlineData("/units/new?place=anling")]
    public async Task Round_the_page(string address)
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("GS", "安岭县供水公司");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        await window.GoAsync(address);
        await window.UntilAsync("!document.querySelector('.n-main').innerText.includes('正在读取……')");

        _ = await window.Page.EvaluateAsync("document.activeElement.blur()");
        var hidden = new List<string>();
        var stops = 0;
        for (; stops < Most; stops++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            // Between the last stop and the first stands the browser itself.
            if (await window.Page.EvaluateAsync<bool>("document.activeElement === document.body")) continue;
            if (await window.Page.EvaluateAsync<bool>("document.activeElement.dataset.seen !== undefined")) break;
            if (await window.Page.EvaluateAsync<string?>("""
                () => {
                  const at = document.activeElement;
                  at.dataset.seen = '';
                  const shows = one => one && (getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0 || getComputedStyle(one).boxShadow !== 'none');
                  return shows(at) || shows(at.parentElement) ? null : at.outerHTML.slice(0, 120);
                }
                """) is { } silent) hidden.Add(silent);
        }
        Assert.InRange(stops, 10, Most - 1);
        Assert.Empty(hidden);
        // A trap would come back to its first stop without having passed the last thing of the page.
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && one.dataset.seen === undefined).length
            """));
    }

    private static async Task TwoRolesAsync(TestCity city, long unit)
    {
        await using var db = city.Db();
        var worker = await city.PersonAsync("worker", Role.UnitLead, await db.Units.FindAsync(unit));
        var security = await city.PersonAsync("security", Role.SecurityAdministrator);
        var granted = await new RoleDesk(city.City, city.Clock).GrantAsync(security, Seen.Of(await city.AccountAsync(worker.PersonId)), new(Role.Agent, unit, new(2026, 1, 1), null));
        Assert.Empty(granted.Refusals);
    }

    // Tab until the focus stands on the thing with these words.
    private static async Task ToAsync(BrowserWindow window, string words)
    {
        for (var pressed = 0; pressed < Most; pressed++)
        {
            if ((await window.Page.EvaluateAsync<string>(AtFocus)).StartsWith(words, StringComparison.Ordinal)) return;
            await window.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach “{words}”.");
    }
}
