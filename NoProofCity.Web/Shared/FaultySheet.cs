using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>The rows of an import that could not be written, under the user's own heads, with a first column that says why. Put right, this very file is uploaded again.</summary>
public static class FaultySheet
{
    private const int Wide = 48;
    private const int Narrow = 20;

    public static async Task<byte[]> WriteAsync(FoundTable table, IReadOnlyList<ImportLine> lines)
    {
        var columns = table.Columns.Select(column => new SheetColumn(column.Letter, column.Head, Narrow)).Prepend(new("", "错误说明", Wide)).ToList();
        await using var stream = new MemoryStream();
        _ = await SheetWriter.WriteAsync(stream, new("退回", columns, RowsAsync(table, lines)) { Head = "这些行没有写入。照第一列改好后，直接上传本文件" }, CancellationToken.None);
        return stream.ToArray();
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(FoundTable table, IReadOnlyList<ImportLine> lines)
    {
        await Task.CompletedTask;
        foreach (var line in lines.Where(line => line.Kind is ImportKind.Faulty))
            yield return [string.Join("；", line.Faults.Select(fault => $"{fault.Cell} {fault.Field}：{fault.Problem}")), .. table.Columns.Select(column => line.Row.At(column.Index))];
    }
}
