using System.Buffers.Text;
using System.Globalization;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>How wide the columns of a sheet are, in pixels of a screen: what boxes are laid out by.</summary>
internal sealed class ColumnWidths
{
    private const double Usual = 8.43;

    // A character of the standard face, and the white beside the text.
    private const double Character = 7;
    private const double Beside = 5;

    private readonly List<(int From, int To, double Width)> _stated = [];
    private double _usual = Usual;

    /// <summary>Of columns that we write ourselves.</summary>
    public static ColumnWidths Of(IEnumerable<double> widths)
    {
        var own = new ColumnWidths();
        foreach (var (column, width) in widths.Index()) own._stated.Add((column, column, width));
        return own;
    }

    /// <param name="first">The width of a column that is put in before all; null where none is.</param>
    public static ColumnWidths Read(Stream sheet, double? first)
    {
        var (widths, moved) = (new ColumnWidths(), first is null ? 0 : 1);
        if (first is { } own) widths._stated.Add((0, 0, own));
        using var scan = new XmlScan(sheet);
        while (scan.Read() && !scan.Name.SequenceEqual("sheetData"u8))
        {
            if (scan.Token is not XmlToken.Start) continue;
            var (isColumn, isUsual) = (scan.Name.SequenceEqual("col"u8), scan.Name.SequenceEqual("sheetFormatPr"u8));
            if (!isColumn && !isUsual) continue;
            var (from, to, width) = (0.0, 0.0, double.NaN);
            for (var attributes = scan.Attributes; attributes.Next();)
            {
                if (!Utf8Parser.TryParse(attributes.Value, out double number, out _)) continue;
                if (attributes.Name.SequenceEqual("min"u8)) from = number;
                else if (attributes.Name.SequenceEqual("max"u8)) to = number;
                else if (attributes.Name.SequenceEqual("width"u8) || attributes.Name.SequenceEqual("defaultColWidth"u8)) width = number;
            }
            if (!double.IsFinite(width)) continue;
            if (isUsual) widths._usual = width;
            else widths._stated.Add(((int)from - 1 + moved, (int)to - 1 + moved, width));
        }
        return widths;
    }

    /// <summary>The anchor of a box beside a cell: column, row and pixels in both, of its upper left and of its lower right corner.</summary>
    /// <param name="row">The number of the cell's row, of which <paramref name="rowHeight"/> is the height.</param>
    public string Anchor(int column, int row, int rowHeight, int width, int height)
    {
        const int beside = 12, usualHeight = 20;
        var (from, top, left) = (column + 1, row - 1, beside);
        var (to, right) = (from, left + width);
        for (; right > PixelsOf(to) && to < SheetAddress.MostColumns - 1; to++) right -= PixelsOf(to);
        var below = Math.Max(0, height - rowHeight);
        var (bottom, rest) = below == 0 ? (top, height) : (top + 1 + below / usualHeight, below % usualHeight);
        return string.Create(CultureInfo.InvariantCulture, $"{from}, {Math.Min(left, PixelsOf(from))}, {top}, 0, {to}, {right}, {bottom}, {rest}");
    }

    private int PixelsOf(int column)
    {
        foreach (var (from, to, width) in _stated)
            if (column >= from && column <= to) return (int)(width * Character + Beside);
        return (int)(_usual * Character + Beside);
    }
}
