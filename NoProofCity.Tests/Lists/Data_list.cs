using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Shared;

namespace NoProofCity.Tests.Lists;

public sealed class Data_list : PartTest
{
    private readonly List<ListQuery> _asked = [];
    private ListPage<string> _answer = new(["A1", "A2"], 26, new(CursorSide.After, "a2", 28), new(CursorSide.Before, "a1", 1), 60);

    private static readonly ListFilter State = new("state", "状态", [new("open", "未反馈"), new("done", "已反馈")]);

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private readonly List<string> _acted = [];
    private Task<Outcome> _outcome = Task.FromResult(Outcome.Done);

    private IRenderedComponent<DataList<string>> Open(string address = "inbox", Func<string, Task<DueArithmetic>>? explain = null)
    {
        Navigation.NavigateTo(address);
        return Render<DataList<string>>(p => p
            .Add(l => l.Name, "t").Add(l => l.Title, "收件箱").Add(l => l.Path, "inbox").Add(l => l.Filters, [State])
            .Add(l => l.Columns, [
                new("number", "编号") { Text = row => row, AlwaysShown = true, Sortable = true },
                new("due", "时限") { Due = _ => new DueView(DeadlineState.Near, Now) },
                new("who", "承办") { Text = _ => null }])
            .Add(l => l.Load, (query, _) => { _asked.Add(query); return Task.FromResult(_answer); })
            .Add(l => l.Key, row => row).Add(l => l.Href, row => $"inbox/{row}")
            .Add(l => l.ExportHref, "inbox/export.xlsx").Add(l => l.Explain, explain)
            .Add(l => l.RowActs, [new("相符", row => { _acted.Add(row); return _outcome; })])
            .Add(l => l.Batch, ticked => $"<button class=\"act\">接收 {ticked.Count}</button>")
            .Add(l => l.Empty, "<p class=\"nothing\">没有要反馈的核验</p>"));
    }

    [Fact(DisplayName = "The first cell of a row is a link that carries the list, so that neighbours and the way back keep it")]
    public void First_cell_is_a_link()
    {
        var list = Open("inbox?state=open&sort=-number");
        Assert.Equal("inbox/A1?list=state%3Dopen%26sort%3D-number", list.Find("tbody td a").GetAttribute("href"));
    }

    [Fact(DisplayName = "The address says what is shown; the export takes the same query without its page")]
    public void Address_is_the_state()
    {
        var list = Open("inbox?state=open&sort=-number&size=50&after=key&n=51");
        var asked = Assert.Single(_asked);
        Assert.Equal(("open", new ListSort("number", true), 50, new ListCursor(CursorSide.After, "key", 51)), (asked.Filter("state"), asked.Sort, asked.Size, asked.Cursor));
        Assert.Equal("inbox/export.xlsx?state=open&sort=-number&size=50", list.Find("a[target=_top]").GetAttribute("href"));
    }

    [Fact(DisplayName = "A new address reads again, once; the same address does not")]
    public void Reads_once_per_address()
    {
        var list = Open();
        list.Render();
        _ = Assert.Single(_asked);
        Navigation.NavigateTo("inbox?state=done");
        Assert.Equal("inbox?state=done&sort=number", list.Find("th a").GetAttribute("href"));
        list.Render();
        Assert.Equal(2, _asked.Count);
        Navigation.NavigateTo("inbox/A1?list=state%3Ddone");
        Assert.Equal(2, _asked.Count);
    }

