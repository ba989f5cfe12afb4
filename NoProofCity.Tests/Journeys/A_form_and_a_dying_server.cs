using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>A new unit is filled in while the server is killed again and again: nothing that was typed is lost, nothing is made twice.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_form_and_a_dying_server(Support.Browser browser)
{
    private const string NewUnit = "/units/new?place=anling";
    private const string CreditCode = "91350100M000100Y43";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Above = ["安岭县人民政府", "安岭县发展和改革局"];

    // How a measurement asks for more than the few that every run of the tests makes.
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("NOPROOFCITY_TEST_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private readonly int _port = ProductProcess.FreePort();
    private readonly Dictionary<string, string> _typed = [];

    private string Address => $"http://127.0.0.1:{_port}";

    // The fields in the order of the form; the number makes the value another each time.
    private static IReadOnlyList<(string Name, Func<IPage, int, Task<string>> Fill)> Fields { get; } =
    [
        Text("code", n => $"U{n}"),
        Choice("level", n => n % 2 == 0 ? nameof(UnitLevel.Town) : nameof(UnitLevel.Village)),
        Picked("parent"),
        Text("name", n => $"安岭县第{n}个供水和污水处理有限责任公司"),
        Text("shortname", n => $"供水{n}"),
        Text("pinyininitials", n => "GS" + (char)('A' + n % 26)),
        Choice("kind", _ => nameof(UnitKind.PublicServiceUnit)),
        Text("line", n => $"水务{n}"),
        ("industry", FillIndustryAsync),
        Picked("supervising"),
        Text("creditcode", _ => CreditCode),
        Ticked("demands", n => n % 2 == 0),
        Ticked("issues", n => n % 2 == 1),
    ];

    [Fact(DisplayName = "Killed between the fields of a form, with and without time to keep the draft: every field stands as typed, and the server knows it")]
    public async Task No_field_is_lost()
    {
        var folder = await FolderAsync();
        var random = new Random(1);
        var server = await ProductProcess.DevelopAsync(folder, _port);
        try
        {
            await using var window = await OpenAsync();
            var lost = new List<string>();
            var filled = 0;
            for (var kill = 0; kill < Kills; kill++)
            {
                for (var field = 0; field < Math.Max(1, (Fields.Count + Kills - 1) / Kills); field++) await FillAsync(window.Page, filled++);
                await Task.Delay(random.Next(0, 1200));
                await MarkAsync(window);
                await server.DisposeAsync();
                await window.Page.WaitForSelectorAsync(".n-lost:visible");
                if (kill % 2 == 1) _typed["line"] = await Text("line", n => $"断线{n}").Fill(window.Page, filled);
                server = await ProductProcess.DevelopAsync(folder, _port);
                await BackAsync(window);
                lost.AddRange(await LostAsync(window.Page));
            }
            Assert.Empty(lost);

            // A name that was put back is looked up before it is a unit.
            await window.UntilAsync("!document.querySelector('form[data-draft] [aria-busy]')");
            await window.Page.ClickAsync(".n-act-bar .btn-primary");
            await window.Page.WaitForSelectorAsync($"h1:has-text('{_typed["name"]}')");
        }
        finally
        {
            await server.DisposeAsync();
        }
        var unit = Assert.Single(await MadeAsync(folder));
        Assert.Equal(
            [_typed["code"], _typed["level"], _typed["name"], _typed["shortname"], _typed["pinyininitials"], _typed["kind"], _typed["line"], _typed["industry"], _typed["creditcode"], _typed["demands"], _typed["issues"]],
            [unit.Code, unit.Level.ToString(), unit.Name, unit.ShortName, unit.PinyinInitials, unit.Kind.ToString(), unit.Line, unit.Industry ?? "", unit.CreditCode?.Value ?? "", Said(unit.Demands), Said(unit.Issues)]);
        Assert.NotNull(unit.ParentId);
        Assert.NotNull(unit.SupervisingUnitId);
    }

    [Theory(DisplayName = "Killed over the sending and sent again: one unit")]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(400)]
    public async Task Nothing_is_made_twice(int milliseconds)
    {
        var folder = await FolderAsync();
        var server = await ProductProcess.DevelopAsync(folder, _port);
        try
        {
            await using var window = await OpenAsync();
            await window.Page.FillAsync("#code", "GS");
            await window.Page.FillAsync("#name", "安岭县供水公司");
            await window.Page.WaitForSelectorAsync(".n-saved");
            await MarkAsync(window);
            await window.Page.EvaluateAsync("document.querySelector('.n-act-bar .btn-primary').click()");
            await Task.Delay(milliseconds);
            await server.DisposeAsync();
            await window.Page.WaitForSelectorAsync(".n-lost:visible");
            server = await ProductProcess.DevelopAsync(folder, _port);
            await window.Page.WaitForSelectorAsync("html:not([data-old]) .n-frame h1");
            if (window.Page.Url.Contains("/units/new", StringComparison.Ordinal))
            {
                await BackAsync(window);
                await window.UntilAsync("document.querySelector('#name').value && document.querySelector('#code').value");
                await window.Page.ClickAsync(".n-act-bar .btn-primary");
            }
            // Killed in the moment between dropping the draft and opening the page, the form says that the code is taken.
            await window.Page.WaitForSelectorAsync("h1:has-text('安岭县供水公司'), #code-err");
        }
        finally
        {
            await server.DisposeAsync();
        }
        _ = Assert.Single(await MadeAsync(folder));
    }

    // With people and two units, as an administrator finds it.
    private static async Task<string> FolderAsync()
    {
        var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        _ = await town.UnitAsync("GOV", Above[0]);
        _ = await town.UnitAsync("FGJ", Above[1]);
        _ = await city.PersonAsync("admin", Role.SystemAdministrator);
        return await city.LeaveAsync();
    }

    private static async Task<IReadOnlyList<OrgUnit>> MadeAsync(string folder)
    {
        await using var city = await TestCity.OfFolderAsync(folder, "2026-03-09 10:00");
        await using var db = city.Db();
        return [.. (await db.Units.ToListAsync()).Where(unit => !Above.Contains(unit.Name))];
    }

    private async Task<BrowserWindow> OpenAsync()
    {
        var window = await browser.OpenAsync(Address);
        await window.SignInAsync("admin");
        await window.GoAsync(NewUnit);
        await window.Page.WaitForSelectorAsync("form[data-draft=ready]");
        return window;
    }

    private async Task FillAsync(IPage page, int number)
    {
        var (name, fill) = Fields[number % Fields.Count];
        _typed[name] = await fill(page, number);
    }

    // The page that is open now, to be told from the one that is opened again.
    private static async Task MarkAsync(BrowserWindow window) => _ = await window.Page.EvaluateAsync("document.documentElement.dataset.old = ''");

    private static async Task BackAsync(BrowserWindow window) => _ = await window.Page.WaitForSelectorAsync("html:not([data-old]):not([data-lost]) form[data-draft=ready]");

    private async Task<IReadOnlyList<string>> LostAsync(IPage page)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            var shown = await page.EvaluateAsync<Dictionary<string, string>>("""
                () => Object.fromEntries([...document.querySelector('form[data-draft]').elements].filter(f => f.name).map(f => [f.name, f.type === 'checkbox' ? (f.checked ? 'yes' : 'no') : f.value]))
                """);
            List<string> lost = [.. _typed.Where(field => shown.GetValueOrDefault(field.Key) != field.Value).Select(field => $"{field.Key}: {field.Value} became {shown.GetValueOrDefault(field.Key)}")];
            if (lost.Count == 0 || waited.Elapsed > Patience) return lost;
        }
    }

    private static string Said(bool yes) => yes ? "yes" : "no";

    private static (string Name, Func<IPage, int, Task<string>> Fill) Text(string name, Func<int, string> value) => (name, async (page, number) =>
    {
        await page.FillAsync("#" + name, value(number));
        return value(number);
    });

    private static (string Name, Func<IPage, int, Task<string>> Fill) Choice(string name, Func<int, string> value) => (name, async (page, number) =>
    {
        _ = await page.SelectOptionAsync("#" + name, value(number));
        return value(number);
    });

    private static (string Name, Func<IPage, int, Task<string>> Fill) Ticked(string name, Func<int, bool> value) => (name, async (page, number) =>
    {
        await page.SetCheckedAsync($"[name={name}]", value(number));
        return Said(value(number));
    });

    private static (string Name, Func<IPage, int, Task<string>> Fill) Picked(string name) => (name, async (page, number) =>
    {
        var unit = Above[number % Above.Length];
        await page.FillAsync("#" + name, unit[3..6]);
        await page.ClickAsync($"[role=option]:has-text('{unit}')");
        await page.WaitForSelectorAsync($"#{name}[aria-expanded=false]");
        Assert.Equal(unit, await page.InputValueAsync("#" + name));
        return unit;
    });

    // The field comes with the kind, its choices with the profile.
    private static async Task<string> FillIndustryAsync(IPage page, int number)
    {
        await page.WaitForSelectorAsync("#industry option:nth-child(3)", new() { State = WaitForSelectorState.Attached });
        var options = await page.Locator("#industry option").EvaluateAllAsync<string[]>("all => all.map(one => one.value).filter(value => value)");
        var industry = options[number % options.Length];
        _ = await page.SelectOptionAsync("#industry", industry);
        return industry;
    }
}
