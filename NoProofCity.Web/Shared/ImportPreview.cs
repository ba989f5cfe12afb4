using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>Goes through a table once and keeps what each row would do.</summary>
public static class ImportPreview
{
    private const string GoodText = "没有问题";
    private const int Step = 500;

    /// <returns>What the user should know of the rows; refused where the file ends in a fault, for then no row of it is trusted.</returns>
    public static async Task<Outcome<Refusal[]>> JudgeAsync(FoundTable table, ISheetImport import, ImportDraft draft, IProgress<int>? progress, CancellationToken leaving)
    {
        draft.Clear();
        using var rows = table.Rows();
        await foreach (var line in import.JudgeAsync(table, Sound(), leaving)) draft.Add(line);
        if (rows.Failure is { } failure) return Outcome.Refused(failure);
        draft.Sort();
        return rows.Remarks.ToArray();

        IEnumerable<ReadRow> Sound()
        {
            var reading = new CellReading(table);
            foreach (var row in rows)
            {
                if (rows.Count % Step == 0) progress?.Report(rows.Count);
                leaving.ThrowIfCancellationRequested();
                var read = reading.Read(row);
                if (read.Faults.Count == 0) yield return read;
                else draft.Add(new(row.Number, ImportKind.Faulty, import.NameOf(read)) { Faults = [.. read.Faults.Select(fault => Fault(table.Layout, fault))] });
            }
        }
    }

    /// <summary>The rows of the preview that add or change something, read once more.</summary>
    public static IEnumerable<ReadRow> Writing(FoundTable table, ImportDraft draft)
    {
        var wanted = draft.RowsThatWrite();
        var reading = new CellReading(table);
        using var rows = table.Rows();
        foreach (var row in rows)
            if (wanted.Contains(row.Number)) yield return reading.Read(row);
    }

    /// <summary>The user's own file with what is wrong in it.</summary>
    public static Task<Outcome> ReturnAsync(FoundTable table, ImportDraft draft, Stream output, CancellationToken leaving)
    {
        var moved = AnnotatedWorkbook.MovedBy(table);
        return AnnotatedWorkbook.WriteAsync(new(table, draft.Returned().Select(Problems), GoodText), output, leaving);

        RowProblems Problems(ImportLine line) => new(line.Row, string.Join("；", line.Faults.Select(fault => $"{Address(fault, line.Row, moved)}{fault.Field}：{fault.Problem}")), [.. line.Faults.Select(fault => new CellProblem(fault.Column, fault.Problem))]);
    }

    public static string Address(ImportFault fault, int row, int moved = 0) => fault.Column is { } column ? $"{SheetAddress.Column(column + moved)}{row} " : "";

    private static ImportFault Fault(SheetLayout layout, CellFault fault) => new(fault.Column, layout.Column(fault.Field).Title, fault.Value, RefusalWords.Of(fault.Problem).Text);
}