    [Fact(DisplayName = "A head sorts up, then down; changing the order begins at the first page")]
    public void Sorting()
    {
        Assert.Equal("inbox?state=open&sort=number", Open("inbox?state=open&after=k&n=26").Find("th a").GetAttribute("href"));
        var sorted = Open("inbox?sort=number");
        Assert.Equal("ascending", sorted.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Equal("inbox?sort=-number", sorted.Find("th a").GetAttribute("href"));
    }

    [Fact(DisplayName = "A set filter is a chip that takes itself away, one not set offers its values")]
    public void Filters()
    {
        var list = Open("inbox?state=open&sort=number");
        Assert.Equal("状态：未反馈", list.Find("a.n-chip.on").TextContent);
        Assert.Equal("inbox?sort=number", list.Find("a.n-chip.on").GetAttribute("href"));
        Assert.Contains("inbox?state=done", Open().FindAll(".n-filters .n-menu-list a").Select(a => a.GetAttribute("href")));
    }

    [Fact(DisplayName = "Ticking rows turns the foot into the batch bar; the rows tell it too")]
    public void Batch()
    {
        var list = Open();
        Assert.Empty(list.FindAll(".n-foot-row.batch"));
        list.Find("table").TriggerEvent("onrowtick", new RowTickEventArgs { Keys = ["A2"] });
        Assert.Equal("接收 1", list.Find(".n-foot-row.batch .act").TextContent);
        Assert.Equal("true", list.Find("tr[data-key=A2]").GetAttribute("aria-selected"));
        list.FindAll(".n-foot-row button").Single(b => b.TextContent == "取消选择").Click();
        Assert.Empty(list.FindAll(".n-foot-row.batch"));
    }

    [Fact(DisplayName = "A digit acts on the row of the cursor, only where an act has that digit; then the list is read again")]
    public void Digits()
    {
        var list = Open();
        Assert.Equal("1", list.Find("table").GetAttribute("data-acts"));
        Assert.Contains("1相符", list.Find(".n-foot-row").TextContent);
        list.Find("table").TriggerEvent("onrowact", new RowActEventArgs { Key = "A2", Digit = 2 });
        list.Find("table").TriggerEvent("onrowact", new RowActEventArgs { Key = "foreign", Digit = 1 });
        _ = Assert.Single(_asked);
        list.Find("table").TriggerEvent("onrowact", new RowActEventArgs { Key = "A2", Digit = 1 });
        Assert.Equal(["A2"], _acted);
        Assert.Equal(2, _asked.Count);
        Assert.Empty(list.FindAll(".n-note"));
    }

    [Fact(DisplayName = "What is refused to a row is told with its name")]
    public void Refused_by_digit()
    {
        _outcome = Task.FromResult(Outcome.Refused(new FieldMissing("Unit.Name")));
        var list = Open();
        list.Find("table").TriggerEvent("onrowact", new RowActEventArgs { Key = "A2", Digit = 1 });
        Assert.Equal(("没有相符：", "A2"), (list.Find(".n-note p").TextContent, list.Find(".n-note b").TextContent));
    }

    [Fact(DisplayName = "A second press on a row that the first is still taking from the list does nothing")]
    public async Task Pressed_twice()
    {
        var done = new TaskCompletionSource<Outcome>();
        _outcome = done.Task;
        var list = Open();
        var first = list.Find("table").TriggerEventAsync("onrowact", new RowActEventArgs { Key = "A2", Digit = 1 });
        var second = list.Find("table").TriggerEventAsync("onrowact", new RowActEventArgs { Key = "A2", Digit = 1 });
        _answer = _answer with { Rows = ["A1"] };
        done.SetResult(Outcome.Done);
        await first;
        await second;
        Assert.Equal(["A2"], _acted);
    }

    [Fact(DisplayName = "The arithmetic of a row is asked for when its chip opens, and only for rows on the page")]
    public void Explains_on_opening()
    {
        var asked = new List<string>();
        var list = Open(explain: key =>
        {
            asked.Add(key);
            return Task.FromResult(new DueArithmetic("怎么算的", [new("收到", "送达即登记", "11:12", "默认值")]));
        });
        Assert.Empty(list.FindAll(".n-pop"));
        list.Find("table").TriggerEvent("onrowexplain", new RowExplainEventArgs { Key = "foreign" });
        list.Find("table").TriggerEvent("onrowexplain", new RowExplainEventArgs { Key = "A2" });
        Assert.Equal(["A2"], asked);
        _ = Assert.Single(list.FindAll("tr[data-key=A2] .n-pop"));
    }

    [Fact(DisplayName = "A column the user hid stays away, except the one that names the row")]
    public void Columns()
    {
        Lists.Arrangement = new(["who", "number"], []);
        var list = Open();
        Assert.Equal(["编号", "时限"], list.FindAll("th").Skip(1).Select(th => th.TextContent.Trim()));
        list.Find(".n-title input[checked]").Change(false);
        Assert.Contains("due", Lists.Arrangement.Hidden);
    }

    [Fact(DisplayName = "A list kept under a name is one of the views")]
    public void Saved_views()
    {
        var list = Open("inbox?state=open&after=k&n=26");
        list.FindAll("button").Single(b => b.TextContent == "存为视图").Click();
        list.Find("#view-name").Input("我的未反馈");
        list.Find("dialog .btn-primary").Click();
        Assert.Equal([new SavedView("我的未反馈", "?state=open")], Lists.Arrangement.Views);
        Assert.Equal("inbox?state=open", list.Find(".n-views a[aria-current]").GetAttribute("href"));
    }

    [Fact(DisplayName = "An empty list says why: nothing there, or nothing fits and this is what it was narrowed by")]
    public void Empty()
    {
        _answer = new([], 1, null, null, 0);
        _ = Open().Find("p.nothing");
        var narrowed = Open("inbox?state=done&q=张");
        Assert.Empty(narrowed.FindAll("p.nothing"));
        Assert.Contains("状态：已反馈", narrowed.Find(".n-empty").TextContent);
        Assert.Equal("inbox", narrowed.Find(".n-empty a").GetAttribute("href"));
    }

    [Fact(DisplayName = "The foot says which rows these are and leads on by their keys; there is nothing before the first page")]
    public void Paging()
    {
        var list = Open("inbox?state=open&after=k&n=26");
        Assert.Contains("第 26–27 条，共 60 条", list.Find(".n-pages").TextContent);
        Assert.Equal(["inbox?state=open&before=a1&n=1", "inbox?state=open&after=a2&n=28"], list.FindAll(".n-pages a").Select(a => a.GetAttribute("href")));
        _answer = _answer with { Previous = null };
        Assert.Equal(["previous", "next"], list.FindAll(".n-pages a").Select(a => a.GetAttribute("data-key")));
        Assert.Equal("上一页", Open().Find(".n-pages button[disabled]").TextContent);
    }

    [Fact(DisplayName = "Plain cells are written as text, whatever a user typed into them")]
    public void Text_stays_text()
    {
        var rows = Render<DataRows<string>>(p => p.Add(r => r.Name, "t").Add(r => r.Title, "t").Add(r => r.Link, _ => "t").Add(r => r.Query, new()).Add(r => r.Ticked, [])
            .Add(r => r.Page, new(["<b onclick=\"x\">'&"], 1, null, null, 1)).Add(r => r.Key, _ => "1").Add(r => r.Href, _ => "t/1").Add(r => r.Label, _ => "1")
            .Add(r => r.Columns, [new("a", "甲") { Text = _ => "1" }, new("b", "乙") { Text = row => row, Droppable = true }, new("c", "丙") { Text = row => row }]));
        Assert.Equal(["<b onclick=\"x\">'&", "<b onclick=\"x\">'&"], rows.FindAll("td").Skip(1).Select(td => td.TextContent));
        Assert.Equal("<b onclick=\"x\">'&", rows.Find("td.p3").GetAttribute("title"));
        Assert.Empty(rows.FindAll("b"));
    }

    [Fact(DisplayName = "Rows are drawn again only when they changed: a second drawing would keep them twice in every circuit")]
    public void Drawn_once()
    {
        var list = Open();
        var rows = list.FindComponent<DataRows<string>>();
        list.Render(p => p.Add(l => l.Lead, "又来一件"));
        Assert.Equal(1, rows.RenderCount);
        list.Find("table").TriggerEvent("onrowtick", new RowTickEventArgs { Keys = ["A2"] });
        Assert.Equal(2, rows.RenderCount);
    }

    [Fact(DisplayName = "No value is a dash, not an empty cell")]
    public void Dash() => Assert.Equal("—", Open().Find("tbody tr td:last-child").TextContent.Trim());

    [Theory(DisplayName = "An address reads back to what wrote it; what cannot be read is left out")]
    [InlineData("?state=open&q=%E5%BC%A0&sort=-due&size=100&before=7.%22a%22&n=12", "?state=open&q=%E5%BC%A0&sort=-due&size=100&before=7.%22a%22&n=12")]
    [InlineData("?size=1000000&n=x&sort=&state=&list=state%3Dopen", "")]
    public void Address(string read, string written) => Assert.Equal(written, ListUrl.Write(ListUrl.Read(read)));
}
