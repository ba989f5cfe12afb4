using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Writes a table as csv or json, row by row.</summary>
public static class TextTables
{
    public const string CsvType = "text/csv; charset=utf-8";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 with its mark, without which Excel reads Chinese as noise.</summary>
    /// <returns>How many rows were written, the head not among them.</returns>
    public static async Task<long> WriteCsvAsync(Stream stream, SheetTable table, CancellationToken stopping)
    {
        await using var buffer = new OutBuffer(stream);
        buffer.Write([0xEF, 0xBB, 0xBF]);
        var pen = new CsvPen(buffer);
        foreach (var column in table.Columns) pen.Text(column.Title);
        await pen.EndRowAsync(stopping);
        await buffer.SendAsync(stopping);
        await table.Rows(pen, stopping);
        await buffer.EndAsync(stopping);
        return pen.Rows - 1;
    }

    /// <returns>How many rows were written.</returns>
    public static async Task<long> WriteJsonAsync(Stream stream, SheetTable table, CancellationToken stopping)
    {
        await using var json = new Utf8JsonWriter(stream, Readable);
        var pen = new JsonPen(json, table.Columns);
        json.WriteStartArray();
        await table.Rows(pen, stopping);
        json.WriteEndArray();
        return pen.Rows;
    }
}
