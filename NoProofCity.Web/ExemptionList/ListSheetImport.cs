using System.Globalization;
using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>X-02 coming back: how a verdict of the desk reads, and what a table says in vain of an entry in force.</summary>
public sealed class ListSheetImport(EntrySheetDesk desk, EntryQueries entries, Actor actor, ReadScope scope) : ISheetImport
{
    private Dictionary<int, EntryVerdict> _verdicts = [];
    private string _submission = "";

    public SheetLayout Layout => ListSheet.Layout;

    public string NameOf(ReadRow row) => $"{row["Number"]} {row["Proof"]}".Trim();

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        var read = rows.ToList();
        _submission = Ids.Submission();
        var verdicts = await entries.PreviewAsync(scope, [.. read.Select(Stated)], leaving);
        _verdicts = verdicts.ToDictionary(verdict => verdict.Stated.Line);
        foreach (var (row, verdict) in read.Zip(verdicts)) yield return Line(table, row, verdict);
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows)
    {
        List<EntryStated> stated = [.. rows.Select(Stated)];
        return desk.ImportAsync(actor, scope.PlaceId, stated, [.. stated.Select(row => _verdicts[row.Line].Entry).OfType<Seen>()], _submission);
    }

    private ImportLine Line(FoundTable table, ReadRow row, EntryVerdict verdict) => new(row.Row.Number, KindOf(verdict.Kind), NameOf(row))
    {
        Changes = [.. verdict.Changes.Select(change => new ImportChange(NameOf(change), Word(change.Old), Word(change.New))), .. verdict.Ignored.Select(change => new ImportChange($"{NameOf(change)}（不改，在用条目由动态调整修改）", Word(change.Old), Word(change.New)))],
        Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))],
    };

    private static ImportKind KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Change => ImportKind.Changed,
        EntryKind.Same => ImportKind.Same,
        EntryKind.Duplicate => ImportKind.Twice,
        _ => ImportKind.Faulty,
    };

    private static EntryStated Stated(ReadRow row) => new(row.Row.Number)
    {
        Number = row["Number"], Proof = row["Proof"], Issuer = row["Issuer"], Basis = row["Basis"], Ways = ListSheet.Split(row["Ways"]), WayNote = row["WayNote"], ItemCodes = ListSheet.Split(row["ItemCodes"]), ItemNames = ListSheet.Split(row["ItemNames"]),
        Handling = new()
        {
            Storage = row["Storage"] is { } storage ? Enum.Parse<StorageClass>(storage) : null, StatutoryDays = Days(row["StatutoryDays"]), AnswerValidityDays = Days(row["AnswerValidityDays"]), IsSecret = row.Flag("IsSecret"), PaperByLaw = row.Flag("PaperByLaw"),
            Letters = row["LetterWay"] is null && row["LetterFlow"] is null && row["LetterQuestions"] is null ? null : new(row["LetterWay"] ?? "", row["LetterFlow"] ?? "", row["LetterQuestions"] ?? ""), PlainWords = row["PlainWords"], Remark = row["Remark"],
        },
    };

    private static int? Days(string? written) => int.TryParse(written, CultureInfo.InvariantCulture, out var days) ? days : null;

    // The fault stands at the cell that says it, else at the number.
    private static ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : "Number";
        var key = named switch
        {
            "ProofName" => "Proof",
            "Methods" => "Ways",
            "MethodNote" => "WayNote",
            "Items" => "ItemNames",
            _ => ListSheet.Layout.Columns.Any(column => column.Key == named) ? named : "Number",
        };
        var at = table.ColumnOf(key)?.Index;
        return new(at, ListSheet.Layout.Column(key).Title, at is { } index ? row.Row.At(index) : "", RefusalWords.Of(refusal).Text);
    }

    private static string NameOf(RowChange change) => NameWords.Of($"{nameof(ExemptionEntry)}.{change.Field}");

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? CellReading.Yes : CellReading.No,
        Enum one => EnumWords.Of(one),
        LetterPair letters => string.Join("；", ((string[])[letters.Way, letters.Flow, letters.Questions]).Where(text => text.Length > 0)),
        _ => $"{value}",
    };
}
