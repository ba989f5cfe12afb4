using System.Globalization;
using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>Service items as a table: how a verdict of the desk reads.</summary>
/// <param name="unitId">The unit of whose items the table is; null for the whole place.</param>
public sealed class ItemSheetImport(ItemDesk desk, ItemQueries items, TimeProvider time, Actor actor, ReadScope scope, long? unitId) : ISheetImport
{
    private Dictionary<int, ItemVerdict> _verdicts = [];
    private string _submission = "";

    public SheetLayout Layout => ItemSheet.Layout;

    public string NameOf(ReadRow row) => row["Name"] ?? row["Code"] ?? "";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        var read = rows.ToList();
        _submission = Ids.Submission();
        var verdicts = await items.PreviewAsync(scope, unitId, [.. read.Select(Entry)], ChinaTime.DateOf(time.GetUtcNow()), leaving);
        _verdicts = verdicts.ToDictionary(verdict => verdict.Entry.Line);
        foreach (var (row, verdict) in read.Zip(verdicts)) yield return Line(table, row, verdict);
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows)
    {
        List<ItemEntry> entries = [.. rows.Select(Entry)];
        List<Seen> seen = [.. entries.Select(entry => _verdicts[entry.Line].Item).OfType<Seen>()];
        return unitId is { } unit ? desk.ImportOfUnitAsync(actor, unit, entries, seen, _submission) : desk.ImportAsync(actor, scope.PlaceId, entries, seen, _submission);
    }

    private ImportLine Line(FoundTable table, ReadRow row, ItemVerdict verdict) => new(row.Row.Number, verdict.Kind.ToImport(), NameOf(row))
    {
        Changes = [.. verdict.Changes.Select(change => new ImportChange(NameWords.Of($"ServiceItem.{change.Field}"), Word(change.Old), Word(change.New)))],
        Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))],
    };

    private static ItemEntry Entry(ReadRow row) => new(row.Row.Number)
    {
        Code = row["Code"],
        Name = row["Name"],
        Unit = row["Unit"],
        PowerType = row["PowerType"],
        Kind = row["Kind"] is { } kind ? Enum.Parse<ItemKind>(kind) : null,
        StatutoryDays = Days(row["StatutoryDays"]),
        PromisedDays = Days(row["PromisedDays"]),
        ProvincialReview = row.Flag("ProvincialReview"),
        Applicants = row["Applicants"],
        Condition = row["Condition"],
        Process = row["Process"],
        Result = row["Result"],
        Materials = ItemSheet.Split(row["Materials"]),
        Fields = ItemSheet.Split(row["Fields"]),
    };

    private static int? Days(string? written) => int.TryParse(written, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : "Code";
        var key = ItemSheet.Layout.Columns.Any(column => column.Key == named) ? named : "Code";
        var at = table.ColumnOf(key)?.Index;
        return new(at, ItemSheet.Layout.Column(key).Title, at is { } index ? row.Row.At(index) : "", RefusalWords.Of(refusal).Text);
    }

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? CellReading.Yes : CellReading.No,
        Enum one => EnumWords.Of(one),
        _ => $"{value}",
    };
}
