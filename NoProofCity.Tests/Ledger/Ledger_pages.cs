using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Ledger;

/// <summary>The viewers of the ledger, as the audit administrator reads them.</summary>
[Collection(BrowserTests.Name)]
public sealed class Ledger_pages(Support.Browser browser)
{
    [Fact(DisplayName = "The newest line stands first and is told in words; a filter narrows; a line that somebody altered is named")]
    public async Task The_auditor_reads_and_proves()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        for (var i = 1; i < 30; i++) _ = await town.UnitAsync($"U{i:00}", $"安岭县第{i}个综合行政执法和应急管理服务中心");
        _ = await city.PersonAsync("auditor", Role.AuditAdministrator);
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("auditor");
        await window.GoAsync("/ledger?place=anling");
        await window.Page.WaitForSelectorAsync("tbody a");
        await window.ShotAsync("ledger");
        Assert.Contains("第29个", await window.Page.Locator("tbody tr >> nth=0").InnerTextAsync(), StringComparison.Ordinal);

        await window.Page.ClickAsync("tbody a >> nth=0");
        await window.Page.WaitForSelectorAsync(".n-entry");
        await window.ShotAsync("ledger-line");
        await window.GoAsync("/ledger?place=anling&from=2099-01-01");
        await window.Page.WaitForSelectorAsync(".n-empty");
        await window.GoAsync("/ledger?place=anling&kind=OrgUnit");
        await window.Page.ClickAsync("text=核对");
        await window.Page.WaitForSelectorAsync(".n-verdict :text('台账完整')");
        await window.ShotAsync("ledger-whole");

        await using (var db = city.Db())
        {
            _ = await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Ledger_is_append_only");
            _ = await db.Database.ExecuteSqlRawAsync("UPDATE Ledger SET PersonName = '别人' WHERE PlaceId = 1 AND Chain = 'Acts' AND Number = 7");
        }
        await window.Page.ClickAsync("text=核对");
        await window.Page.WaitForSelectorAsync(".n-verdict li:has-text('安岭办理台账第 7 条：记录被改动')");
        await window.ShotAsync("ledger-broken");
        await window.GoAsync("/access-log");
        await window.Page.WaitForSelectorAsync("tbody td:has-text('登录')");
        await window.ShotAsync("access-log");
        Assert.Empty(await window.AxeAsync());
        Assert.True(window.Complaints.Count == 0, string.Join("\n", window.Complaints));
    }
}
