using Microsoft.Playwright;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Browser;

/// <summary>The frame and the parts in a real browser, on a real server in development.</summary>
[Collection(BrowserTests.Name)]
public sealed class Parts_in_the_browser(Support.Browser browser) : IAsyncLifetime
{
    private readonly string _data = TestCity.NewFolder();
    private readonly int _port = ProductProcess.FreePort();
    private ProductProcess _server = null!;

    private string Address => $"http://127.0.0.1:{_port}";

    public async Task InitializeAsync() => _server = await StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private Task<ProductProcess> StartAsync() => ProductProcess.DevelopAsync(_data, _port, "2026-03-09 11:35");

    [Theory(DisplayName = "A page renders without a complaint, asks no other host and gives axe nothing serious to find")]
    [InlineData("/parts", 1366, 768, "standard")]
    [InlineData("/parts", 1920, 1080, "standard")]
    [InlineData("/parts/list", 1366, 768, "standard")]
    [InlineData("/parts/list", 1366, 768, "huge")]
    [InlineData("/parts/list/14", 1366, 768, "standard")]
    [InlineData("/parts/list/14", 1366, 768, "large")]
    public async Task Clean(string path, int width, int height, string size)
    {
        await using var window = await browser.OpenAsync(Address, width, height);
        await window.Page.Context.AddCookiesAsync([new() { Name = "size", Value = size, Url = Address }]);
        await window.GoAsync(path);

        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
        Assert.Empty(window.Elsewhere);
        Assert.False(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight"), "The page itself scrolls.");
    }

    [Fact(DisplayName = "The server dies and comes back: the bar says so, the page opens again and what was typed meanwhile is there")]
    public async Task Restart()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts/list/14");
        await page.FillAsync("#basis", "第 12 册第 46 页");
        Assert.False(await page.IsVisibleAsync(".n-lost"));

        await _server.DisposeAsync();
        await page.WaitForSelectorAsync(".n-lost:visible");
        await page.FillAsync("#content", "名下登记有不动产一处");
        _server = await StartAsync();

        await page.WaitForSelectorAsync(".n-lost:visible", new() { State = WaitForSelectorState.Hidden });
        await page.WaitForSelectorAsync("form[data-draft=ready]");
        await window.UntilAsync("document.querySelector('#content')?.value === '名下登记有不动产一处' && document.querySelector('#basis')?.value === '第 12 册第 46 页' && !document.documentElement.hasAttribute('data-lost')");
        Assert.False(await page.IsVisibleAsync(".n-lost"));
        // The new circuit knows it too: its own judgement finds both fields filled.
        await page.ClickAsync("text=检查本表");
        await page.ClickAsync("#content");
        Assert.Equal(0, await page.Locator(".n-summary").CountAsync());
    }

    [Fact(DisplayName = "A list is walked, ticked and opened by the keyboard alone")]
    public async Task By_keyboard()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts/list");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await page.WaitForSelectorAsync(".n-foot-row.batch");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await window.UntilAsync("document.querySelector('.n-foot-row b').textContent === '已选 2 件'");
        await page.Keyboard.PressAsync("d");
        await page.WaitForSelectorAsync("tr[data-at] .n-pop");
        await page.Keyboard.PressAsync("Escape");
        await window.UntilAsync("!document.querySelector('details.n-due[open]')");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/parts/list/4");
        await page.WaitForSelectorAsync("text=第 4 件，共 312 件");
        await page.Keyboard.PressAsync("j");
        await page.WaitForURLAsync("**/parts/list/5");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.IsVisibleAsync("#keys"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search", await page.EvaluateAsync<string>("document.activeElement.type"));
    }

    [Fact(DisplayName = "A reviewer decides a hundred rows without opening one: a digit each where they leave the list, a digit and an arrow where they stay")]
    public async Task A_hundred_rows()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        var presses = 0;
        Task PressAsync(string key)
        {
            presses++;
            return page.Keyboard.PressAsync(key);
        }

