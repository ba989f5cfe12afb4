namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Puts boxes on pages: as many as fit, broken only where it is allowed.</summary>
/// <param name="begun">Pages on which something stands already: the first are drawn on these.</param>
internal sealed class Paginator(Area area, params IReadOnlyList<Canvas> begun)
{
    private const double Rounding = 0.3;

    private readonly List<Canvas> _pages = [];
    private readonly List<Bookmark> _bookmarks = [];

    public IReadOnlyList<Canvas> Pages => _pages;

    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    /// <summary>How far the last page is filled.</summary>
    public double End { get; private set; }

    public void Fill(List<Box> boxes)
    {
        var from = 0;
        do
        {
            var to = EndOfPage(boxes, from);
            DrawPage(boxes, from, to);
            from = to < boxes.Count && boxes[to] is PageBreak ? to + 1 : to;
        }
        while (from < boxes.Count);
    }

    public Canvas AddPage()
    {
        var page = _pages.Count < begun.Count ? begun[_pages.Count] : new Canvas(area.PageWidth, area.PageHeight);
        _pages.Add(page);
        return page;
    }

    private double Top => area.Top + (_pages.Count == 0 ? (area.FirstRow - 1) * area.Body.Height : 0);

    private int EndOfPage(List<Box> boxes, int from)
    {
        var top = Top + Repeated(boxes[from]);
        var to = from;
        for (; to < boxes.Count && boxes[to] is not PageBreak; to++)
        {
            top = Below(boxes[to], top);
            if (top > area.Bottom + Rounding && to > from) break;
        }
        if (to == boxes.Count || boxes[to] is PageBreak) return to;

        var end = to;
        while (end > from && !boxes[end].MayBreak) end--;
        // Nothing on the page allows a break: better a hard one than text beyond the foot.
        return end > from ? end : to;
    }

    private void DrawPage(List<Box> boxes, int from, int to)
    {
        var top = Top;
        var page = AddPage();
        TableBlock? open = null;
        var rows = new List<(int Row, double Top)>();
        if (boxes[from] is RowBox { Row: > 0 } first && first.Row >= first.Table.HeadRows)
        {
            for (var head = 0; head < first.Table.HeadRows; head++)
            {
                rows.Add((head, top));
                first.Table.DrawText(page, head, top);
                top += first.Table.HeightOf(head);
            }
            open = first.Table;
        }
        for (var i = from; i < to; i++)
        {
            if (boxes[i] is SpringBox) top = Math.Max(top, area.Bottom - HeightOf(boxes, i + 1, to));
            if (boxes[i] is OutlineBox outline) _bookmarks.Add(new(outline.Title, _pages.Count - 1, top));
            var table = (boxes[i] as RowBox)?.Table;
            if (table != open) Close(page, ref open, rows);
            if (boxes[i] is RowBox row)
            {
                open = table;
                rows.Add((row.Row, top));
            }
            boxes[i].Draw(page, top);
            top = Below(boxes[i], top);
        }
        Close(page, ref open, rows);
        End = top;
    }

    private static void Close(Canvas page, ref TableBlock? open, List<(int, double)> rows)
    {
        open?.DrawRules(page, rows);
        open = null;
        rows.Clear();
    }

    private double Below(Box box, double top) => box is SnapBox && area.OnGrid
        ? area.Top + (Math.Ceiling((top - area.Top + Rounding) / area.Body.Height) * area.Body.Height)
        : top + box.Height;

    private static double HeightOf(List<Box> boxes, int from, int to)
    {
        var height = 0.0;
        for (var i = from; i < to; i++) height += boxes[i].Height;
        return height;
    }

    private static double Repeated(Box box) => box is RowBox row && row.Row >= row.Table.HeadRows ? row.Table.HeadHeight : 0;
}
