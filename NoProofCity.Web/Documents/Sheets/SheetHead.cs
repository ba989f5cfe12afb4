using System.Text.RegularExpressions;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Finds the table that a layout describes: in whatever sheet, below whatever titles, with its columns in any order and a head of one or two rows.</summary>
public static partial class SheetHead
{
    private const int LookedAt = 50;

    // What is longer is an explanation.
    private const int LongestLabel = 500;

    /// <param name="remembered">What heads meant before, where a user said so: the field, or "" for none.</param>
    public static Outcome<FoundTable> Find(SheetFile file, SheetLayout layout, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var known = new KnownHeads(layout, remembered ?? new Dictionary<string, string>());
        if (SheetTemplate.MarkOf(file) is { } mark && mark.Code == layout.Code && mark.Version != layout.Version) return Outcome.Refused(new SheetOfOldTemplate(layout.Title, mark.Version, layout.Version));
        Candidate? best = null;
        foreach (var sheet in file.Sheets.Where(sheet => sheet.Name != SheetTemplate.MarkSheet).OrderBy(sheet => sheet.IsHidden))
        {
            using var rows = file.Rows(sheet);
            var first = new List<SheetRow>();
            while (first.Count <= LookedAt && rows.Read()) first.Add(rows.Row);
            // A file that breaks anywhere is refused when that place is reached; here only where nothing else was found.
            if (rows.Failure is { } failure && first.Count == 0) return Outcome.Refused(failure);
            foreach (var head in Heads(sheet, first, known))
                if (best is null || head.Score > best.Score) best = head;
        }
        var required = layout.Columns.Where(column => column.IsRequired).ToList();
        if (best is null || required.Exists(column => best.Columns.TrueForAll(found => found.Field != column.Key)))
            return Outcome.Refused(new SheetHeadNotFound(string.Join("、", file.Sheets.Select(sheet => $"“{sheet.Name}”")), LookedAt, string.Join("、", required.Select(column => column.Title))));

        var top = best.Rows[best.At];
        var table = new FoundTable(file, best.Sheet, layout, top.Number, best.Rows[best.At + best.Height - 1].Number, best.Columns, Above(best, layout)) { ProblemsColumn = Problems(best) };
        using var content = table.Rows();
        var samples = content.Take(LookedAt).ToList();
        if (content.Failure is { } broken) return Outcome.Refused(broken);
        if (samples.Count == 0) return Outcome.Refused(new SheetWithoutRows(best.Sheet.Name));
        return table with { Columns = [.. best.Columns.Select(column => column with { Sample = samples.Select(row => row.At(column.Index)).FirstOrDefault(text => text.Length > 0) ?? "" })] };
    }

    /// <summary>The title of a column and everything else it is known by, ready to be compared.</summary>
    internal static IEnumerable<string> Names(SheetColumn column) => column.Synonyms.Prepend(column.Title).Select(CellText.Narrow);

    /// <summary>"单位名称（必填）*" is 单位名称.</summary>
    internal static string Bare(string head) => Bracketed().Replace(CellText.Narrow(head), "").Trim('*', ':', '#');

    private static IEnumerable<Candidate> Heads(SheetTab sheet, List<SheetRow> rows, KnownHeads known)
    {
        for (var at = 0; at < Math.Min(rows.Count, LookedAt); at++)
        {
            yield return new(sheet, rows, at, 1, known.Columns(rows[at], null));
            if (at + 1 < rows.Count && rows[at + 1].Number == rows[at].Number + 1) yield return new(sheet, rows, at, 2, known.Columns(rows[at], rows[at + 1]));
        }
    }

    private static int? Problems(Candidate head)
    {
        foreach (var row in head.Rows.Skip(head.At).Take(head.Height))
            for (var column = 0; column < row.Cells.Count; column++)
                if (Bare(row.At(column)) == FoundTable.ProblemsHead) return column;
        return null;
    }

    // "填报单位：某局　填报人：" and the value in the next cell: both are usual.
    private static Dictionary<string, string> Above(Candidate head, SheetLayout layout)
    {
        var found = new Dictionary<string, string>();
        foreach (var row in head.Rows.Take(head.At))
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                var text = row.At(column);
                if (text.Length is 0 or > LongestLabel || column > 0 && row.At(column - 1) == text) continue;
                foreach (var (field, value) in Labels(text, layout))
                {
                    var said = value.Length > 0 ? value : row.Cells.Skip(column + 1).FirstOrDefault(next => next.Length > 0 && next != text && !Labels(next, layout).Any()) ?? "";
                    if (said.Length > 0) _ = found.TryAdd(field, said);
                }
            }
        }
        return found;
    }

    private static IEnumerable<(string Field, string Value)> Labels(string text, SheetLayout layout)
    {
        var places = layout.Above.SelectMany(field => Names(field).Select(name => (Field: field.Key, Name: name)))
            .Select(label => (label.Field, label.Name, Match: Regex.Match(text, string.Join(@"\s*", label.Name.Select(c => Regex.Escape($"{c}"))) + @"\s*(\([^)]*\)|（[^）]*）)?\s*[:：]")))
            .Where(label => label.Match.Success).OrderBy(label => label.Match.Index).ThenByDescending(label => label.Name.Length).ToList();
        var end = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var (field, _, match) = places[i];
            // "单位：" within "填报单位：" is no label of its own.
            if (i > 0 && match.Index < end) continue;
            end = match.Index + match.Length;
            var next = places.Skip(i + 1).Select(label => label.Match.Index).FirstOrDefault(index => index >= match.Index + match.Length, text.Length);
            yield return (field, CellText.Trim(text[end..next]));
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|【[^】]*】")]
    private static partial Regex Bracketed();

    private sealed record Candidate(SheetTab Sheet, List<SheetRow> Rows, int At, int Height, List<FoundColumn> Columns)
    {
        // More columns known is better; of two heads that know the same the one with fewer rows.
        public int Score { get; } = Columns.Count(column => column.Field is not null) * 2 - Height;
    }
}
