using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Verification;

/// <summary>What stands on the page of a request, to whom.</summary>
[Collection(BrowserTests.Name)]
public sealed class Page_of_a_request(Support.Browser browser)
{
    [Fact(DisplayName = "Names and numbers are masked; who works on it sees them whole for a purpose that is logged, whoever only looks on has no button for it, and both have the papers but no export")]
    [Rule("D-S3b", "D-Ver-12")]
    public async Task Masked()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await VerificationHall.OpenAsync(city, "dongying-2022");
        var id = await hall.SentAsync();
        Assert.Empty(await hall.ReplyAsync(id));
        await using var app = await AppUnderTest.StartAsync(city);

        await using var office = await OpenAsync(Role.Office);
        Assert.Equal(0, await office.Page.Locator(".n-reveal").CountAsync());
        Assert.DoesNotContain(VerificationHall.Applicant.Number, await office.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await office.Page.Locator("a[href^='paper/']").CountAsync());

        await using var clerk = await OpenAsync(Role.Clerk);
        await clerk.Page.ClickAsync("[aria-label='查看证件号']");
        Assert.True(await clerk.Page.Locator("dialog .btn-primary").IsDisabledAsync());
        await clerk.Page.SelectOptionAsync("dialog select", "核对答复");
        await clerk.Page.ClickAsync("dialog .btn-primary");
        await clerk.Page.WaitForSelectorAsync($"text={VerificationHall.Applicant.Number}");
        await clerk.GoAsync("/verification/outbox");
        await clerk.Page.WaitForSelectorAsync("tbody td a");
        Assert.Equal(0, await clerk.Page.Locator(".n-acts a:has-text('导出')").CountAsync());
        Assert.Empty(clerk.Complaints);

        await using var db = city.Db();
        var line = await db.Ledger.SingleAsync(entry => entry.Chain == Chain.Access && entry.Act == AccessLog.SawAct && entry.Reason == "核对答复");
        Assert.Equal((nameof(VerificationRequest), id), (line.ObjectKind, line.ObjectId));

        async Task<BrowserWindow> OpenAsync(Role role)
        {
            await using var units = city.Db();
            _ = await city.PersonAsync($"page{role}", role, await units.Units.SingleAsync(unit => unit.Id == hall.Asker));
            var window = await browser.OpenAsync(app.Address.ToString());
            await window.SignInAsync($"page{role}");
            await window.GoAsync($"/verification/{id}");
            await window.Page.WaitForSelectorAsync(".n-facts");
            return window;
        }
    }
}
