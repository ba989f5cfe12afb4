using NoProofCity.Data.Demo;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>One page per main role, as somebody sees it who tries the demo. build/pictures.sh keeps the pictures for the README.</summary>
[Collection(BrowserTests.Name)]
public sealed class Pictures_for_the_readme(Support.Browser browser)
{
    [Theory]
    [InlineData(Role.Office, "/staff/shortages", "office")]
    [InlineData(Role.UnitLead, "/today", "unit-lead")]
    [InlineData(Role.Liaison, "/staff", "liaison")]
    [InlineData(Role.Leader, "/today", "leader")]
    [InlineData(Role.SystemAdministrator, "/units?place=anling", "system-administrator")]
    [InlineData(Role.SecurityAdministrator, "/accounts", "security-administrator")]
    [InlineData(Role.AuditAdministrator, "/ledger", "audit-administrator")]
    public async Task A_page_of_the_role(Role role, string page, string name)
    {
        await using var city = await DemoCity.OpenAsync();
        var account = (await new DemoQueries(city.City, city.Clock).AccountsAsync()).First(a => a.Roles is [var only] && only == role);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync(account.SignInName, DemoPlace.Password);
        await window.GoAsync(page);
        await window.UntilAsync("!document.body.innerText.includes('正在读取……') && document.title.length > 0");
        await window.ShotAsync(name);

        Assert.Contains(account.Name, await window.Page.InnerTextAsync(".n-top"), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }
}
