using Bunit;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Documents;

/// <summary>The words of forms as the office works on them, and paper on the screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class Template_pages(Support.Browser browser)
{
    [Theory(DisplayName = "The office words a form anew: the sample follows the typing, what is lacking is said, and the new words are in force")]
    [InlineData(1366, 768)]
    [InlineData(1920, 1080)]
    public async Task Wording(int width, int height)
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("SF", "司法局");
        await using var db = city.Db();
        _ = await city.PersonAsync("office", Role.Office, await db.Units.SingleAsync(u => u.Id == unit));
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString(), width, height);
        await window.SignInAsync("office");
        await window.GoAsync("/profiles/forms");
        await window.Page.WaitForSelectorAsync("table[data-list] tbody tr");
        Assert.Equal(AllForms, await window.Page.Locator("table[data-list] tbody tr").CountAsync());
        await window.ShotAsync("forms");
        await window.Page.ClickAsync("text=F-13");
        await window.Page.WaitForSelectorAsync(".n-sheets svg.paper");
        await window.ShotAsync("form");
        Assert.Empty(await window.AxeAsync());

        await window.Page.ClickAsync("text=另出新版本");
        await window.Page.WaitForSelectorAsync("form[data-draft=ready] textarea");
        await window.Page.FillAsync("text=结语 >> xpath=ancestor::div[1]//textarea", "以上特此告知，请知悉。");
        await window.UntilAsync("[...document.querySelectorAll('.n-sheets svg.paper text')].map(t => t.textContent).join('').includes('以上特此告知，请知悉。')");
        var reason = "text=救济途径 >> xpath=ancestor::div[1]//textarea";
        var words = await window.Page.InputValueAsync(reason);
        await window.Page.FillAsync(reason, "");
        await window.UntilAsync("document.querySelector('.n-sheets .n-reasons')?.textContent.includes('救济途径')");
        Assert.NotEqual(0, await window.Page.Locator(".n-sheets svg.paper").CountAsync());
        await window.Page.FillAsync(reason, words);
        await window.UntilAsync("!document.querySelector('.n-sheets .n-reasons')");
        await window.ShotAsync("form-edit");
        Assert.Empty(await window.AxeAsync());

        await window.Page.FillAsync("#effectivefrom", "2026-03-09");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("text=本地 2026.1，2026-03-09 起用");
        var version = await db.TemplateVersions.AsNoTracking().SingleAsync();
        Assert.Equal(("F-13", "以上特此告知，请知悉。"), (version.Form, version.Texts["结语"]));
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A paper that was issued is shown as the file it is, in the browser's own viewer, inside our page")]
    public async Task Issued_file()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var paper = (await room.IssueAsync(await room.HandedInAsync(unit))).Value;
        using var context = new BunitContext();
        var row = new IssuedRow(paper, "F-01", "〔2026〕1号", city.Clock.GetUtcNow(), (await room.AllAsync())[0].Sha256);
        var part = context.Render<PaperPreview>(p => p.Add(x => x.Issued, row));
        Assert.Equal($"paper/{paper}.pdf", part.Find("iframe").GetAttribute("src"));
        Assert.Equal($"paper/{paper}.pdf", part.Find("a[download]").GetAttribute("href"));
        Assert.NotNull(part.Find(".n-paper-issued [data-act=print-paper]"));
        Assert.Contains("2026-03-09 出具", part.Markup, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What is not issued yet is drawn page by page, with its number's place blank and with what stands against issuing it")]
    public async Task Not_issued_yet()
    {
        await using var city = await TestCity.OpenAsync();
        var room = await PaperRoom.OpenAsync(city);
        var unit = await room.Hall.Town.UnitAsync("MZ");
        var previews = new PaperPreviews(PaperRoom.Printer, room.Templates, city.Clock);
        var batch = await room.Hall.TableOfAsync(unit, Inventory.InventoryHall.Proof("\U0001F600证明"));
        var facts = await room.Hall.Tables.PaperAsync(await room.Hall.ScopeAsync(room.Hall.Lead(unit)), batch, city.Clock.GetUtcNow(), default);
        var sheets = await previews.OfAsync(facts!, room.Hall.Town.PlaceId, default);
        Assert.Equal([new CharactersNotPrintable("\U0001F600（U+1F600）")], sheets.Refusals);
        using var context = new BunitContext();
        var part = context.Render<PaperPreview>(p => p.Add(x => x.Sheets, sheets));
        Assert.NotEmpty(part.FindAll("svg.paper"));
        Assert.Contains("U+1F600", part.Find(".n-reasons").TextContent, StringComparison.Ordinal);
        Assert.Empty(await room.AllAsync());
    }

    private const int AllForms = 21;
}
