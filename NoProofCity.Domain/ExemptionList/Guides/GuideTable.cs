namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>What the cells of a table stand under: the heads of its columns, or the word left of them.</summary>
internal sealed class GuideTable(GuideSections sections)
{
    private enum Head { None, Materials, Other, Name }

    private const int ShortCell = 14;

    private readonly Dictionary<int, Head> _heads = [];
    private int _table = -1;

    /// <param name="cells">Those of one row that hold anything, folded.</param>
    /// <returns>Whether the row is the head of the table.</returns>
    public bool Take(int table, IReadOnlyList<(int Column, string Text)> cells, bool hasNames)
    {
        if (table != _table) _heads.Clear();
        _table = table;
        if (cells.Count < 2 || hasNames || cells.Any(cell => cell.Text.Length > ShortCell) || !cells.Any(cell => HeadOf(cell.Text) is not Head.None)) return false;
        // "申请材料 | 见附件" is a row with its head at the left.
        if (cells.Count(cell => HeadOf(cell.Text) is not Head.None) * 2 < cells.Count) return false;
        _heads.Clear();
        foreach (var (column, text) in cells) _heads[column] = HeadOf(text);
        return true;
    }

    public bool IsName(int column) => _heads.GetValueOrDefault(column) is Head.Name;

    /// <summary>Whether everything in the cell is asked for.</summary>
    public bool IsMaterials(int column, IReadOnlyList<(int Column, string Text)> row) =>
        _heads.TryGetValue(column, out var head) && head is not Head.None ? head is Head.Materials
        : LeftOf(column, row) is { } left ? left is Head.Materials
        : sections.IsInMaterials;

    private Head? LeftOf(int column, IReadOnlyList<(int Column, string Text)> row)
    {
        for (var i = row.Count - 1; i >= 0; i--)
            if (row[i].Column < column && HeadOf(row[i].Text) is not Head.None and var head) return head;
        return null;
    }

    private Head HeadOf(string text) =>
        text.Length > ShortCell ? Head.None : sections.IsName(text) ? Head.Name : sections.IsMaterials(text) ? Head.Materials : sections.IsBeside(text) ? Head.Other : Head.None;
}
