using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <param name="Field">The column of the layout.</param>
/// <param name="Column">Where it stands in the sheet; null where the sheet has no such column.</param>
/// <param name="Value">As it was written.</param>
public sealed record CellFault(string Field, int? Column, string Value, Refusal Problem);

/// <summary>A row as its layout understands it: clean values by the keys of the columns, and everything that is wrong with it.</summary>
public sealed class ReadRow
{
    private readonly SheetLayout _layout;
    private readonly string?[] _values;

    internal ReadRow(SheetLayout layout, SheetRow row, string?[] values, IReadOnlyList<CellFault> faults) => (_layout, Row, _values, Faults) = (layout, row, values, faults);

    public SheetRow Row { get; }

    public IReadOnlyList<CellFault> Faults { get; }

    /// <summary>
    /// What the row says; null where it says nothing. A date comes as 2026-03-01, a moment as 2026-03-01 09:30, a number without
    /// separators, a choice as its value, a flag as 是 or 否.
    /// </summary>
    public string? this[string field]
    {
        get
        {
            for (var i = 0; i < _values.Length; i++)
                if (_layout.Columns[i].Key == field) return _values[i];
            return null;
        }
    }

    public bool? Flag(string field) => this[field] is { } word ? word == CellReading.Yes : null;

    public DateOnly? Date(string field) => this[field] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    public decimal? Number(string field) => this[field] is { } number ? decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : null;
}
