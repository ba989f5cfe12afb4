using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Inventory;

/// <summary>Over the demo: a county whose second round is late in seven units.</summary>
[Collection(BrowserTests.Name)]
public sealed class Collection_pages(Support.Browser browser)
{
    [Fact(DisplayName = "The office sees who is late, reminds them, sends a new round to some units and ends the old one; the units are told")]
    public async Task Rounds()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("guohs", DemoPlace.Password);
        await window.Page.ClickAsync("td >> text=全面梳理");
        await window.Page.WaitForSelectorAsync("dd:has-text('7 个')");
        await window.ShotAsync("round");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync("button:has-text('还没报送')");
        await window.UntilAsync("document.querySelectorAll(\"table[aria-label='各单位进度'] tbody tr\").length === 7");
        await window.Page.ClickAsync(".n-act-bar >> text=催报");
        await window.Page.WaitForSelectorAsync("dialog >> text=还没报送的 7 个单位");
        await window.Page.ClickAsync("dialog >> text=发催报通知");
        await window.UntilAsync("document.querySelectorAll('.n-line-col li').length >= 3");

        await window.GoAsync("/inventory/rounds/new");
        await window.Page.FillAsync("#period", "2026 年补充批");
        await window.Page.FillAsync("#dueon", "2026-04-10");
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("text=请选择参加梳理的单位");
        await window.Page.ClickAsync(".n-pick-head:has-text('乡镇') >> text=全选");
        await window.Page.WaitForSelectorAsync("text=布置给 3 个单位");
        await window.ShotAsync("round-new");
        Assert.Empty(await window.AxeAsync());
        await window.Page.ClickAsync(".n-act-bar .btn-primary");
        await window.Page.WaitForSelectorAsync("h1:has-text('2026 年补充批')");

        await using var db = city.Db();
        var round = await db.CollectionTasks.SingleAsync(r => r.Period == "2026 年补充批");
        var tables = await db.InventoryBatches.Where(b => b.CollectionId == round.Id).Select(b => b.Id).ToListAsync();
        Assert.Equal(3, tables.Count);
        Assert.Equal(3, await db.Set<WorkTask>().CountAsync(t => t.Kind == CollectionDesk.Fill.Key && tables.Contains(t.ObjectId) && t.State == TaskState.Open));

