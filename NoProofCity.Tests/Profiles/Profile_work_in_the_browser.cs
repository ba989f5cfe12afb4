using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

/// <summary>Rules read, compared and changed, as the system administrator does it.</summary>
[Collection(BrowserTests.Name)]
public sealed class Profile_work_in_the_browser(Support.Browser browser)
{
    [Fact(DisplayName = "Two profiles are chosen, swapped and narrowed to what differs by the keyboard alone")]
    public async Task Comparison_by_keyboard()
    {
        await using var city = await TestCity.OpenAsync();
        _ = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        await window.GoAsync("/profiles");
        await window.Page.WaitForSelectorAsync("table[data-list]");
        await window.ShotAsync("profiles");

        await ToAsync(window, "对照");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync(".n-compare");
        await ToAsync(window, "右边的规则档");
        await window.Page.Keyboard.PressAsync("End"); // Zaozhuang's is the last of the shipped ones
        await window.UntilAsync("document.querySelector('.n-compare thead').textContent.includes('枣庄')");
        await window.ShotAsync("profile-compare");
        await ToAsync(window, "只看不同", back: true);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.UntilAsync("document.querySelector('.n-views [aria-current]').textContent.includes('只看不同')");
        Assert.Equal(0, await window.Page.Locator(".n-compare tr.same").CountAsync());
        var differing = await window.Page.Locator(".n-compare tr.diff").CountAsync();
        await ToAsync(window, "左右对换");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.UntilAsync("document.querySelector('.n-compare th:nth-child(2)').textContent.includes('枣庄')");
        Assert.Equal(differing, await window.Page.Locator(".n-compare tr.diff").CountAsync());
        await window.ShotAsync("profile-compare-different");
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A rule is changed from a day on; a wrong value is refused with the name of its rule, and what was typed stays")]
    public async Task New_version()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        var version = Assert.Single(await new ProfileQueries(city.City).VersionsAsync(town.PlaceId, default));
        await window.GoAsync($"/profiles/{version.Id}");
        await window.Page.WaitForSelectorAsync(".n-work table");
        await window.ShotAsync("profile");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("#find");
        await window.Page.FillAsync("#find", "代办员");
        await window.Page.ClickAsync(".n-pick button >> nth=0");
        await window.Page.FillAsync(".n-rule input[inputmode=numeric]", "三");
        await window.Page.FillAsync("#effectivefrom", "2099-01-01");
        await ActAsync(window);
        await window.Page.WaitForSelectorAsync(".n-reasons li:has-text('代办员')");
        await window.ShotAsync("profile-edit-refused");
        await window.Page.FillAsync(".n-rule input[inputmode=numeric]", "3");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("dialog .n-consequences li:has-text('改为“3”')");
        await window.ShotAsync("profile-edit-confirm");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("h1:has-text('第 2 版')");
        await window.ShotAsync("profile-new");

        await using var db = city.Db();
        Assert.Equal(new DateOnly(2099, 1, 1), (await db.Profiles.SingleAsync(v => v.Number == 2)).EffectiveFrom);
        Assert.Empty(window.Complaints);
    }

    private static async Task ActAsync(BrowserWindow window)
    {
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.ClickAsync("dialog .btn-primary");
    }

    // Tab until the focus stands on the thing with these words.
    private static async Task ToAsync(BrowserWindow window, string words, bool back = false)
    {
        const int Most = 60;
        for (var pressed = 0; pressed < Most; pressed++)
        {
            var at = await window.Page.EvaluateAsync<string>("(document.activeElement.getAttribute('aria-label') ?? '') + document.activeElement.textContent.trim().slice(0, 30)");
            if (at.StartsWith(words, StringComparison.Ordinal)) return;
            await window.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"The keyboard does not reach “{words}”.");
    }
}
