using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>A row that holds anything; its number is that of the sheet.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public string At(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <param name="Name">As its tab says.</param>
public sealed record SheetContent(string Name, bool IsHidden, IReadOnlyList<SheetRow> Rows);

/// <summary>A workbook that somebody handed in, as text.</summary>
/// <param name="Notes">What was left out.</param>
public sealed record SheetBook(string FileName, IReadOnlyList<SheetContent> Sheets, IReadOnlyList<string> Notes);

/// <summary>Reads xlsx and old xls from Excel, WPS and LibreOffice. Everything comes as text: formulas by their last value, merged cells filled, dates written out.</summary>
public static class SheetReader
{
    public const int MostRows = 100_000;
    public const int MostColumns = 200;

    // Beyond these a number has lost digits on its way: it is shown as the sheet shows it, so that the loss is seen.
    private const double MostExact = 1e15;

    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="content">Seekable.</param>
    public static Outcome<SheetBook> Read(Stream content, string fileName)
    {
        var looked = SheetPackage.Check(content, fileName);
        if (!looked.IsDone) return Outcome.Refused(looked.Refusals);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true });
            var sheets = new List<SheetContent>();
            do
            {
                var sheet = ReadSheet(reader);
                if (!sheet.IsDone) return Outcome.Refused(sheet.Refusals);
                sheets.Add(sheet.Value);
            }
            while (reader.NextResult());
            return new SheetBook(fileName, sheets, looked.Value.Lines);
        }
        catch (InvalidPasswordException)
        {
            return Outcome.Refused(new SheetEncrypted(fileName));
        }
        // The reader meets a broken file in a dozen ways, each of its own type; all mean that it is no workbook.
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or OverflowException or KeyNotFoundException or EndOfStreamException or NotSupportedException)
        {
            return Outcome.Refused(new SheetUnreadable(fileName));
        }
    }

    private static Outcome<SheetContent> ReadSheet(IExcelDataReader reader)
    {
        var rows = new List<SheetRow>();
        var merged = new Queue<CellRange>((reader.MergeCells ?? []).OrderBy(range => range.FromRow));
        var open = new List<CellRange>();
        for (var number = 1; reader.Read(); number++)
        {
            // A sheet may claim 16,384 columns for every row; only the first beyond our limit is looked at.
            var width = Math.Min(reader.FieldCount, MostColumns + 1);
            var cells = new string[width];
            for (var column = 0; column < width; column++) cells[column] = Text(reader.GetValue(column));
            while (merged.Count > 0 && merged.Peek().FromRow < number) open.Add(merged.Dequeue());
            _ = open.RemoveAll(range => range.ToRow < number - 1);
            Fill(cells, open, number - 1, rows);
            var last = Array.FindLastIndex(cells, cell => cell.Length > 0);
            if (last < 0) continue;
            if (last >= MostColumns) return Outcome.Refused(new SheetTooManyColumns(reader.Name, MostColumns));
            if (rows.Count == MostRows) return Outcome.Refused(new SheetTooManyRows(reader.Name, MostRows));
            rows.Add(new(number, cells[..(last + 1)]));
        }
        return new SheetContent(reader.Name, reader.VisibleState is not "visible", rows);
    }

    // Only the first cell of a merged range has the value.
    private static void Fill(string[] cells, List<CellRange> merged, int row, List<SheetRow> above)
    {
        foreach (var range in merged.Where(range => range.FromColumn < cells.Length))
        {
            var value = row == range.FromRow ? cells[range.FromColumn] : above.Count > 0 && above[^1].Number - 1 >= range.FromRow ? above[^1].At(range.FromColumn) : "";
            for (var column = range.FromColumn; column <= Math.Min(range.ToColumn, cells.Length - 1); column++)
                if (cells[column].Length == 0) cells[column] = value;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        bool flag => flag ? "是" : "否",
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < MostExact => number.ToString("0.##########", CultureInfo.InvariantCulture),
        double number => number.ToString("0.#####E+00", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
