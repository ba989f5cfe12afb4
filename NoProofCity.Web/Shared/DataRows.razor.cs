using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;

namespace NoProofCity.Web.Shared;

/// <summary>
/// The table of a list. What a circuit keeps of a page is the size of its render tree, so plain cells side by side are one piece of
/// markup, a row is no component, and nothing is drawn again (which would keep the tree twice) unless it changed.
/// </summary>
public sealed partial class DataRows<TRow>
{
    /// <summary>From how many characters a cell may be cut and tells its whole text on hovering.</summary>
    private const int MayBeCut = 8;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private (object, object, object, object, object?) _drawn;

    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public required string Title { get; set; }
    [Parameter, EditorRequired] public required string Path { get; set; }
    [Parameter, EditorRequired] public required ListQuery Query { get; set; }
    [Parameter, EditorRequired] public required ListPage<TRow> Page { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<ListColumn<TRow>> Columns { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<string> Ticked { get; set; }
    [Parameter, EditorRequired] public required Func<TRow, string> Key { get; set; }
    [Parameter, EditorRequired] public required Func<TRow, string> Href { get; set; }
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
        var wanted = ((object)Page, (object)Query, (object)Columns, (object)Ticked, (object?)Explained);
        if (ReferenceEquals(wanted.Item1, _drawn.Item1) && ReferenceEquals(wanted.Item2, _drawn.Item2) && ReferenceEquals(wanted.Item3, _drawn.Item3)
            && ReferenceEquals(wanted.Item4, _drawn.Item4) && ReferenceEquals(wanted.Item5, _drawn.Item5)) return false;
        _drawn = wanted;
        return true;
    }

    protected override void OnInitialized() => _drawn = (Page, Query, Columns, Ticked, Explained);

    private string? SortOf(ListColumn<TRow> column) =>
        Query.Sort?.Column != column.Key ? null : Query.Sort.Descending ? "descending" : "ascending";

    private ListQuery Sorted(ListColumn<TRow> column) =>
        Query with { Sort = new(column.Key, SortOf(column) == "ascending"), Cursor = null };

    /// <summary>The text cells from a column on, up to the next that has markup of its own; no value is a dash.</summary>
    /// <param name="at">Left at the last column written.</param>
    private MarkupString PlainCells(TRow row, ref int at)
    {
        var markup = new StringBuilder();
        for (; at < Columns.Count && Columns[at] is { Cell: null, Due: null } column; at++)
        {
            var text = column.Text?.Invoke(row) is { Length: > 0 } value ? Html.Encode(value) : "—";
            _ = markup.Append("<td");
            if (column.Class is { } look) _ = markup.Append(" class=\"").Append(look).Append('"');
            if (text.Length > MayBeCut) _ = markup.Append(" title=\"").Append(text).Append('"');
            _ = markup.Append('>').Append(text).Append("</td>");
        }
        at--;
        return new(markup.ToString());
    }
}
