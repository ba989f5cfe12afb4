namespace NoProofCity.Web.Documents.Sheets;

/// <summary>What the heads of a sheet mean to a layout.</summary>
internal sealed class KnownHeads
{
    private readonly SheetLayout _layout;
    private readonly IReadOnlyDictionary<string, string> _remembered;
    private readonly Dictionary<string, SheetColumn> _exact = new(StringComparer.OrdinalIgnoreCase);

    public KnownHeads(SheetLayout layout, IReadOnlyDictionary<string, string> remembered)
    {
        (_layout, _remembered) = (layout, remembered);
        foreach (var column in layout.Columns)
            foreach (var name in SheetHead.Names(column)) _ = _exact.TryAdd(name, column);
    }

    /// <param name="below">The second row of a head that has two.</param>
    public List<FoundColumn> Columns(SheetRow row, SheetRow? below)
    {
        var columns = new List<FoundColumn>();
        var group = "";
        for (var index = 0; index < Math.Max(row.Cells.Count, below?.Cells.Count ?? 0); index++)
        {
            var (upper, lower) = (row.At(index), below?.At(index) ?? "");
            // A group stands over its columns, merged or only in the first of them.
            if (upper.Length > 0) group = upper;
            var head = lower.Length > 0 ? lower : upper;
            if (head.Length == 0 || SheetHead.Bare(head) == FoundTable.ProblemsHead) continue;
            var full = lower.Length > 0 && group.Length > 0 && lower != group ? $"{group}/{lower}" : head;
            var (field, choice) = Meaning(full, head, lower.Length > 0 ? group : "", upper);
            var isTaken = field is not null && columns.Exists(column => column.Field == field && (choice is null || column.Choice == choice));
            columns.Add(new(index, full, isTaken ? null : field, isTaken ? null : choice, ""));
        }
        return columns;
    }

    // What was remembered, the very name, the name without what stands in brackets, a choice under its column's title.
    private (string? Field, string? Choice) Meaning(string full, string head, string group, string upper)
    {
        if (_remembered.TryGetValue(CellText.Narrow(full), out var said)) return (_layout.Columns.Any(column => column.Key == said) ? said : null, null);
        if (group.Length > 0 && Named(group) is { MayBeTicked: true } ticked && ChoiceOf(ticked, head) is { } choice) return (ticked.Key, choice.Word);
        if (Named(head) is { } column) return (column.Key, null);
        return group.Length > 0 && upper.Length > 0 && head != upper && Named(upper) is { } named && group == upper ? (named.Key, null) : (null, null);
    }

    private SheetColumn? Named(string head) =>
        _exact.TryGetValue(CellText.Narrow(head).Trim('*', ':', '#'), out var exact) || _exact.TryGetValue(SheetHead.Bare(head), out exact) ? exact : null;

    internal static SheetChoice? ChoiceOf(SheetColumn column, string word)
    {
        var narrow = CellText.Narrow(word);
        foreach (var choice in column.Choices)
            if (CellText.Narrow(choice.Word) == narrow || choice.Synonyms.Any(synonym => CellText.Narrow(synonym) == narrow)) return choice;
        return null;
    }
}
