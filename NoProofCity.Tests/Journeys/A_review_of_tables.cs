using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Journeys;

/// <summary>The law office decides the tables of three units, row by row; the joint office takes them over and closes them.</summary>
[Collection(BrowserTests.Name)]
public sealed class A_review_of_tables(Support.Browser browser) : IAsyncLifetime
{
    private const string Desk = "/inventory/review";

    private TestCity _city = null!;
    private InventoryHall _hall = null!;
    private AppUnderTest _app = null!;
    private long _police;
    private long _housing;
    private long _civil;

    public async Task InitializeAsync()
    {
        _city = await TestCity.OpenAsync();
        _hall = await InventoryHall.OpenAsync(_city, "dongying-2022");
        var street = await _hall.Town.UnitAsync("JD", "槿桥街道办事处");
        var (police, housing) = (await _hall.Town.UnitAsync("GA", "安岭县公安局"), await _hall.Town.UnitAsync("ZJ", "安岭县住房和城乡建设局（县人民防空办公室）"));
        _police = await _hall.UnderReviewAsync(police,
            Asks("开具居住证明", "房屋租赁备案证明", "安岭县住房和城乡建设局（县人民防空办公室）"), InventoryHall.Proof("亲属关系证明") with { Issuer = "槿桥街道办事处" });
        _ = await _hall.UnderReviewAsync(street, Asks("开具居住地社区证明", "居住证明", "安岭县公安局"));
        _housing = await _hall.UnderReviewAsync(housing,
            Asks("办理房屋租赁备案证明", "居住地社区证明", "槿桥街道办事处"), InventoryHall.Proof("无违章建筑情况证明") with { Basis = "", Disposition = Disposition.Cancel, Method = null },
            InventoryHall.Proof("结婚证"), InventoryHall.Proof("特种作业操作资格以及从业期间未发生生产安全责任事故情况证明材料（含分支机构）"));
        _civil = await _hall.Town.UnitAsync("MZ", "安岭县民政局");
        // Who signs in comes last: the actors of the hall have numbers of their own.
        _ = (_hall.Clerk(_civil), _hall.Lead(_civil));
        await using var db = _city.Db();
        var unit = await db.Units.SingleAsync(u => u.Code == "JD");
        _ = await _city.PersonAsync("legal", Role.Legal, unit);
        _ = await _city.PersonAsync("approval", Role.Approval, unit);
        _ = await _city.PersonAsync("office", Role.Office, unit);
        _app = await AppUnderTest.StartAsync(_city);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _city.DisposeAsync();
    }

