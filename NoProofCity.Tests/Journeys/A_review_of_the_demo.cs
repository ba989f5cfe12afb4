using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>The pages of the review over a half year's tables, as large as a county has them.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_review_of_the_demo(Support.Browser browser)
{
    [Theory(DisplayName = "Each view of the desk shows as many rows as it says, and every page of the review stands on both screens without a complaint")]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task Every_view(int width, int height)
    {
        await using var city = await DemoCity.OpenAsync();
        await using (var db = city.Db()) _ = await city.PersonAsync("legal", Role.Legal, (from unit in db.Units join place in db.Places on unit.PlaceId equals place.Id where place.Code == "anling" && unit.Code == "SF" select unit).Single());
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString(), width, height);
        await window.SignInAsync("legal");
        await window.ShotAsync("demo-today");

        await window.GoAsync("/inventory/review?state=UnderReview");
        await window.Page.WaitForSelectorAsync(".n-decide .btn-primary");
        await window.ShotAsync("demo-review");
        foreach (var view in await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.n-views a')].map(a => a.innerText)"))
        {
            var (name, count) = (view.Split(' ')[0], view.Split(' ')[^1]);
            await window.Page.ClickAsync($".n-views a:has-text('{name}')");
            await window.UntilAsync($"document.querySelector('.n-views [aria-current]')?.innerText.startsWith('{name} ') && (document.querySelector('.n-pages')?.innerText.includes('共 {count} 条') || '{count}' === '0')");
            await window.ShotAsync("demo-review-" + name);
        }
        await window.Page.ClickAsync(".n-views a >> nth=0");
        await window.UntilAsync("document.querySelector('.n-views a')?.getAttribute('aria-current') === 'true'");
        await window.Page.Locator(".n-grid input[data-row]").Nth(1).CheckAsync();
        await window.Page.Locator(".n-grid input[data-row]").Nth(2).CheckAsync();
        await window.Page.ClickAsync(".n-foot-row.batch .btn-primary");
        await window.Page.WaitForSelectorAsync("dialog[open] tbody tr");
        await window.ShotAsync("demo-batch");
        foreach (var (address, name) in (IEnumerable<(string, string)>)[("/inventory/findings", "findings"), ($"/inventory/findings?kind={FindingKind.Circular}", "circles"), ("/inventory/savings", "savings")])
        {
            await window.GoAsync(address);
            await window.Page.WaitForSelectorAsync(".n-grid, .n-empty");
            await window.ShotAsync("demo-" + name);
        }
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "In a place without tables every page says why it is empty")]
    public async Task Empty()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        var unit = await town.UnitAsync("SF", "安岭县司法局");
        await using (var db = city.Db()) _ = await city.PersonAsync("legal", Role.Legal, db.Units.Single(u => u.Id == unit));
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("legal");
        foreach (var (address, says) in (IEnumerable<(string, string)>)[("/inventory/review", "没有等着审核的证明事项"), ("/inventory/findings", "没有发现问题"), ("/inventory/savings", "还没有登记事项")])
        {
            await window.GoAsync(address);
            await window.Page.WaitForSelectorAsync($".n-empty:has-text('{says}')");
            await window.ShotAsync("empty-" + says);
        }
        Assert.Empty(window.Complaints);
    }
}
