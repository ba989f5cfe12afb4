namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Of merged cells only the first has the value. Row by row it is given to the others, so that each says what a reader sees.</summary>
internal sealed class MergedCells
{
    // They cannot lie over each other, so that no row can meet more of them than it has columns.
    private const int MostAtOnce = 2000;
    private const int Most = 1_000_000;

    private readonly List<CellArea> _areas;
    private readonly List<(CellArea Area, string Text, CellKind Kind)> _open = [];
    private int _next;

    private MergedCells(List<CellArea> areas) => _areas = areas;

    public IReadOnlyList<CellArea> Areas => _areas;

    /// <summary>They stand behind the rows, and so the rows are passed over once before they are read.</summary>
    public static MergedCells Read(Stream part)
    {
        using var scan = new XmlScan(part);
        var areas = new List<CellArea>();
        if (scan.SkipTo("sheetData>"u8))
        {
            while (scan.Read())
            {
                if (scan.Token is XmlToken.End && scan.Name.SequenceEqual("mergeCells"u8)) break;
                if (scan.Token is not XmlToken.Start || !scan.Name.SequenceEqual("mergeCell"u8)) continue;
                for (var attributes = scan.Attributes; attributes.Next();)
                    if (attributes.Name.SequenceEqual("ref"u8) && CellArea.TryParse(attributes.Value, out var area)) areas.Add(areas.Count < Most ? area : throw new InvalidDataException());
            }
        }
        areas.Sort((one, other) => one.FromRow.CompareTo(other.FromRow));
        return new(areas);
    }

    /// <summary>The same, to be filled from the first row again.</summary>
    public MergedCells FromTheTop() => new(_areas);

    /// <returns>The width of the row with what was filled in.</returns>
    public int Fill(int row, int width, ref string[] cells, ref CellKind[] kinds)
    {
        for (; _next < _areas.Count && _areas[_next].FromRow <= row; _next++)
        {
            var area = _areas[_next];
            if (area.FromRow == row && area.FromColumn < width) _open.Add((area, cells[area.FromColumn], kinds[area.FromColumn]));
        }
        if (_open.Count > MostAtOnce) throw new InvalidDataException();
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            var (area, text, kind) = _open[at];
            if (area.ToRow < row)
            {
                _open.RemoveAt(at);
                continue;
            }
            // To the right no farther than the row goes anyway: a title over all columns is no content of them.
            for (var column = area.FromColumn; column <= Math.Min(area.ToColumn, Math.Max(width - 1, area.FromColumn)) && column < cells.Length; column++)
            {
                if (kinds[column] is not CellKind.Empty) continue;
                (cells[column], kinds[column]) = (text, kind);
                if (text.Length > 0) width = Math.Max(width, column + 1);
            }
        }
        return width;
    }
}