    [Fact(DisplayName = "The reviewer decides every row and the table, the office takes it over and closes it")]
    public async Task Decided_and_closed()
    {
        await using var window = await SignedInAsync("legal");
        await window.ShotAsync("review-today");
        await window.GoAsync($"{Desk}?batch={_housing}");
        await window.Page.WaitForSelectorAsync(".n-decide .btn-primary");
        await window.ShotAsync("review-table");
        for (var row = 0; row < 4; row++) await DecideAsync(window);
        await window.ShotAsync("review-decided");
        await window.Page.ClickAsync(".n-title .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-case");
        await window.ShotAsync("review-conclude");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("text=转入清单草稿");
        await window.ShotAsync("review-outcome");

        await using var second = await SignedInAsync("office");
        await second.GoAsync($"{Desk}/tables/{_housing}");
        await second.Page.ClickAsync(".n-act-bar .btn-primary:has-text('转入清单草稿')");
        await second.Page.ClickAsync(".n-act-bar .btn-primary:has-text('办结')");
        await second.ShotAsync("review-close");
        await second.Page.ClickAsync("dialog[open] .btn-primary");
        await second.Page.WaitForSelectorAsync(".n-title :text('已办结')");

        Assert.Equal(BatchState.Closed, (await _hall.TableAsync(_housing)).State);
        Assert.Equal([Disposition.RetainReplace, Disposition.Cancel, Disposition.RetainReplace, Disposition.RetainReplace], (await _hall.RowsAsync(_housing)).Select(row => row.Verdict!.Value));
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "Two reviewers with one row open: who decides second is told what the first did, and has lost nothing typed")]
    public async Task Two_reviewers()
    {
        var row = (await _hall.RowsAsync(_police))[0];
        await using var first = await SignedInAsync("legal");
        await using var second = await SignedInAsync("approval");
        foreach (var window in (BrowserWindow[])[first, second])
        {
            await window.GoAsync($"{Desk}/{row.Id}");
            await window.Page.WaitForSelectorAsync(".n-act-bar .btn-primary");
        }
        await second.Page.FillAsync("[name=reason]", "两份证明可以合并");
        await first.Page.ClickAsync(".n-act-bar .btn-primary");
        await first.Page.WaitForSelectorAsync("h1:has-text('亲属关系证明')");
        await second.Page.ClickAsync(".n-act-bar .btn-primary");
        await second.Page.WaitForSelectorAsync(".n-note.stop");
        await second.ShotAsync("review-meanwhile");

        await second.Page.WaitForSelectorAsync(".n-note.stop:has-text('审定的方式 部门核验')");
        Assert.Equal("两份证明可以合并", await second.Page.InputValueAsync("[name=reason]"));
        Assert.NotEqual("两份证明可以合并", (await _hall.RowsAsync(_police))[0].VerdictReason);
    }

    [Fact(DisplayName = "A finding leads from its row to its page, with the circle drawn and told, and back; set aside, it keeps who and why")]
    public async Task Findings()
    {
        await using var window = await SignedInAsync("legal");
        await window.GoAsync("/inventory/findings");
        await window.Page.WaitForSelectorAsync(".n-grid[data-list]");
        await window.ShotAsync("findings");
        await window.GoAsync($"{Desk}?finding=Circular");
        await window.Page.WaitForSelectorAsync(".n-desk-side svg.n-graph");
        await window.ShotAsync("review-circle");
        Assert.Equal(3, await window.Page.Locator(".n-grid[data-list] tbody tr").CountAsync());
        await window.Page.ClickAsync(".n-finding:has-text('循环') a");
        await window.Page.WaitForSelectorAsync(".n-single svg.n-graph");
        await window.ShotAsync("finding");
        Assert.Equal(3, await window.Page.Locator(".n-graph .g-node").CountAsync());
        Assert.Equal(3, await window.Page.Locator(".n-graph .g-edge").CountAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.FillAsync("dialog[open] textarea", "三份证明用途不同，已经协调");
        await window.Page.ClickAsync("dialog[open] .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-note:has-text('三份证明用途不同，已经协调'):has-text('周legal')");
        await window.ShotAsync("finding-aside");
        await window.Page.ClickAsync("text=回到原来的行");
        await window.Page.WaitForSelectorAsync(".n-case");
        await window.ShotAsync("review-row");

        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A hundred rows are decided by keyboard with at most two presses each: a digit for the choice, one to decide and go on")]
    public async Task A_hundred_rows_by_keyboard()
    {
        const int rows = 100;
        var batch = await _hall.BatchAsync(_civil);
        Assert.Empty((await _hall.Desk.ImportAsync(_hall.Clerk(_civil), _civil, await _hall.BatchSeenAsync(batch), [.. Enumerable.Range(0, rows).Select(Entry)])).Refusals);
        Assert.Empty(await _hall.SubmitAsync(batch));
        Assert.Empty((await _hall.Review.BeginAsync(_hall.Office(), await _hall.BatchSeenAsync(batch))).Refusals);
        await using var window = await SignedInAsync("legal");
        await window.GoAsync($"{Desk}?batch={batch}&decided=no");
        var presses = 0;
        async Task PressAsync(string key)
        {
            presses++;
            await window.Page.Keyboard.PressAsync(key);
        }

        for (var row = 0; row < rows; row++)
        {
            // The row that is open is the first that is left.
            await window.UntilAsync($"document.querySelector('.n-desk-side h2')?.innerText.startsWith('第 {row + 1} 行') && document.querySelector('.n-decide .btn-primary:enabled')");
            await PressAsync(row % 3 == 0 ? "2" : "1");
            await PressAsync("Control+Enter");
        }
        await window.Page.WaitForSelectorAsync("text=没有符合条件的内容");

        Assert.InRange(presses, 1, 200);
        Assert.Equal(Enumerable.Range(0, rows).Select(row => row % 3 == 0 ? Disposition.RetainReplace : Disposition.Cancel), (await _hall.RowsAsync(batch)).Select(row => row.Verdict!.Value));
        Assert.All((await _hall.RowsAsync(batch)).Where(row => row.Number % 3 == 2), row => Assert.NotEqual("", row.VerdictReason));
    }

    // Kept by law; on the negative list though the unit would keep it; without any law.
    private static InventoryEntry Entry(int row) => new(row + 2)
    {
        ProofName = (row % 3) switch { 0 => $"经营情况证明{row}", 1 => "健在证明", _ => $"无违规证明{row}" }, ItemCode = $"MZ-{row}", ItemName = $"事项{row}", PowerType = "行政确认", Issuer = row % 3 == 1 ? "某社区居委会" : "某银行",
        Basis = row % 3 == 2 ? "" : "《某某条例》第十条", Disposition = row % 3 == 2 ? Disposition.Cancel : Disposition.RetainReplace, Method = row % 3 == 2 ? null : "数据共享",
    };

    private static RowFacts Asks(string item, string proof, string issuer) => InventoryHall.Proof(proof, "GA-" + item.Length) with { ItemName = item, Issuer = issuer, Method = "Verification" };

    // By keyboard alone: what the house proposes is taken.
    private static async Task DecideAsync(BrowserWindow window)
    {
        await window.Page.WaitForSelectorAsync(".n-decide .btn-primary:enabled");
        var done = await window.Page.Locator(".n-grid tbody tr.closed").CountAsync();
        await window.Page.Keyboard.PressAsync("Control+Enter");
        await window.UntilAsync($"document.querySelectorAll('.n-grid tbody tr.closed').length === {done + 1}");
    }

    private async Task<BrowserWindow> SignedInAsync(string name)
    {
        var wide = Environment.GetEnvironmentVariable("NOPROOFCITY_PICTURES_WIDE") is not null;
        var window = await browser.OpenAsync(_app.Address.ToString(), wide ? 1920 : 1366, wide ? 1080 : 768);
        await window.SignInAsync(name);
        return window;
    }
}
