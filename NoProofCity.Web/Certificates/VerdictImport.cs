using System.Runtime.CompilerServices;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Certificates;

/// <summary>The catalogue and the three tables of the libraries come in alike: how a verdict of their desks reads.</summary>
/// <param name="type">The name of the aggregate, under which its fields have their words.</param>
/// <param name="name">The column by which a row is told from others.</param>
public sealed class VerdictImport<TEntry>(
    SheetLayout layout, string type, string name, Func<ReadRow, TEntry> entryOf, Func<IReadOnlyList<TEntry>, CancellationToken, Task<IReadOnlyList<SheetVerdict>>> judge,
    Func<IReadOnlyList<TEntry>, IReadOnlyList<Seen>, string, Task<Outcome>> write) : ISheetImport
{
    private Dictionary<int, SheetVerdict> _verdicts = [];
    private string _submission = "";

    public SheetLayout Layout => layout;

    public string NameOf(ReadRow row) => row[name] ?? row["Code"] ?? "";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        var read = rows.ToList();
        _submission = Ids.Submission();
        var verdicts = await judge([.. read.Select(entryOf)], leaving);
        _verdicts = verdicts.ToDictionary(verdict => verdict.Line);
        foreach (var (row, verdict) in read.Zip(verdicts)) yield return Line(table, row, verdict);
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows)
    {
        var writing = rows.ToList();
        return write([.. writing.Select(entryOf)], [.. writing.Select(row => _verdicts[row.Row.Number].Thing).OfType<Seen>()], _submission);
    }

    private ImportLine Line(FoundTable table, ReadRow row, SheetVerdict verdict) => new(row.Row.Number, verdict.Kind.ToImport(), NameOf(row))
    {
        Changes = [.. verdict.Changes.Select(change => new ImportChange(NameWords.Of($"{type}.{change.Field}"), Word(change.Old), Word(change.New)))],
        Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))],
    };

    private ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : name;
        var key = layout.Columns.Any(column => column.Key == named) ? named : name;
        var at = table.ColumnOf(key)?.Index;
        return new(at, layout.Column(key).Title, at is { } index ? row.Row.At(index) : "", RefusalWords.Of(refusal).Text);
    }

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? CellReading.Yes : CellReading.No,
        Enum one => EnumWords.Of(one),
        DateOnly day => CertificateWords.Of(day),
        IEnumerable<DataLevel> levels => CertificateWords.Of(levels),
        IEnumerable<IdentityCode> codes => CertificateWords.Of(codes),
        IEnumerable<string> names => string.Join('、', names),
        _ => $"{value}",
    };
}
