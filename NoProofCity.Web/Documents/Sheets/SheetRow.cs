namespace NoProofCity.Web.Documents.Sheets;

/// <summary>What a cell holds, beside its text.</summary>
public enum CellKind : byte
{
    Empty,
    Text,
    Number,

    /// <summary>Its text is 2026-03-01, or 2026-03-01 09:30.</summary>
    Date,

    /// <summary>A number with more digits than a program keeps.</summary>
    LostDigits,
    Error,

    /// <summary>A formula without a value.</summary>
    NotCalculated,
}

/// <summary>A row that holds anything; its number is that of the sheet.</summary>
public sealed class SheetRow(int number, string[] cells, CellKind[] kinds)
{
    public int Number => number;

    public IReadOnlyList<string> Cells => cells;

    /// <summary>What stands there, without blanks at its ends; empty where nothing does. Merged cells all say the same.</summary>
    public string At(int column) => column < cells.Length ? cells[column] : "";

    public CellKind KindAt(int column) => column < kinds.Length ? kinds[column] : CellKind.Empty;
}

public static class SheetAddress
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    private const int Letters = 26;

    /// <summary>0 is A, 26 is AA.</summary>
    public static string Column(int index) => index < Letters ? $"{(char)('A' + index)}" : Column(index / Letters - 1) + (char)('A' + index % Letters);

    /// <summary>"AB12" is 27 and 12; false where it is no address.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        for (; at < text.Length && text[at] is (>= (byte)'A' and <= (byte)'Z') && column <= MostColumns; at++) column = column * Letters + text[at] - 'A' + 1;
        var digits = at;
        for (; at < text.Length && text[at] is (>= (byte)'0' and <= (byte)'9') && row <= MostRows; at++) row = row * 10 + text[at] - '0';
        column--;
        return column >= 0 && column < MostColumns && at == text.Length && at > digits && row is > 0 and <= MostRows;
    }
}

/// <summary>A rectangle of cells: columns from 0, rows from 1, both ends in it.</summary>
internal readonly record struct CellArea(int FromColumn, int FromRow, int ToColumn, int ToRow)
{
    public static bool TryParse(ReadOnlySpan<byte> text, out CellArea area)
    {
        var colon = text.IndexOf((byte)':');
        var from = colon < 0 ? text : text[..colon];
        var to = colon < 0 ? text : text[(colon + 1)..];
        var isArea = SheetAddress.TryParse(from, out var fromColumn, out var fromRow) & SheetAddress.TryParse(to, out var toColumn, out var toRow);
        area = new(fromColumn, fromRow, toColumn, toRow);
        return isArea && fromColumn <= toColumn && fromRow <= toRow;
    }

    public override string ToString() => $"{SheetAddress.Column(FromColumn)}{FromRow}:{SheetAddress.Column(ToColumn)}{ToRow}";
}
