using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Tasks;

[Collection(BrowserTests.Name)]
public sealed class Task_pages_in_the_browser(Support.Browser browser)
{
    [Fact(DisplayName = "A task is found in its list, closed with what was done and stands done; a draft comes back; nothing serious is in anybody's way")]
    public async Task Closing_a_task()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var lead = await city.PersonAsync("lead", Role.UnitLead, unit);
        await AddAsync(city, WorkTask.Set(new(WorkTaskKind, ObjectRef.Of(unit), unit.PlaceId, unit.Id, ["写明超时原因", "附签收记录"], new(2026, 3, 12)), lead, city.Clock.GetUtcNow()));
        await using var app = await AppUnderTest.StartDevelopingAsync(city);
        await using var window = await SignInAsync(app, "tasks");
        var page = window.Page;

        Assert.Contains("任务", await page.InnerTextAsync("nav#nav a[aria-current=page]"), StringComparison.Ordinal);
        Assert.Empty(await window.AxeAsync());
        await page.ClickAsync("tbody td a");
        await page.FillAsync("#reason", "无");
        await page.ClickAsync(".n-act-bar .btn-primary");
        _ = await page.WaitForSelectorAsync("#reason-err");
        await page.FillAsync("#reason", "已补录签收记录并说明原因");
        await window.UntilAsync("document.querySelector('.n-saved')");
        _ = await page.ReloadAsync();
        await window.UntilAsync("document.querySelector('#reason')?.value === '已补录签收记录并说明原因'");
        Assert.Empty(await window.AxeAsync());
        await page.ClickAsync(".n-act-bar .btn-primary");
        await window.UntilAsync("document.querySelector('.n-state')?.textContent.includes('已办结')");
        Assert.Contains("（理由：已补录签收记录并说明原因）", await page.InnerTextAsync(".n-line"), StringComparison.Ordinal);
        Assert.Empty(await window.AxeAsync());
        await using var db = city.Db();
        Assert.Equal(TaskState.Done, (await db.Set<WorkTask>().SingleAsync()).State);
        Assert.Empty(await db.Set<Data.Common.StoredDraft>().ToListAsync());
        Assert.Empty(window.Elsewhere);
    }

    [Fact(DisplayName = "A notice leads to its thing and is read then; a hint is set aside with a reason")]
    public async Task Notice_and_hint()
    {
        await using var city = await TestCity.OpenAsync();
        var unit = await city.UnitAsync();
        var lead = await city.PersonAsync("lead", Role.UnitLead, unit);
        var hint = Hint.Raise(new(new("Trial.Late"), ObjectRef.Of(unit), unit.PlaceId, unit.Id, Role.UnitLead, ["核验超时 2 小时"]), city.Clock.GetUtcNow());
        await AddAsync(city, hint);
        Assert.True((await new NoticeDesk(city.City, city.Clock).TellAsync(lead, ObjectRef.Of(hint), WorkTasks.WasSet, ["核验超时 2 小时"])).IsDone);
        await using var app = await AppUnderTest.StartDevelopingAsync(city);
        await using var window = await SignInAsync(app, "notices");
        var page = window.Page;

        Assert.Empty(await window.AxeAsync());
        await page.ClickAsync(".n-notice a");
        await page.WaitForURLAsync(url => url.EndsWith($"/hints/{hint.Id}", StringComparison.Ordinal));
        Assert.Equal(0, await new NoticeQueries(city.City).UnreadAsync(lead.PersonId));
        Assert.Empty(await window.AxeAsync());
        await page.FillAsync("#reason", "已经当面核实，事出有因");
        await page.ClickAsync(".n-act-bar .btn-plain");
        await window.UntilAsync("document.querySelector('.n-state')?.textContent.includes('已搁置')");
        await window.GoAsync("/hints");
        Assert.Contains("没有待处理的线索", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(await window.AxeAsync());
    }

    private static readonly TaskKind WorkTaskKind = new("Trial.Report");

    private static async Task AddAsync(TestCity city, object thing)
    {
        await using var db = city.Db();
        _ = db.Add(thing);
        _ = await db.SaveChangesAsync();
    }

    private async Task<BrowserWindow> SignInAsync(AppUnderTest app, string page)
    {
        var window = await browser.OpenAsync(app.Address.ToString());
        _ = await window.Page.GotoAsync($"/account/sign-in?returnUrl=%2F{page}");
        await window.Page.Keyboard.TypeAsync("lead");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.TypeAsync(TestPeople.Password);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForURLAsync(url => url.EndsWith("/" + page, StringComparison.Ordinal));
        _ = await window.Page.WaitForSelectorAsync(".n-frame h1");
        return window;
    }
}
