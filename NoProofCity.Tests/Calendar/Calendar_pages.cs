using NoProofCity.Data.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Calendar;

/// <summary>The working calendar, as the system administrator looks at it and publishes another.</summary>
[Collection(BrowserTests.Name)]
public sealed class Calendar_pages(Support.Browser browser)
{
    [Fact(DisplayName = "A year stands as twelve months with its days off in words; a day is added, the difference shown, published and counted again")]
    public async Task A_year_and_another_version()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await city.PersonAsync("keeper", Role.SystemAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("keeper");
        await window.GoAsync("/calendar");
        await window.Page.WaitForSelectorAsync(".n-month");
        Assert.Equal(12, await window.Page.Locator(".n-month").CountAsync());
        Assert.NotEqual(0, await window.Page.Locator(".n-month td.off:has-text('休')").CountAsync());
        await window.ShotAsync("calendar");
        Assert.Empty(await window.AxeAsync());

        await window.Page.ClickAsync(".n-title .btn-primary");
        // What is typed before the new row stands would go into the last one there is.
        var days = await window.Page.Locator(".n-grid tbody tr").CountAsync();
        await window.Page.ClickAsync("text=加一天");
        await window.Page.WaitForSelectorAsync($".n-grid tbody tr >> nth={days}");
        await window.Page.FillAsync("tbody tr:last-child input[type=date]", "2026-12-28");
        await window.Page.FillAsync("tbody tr:last-child input:not([type=date])", "冰雪节");
        await window.Page.FillAsync("#origin", "县政府放假通知");
        await window.Page.WaitForSelectorAsync("li:has-text('新增 2026-12-28')");
        await window.ShotAsync("calendar-edit");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-longwork :text('已发布')");
        await window.ShotAsync("calendar-published");

        var newest = await new CalendarQueries(city.City).NewestAsync(town.PlaceId, default);
        Assert.Equal(("县政府放假通知", "冰雪节"), (newest!.Origin, newest.Read().SpecialOn(new(2026, 12, 28))!.Name));
        await window.GoAsync("/calendar/hours");
        await window.Page.FillAsync("#origin", "夏季作息通知");
        await window.Page.FillAsync("#place", "01-01 08:30-12:00 13:30-17:00");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.GoAsync("/calendar");
        await window.Page.WaitForSelectorAsync("aside :text('08:30–12:00，13:30–17:00')");
        await window.ShotAsync("calendar-hours");
        Assert.True(window.Complaints.Count == 0, string.Join("\n", window.Complaints));
    }
}
