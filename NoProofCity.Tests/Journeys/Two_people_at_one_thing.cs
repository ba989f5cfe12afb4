using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

[Collection(BrowserTests.Name)]
public sealed class Two_people_at_one_thing(Support.Browser browser)
{
    [Fact(DisplayName = "The second to save is told what changed and by whom, keeps the input, and saves it by saying so once more")]
    public async Task The_second_is_told()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var id = await town.UnitAsync("GS", "安岭县供水公司");
        _ = await city.PersonAsync("first", Role.SystemAdministrator);
        _ = await city.PersonAsync("second", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var first = await OpenAsync(app, "first", id);
        await using var second = await OpenAsync(app, "second", id);

        await second.Page.FillAsync("#shortname", "供水");
        await second.Page.FillAsync("#line", "城管");
        await first.Page.FillAsync("#line", "水务");
        await SaveAsync(first);
        await first.Page.WaitForSelectorAsync(".n-line-col :text('水务')");
        Assert.Equal(0, await first.Page.Locator(".n-note.stop").CountAsync());

        await SaveAsync(second);
        var told = await (await second.Page.WaitForSelectorAsync(".n-note.stop"))!.InnerTextAsync();
        Assert.Contains("别人改过", told, StringComparison.Ordinal);
        Assert.Contains("水务", told, StringComparison.Ordinal);
        Assert.Contains("周first", told, StringComparison.Ordinal);
        Assert.Equal("供水", await second.Page.InputValueAsync("#shortname"));
        Assert.Equal("城管", await second.Page.InputValueAsync("#line"));
        Assert.Equal("水务", (await UnitAsync(city, id)).Line);
        await second.ShotAsync("changed-meanwhile");

        await SaveAsync(second);
        await second.Page.WaitForSelectorAsync(".n-line-col :text('城管')");
        Assert.Equal(0, await second.Page.Locator(".n-note.stop").CountAsync());
        var unit = await UnitAsync(city, id);
        Assert.Equal(("供水", "城管"), (unit.ShortName, unit.Line));
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    private async Task<BrowserWindow> OpenAsync(AppUnderTest app, string name, long unit)
    {
        var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync(name);
        await window.GoAsync($"/units/{unit}");
        await window.Page.WaitForSelectorAsync("form[data-draft=ready]");
        return window;
    }

    private static Task SaveAsync(BrowserWindow window) => window.Page.ClickAsync(".n-act-bar .btn-primary");

    private static async Task<OrgUnit> UnitAsync(TestCity city, long id)
    {
        await using var db = city.Db();
        return await db.Units.SingleAsync(unit => unit.Id == id);
    }
}
