using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Writes a table as csv or json, row by row.</summary>
public static class TextTables
{
    /// <summary>A program that opens the file would take a value beginning so for a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 with its mark, without which Excel reads Chinese as noise.</summary>
    /// <returns>How many rows were written, the head not among them.</returns>
    public static async Task<long> WriteCsvAsync(Stream stream, SheetTable table, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', table.Columns.Select(column => Cell(column.Title))));
        var rows = 0L;
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            await writer.WriteLineAsync(string.Join(',', row.Select(Cell)));
            rows++;
        }
        return rows;
    }

    /// <returns>How many rows were written.</returns>
    public static async Task<long> WriteJsonAsync(Stream stream, SheetTable table, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartArray();
        var rows = 0L;
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row)) json.WriteString(column.Key, value);
            json.WriteEndObject();
            if (++rows % 1000 == 0) await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        return rows;
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaStarts.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
