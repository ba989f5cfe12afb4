using System.IO.Compression;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Makes a workbook of a csv, cell by cell and row by row where they were: a text file has neither colours nor notes.</summary>
internal static class TextWorkbook
{
    public static async Task<Stream> ConvertAsync(SheetFile file, SheetTab tab, CancellationToken stopping)
    {
        const int Buffer = 1 << 16;
        var converted = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var zip = await ZipArchive.CreateAsync(converted, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping))
        {
            await Workbook.WriteFrameAsync(zip, [new(Workbook.TabName(tab.Name))], [], stopping);
            await using var part = await zip.CreateEntry(Workbook.SheetPart(0), CompressionLevel.Fastest).OpenAsync(stopping);
            await using var buffer = new OutBuffer(part);
            buffer.Write(Encoding.UTF8.GetBytes($"""{Workbook.Declaration}<worksheet xmlns="{Workbook.Main}"><sheetData>"""));
            var pen = new SheetPen(buffer);
            using var rows = file.Rows(tab);
            while (rows.Read())
            {
                while (pen.Row < rows.Row.Number) await pen.EndRowAsync(stopping);
                foreach (var cell in rows.Row.Cells) pen.Text(cell);
                await pen.EndRowAsync(stopping);
            }
            buffer.Write("</sheetData></worksheet>"u8);
            await buffer.EndAsync(stopping);
        }
        return converted;
    }
}
