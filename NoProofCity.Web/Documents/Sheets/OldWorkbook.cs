using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Makes a new workbook of an old xls: values, dates, merged cells, widths. From there on everything has one way.</summary>
internal static class OldWorkbook
{
    private static readonly byte[] PackageUnderPassword = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] Macros = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    static OldWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<Outcome<Stream>> ConvertAsync(Stream content, string fileName, SheetLimits limits)
    {
        // A new workbook under a password is a file of the old kind, too.
        if (Holds(content, PackageUnderPassword)) return Outcome.Refused(new SheetEncrypted(fileName));
        if (Holds(content, Macros)) return Outcome.Refused(new SheetHasMacros(fileName));
        content.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(content, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true });
            return await ConvertAsync(reader, limits);
        }
        catch (InvalidPasswordException)
        {
            return Outcome.Refused(new SheetEncrypted(fileName));
        }
        // The reader meets a broken file in a dozen ways, each of its own type; all mean that it is no workbook.
        catch (Exception e) when (e is ExcelReaderException or FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or ArithmeticException or KeyNotFoundException or IOException or NotSupportedException or InvalidCastException)
        {
            return Outcome.Refused(new SheetUnreadable(fileName));
        }
    }

    private static async Task<Outcome<Stream>> ConvertAsync(IExcelDataReader reader, SheetLimits limits)
    {
        var converted = new MemoryStream();
        await using (var zip = new ZipArchive(converted, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheets = new List<WorkbookSheet>();
            do
            {
                await using var part = await zip.CreateEntry(Workbook.SheetPart(sheets.Count), CompressionLevel.Fastest).OpenAsync();
                await using var buffer = new OutBuffer(part);
                sheets.Add(new(reader.Name.Length == 0 ? $"{sheets.Count + 1}" : reader.Name, reader.VisibleState is not "visible"));
                if (await WriteAsync(reader, buffer, limits) is { } refusal) return Outcome.Refused(refusal);
                await buffer.EndAsync(default);
            }
            while (reader.NextResult());
            await Workbook.WriteFrameAsync(zip, sheets, [], default);
        }
        return converted;
    }

    private static async Task<Refusal?> WriteAsync(IExcelDataReader reader, OutBuffer buffer, SheetLimits limits)
    {
        buffer.Write(Encoding.UTF8.GetBytes($"""{Workbook.Declaration}<worksheet xmlns="{Workbook.Main}"><sheetData>"""));
        var pen = new SheetPen(buffer);
        var rows = 0;
        while (reader.Read())
        {
            // A sheet may claim 16,384 columns for every row; only the first beyond the limit is looked at.
            var width = Math.Min(reader.FieldCount, limits.Columns + 1);
            while (width > 0 && reader.GetValue(width - 1) is null or "") width--;
            if (width > limits.Columns) return new SheetTooManyColumns(reader.Name, limits.Columns);
            if (width > 0 && rows++ == limits.SheetRows) return new SheetTooManyRows(reader.Name, limits.Rows);
            for (var column = 0; column < width; column++) Write(pen, reader.GetValue(column), reader.GetNumberFormatString(column));
            await pen.EndRowAsync(default);
        }
        buffer.Write("</sheetData>"u8);
        if (reader.MergeCells is { Length: > 0 } merged)
        {
            var areas = merged.Select(range => new CellArea(range.FromColumn, range.FromRow + 1, range.ToColumn, range.ToRow + 1)).Where(area => area.ToColumn < SheetAddress.MostColumns && area.ToRow <= SheetAddress.MostRows).ToList();
            if (areas.Count > 0) buffer.Write(Encoding.UTF8.GetBytes($"""<mergeCells count="{areas.Count}">{string.Concat(areas.Select(area => $"""<mergeCell ref="{area}"/>"""))}</mergeCells>"""));
        }
        buffer.Write("</worksheet>"u8);
        return null;
    }

    private static void Write(SheetPen pen, object? value, string? format)
    {
        switch (value)
        {
            case null or "":
                pen.Empty();
                break;
            case DateTime moment when moment.TimeOfDay == TimeSpan.Zero:
                pen.Date(DateOnly.FromDateTime(moment));
                break;
            case DateTime moment:
                pen.Moment(moment);
                break;
            // A number that its format fills up with zeros is a code.
            case double number when format is { Length: > 1 } && format.AsSpan().IndexOfAnyExcept('0') < 0 && number is >= 0 and < 1e15:
                pen.Text(((long)number).ToString(CultureInfo.InvariantCulture).PadLeft(format.Length, '0'));
                break;
            case double number:
                pen.Number(number);
                break;
            case bool flag:
                pen.Text(flag ? "是" : "否");
                break;
            default:
                pen.Text(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool Holds(Stream content, byte[] wanted)
    {
        var buffer = new byte[1 << 16];
        content.Position = 0;
        for (int kept = 0, read; (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var looked = buffer.AsSpan(0, kept + read);
            if (looked.IndexOf(wanted) >= 0) return true;
            kept = Math.Min(wanted.Length - 1, looked.Length);
            looked[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
