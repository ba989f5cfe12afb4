using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>Applications as a table: how a verdict of the desk reads.</summary>
/// <param name="unitId">The unit of whose applications the table is; null for the whole place.</param>
public sealed class AdjustmentSheetImport(AdjustmentDesk desk, AdjustmentQueries adjustments, Actor actor, ReadScope scope, long? unitId) : ISheetImport
{
    private static readonly char[] Marks = ['；', ';', '\n', '\r'];
    private static readonly char[] WayMarks = ['、', '；', ';', ',', '，', '/', '\n', '\r'];

    private string _submission = "";

    public SheetLayout Layout => AdjustmentSheet.Layout;

    public string NameOf(ReadRow row) => row["Proof"] ?? row["Number"] ?? "";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        var read = rows.ToList();
        _submission = Ids.Submission();
        foreach (var (row, verdict) in read.Zip(await adjustments.PreviewAsync(scope, unitId, [.. read.Select(Entry)], leaving)))
            yield return new(row.Row.Number, verdict.Kind.ToImport(), NameOf(row)) { Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))] };
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows) => unitId is { } unit
        ? desk.ImportOfUnitAsync(actor, unit, [.. rows.Select(Entry)], _submission) : desk.ImportAsync(actor, scope.PlaceId, [.. rows.Select(Entry)], _submission);

    private static AdjustmentEntry Entry(ReadRow row) => new(row.Row.Number)
    {
        Unit = row["Unit"],
        Number = row["Number"],
        AppliedOn = row.Date("AppliedOn"),
        CausedOn = row.Date("CausedOn"),
        Items = [.. Split(row["Items"], Marks).Select(SplitCell.NameAndCode).Select(item => new LinkedItem(item.Code ?? "", item.Name))],
        Proof = row["Proof"],
        Type = row["Type"],
        Ways = Split(row["Ways"], WayMarks),
        Basis = row["Basis"],
        Law = row["Law"],
        Reason = row["Reason"],
        ReasonText = row["ReasonText"],
        Subject = row["Subject"],
    };

    private static string[] Split(string? cell, char[] marks) => cell?.Split(marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : "Proof";
        var key = named is "Methods" ? "Ways" : AdjustmentSheet.Layout.Columns.Any(column => column.Key == named) ? named : "Proof";
        var at = table.ColumnOf(key)?.Index;
        return new(at, AdjustmentSheet.Layout.Column(key).Title, at is { } index ? row.Row.At(index) : "", RefusalWords.Of(refusal).Text);
    }
}
