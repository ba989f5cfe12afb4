using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using NoProofCity.Web.Documents.Sheets.Returned;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>
/// A workbook to fill in, made of its layout: notes on the heads, drop-downs where only some words are allowed, an example, the rows
/// that are known already, a sheet that explains the columns, and a hidden one by which it is known again.
/// </summary>
public static class SheetTemplate
{
    /// <summary>A row whose first cell begins so is the example and is never read.</summary>
    public const string ExampleMark = "示例：";

    /// <summary>The hidden sheet: code and version of the layout, and the words of the drop-downs.</summary>
    internal const string MarkSheet = "模板版本";

    private const string HelpSheet = "填写说明";
    private const string NotesPart = "xl/comments1.xml";
    private const string BoxesPart = "xl/drawings/vmlDrawing1.vml";
    private const int RowsToFill = 2000;
    private const int FirstListColumn = 3;
    private const int HelpTitleWidth = 22;
    private const int HelpTextWidth = 80;

    /// <param name="above">What is known of the fields above the table.</param>
    /// <param name="rows">The rows that are known already, in the order of the columns.</param>
    public static async Task WriteAsync(Stream stream, SheetLayout layout, IReadOnlyDictionary<string, string> above, IAsyncEnumerable<IReadOnlyList<SheetValue>> rows, CancellationToken stopping)
    {
        var name = Workbook.TabName(layout.Title);
        var line = string.Join("　　", layout.Above.Select(field => $"{field.Title}：{above.GetValueOrDefault(field.Key, "")}"));
        var head = line.Length > 0 ? 3 : 2;
        var notes = new CellNotes(HelpSheet, ColumnWidths.Of(layout.Columns.Select(column => (double)column.SheetWidth)));
        foreach (var (index, column) in layout.Columns.Index())
            if (Explained(column) is { Length: > 0 } note) notes.Add(index, head, note);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping);
        List<WorkbookPart> others = [];
        if (notes.Any)
        {
            others.Add(new(NotesPart, $"{Workbook.SheetType}.comments+xml", Workbook.Declaration + notes.Texts.ToString(SaveOptions.DisableFormatting)));
            others.Add(new(BoxesPart, "", notes.Boxes));
            others.Add(new(SheetPackage.RelationsOf(Workbook.SheetPart(0)), "", $"""{Workbook.Declaration}<Relationships xmlns="{Workbook.Relations}"><Relationship Id="rId1" Type="{Workbook.Office}/comments" Target="/{NotesPart}"/><Relationship Id="rId2" Type="{Workbook.Office}/vmlDrawing" Target="/{BoxesPart}"/></Relationships>"""));
        }
        await Workbook.WriteFrameAsync(zip, [new(name, Names: Workbook.Repeated(0, name, head, head)), new(HelpSheet), new(MarkSheet, IsHidden: true)], others, stopping);
        await SheetAsync(zip, 0, SheetWriter.Begin(layout.Columns, head, 0), async pen =>
        {
            await SheetWriter.WriteTitleAsync(pen, new(layout.Title, layout.Columns, rows) { Line = line }, stopping);
            await ExampleAsync(pen, layout, stopping);
            await foreach (var row in rows.WithCancellation(stopping))
            {
                foreach (var value in row) value.Write(pen);
                await pen.EndRowAsync(stopping);
            }
            return SheetWriter.End(layout.Columns, head, pen.Row - 1, Validations(layout, head, pen.Row), notes.Any ? "rId2" : "");
        }, stopping);
        await SheetAsync(zip, 1, $"""{Workbook.Declaration}<worksheet xmlns="{Workbook.Main}"><cols><col min="1" max="1" width="{HelpTitleWidth}" customWidth="1"/><col min="2" max="2" width="{HelpTextWidth}" customWidth="1"/></cols><sheetData>""", async pen =>
        {
            foreach (var column in layout.Columns)
            {
                pen.Text(column.Title, SheetStyle.Head);
                pen.Text(Explained(column));
                await pen.EndRowAsync(stopping);
            }
            return "</sheetData></worksheet>";
        }, stopping);
        await SheetAsync(zip, 2, $"""{Workbook.Declaration}<worksheet xmlns="{Workbook.Main}"><sheetData>""", async pen =>
        {
            await MarkAsync(pen, layout, stopping);
            return "</sheetData></worksheet>";
        }, stopping);
    }

    /// <summary>Of which layout and version a workbook was made; null where it was made of none.</summary>
    internal static (string Code, int Version)? MarkOf(SheetFile file)
    {
        if (file.Sheets.FirstOrDefault(sheet => sheet.IsHidden && sheet.Name == MarkSheet) is not { } sheet) return null;
        using var rows = file.Rows(sheet);
        return rows.Read() && int.TryParse(rows.Row.At(1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (rows.Row.At(0), version) : null;
    }

    private static string Explained(SheetColumn column)
    {
        var lines = new List<string>();
        if (column.IsRequired) lines.Add("必填");
        if (column.Note.Length > 0) lines.Add(column.Note);
        if (Words(column) is { Count: > 0 } words) lines.Add($"只能填：{string.Join("、", words)}");
        return string.Join("\n", lines);
    }

    private static IReadOnlyList<string> Words(SheetColumn column) => column.Type switch
    {
        SheetType.Choice => [.. column.Choices.Select(choice => choice.Word)],
        SheetType.Flag => [CellReading.Yes, CellReading.No],
        _ => [],
    };

    private static async Task ExampleAsync(SheetPen pen, SheetLayout layout, CancellationToken stopping)
    {
        if (layout.Columns.All(column => column.Example.Length == 0)) return;
        foreach (var (index, column) in layout.Columns.Index()) pen.Text((index == 0 ? ExampleMark : "") + column.Example, SheetStyle.Example);
        await pen.EndRowAsync(stopping);
    }

    private static string Validations(SheetLayout layout, int head, int next)
    {
        var lists = layout.Columns.Index().Where(column => Words(column.Item).Count > 0).Select((column, list) =>
        {
            var (letter, source) = (SheetAddress.Column(column.Index), SheetAddress.Column(FirstListColumn + list));
            return $"""<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="{Workbook.Escape(column.Item.Title)}" error="请从列表中选" sqref="{letter}{head + 1}:{letter}{next + RowsToFill}"><formula1>'{MarkSheet}'!${source}$1:${source}${Words(column.Item).Count}</formula1></dataValidation>""";
        }).ToList();
        return lists.Count == 0 ? "" : $"""<dataValidations count="{lists.Count}">{string.Concat(lists)}</dataValidations>""";
    }

    private static async Task MarkAsync(SheetPen pen, SheetLayout layout, CancellationToken stopping)
    {
        var lists = layout.Columns.Select(Words).Where(words => words.Count > 0).ToList();
        for (var row = 0; row == 0 || row < lists.Max(list => list.Count); row++)
        {
            pen.Text(row == 0 ? layout.Code : "", SheetStyle.Plain);
            pen.Text(row == 0 ? layout.Version.ToString(CultureInfo.InvariantCulture) : "", SheetStyle.Plain);
            pen.Empty(SheetStyle.Plain);
            foreach (var list in lists) pen.Text(row < list.Count ? list[row] : "", SheetStyle.Plain);
            await pen.EndRowAsync(stopping);
            if (lists.Count == 0) return;
        }
    }

    private static async Task SheetAsync(ZipArchive zip, int index, string begin, Func<SheetPen, Task<string>> write, CancellationToken stopping)
    {
        await using var part = await zip.CreateEntry(Workbook.SheetPart(index), CompressionLevel.Fastest).OpenAsync(stopping);
        await using var buffer = new OutBuffer(part);
        buffer.Write(Encoding.UTF8.GetBytes(begin));
        buffer.Write(Encoding.UTF8.GetBytes(await write(new(buffer))));
        await buffer.EndAsync(stopping);
    }
}
