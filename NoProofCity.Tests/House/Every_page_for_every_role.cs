using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web;
using NoProofCity.Web.Layout;

namespace NoProofCity.Tests.House;

/// <summary>Every page of the staff area, opened by every role over the demo: it renders for whom it is, and stays shut for all others.</summary>
[Collection(BrowserTests.Name)]
public sealed class Every_page_for_every_role(Support.Browser browser, ServedDemo demo) : IClassFixture<ServedDemo>
{
    private const string UnitOfAll = "SP";

    private static int _people;

    /// <summary>The pages by their address; those of one thing are reached through the lists.</summary>
    private static readonly List<(string Address, string? Policy)> Pages =
    [
        .. from page in typeof(CityServer).Assembly.GetTypes()
           where typeof(IComponent).IsAssignableFrom(page) && !page.IsDefined(typeof(AllowAnonymousAttribute), false) && !page.IsDefined(typeof(DevelopmentOnlyAttribute), false)
           from route in page.GetCustomAttributes<RouteAttribute>()
           where !route.Template.Contains('{', StringComparison.Ordinal) && !route.Template.StartsWith("/account", StringComparison.Ordinal) && !route.Template.StartsWith("/parts", StringComparison.Ordinal)
           orderby route.Template
           select (route.Template, page.GetCustomAttribute<AuthorizeAttribute>()?.Policy),
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory(DisplayName = "The server opens to a role exactly the pages whose act it has")]
    [MemberData(nameof(Roles))]
    public async Task By_right(Role role)
    {
        using var window = await demo.App.SignedInAsync(await PersonAsync(role));
        var wrong = new List<string>();
        foreach (var (address, policy) in Pages)
        {
            using var answer = await window.GetAsync(new Uri(address, UriKind.Relative));
            var isOpen = answer.StatusCode is HttpStatusCode.OK;
            if (isOpen != MayOpen(role, policy)) wrong.Add($"{address}: {answer.StatusCode}");
        }
        Assert.NotEmpty(Pages);
        Assert.Empty(wrong);
    }

    [Theory(DisplayName = "Every page a role may open renders, with the first thing of its list; nothing is missing and no other host is asked")]
    [MemberData(nameof(Roles))]
    public async Task Renders(Role role)
    {
        await using var window = await browser.OpenAsync(demo.App.Address.ToString());
        await window.SignInAsync(await PersonAsync(role));
        var wrong = new List<string>();
        foreach (var (address, policy) in Pages.Where(page => MayWork(role, page.Policy)))
        {
            await OpenAsync(window, address, wrong);
            if (await window.Page.EvaluateAsync<string?>("document.querySelector('.n-grid[data-list] tbody td a')?.getAttribute('href')") is { } thing && "/" + thing != address) await OpenAsync(window, "/" + thing.TrimStart('/'), wrong);
        }
        Assert.Empty(wrong);
        Assert.Empty(window.Complaints);
        Assert.Empty(window.Elsewhere);
    }

    [Theory(DisplayName = "axe finds nothing serious on any page, nor on the first thing of its list")]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    [InlineData(Role.Office)]
    [InlineData(Role.UnitLead)]
    public async Task Nothing_serious(Role role)
    {
        await using var window = await browser.OpenAsync(demo.App.Address.ToString());
        await window.SignInAsync(await PersonAsync(role));
        var found = new List<string>();
        foreach (var (address, _) in Pages.Where(page => MayWork(role, page.Policy)))
        {
            await OpenAsync(window, address, found);
            found.AddRange((await window.AxeAsync()).Select(line => $"{address} {line}"));
            if (await window.Page.EvaluateAsync<string?>("document.querySelector('.n-grid[data-list] tbody td a')?.getAttribute('href')") is not { } thing || "/" + thing == address) continue;
            await OpenAsync(window, "/" + thing.TrimStart('/'), found);
            found.AddRange((await window.AxeAsync()).Select(line => $"{thing} {line}"));
        }
        Assert.Empty(found.Distinct());
    }

    private static bool MayOpen(Role role, string? policy) => policy is null || Permissions.Shipped.Rights.Any(right => right.Role == role && right.Act.Key == policy);

    // A right that stands under a condition is the profile's to give: the server opens the page, and the page says whose it is here.
    private static bool MayWork(Role role, string? policy) =>
        policy is null || Permissions.Shipped.ScopeOf(role, new(policy), parameter => string.Join(RightCondition.Separator, ShippedProfiles.Of("dongying-2022").Options(parameter))) is not null;

    // Somebody new each time, under a name of their own: nobody finds what another's visit left.
    private async Task<string> PersonAsync(Role role)
    {
        var name = $"somebody{Interlocked.Increment(ref _people)}";
        await using var db = demo.City.Db();
        var unit = RoleSeparation.IsAdministrator(role) ? null : db.Units.First(u => u.Code == UnitOfAll);
        _ = await demo.City.PersonAsync(name, role, unit);
        return name;
    }

    // Within the circuit, as a click does it; a full load of each page would take most of the time. A row that opens beside its list leaves the page.
    private static async Task OpenAsync(BrowserWindow window, string address, List<string> wrong)
    {
        _ = await window.Page.EvaluateAsync("address => { if (new URL(address, document.baseURI).pathname !== location.pathname) document.querySelector('.n-main h1').dataset.old = ''; Blazor.navigateTo(address); }", address);
        try
        {
            await window.UntilAsync("document.querySelector('.n-main h1:not([data-old])') && ![...document.querySelectorAll('.n-main')].some(m => m.innerText.includes('正在读取……'))");
        }
        catch (Xunit.Sdk.XunitException)
        {
            wrong.Add($"{address} did not come: {await window.Page.InnerTextAsync("body")}");
            await window.GoAsync("/today");
            return;
        }
        var text = await window.Page.InnerTextAsync(".n-main");
        if (text.Contains("这一页出了问题", StringComparison.Ordinal) || text.Contains("不归您现在的角色办理", StringComparison.Ordinal)) wrong.Add($"{address}: {text}");
    }
}
