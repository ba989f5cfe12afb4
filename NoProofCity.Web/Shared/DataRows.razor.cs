using System.Text;
using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;

namespace NoProofCity.Web.Shared;

/// <summary>
/// The table of a list. What a circuit keeps of a page is the size of its render tree, so the head and plain cells side by side
/// are one piece of markup each, a row is no component, and nothing is drawn again (which would keep the tree twice) unless it changed.
/// </summary>
public sealed partial class DataRows<TRow>
{
    /// <summary>From how many characters a cell may be cut and tells its whole text on hovering.</summary>
    private const int MayBeCut = 8;

    private (object, object, object, object, object?, string?, bool) _drawn;

    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>The address of the list under another query.</summary>
    [Parameter, EditorRequired] public required Func<ListQuery, string> Link { get; set; }

    [Parameter, EditorRequired] public required ListQuery Query { get; set; }
    [Parameter, EditorRequired] public required ListPage<TRow> Page { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<ListColumn<TRow>> Columns { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<string> Ticked { get; set; }
    [Parameter, EditorRequired] public required Func<TRow, string> Key { get; set; }

    /// <summary>Where the first cell of a row leads.</summary>
    [Parameter, EditorRequired] public required Func<TRow, string> Href { get; set; }

    /// <summary>The key of the row that stands open beside the list; null for none.</summary>
    [Parameter] public string? Open { get; set; }
    [Parameter, EditorRequired] public required Func<TRow, string> Label { get; set; }
    [Parameter] public Func<TRow, bool>? IsClosed { get; set; }
    [Parameter] public bool CanTick { get; set; }
    [Parameter] public bool CanExplain { get; set; }
    [Parameter] public ExplainedRow? Explained { get; set; }

    /// <summary>When the page was read; the chips tick on from here in the browser.</summary>
    [Parameter] public DateTimeOffset Now { get; set; }

    [Parameter] public EventCallback<IReadOnlyList<string>> OnTick { get; set; }
    [Parameter] public EventCallback<string> OnExplain { get; set; }

    /// <summary>How many digits act on a row.</summary>
    [Parameter] public int ActCount { get; set; }

    [Parameter] public EventCallback<RowActEventArgs> OnAct { get; set; }

    protected override bool ShouldRender()
    {
        var wanted = ((object)Page, (object)Query, (object)Columns, (object)Ticked, (object?)Explained, Open, CanTick);
        if (ReferenceEquals(wanted.Item1, _drawn.Item1) && ReferenceEquals(wanted.Item2, _drawn.Item2) && ReferenceEquals(wanted.Item3, _drawn.Item3)
            && ReferenceEquals(wanted.Item4, _drawn.Item4) && ReferenceEquals(wanted.Item5, _drawn.Item5) && wanted.Open == _drawn.Item6 && CanTick == _drawn.Item7) return false;
        _drawn = wanted;
        return true;
    }

    protected override void OnInitialized() => _drawn = (Page, Query, Columns, Ticked, Explained, Open, CanTick);

    private string? SortOf(ListColumn<TRow> column) =>
        Query.Sort?.Column != column.Key ? null : Query.Sort.Descending ? "descending" : "ascending";

    private ListQuery Sorted(ListColumn<TRow> column) =>
        Query with { Sort = new(column.Key, SortOf(column) == "ascending"), Cursor = null };

    private MarkupString ColumnWidths()
    {
        var markup = new StringBuilder();
        if (CanTick) _ = markup.Append("<col class=\"w3\">");
        foreach (var column in Columns) _ = markup.Append("<col").Attribute("class", column.ColClass).Append('>');
        return new(markup.ToString());
    }

    private MarkupString HeadCells()
    {
        var markup = new StringBuilder();
        foreach (var column in Columns)
        {
            var (sort, title) = (SortOf(column), PlainMarkup.Encode(column.Title));
            _ = markup.Append("<th").Attribute("class", column.Class).Attribute("aria-sort", sort).Append('>');
            _ = column.Sortable ? markup.Append("<a").Attribute("href", Link(Sorted(column))).Append('>').Append(title) : markup.Append(title);
            if (sort is not null) _ = markup.Append("<i class=\"fa-solid fa-arrow-").Append(sort == "ascending" ? "up" : "down").Append(" ms-1\" aria-hidden=\"true\"></i>");
            _ = markup.Append(column.Sortable ? "</a></th>" : "</th>");
        }
        return new(markup.ToString());
    }

    /// <summary>The cells of text and state from a column on, up to the next that has markup of its own; no value is a dash. The first column is the link to the row.</summary>
    /// <param name="at">Left at the last column written.</param>
    private MarkupString PlainCells(TRow row, ref int at)
    {
        var markup = new StringBuilder();
        for (; at < Columns.Count && Columns[at] is { Cell: null, Due: null } column; at++)
        {
            var text = column.Text?.Invoke(row) is { Length: > 0 } value ? value : null;
            _ = markup.Append("<td").Attribute("class", column.Class);
            if (at == 0)
            {
                _ = markup.Append("><a").Attribute("href", Href(row)).Attribute("title", text).Append('>').Append(PlainMarkup.Encode(text ?? Label(row))).Append("</a></td>");
                continue;
            }
            _ = markup.Attribute("title", text?.Length > MayBeCut ? text : null).Append('>');
            _ = markup.Append(column.State?.Invoke(row) is { } state ? StateMark.Markup(state) : PlainMarkup.Encode(text ?? "—")).Append("</td>");
        }
        at--;
        return new(markup.ToString());
    }
}
