using System.Runtime.CompilerServices;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Verification.Batches;

/// <summary>A list of persons comes in as one batch. Nobody is asked about twice in it.</summary>
/// <param name="submit">Puts the list before the unit lead.</param>
public sealed class BatchSheetImport(Func<string, IReadOnlyList<BatchPerson>, string, Task<Outcome<long>>> submit) : ISheetImport
{
    private string _submission = "";

    public SheetLayout Layout => BatchSheet.Layout;

    public SheetLimits Limits => SheetLimits.Department with { Rows = BatchVerification.MostRows };

    // Previews lie on disk and on a screen: nobody is named there in full.
    public string NameOf(ReadRow row) => $"{Masking.Name(row[BatchSheet.Name] ?? "")}　{Masking.Of(PersonalKind.IdentityNumber, row[BatchSheet.Number] ?? "")}";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        await Task.Yield();
        _submission = Ids.Submission();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            yield return seen.Add(SharedRegister.Fold(row[BatchSheet.Number] ?? ""))
                ? new(row.Row.Number, ImportKind.Added, NameOf(row))
                : new(row.Row.Number, ImportKind.Twice, NameOf(row)) { Faults = [new(table.ColumnOf(BatchSheet.Number)?.Index, "证件号码", "", RefusalWords.Of(new PersonTwice()).Text)] };
    }

    public async Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows) =>
        Outcome.Unless((await submit(table.File.FileName, [.. rows.Select(row => new BatchPerson(row.Row.Number, row[BatchSheet.Name]!, row[BatchSheet.Number]!))], _submission)).Refusals);
}
