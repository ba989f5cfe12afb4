using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Organisation;

[Collection(BrowserTests.Name)]
public sealed class Place_pages(Support.Browser browser)
{
    [Fact(DisplayName = "A place is opened with a profile; a unit becomes a member of its lead body and hosts its office")]
    public async Task From_new_to_hosted()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "zaozhuang-2021");
        _ = await town.UnitAsync("GOV", "安岭县人民政府办公室（安岭县大数据局）");
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("admin");
        await window.GoAsync("/places");
        await window.Page.ClickAsync("text=新增地区");
        await window.Page.FillAsync("#code", "HeHe");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("#code-err");
        await window.Page.FillAsync("#code", "hehe");
        await window.Page.FillAsync("#name", "合河县");
        await window.ShotAsync("place-new");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("h1:has-text('合河县')");
        await window.GoAsync("/places");
        await window.Page.WaitForSelectorAsync("td >> text=合河县");
        await window.ShotAsync("places");

        await window.GoAsync($"/places/{town.PlaceId}");
        await window.Page.ClickAsync("[aria-label='登记成员单位']");
        await PickAsync();
        await window.Page.WaitForSelectorAsync("table[aria-label='成员单位'] >> text=大数据局");
        await window.Page.ClickAsync("text=定办公室设在哪里");
        await PickAsync();
        await window.Page.WaitForSelectorAsync(".n-facts-col >> text=大数据局");
        await window.ShotAsync("place");
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);

        async Task PickAsync()
        {
            await window.Page.FillAsync("#unit", "政府办");
            await window.Page.ClickAsync("[role=option] >> text=政府办");
            await window.Page.ClickAsync("dialog .btn-primary");
        }
    }
}
