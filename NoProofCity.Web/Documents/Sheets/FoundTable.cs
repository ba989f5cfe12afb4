using System.Collections;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <param name="Field">The column of the layout it was taken for; null for one that is kept as a remark.</param>
/// <param name="Choice">Where every choice has a column of its own: the one that a tick here means.</param>
public sealed record FoundColumn(int Index, string Head, string? Field, string? Choice, string Sample)
{
    public string Letter => SheetAddress.Column(Index);

    /// <summary>The head as it is compared and remembered.</summary>
    public string Name => CellText.Narrow(Head);
}

/// <summary>A table found in a file: its head, wherever it stands, what is said above it, and the rows below.</summary>
/// <param name="Head">The first row of the head; <paramref name="HeadEnd"/> its last, where it has two.</param>
/// <param name="Above">What stands above the table, by the keys of the layout.</param>
public sealed record FoundTable(SheetFile File, SheetTab Sheet, SheetLayout Layout, int Head, int HeadEnd, IReadOnlyList<FoundColumn> Columns, IReadOnlyDictionary<string, string> Above)
{
    /// <summary>The head of the column that a returned file begins with.</summary>
    public const string ProblemsHead = "错误说明";

    private const string RunningNumber = "序号";

    private static readonly IReadOnlyList<string> Sums = ["合计", "总计", "小计", "共计"];
    private static readonly IReadOnlyList<string> Notes = ["注", "备注", "说明", "填表说明", "填报说明"];

    /// <summary>Where the returned file has its problems; null in a file that was not returned yet.</summary>
    public int? ProblemsColumn { get; init; }

    /// <summary>The same table with a column taken for another field, or for none.</summary>
    public FoundTable With(int index, string? field) => this with
    {
        Columns = [.. Columns.Select(column =>
            column.Index == index ? column with { Field = field, Choice = null }
            : column.Field == field && field is not null ? column with { Field = null, Choice = null }
            : column)],
    };

    public FoundColumn? ColumnOf(string field) => Columns.FirstOrDefault(column => column.Field == field);

    /// <summary>Where the value of a field stands ("C5"); the row where the table has no such column.</summary>
    public string AddressOf(SheetRow row, string field) => ColumnOf(field) is { } column ? $"{column.Letter}{row.Number}" : $"第 {row.Number} 行";

    /// <summary>The columns that mean nothing to the layout, with what the row says in them; a running number says nothing.</summary>
    public string RemarksOf(SheetRow row) => string.Join("；", Columns.Where(column => column.Field is null && column.Name != RunningNumber && row.At(column.Index).Length > 0).Select(column => $"{column.Head}：{row.At(column.Index)}"));

    /// <summary>The rows from the first below the head, as often as wanted, one at a time.</summary>
    public FoundRows Rows() => new(this);

    /// <summary>Whether a row belongs to the table, or stands below it: a sum, a note, who filled it in.</summary>
    internal bool IsContent(SheetRow row)
    {
        var (first, only, filled) = ("", true, 0);
        foreach (var column in Columns)
        {
            if (row.KindAt(column.Index) is CellKind.Empty) continue;
            only &= first.Length == 0 || row.At(column.Index) == first;
            if (first.Length == 0) first = row.At(column.Index);
            if (column.Field is not null) filled++;
        }
        if (first.Length == 0) return false;
        if (first.StartsWith(SheetTemplate.ExampleMark, StringComparison.Ordinal)) return false;
        var narrow = CellText.Narrow(first);
        if (Sums.Contains(narrow) && Layout.Columns.Where(column => column.IsRequired).Any(column => ColumnOf(column.Key) is { } found && (row.KindAt(found.Index) is CellKind.Empty || row.At(found.Index) == first))) return false;
        return !only || filled == 0 ? filled > 0 : !Notes.Any(note => narrow.StartsWith($"{note}:", StringComparison.Ordinal)) && !Layout.Above.Any(field => SheetHead.Names(field).Any(name => narrow.StartsWith($"{name}:", StringComparison.Ordinal)));
    }
}

/// <summary>Goes through the rows of a table. What it met on the way is known when it is done.</summary>
public sealed class FoundRows : IEnumerable<SheetRow>, IDisposable
{
    private readonly FoundTable _table;
    private readonly SheetRows _rows;
    private readonly List<Refusal> _passedOver = [];
    private SheetTooManyRows? _tooMany;

    internal FoundRows(FoundTable table) => (_table, _rows) = (table, table.File.Rows(table.Sheet));

    /// <summary>Why the reading ended before the table did; null where it did not.</summary>
    public Refusal? Failure => _tooMany ?? _rows.Failure;

    /// <summary>How many rows came.</summary>
    public int Count { get; private set; }

    /// <summary>What the user should know of the rows that were read.</summary>
    public IReadOnlyList<Refusal> Remarks =>
    [
        .. _table.Sheet.IsHidden ? [new SheetIsHidden(_table.Sheet.Name)] : (IEnumerable<Refusal>)[],
        .. _rows.HiddenRows > 0 ? [new SheetHiddenRowsRead(_rows.HiddenRows)] : (IEnumerable<Refusal>)[],
        .. _rows.HiddenColumns.Count > 0 ? [new SheetHiddenColumnsRead(string.Join("、", _rows.HiddenColumns))] : (IEnumerable<Refusal>)[],
        .. _rows.Formulas > 0 ? [new SheetFormulasRead(_rows.Formulas)] : (IEnumerable<Refusal>)[],
        .. _passedOver,
    ];

    public IEnumerator<SheetRow> GetEnumerator()
    {
        const int MostTold = 20;
        const int MostQuoted = 20;
        while (_rows.Read())
        {
            var row = _rows.Row;
            if (row.Number <= _table.HeadEnd) continue;
            if (_table.IsContent(row))
            {
                if (Count == _table.File.Limits.Rows)
                {
                    _tooMany = new SheetTooManyRows(_table.Sheet.Name, Count);
                    yield break;
                }
                Count++;
                yield return row;
            }
            else if (_passedOver.Count < MostTold && row.Cells.FirstOrDefault(cell => cell.Length > 0) is { } text)
            {
                _passedOver.Add(new SheetRowPassedOver(row.Number, text.Length > MostQuoted ? text[..MostQuoted] + "…" : text));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => _rows.Dispose();
}
