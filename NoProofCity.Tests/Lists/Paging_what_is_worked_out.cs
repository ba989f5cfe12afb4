using NoProofCity.Data.Common;

namespace NoProofCity.Tests.Lists;

public sealed class Paging_what_is_worked_out
{
    private static readonly IReadOnlyList<string> All = [.. Enumerable.Range(1, 60).Select(i => $"u{i}")];

    private static ListPage<string> Page(IReadOnlyList<string> rows, ListCursor? cursor) => ListPage.Of(rows, new() { Size = 25, Cursor = cursor }, row => row);

    [Fact(DisplayName = "A list worked out at once is read in pages of the chosen size, forwards and back, and tells how many there are")]
    public void Walks()
    {
        var pages = new List<ListPage<string>> { Page(All, null) };
        while (pages[^1].Next is { } next) pages.Add(Page(All, next));
        Assert.Equal(All, pages.SelectMany(page => page.Rows));
        Assert.Equal([(1, 25), (26, 50), (51, 60)], pages.Select(page => (page.First, page.Last)));
        Assert.All(pages, page => Assert.Equal(60, page.Total));

        var back = Page(All, pages[2].Previous);
        Assert.Equal((26, 50), (back.First, back.Last));
        Assert.Equal(pages[0].Rows, Page(All, back.Previous).Rows);
        Assert.Null(Page(All, back.Previous).Previous);
    }

    [Fact(DisplayName = "Rows that went do not shift the page; where the row before it went, it begins where that stood")]
    public void Rows_went()
    {
        var second = Page(All, null).Next;
        Assert.Equal("u26", Page([.. All.Where(row => row != "u3")], second).Rows[0]);
        Assert.Equal("u26", Page([.. All.Where(row => row != "u25")], second).Rows[0]);
        Assert.Equal(["u1"], Page(["u1"], second).Rows);
        Assert.Equal((1, 0), (Page([], second).First, Page([], second).Last));
    }
}
