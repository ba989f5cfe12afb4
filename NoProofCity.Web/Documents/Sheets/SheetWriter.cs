using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>
/// Writes one table as a workbook, forward only and straight into where it goes: title, line of unit and date, frozen head with
/// filters, borders, widths, set up for printing. Its length costs no memory.
/// </summary>
public static class SheetWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // More columns than these are easier to read on a broad page.
    private const int MostUpright = 9;

    // In characters: what A4 and A3 on their broad side hold before print grows too small to read.
    private const double MostOnA4 = 220;
    private const double MostOnA3 = 320;
    private const int TitleHeight = 28;

    /// <returns>How many rows were written, title and head not among them.</returns>
    public static async Task<long> WriteAsync(Stream stream, SheetTable table, CancellationToken stopping)
    {
        var name = Workbook.TabName(table.Title);
        var head = table.Line.Length > 0 ? 3 : 2;
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping);
        await Workbook.WriteFrameAsync(zip, [new(name, Names: Workbook.Repeated(0, name, head, head))], [], stopping);
        await using var part = await zip.CreateEntry(Workbook.SheetPart(0), CompressionLevel.Fastest).OpenAsync(stopping);
        await using var buffer = new OutBuffer(part);
        buffer.Write(Encoding.UTF8.GetBytes(Begin(table.Columns, head, 0)));
        var pen = new SheetPen(buffer, table.Columns);
        await WriteTitleAsync(pen, table, stopping);
        // The reader sees the beginning while the rows are still being looked for.
        await buffer.SendAsync(stopping);
        await table.Rows(pen, stopping);
        var last = pen.Row - 1;
        buffer.Write(Encoding.UTF8.GetBytes(End(table.Columns, head, last)));
        await buffer.EndAsync(stopping);
        return last - head;
    }

    internal static string Begin(IReadOnlyList<SheetColumn> columns, int head, int frozenColumns)
    {
        var pane = frozenColumns > 0
            ? $"""<pane xSplit="{frozenColumns}" ySplit="{head}" topLeftCell="{SheetAddress.Column(frozenColumns)}{head + 1}" activePane="bottomRight" state="frozen"/>"""
            : $"""<pane ySplit="{head}" topLeftCell="A{head + 1}" activePane="bottomLeft" state="frozen"/>""";
        var widths = string.Concat(columns.Select((column, i) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{column.SheetWidth}" customWidth="1"/>""")));
        return $"""{Workbook.Declaration}<worksheet xmlns="{Workbook.Main}" xmlns:r="{Workbook.Office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>""";
    }

    /// <param name="validations">Ready as XML; their place is among what follows the rows.</param>
    /// <param name="legacy">The relation of the notes' drawing; empty without notes.</param>
    internal static string End(IReadOnlyList<SheetColumn> columns, int head, int last, string validations = "", string legacy = "") =>
        $"""</sheetData><autoFilter ref="A{head}:{SheetAddress.Column(columns.Count - 1)}{Math.Max(head, last)}"/>{Merged(columns.Count, head)}{validations}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>{PageSetup(columns)}<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>{(legacy.Length > 0 ? $"""<legacyDrawing r:id="{legacy}"/>""" : "")}</worksheet>""";

    // A3 where A4 would be too small; where that is too, sheets to be laid side by side.
    private static string PageSetup(IReadOnlyList<SheetColumn> columns)
    {
        var width = columns.Sum(column => column.SheetWidth);
        return string.Create(CultureInfo.InvariantCulture, $"""<pageSetup paperSize="{(width > MostOnA4 ? 8 : 9)}" orientation="{(columns.Count > MostUpright ? "landscape" : "portrait")}" fitToWidth="{Math.Max(1, (int)Math.Ceiling(width / MostOnA3))}" fitToHeight="0"/>""");
    }

    internal static async Task WriteTitleAsync(SheetPen pen, SheetTable table, CancellationToken stopping)
    {
        pen.Height = TitleHeight;
        pen.Text(table.Title, SheetStyle.Title);
        await pen.EndRowAsync(stopping);
        pen.Height = 0;
        if (table.Line.Length > 0)
        {
            pen.Text(table.Line, SheetStyle.Line);
            await pen.EndRowAsync(stopping);
        }
        foreach (var column in table.Columns) pen.Text(column.Title, SheetStyle.Head);
        await pen.EndRowAsync(stopping);
    }

    private static string Merged(int columns, int head) => columns < 2 ? ""
        : $"""<mergeCells count="{head - 1}">{string.Concat(Enumerable.Range(1, head - 1).Select(row => $"""<mergeCell ref="A{row}:{SheetAddress.Column(columns - 1)}{row}"/>"""))}</mergeCells>""";
}