        await window.GoAsync("/parts/list?size=100&state=open");
        await page.WaitForSelectorAsync("text=共 278 条");
        await PressAsync("ArrowDown");
        await PressAsync("ArrowDown");
        for (var decided = 1; decided <= 50; decided++)
        {
            await PressAsync(decided % 2 == 0 ? "1" : "2");
            await page.WaitForSelectorAsync($"text=共 {278 - decided} 条");
            // The row above was left alone; the cursor and the focus stand on what came in the decided one's place.
            Assert.Equal("2", await page.EvaluateAsync<string>("`${[...document.querySelectorAll('tbody tr')].indexOf(document.activeElement.closest('tr[data-at]')) + 1}`"));
        }

        await window.GoAsync("/parts/list?size=100");
        await page.WaitForSelectorAsync("text=共 312 条");
        await PressAsync("ArrowDown");
        for (var at = 1; at < 57; at++)
        {
            if (at % 9 == 0) { await PressAsync("ArrowDown"); continue; }
            await PressAsync("1");
            await PressAsync("ArrowDown");
        }
        await window.UntilAsync("document.querySelectorAll('tbody tr.closed').length === 61");
        Assert.Equal("57", await page.GetAttributeAsync("tr[data-at]", "data-key"));
        Assert.InRange(presses, 0, 200);
    }

    [Fact(DisplayName = "J goes to the next page of a list and the cursor to its top; Ctrl+Enter acts on what is ticked, not on the page")]
    public async Task Pages_and_batches_by_keyboard()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts/list?state=open");
        await page.WaitForSelectorAsync("text=共 278 条");
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("j");
        await page.WaitForSelectorAsync("text=第 26–50 条");
        await window.UntilAsync("document.activeElement.closest('tr[data-at]') === document.querySelector('tbody tr')");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.WaitForSelectorAsync(".n-foot-row b:text-is('已选 2 件')");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("text=共 276 条");
        Assert.EndsWith("n=26", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("k");
        await page.WaitForSelectorAsync("text=第 1–25 条");
    }

    [Fact(DisplayName = "The font size and the folded navigation stay over a reload; a large font on a narrow screen folds by itself")]
    public async Task Display()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts/list");
        Assert.Equal("14px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td')).fontSize"));
        await page.ClickAsync("text=特大");
        Assert.Equal("18px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td')).fontSize"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.hasAttribute('data-mini')"));
        await page.ClickAsync("[data-act=fold]");
        _ = await page.ReloadAsync();
        await page.WaitForSelectorAsync("[data-size-to=huge][aria-pressed=true]");
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.hasAttribute('data-mini')"));
    }

    [Fact(DisplayName = "A dialog takes the focus, closes by Esc and gives the focus back; a page that fails says a number and goes on")]
    public async Task Dialogs_and_errors()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts");
        await page.ClickAsync("text=作废这份证明");
        await page.WaitForSelectorAsync("dialog[open]");
        Assert.Equal("不作废", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Escape");
        await window.UntilAsync("!document.querySelector('dialog[open]') && document.activeElement.textContent.includes('作废')");

        await page.ClickAsync("text=让本页出错");
        await page.WaitForSelectorAsync("text=这一页出了问题");
        Assert.Matches(@"编号 \d{4}-\d{4}-[A-Z]{4}", await page.InnerTextAsync("[role=alert]"));
        await page.ClickAsync("button:text-is('重新打开本页')");
        await page.WaitForSelectorAsync(".n-parts");
    }

    [Fact(DisplayName = "The error summary takes the focus and jumps to its field")]
    public async Task Summary()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts");
        await page.ClickAsync("button:text-is('检查')");
        await window.UntilAsync("document.activeElement.classList.contains('n-summary')");
        await page.ClickAsync(".n-summary a");
        Assert.Equal("q1", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("q2", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact(DisplayName = "A dropped file is attached")]
    public async Task Dropping()
    {
        await using var window = await browser.OpenAsync(Address);
        var page = window.Page;
        await window.GoAsync("/parts");
        // Blazor's file field listens only after its own first message.
        await window.UntilAsync("document.querySelector('[data-files] input[type=file]')?._blazorInputFileNextFileId !== undefined");
        await page.EvaluateAsync("""
            () => {
              const carrier = new DataTransfer();
              carrier.items.add(new File(['%PDF-1.7 test'], '拖来的.pdf', { type: 'application/pdf' }));
              document.querySelector('[data-files]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carrier }));
            }
            """);
        await page.WaitForSelectorAsync("text=拖来的.pdf");
    }
}
