using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Something a table may state.</summary>
/// <param name="Synonyms">Other heads under which people write it.</param>
public sealed record SheetField(string Key, string Title, bool IsRequired, params IReadOnlyList<string> Synonyms);

/// <param name="Field">The field it was taken for; null for a column that is not used.</param>
public sealed record FoundColumn(int Index, string Head, string? Field, string Sample)
{
    public string Letter => SheetAddress.Column(Index);
}

/// <summary>A table found in a workbook: its head, wherever it stands, and the rows below.</summary>
/// <param name="Head">The first row of the head; <paramref name="HeadEnd"/> its last, where it has two.</param>
public sealed record FoundTable(SheetBook Book, string Sheet, int Head, int HeadEnd, IReadOnlyList<FoundColumn> Columns, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The same table with a column taken for another field, or for none.</summary>
    public FoundTable With(int index, string? field) =>
        this with { Columns = [.. Columns.Select(column => column.Index == index ? column with { Field = field } : column.Field == field && field is not null ? column with { Field = null } : column)] };

    public FoundColumn? ColumnOf(string field) => Columns.FirstOrDefault(column => column.Field == field);

    /// <summary>What a row states of a field; null where it has no such column or nothing stands there.</summary>
    public string? Value(SheetRow row, string field) => ColumnOf(field) is { } column && row.At(column.Index) is { Length: > 0 } text && text is not ("—" or "-" or "无" or "/") ? text : null;

    public string AddressOf(SheetRow row, string field) => ColumnOf(field) is { } column ? $"{column.Letter}{row.Number}" : $"第 {row.Number} 行";
}

public static class SheetAddress
{
    /// <summary>0 is A, 26 is AA.</summary>
    public static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : Column(index / 26 - 1) + (char)('A' + index % 26);
}

/// <summary>Finds the table that speaks of the fields: in whatever sheet, below whatever titles, with its columns in any order and a head of one or two rows.</summary>
public static class SheetHead
{
    private const int LookedAt = 50;

    public static Outcome<FoundTable> Find(SheetBook book, IReadOnlyList<SheetField> fields)
    {
        var best = book.Sheets.OrderBy(sheet => sheet.IsHidden).SelectMany(sheet => Heads(sheet, fields)).OrderByDescending(head => head.Columns.Count(column => column.Field is not null)).ThenBy(head => head.Height).FirstOrDefault();
        var required = fields.Where(field => field.IsRequired).ToList();
        if (best is null || required.Any(field => best.Columns.All(column => column.Field != field.Key)))
            return Outcome.Refused(new SheetHeadNotFound(string.Join("、", book.Sheets.Select(sheet => $"“{sheet.Name}”")), LookedAt, string.Join("、", required.Select(field => field.Title))));
        var rows = best.Sheet.Rows.Skip(best.At + best.Height).Where(row => best.Columns.Any(column => column.Field is not null && row.At(column.Index).Length > 0)).ToList();
        if (rows.Count == 0) return Outcome.Refused(new SheetWithoutRows(best.Sheet.Name));
        return new FoundTable(book, best.Sheet.Name, best.Sheet.Rows[best.At].Number, best.Sheet.Rows[best.At + best.Height - 1].Number,
            [.. best.Columns.Select(column => column with { Sample = rows.Select(row => row.At(column.Index)).FirstOrDefault(text => text.Length > 0) ?? "" })], rows);
    }

    private static IEnumerable<Candidate> Heads(SheetContent sheet, IReadOnlyList<SheetField> fields)
    {
        for (var at = 0; at < Math.Min(sheet.Rows.Count, LookedAt); at++)
        {
            var row = sheet.Rows[at];
            yield return new(sheet, at, 1, Columns(row.Cells, fields));
            if (at + 1 >= sheet.Rows.Count) continue;
            // In a head of two rows the lower says it more exactly; a cell merged downwards says it twice.
            var below = sheet.Rows[at + 1];
            var both = Enumerable.Range(0, Math.Max(row.Cells.Count, below.Cells.Count)).Select(i => Known(below.At(i), fields) is not null || row.At(i).Length == 0 ? below.At(i) : row.At(i)).ToList();
            yield return new(sheet, at, 2, Columns(both, fields));
        }
    }

    private static List<FoundColumn> Columns(IReadOnlyList<string> heads, IReadOnlyList<SheetField> fields)
    {
        var columns = new List<FoundColumn>();
        foreach (var (index, head) in heads.Index().Where(cell => cell.Item.Length > 0))
        {
            var field = Known(head, fields);
            columns.Add(new(index, head, field is not null && columns.All(column => column.Field != field.Key) ? field.Key : null, ""));
        }
        return columns;
    }

    private static SheetField? Known(string head, IReadOnlyList<SheetField> fields)
    {
        var plain = Plain(head);
        return plain.Length == 0 ? null : fields.FirstOrDefault(field => Plain(field.Title) == plain || field.Synonyms.Any(synonym => Plain(synonym) == plain));
    }

    // "单位名称（必填）*" is 单位名称.
    private static string Plain(string head)
    {
        var narrow = Writing.Narrow(head);
        var bracket = narrow.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? narrow[..bracket] : narrow).Trim('*', ':');
    }

    private sealed record Candidate(SheetContent Sheet, int At, int Height, List<FoundColumn> Columns);
}