        await window.Page.ClickAsync(".n-act-bar >> text=结束这一批");
        await window.Page.WaitForSelectorAsync("dialog >> text=还有 3 个单位没有报送");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-state:has-text('已结束')");
        await window.GoAsync("/inventory/rounds");
        await window.Page.WaitForSelectorAsync("td >> text=2026 年补充批");
        await window.ShotAsync("rounds");
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "The law office marks a law as repealed, is told before what hangs on it, and takes it back: the units' tasks go with it")]
    public async Task Laws()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("lvc", DemoPlace.Password);
        await window.GoAsync("/bases?q=公共租赁住房");
        await window.Page.WaitForSelectorAsync("td >> text=公共租赁住房管理办法");
        await window.ShotAsync("bases");
        await window.Page.ClickAsync("tr:has-text('第七条') td a");
        await window.Page.WaitForSelectorAsync("table[aria-label='引用它的证明事项'] tbody tr");
        await window.Page.ClickAsync(".n-act-bar >> text=标为废止");
        await window.Page.WaitForSelectorAsync("dialog >> text=1 个单位的 9 行证明事项引用它");
        await window.ShotAsync("basis-repeal");
        await window.Page.FillAsync("#on", "2026-03-01");
        await window.Page.ClickAsync("dialog .btn-danger");
        await window.Page.WaitForSelectorAsync(".n-state:has-text('已废止')");
        await window.ShotAsync("basis");
        Assert.Empty(await window.AxeAsync());

        await using var db = city.Db();
        Task<WorkTask> TaskAsync() => db.Set<WorkTask>().AsNoTracking().OrderByDescending(t => t.Id).FirstAsync(t => t.Kind == BasisDesk.Adjust.Key);
        Assert.Equal(TaskState.Open, (await TaskAsync()).State);

        await window.Page.ClickAsync(".n-act-bar >> text=恢复有效");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync(".n-state:has-text('有效')");
        await window.Page.ClickAsync(".n-act-bar >> text=修改登记");
        await window.Page.FillAsync("#text", "申请公共租赁住房，应当符合以下条件。");
        await window.Page.ClickAsync(".n-act-bar >> text=保存");
        await window.Page.WaitForSelectorAsync(".n-prose:has-text('应当符合以下条件')");
        Assert.Equal(TaskState.Withdrawn, (await TaskAsync()).State);
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "A liaison finds the unit's items, sees what hangs on one, mends and counts it, and brings in a table of them; the items of others stay shut")]
    public async Task Items()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var app = await AppUnderTest.StartAsync(city);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("leizs", DemoPlace.Password);
        await window.GoAsync("/items/differences");
        await window.Page.WaitForSelectorAsync("td >> text=申请材料");
        await window.ShotAsync("differences");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/items");
        await window.Page.ClickAsync("text=本单位");
        await window.Page.ClickAsync("td >> text=变更姓名");
        await window.Page.WaitForSelectorAsync("table[aria-label='要的证明'] tbody tr");
        await window.ShotAsync("item");
        await window.Page.ClickAsync(".n-act-bar >> text=修改");
        await window.Page.FillAsync("#promiseddays", "30");
        await window.Page.ClickAsync(".n-act-bar >> text=保存");
        await window.Page.WaitForSelectorAsync("#promiseddays[aria-invalid=true]");
        await window.ShotAsync("item-edit");
        await window.Page.FillAsync("#promiseddays", "5");
        await window.Page.ClickAsync(".n-act-bar >> text=保存");
        await window.Page.WaitForSelectorAsync("dd:has-text('5 个工作日')");
        await window.Page.ClickAsync(".n-act-bar >> text=登记改革前后");
        await window.Page.FillAsync("[id='before.materials']", "6");
        await window.Page.FillAsync("[id='after.materials']", "3");
        await window.ShotAsync("item-count");
        await window.Page.ClickAsync("dialog .btn-primary");
        await window.Page.WaitForSelectorAsync("dd:has-text('6 → 3 份')");
        Assert.Empty(await window.AxeAsync());

        await window.GoAsync("/items/import");
        await window.Page.WaitForSelectorAsync("input[type=file]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await window.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload
        {
            Name = "事项.xlsx", MimeType = SheetWriter.ContentType, Buffer = await TableAsync(["基本编码", "办理事项", "实施主体", "权力类型", "承诺办结时限", "材料清单"],
                ["370709004000", "变更姓名", "安岭县公安局", "行政确认", "3", ""], ["370709099000", "补领户口簿", "", "行政确认", "1", "申请书；居民身份证"], ["371112001000", "别的单位的", "安岭县民政局", "行政确认", "", ""]),
        });
        await window.Page.WaitForSelectorAsync("table[aria-label='预览']");
        await window.ShotAsync("items-import");
        Assert.Equal(["新增 1", "修改 1", "不变 0", "错误 1", "重复 0"], await window.Page.Locator("[role=tab]").AllInnerTextsAsync());
        await window.Page.ClickAsync("text=写入 2 行，1 行有误留在退回文件");
        await window.Page.WaitForSelectorAsync("text=已写入");

        await using var db = city.Db();
        Assert.Equal(["居民身份证", "申请书"], (await db.ServiceItems.SingleAsync(i => i.Code == "370709099000")).Materials.Select(m => m.Name).Order(StringComparer.Ordinal));
        var foreign = await db.ServiceItems.Join(db.Units.Where(u => u.ShortName == "县民政局"), item => item.UnitId, unit => unit.Id, (item, _) => item.Id).FirstAsync();
        await window.GoAsync($"/items/{foreign}");
        await window.Page.WaitForSelectorAsync(".n-facts");
        Assert.Equal(0, await window.Page.Locator(".n-act-bar button").CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact(DisplayName = "In a place where nothing was done yet, the pages say what is to be done first")]
    public async Task Empty()
    {
        await using var city = await TestCity.OpenAsync();
        var town = await TownHall.OpenAsync(city, "yiyuan-2021");
        var gov = await town.UnitAsync("GOV", "安岭县人民政府办公室");
        await using (var db = city.Db()) _ = await city.PersonAsync("office", Role.Office, await db.Units.SingleAsync(u => u.Id == gov));
        await using var app = await AppUnderTest.StartAsync(city, null);
        await using var window = await browser.OpenAsync(app.Address.ToString());
        await window.SignInAsync("office");
        foreach (var (address, says) in ((string, string)[])[("/inventory/rounds", "还没有布置过梳理"), ("/items", "还没有服务事项"), ("/items/differences", "上下级的事项一致"), ("/bases", "还没有法律依据")])
        {
            await window.GoAsync(address);
            await window.Page.WaitForSelectorAsync($".n-empty:has-text('{says}')");
            await window.ShotAsync("empty" + address.Replace('/', '-'));
        }
        Assert.Empty(window.Complaints);
    }

    private static async Task<byte[]> TableAsync(string[] heads, params string[][] rows)
    {
        await using var stream = new MemoryStream();
        _ = await SheetWriter.WriteAsync(stream, new("事项", [.. heads.Select(head => new SheetColumn(head, head))], rows.Select(row => (IReadOnlyList<SheetValue>)[.. row.Select(cell => (SheetValue)cell)]).ToAsyncEnumerable()), default);
        return stream.ToArray();
    }
}
