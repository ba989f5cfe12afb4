using System.Diagnostics;
using Microsoft.Playwright;

namespace NoProofCity.Tests.Support;

/// <summary>One Chromium for all browser tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    // More than a busy machine needs, less than a person would wait.
    private const float PatienceInMilliseconds = 45_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await OutsideProgram.Chromium.PathAsync(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh window that remembers what went wrong in it.</summary>
    public Task<BrowserWindow> OpenAsync(string address, int width = 1366, int height = 768) => OpenAsync(address, width, height, hasScripts: true);

    /// <summary>One in which no script runs.</summary>
    public Task<BrowserWindow> OpenWithoutScriptsAsync(string address, int width = 1366, int height = 768) => OpenAsync(address, width, height, hasScripts: false);

    private async Task<BrowserWindow> OpenAsync(string address, int width, int height, bool hasScripts)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", JavaScriptEnabled = hasScripts });
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return new BrowserWindow(context, await context.NewPageAsync(), new Uri(address));
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}

/// <summary>One window: the page, and what it complained of.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IBrowserContext _context;

    internal BrowserWindow(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add($"{message.Text} {message.Location}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) Complaints.Add($"{response.Status} {response.Url}");
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            var to = new Uri(request.Url);
            if (to.Scheme is "http" or "https" or "ws" or "wss" && to.Authority != address.Authority) Elsewhere.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Requests to another host.</summary>
    public List<string> Elsewhere { get; } = [];

    /// <summary>Opens a page of the staff area and waits until its circuit has drawn it.</summary>
    public async Task GoAsync(string path)
    {
        _ = await Page.GotoAsync(path);
        await Page.WaitForSelectorAsync(".n-frame h1");
    }

    /// <summary>Signs in by password and waits for the landing page.</summary>
    public async Task SignInAsync(string name, string password = TestPeople.Password)
    {
        _ = await Page.GotoAsync("/account/sign-in");
        await Page.FillAsync("#u", name);
        await Page.FillAsync("#p", password);
        await Page.ClickAsync("button[type=submit]");
        await Page.WaitForSelectorAsync(".n-frame h1");
    }

    /// <summary>A picture for whoever looks at the pages: kept where NOPROOFCITY_PICTURES says, else nowhere.</summary>
    public async Task ShotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("NOPROOFCITY_PICTURES") is { Length: > 0 } folder)
            _ = await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png") });
    }

    /// <summary>Waits until an expression holds. The page's own policy forbids what Playwright's waiting would do.</summary>
    public async Task UntilAsync(string expression)
    {
        for (var waited = Stopwatch.StartNew(); !await Page.EvaluateAsync<bool>($"!!({expression})"); await Task.Delay(50))
            Assert.True(waited.Elapsed < Patience, $"Waited in vain until {expression}");
    }

    /// <summary>What axe finds serious or critical, as one line each.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // A page under its policy takes no script from a test; axe is run beside it, in the page's own world.
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Assets", "axe.min.js"));
        _ = await Page.EvaluateAsync(script + "; undefined");
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations
                .filter(v => ['serious', 'critical'].includes(v.impact))
                .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.split('\n')[1] ?? ''}`))
            """);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
