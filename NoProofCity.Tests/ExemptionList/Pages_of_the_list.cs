using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>The list and its editions in a browser: who composes, who agrees, who publishes, by the document of the place.</summary>
[Collection(BrowserTests.Name)]
public sealed class Pages_of_the_list(Support.Browser browser)
{
    private static readonly string[] Proofs =
        ["家庭收入证明", "无犯罪记录证明", "亲属关系证明", "特种作业操作资格以及从业期间未发生生产安全责任事故情况证明材料（含分支机构）", "婚姻状况证明", "居住证明", "身份证复印件", "学历学位证书", "不动产权属证明", "无房证明", "残疾人证", "低保证明"];

    [Fact(DisplayName = "Zaozhuang art. 5: the office composes and consents and is told whose the publication is; the government office publishes, and the drafts are in force")]
    [Rule("Z-5b", "J-Ver-4a")]
    public async Task Consented_and_published()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city, "zaozhuang-2021", kind: PlaceKind.City);
        await FillAsync(hall, UnitLevel.City);
        await PeopleAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var office = await SignedInAsync(app, "office");
        await office.ShotAsync("list-today-office");
        await office.GoAsync("/list");
        await office.Page.WaitForSelectorAsync("td a:has-text('家庭收入证明')");
        await office.ShotAsync("list");
        await office.GoAsync("/list/editions");
        await office.Page.ClickAsync("button:has-text('编制版次')");
        await office.Page.SelectOptionAsync("#kind", nameof(ListKind.Exemption));
        await office.ShotAsync("edition-new");
        await office.Page.ClickAsync("dialog .btn-primary");
        await office.Page.WaitForSelectorAsync(".n-case-list tbody tr");
        await office.ShotAsync("edition-draft");

        Assert.True(await office.Page.IsDisabledAsync(".n-act-bar button:has-text('公布')"));
        await office.Page.WaitForSelectorAsync(".n-act-bar .n-reasons li:has-text('公布”这一步归政府'):has-text('第五条')");
        await office.Page.WaitForSelectorAsync(".n-act-bar .n-reasons li:has-text('采用部门核验的证明要写明关联的政务服务事项')");
        Assert.True(await office.Page.IsDisabledAsync(".n-act-bar button:has-text('同意')"));
        await office.GoAsync("/list?state=Draft&way=Verification");
        await office.Page.ClickAsync("td a:has-text('亲属关系证明')");
        await office.Page.ClickAsync(".n-act-bar button:has-text('修改')");
        await office.Page.WaitForSelectorAsync("form[data-draft=ready]");
        await office.Page.FillAsync("#items", "公租房资格确认（QR-1）\n收养登记（MZ-2）");
        await office.ShotAsync("entry-form");
        await office.Page.ClickAsync(".n-act-bar .btn-primary");
        await office.Page.WaitForSelectorAsync(".n-names li:has-text('收养登记')");
        await office.GoAsync("/list/editions");
        await office.Page.ClickAsync("td a:has-text('2026-01')");
        await office.Page.WaitForSelectorAsync(".n-note:has-text('编制以后清单又变了 1 条')");
        await office.Page.ClickAsync(".n-act-bar button:has-text('重新编制')");
        await office.Page.ClickAsync(".n-act-bar button:has-text('同意'):enabled");
        await office.Page.FillAsync("#decision", "专班会议纪要〔2026〕3 号");
        await office.Page.ClickAsync("dialog .btn-primary");
        await office.Page.WaitForSelectorAsync(".n-title :text('办公室已同意')");
        await office.ShotAsync("edition-consented");
        Assert.Empty(await office.AxeAsync());
        Assert.Empty(office.Complaints);

        await using var government = await SignedInAsync(app, "government");
        await government.ShotAsync("list-today-government");
        await government.Page.ClickAsync("a:has-text('2026 年上半年版')");
        await government.Page.ClickAsync(".n-act-bar .btn-primary:has-text('公布')");
        await government.Page.WaitForSelectorAsync("dialog:has-text('12 条草稿就此生效')");
        await government.Page.FillAsync("#documentnumber", "枣政办字〔2026〕8 号");
        await government.Page.CheckAsync("dialog input[name^=channel] >> nth=0");
        await government.ShotAsync("edition-publish");
        await government.Page.ClickAsync("dialog .btn-primary");
        await government.Page.WaitForSelectorAsync(".n-title :text('已公布')");
        await government.Page.ClickAsync(".n-views a:has-text('公布件 F-22')");
        await government.Page.WaitForSelectorAsync(".n-paper-issued");
        await government.ShotAsync("edition-paper");
        await government.Page.ClickAsync(".n-views a:has-text('与上一版的差异')");
        await government.ShotAsync("edition-difference");
        Assert.Empty(government.Complaints);

        await using var db = city.Db();
        Assert.All(await db.ExemptionEntries.ToListAsync(), entry => Assert.Equal(EntryState.InForce, entry.State));
        Assert.Equal((EditionState.Published, "枣政办字〔2026〕8 号"), await db.Editions.Select(e => new ValueTuple<EditionState, string>(e.State, e.DocumentNumber)).SingleAsync());
        await office.GoAsync("/list?state=InForce&way=Verification");
        await office.Page.WaitForSelectorAsync("td:has-text('收养登记 等 2 项')");
        await office.ShotAsync("list-verification");
        await office.Page.ClickAsync("td a:has-text('亲属关系证明')");
        await office.Page.WaitForSelectorAsync("table[aria-label='历次内容'] a:has-text('2026 年上半年版')");
        await office.ShotAsync("entry");
        await office.GoAsync("/list/as-of");
        await office.Page.WaitForSelectorAsync("td:has-text('家庭收入证明')");
        await office.ShotAsync("list-as-of");
        await office.GoAsync("/list/difference?from=2025-12-01");
        await office.Page.WaitForSelectorAsync("td:has-text('新增')");
        await office.ShotAsync("list-difference");
        await office.GoAsync("/list/import");
        await office.ShotAsync("list-import");
        Assert.Empty(office.Complaints);
    }

    [Fact(DisplayName = "Gaoqing: the first edition waits for the county government, the office publishes it; several entries are set at once, and only in what was named")]
    [Rule("G-Plan-3.1d")]
    public async Task First_edition()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        await FillAsync(hall, UnitLevel.County);
        await PeopleAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var office = await SignedInAsync(app, "office");
        await office.GoAsync("/list?state=Draft");
        await office.Page.WaitForSelectorAsync(".n-grid[data-list] tbody tr");
        await office.Page.CheckAsync(".n-grid[data-list] tbody tr:has-text('居住证明') input[type=checkbox]");
        await office.Page.CheckAsync(".n-grid[data-list] tbody tr:has-text('无房证明') input[type=checkbox]");
        await office.Page.ClickAsync(".n-foot-row button:has-text('设置办理要素')");
        await office.Page.FillAsync("#statutorydays", "3");
        await office.ShotAsync("list-batch");
        await office.Page.ClickAsync("dialog .btn-primary");
        await office.UntilAsync("!document.querySelector('dialog[open]')");
        await using (var db = city.Db())
            Assert.Equal(["居住证明", "无房证明"], await db.ExemptionEntries.Where(e => e.StatutoryDays == 3 && e.Storage == null).OrderBy(e => e.Number).Select(e => e.ProofName).ToListAsync());

        var drafted = await hall.ComposeAsync();
        await office.GoAsync($"/list/editions/{drafted}");
        await office.Page.WaitForSelectorAsync(".n-act-bar .n-reasons li:has-text('审核通过”这一步归政府'):has-text('实施方案三（一）2')");
        await office.ShotAsync("edition-first");
        Assert.Empty(office.Complaints);

        await using var government = await SignedInAsync(app, "government");
        await government.Page.ClickAsync("a:has-text('2026 年上半年版')");
        await government.Page.ClickAsync(".n-act-bar .btn-primary:has-text('审核通过')");
        await government.Page.ClickAsync("dialog .btn-primary");
        await government.Page.WaitForSelectorAsync(".n-title :text('已审核')");
        Assert.True(await government.Page.IsDisabledAsync(".n-act-bar button:has-text('公布')"));
        Assert.Empty(government.Complaints);

        await office.GoAsync($"/list/editions/{drafted}");
        await office.Page.ClickAsync(".n-act-bar .btn-primary:has-text('公布')");
        await office.Page.ClickAsync("dialog .btn-primary");
        await office.Page.WaitForSelectorAsync("dialog :text('没有填写公布渠道')");
        await office.Page.CheckAsync("dialog input[name=channel-Portal]");
        await office.Page.ClickAsync("dialog .btn-primary");
        await office.Page.WaitForSelectorAsync(".n-title :text('已公布')");
        await office.ShotAsync("edition-published");
        Assert.Empty(office.Complaints);
    }

    [Fact(DisplayName = "By keyboard alone an entry is opened from the list, the next one reached, and an edition composed")]
    public async Task By_keyboard()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        await FillAsync(hall, UnitLevel.County);
        await PeopleAsync(city);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await SignedInAsync(app, "office");
        var keys = window.Page.Keyboard;
        await window.GoAsync("/list");
        await window.Page.WaitForSelectorAsync(".n-grid[data-list] tbody tr");

        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("[data-key=next][href]");
        var first = await window.Page.InnerTextAsync("h1");
        await keys.PressAsync("j");
        await window.Page.WaitForFunctionAsync("before => document.querySelector('h1')?.textContent !== before && document.querySelector('.n-case')", first);

        await window.GoAsync("/list/editions");
        await window.Page.FocusAsync("button:has-text('编制版次')");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("dialog[open]");
        await window.Page.FocusAsync("dialog .btn-primary");
        await keys.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync(".n-case-list tbody tr");
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "The issuer of a proof opens its entry and alone says how it is kept; the office is told whose word that is")]
    public async Task Issuer_classifies()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ListHall.OpenAsync(city);
        var (asking, issuing) = (await hall.Town.UnitAsync("ZJ", "安岭县住房和城乡建设局"), await hall.Town.UnitAsync("GA", "安岭县公安局"));
        var entry = await hall.DraftAsync(asking, ListHall.Facts("无犯罪记录证明", MethodKeys.Verification) with { Issuer = "安岭县公安局", IssuerUnitId = issuing });
        await PeopleAsync(city, issuing);
        await using var app = await AppUnderTest.StartAsync(city);
        await using var issuer = await SignedInAsync(app, "lead");
        await issuer.GoAsync($"/list/{entry}");
        await issuer.Page.ClickAsync(".n-act-bar button:has-text('确定保存形式')");
        await issuer.Page.SelectOptionAsync("#storage", nameof(StorageClass.Database));
        await issuer.ShotAsync("entry-classify");
        await issuer.Page.ClickAsync("dialog .btn-primary");
        await issuer.Page.WaitForSelectorAsync("dd:has-text('有库')");
        Assert.Empty(issuer.Complaints);

        await using var office = await SignedInAsync(app, "office");
        await office.GoAsync($"/list/{entry}");
        await office.Page.ClickAsync(".n-act-bar button:has-text('设置办理要素')");
        await office.Page.WaitForSelectorAsync("#storage:disabled");
        await office.ShotAsync("entry-handling");
        Assert.Equal([new OnlyTheIssuerClassifies("安岭县公安局")], (await hall.Entries.HandleAsync(hall.Office(), await hall.SeenAsync(entry), new EntryHandling { Storage = StorageClass.PaperArchive })).Refusals);
    }

    private static async Task FillAsync(ListHall hall, UnitLevel level)
    {
        var units = new[] { await hall.Town.UnitAsync("MZ", "安岭民政局", level: level), await hall.Town.UnitAsync("ZJ", "安岭住房和城乡建设局（人民防空办公室）", level: level), await hall.Town.UnitAsync("RS", "安岭人力资源和社会保障局", level: level) };
        foreach (var (at, proof) in Proofs.Index())
        {
            var facts = ListHall.Facts(proof, at % 4 == 2 ? MethodKeys.Verification : MethodKeys.DataSharing);
            // Who is asked for a verification must be known to ask it for some item: of these the office has that to do first.
            _ = await hall.DraftAsync(units[at % units.Length], at == 2 && level is UnitLevel.City ? facts with { Items = [] } : facts);
        }
    }

    private static async Task PeopleAsync(TestCity city, long? unitId = null)
    {
        await using var db = city.Db();
        var unit = unitId is { } id ? await db.Units.SingleAsync(u => u.Id == id) : await db.Units.FirstAsync();
        foreach (var (name, role) in new[] { ("office", Role.Office), ("government", Role.Government), ("lead", Role.UnitLead) }) _ = await city.PersonAsync(name, role, unit);
    }

    private async Task<BrowserWindow> SignedInAsync(AppUnderTest app, string name)
    {
        var wide = Environment.GetEnvironmentVariable("NOPROOFCITY_PICTURES_WIDE") is not null;
        var window = await browser.OpenAsync(app.Address.ToString(), wide ? 1920 : 1366, wide ? 1080 : 768);
        await window.SignInAsync(name);
        return window;
    }
}
