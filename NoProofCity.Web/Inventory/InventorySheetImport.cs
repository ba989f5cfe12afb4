using System.Runtime.CompilerServices;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>A unit's own table of proofs: how its cells are understood, and how a verdict on a row reads.</summary>
/// <param name="preview">What the rows would do to the table they are meant for.</param>
/// <param name="write">Writes the good ones.</param>
public sealed class InventorySheetImport(
    Func<IReadOnlyList<InventoryEntry>, CancellationToken, Task<IReadOnlyList<InventoryVerdict>>> preview, Func<IReadOnlyList<InventoryEntry>, Task<Outcome>> write) : ISheetImport
{
    /// <summary>Where a field of a row stands in the sheet.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        [nameof(RowFacts.ProofName)] = "Proof", [nameof(RowFacts.PowerType)] = "PowerKind", [nameof(RowFacts.ItemName)] = "Item", [nameof(RowFacts.ItemCode)] = "ItemCode",
        ["DemandingUnit"] = "DemandedBy", [nameof(RowFacts.Issuer)] = "IssuedBy", [nameof(RowFacts.UseLevel)] = "Level", [nameof(RowFacts.Defect)] = "Defects",
        [nameof(RowFacts.Origin)] = "IsSelfMade", [nameof(RowFacts.IssuerCanVerify)] = "CanVerify", [nameof(RowFacts.RiskNote)] = "RiskReason", [nameof(RowFacts.Exclusion)] = "Unfit",
        [nameof(RowFacts.MethodReason)] = "Reason",
    };

    /// <summary>Where to look for what has no column of its own in a table: the last is the cell by which the row is known.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new(StringComparer.Ordinal) { ["ItemCode"] = ["ItemAndCode", "Item"], ["Item"] = ["ItemAndCode"] };

    public SheetLayout Layout => InventorySheet.Layout;

    public string NameOf(ReadRow row) => row["Proof"] ?? row["Item"] ?? "";

    public async IAsyncEnumerable<ImportLine> JudgeAsync(FoundTable table, IEnumerable<ReadRow> rows, [EnumeratorCancellation] CancellationToken leaving)
    {
        var read = rows.ToList();
        var verdicts = await preview([.. read.Select(row => Entry(table, row))], leaving);
        foreach (var (row, verdict) in read.Zip(verdicts)) yield return Line(table, row, verdict);
    }

    public Task<Outcome> WriteAsync(FoundTable table, IEnumerable<ReadRow> rows) => write([.. rows.Select(row => Entry(table, row))]);

    private ImportLine Line(FoundTable table, ReadRow row, InventoryVerdict verdict) => new(row.Row.Number, verdict.Kind.ToImport(), NameOf(row))
    {
        Changes = [.. verdict.Changes.Select(change => new ImportChange(NameWords.Of($"InventoryRow.{change.Field}"), Word(change.Old), Word(change.New)))],
        Faults = [.. verdict.Refusals.Select(refusal => Fault(table, row, refusal))],
    };

    // Counties write the name of an item with and without its code behind it, in a column of its own or in one.
    private static InventoryEntry Entry(FoundTable table, ReadRow row)
    {
        var (item, code) = (row["ItemAndCode"] ?? row["Item"]) is { } both ? SplitCell.NameAndCode(both) : (null, null);
        return new(row.Row.Number)
        {
            ProofName = row["Proof"],
            PowerType = row["PowerKind"],
            ItemName = item,
            ItemCode = row["ItemCode"] ?? code,
            Conditions = row["Conditions"],
            Basis = row["Basis"],
            DemandingUnit = row["DemandedBy"],
            Issuer = row["IssuedBy"],
            UseLevel = row["Level"] is { } level && InventorySheet.Levels.TryGetValue(level, out var known) ? known : null,
            Disposition = row["Disposition"] switch { InventorySheet.Cancelled => Disposition.Cancel, InventorySheet.Kept => Disposition.RetainReplace, _ => null },
            Method = row["Method"],
            Reason = row["Reason"],
            Defect = row["Defects"],
            SelfAdded = row.Flag("IsSelfMade"),
            IssuerCanVerify = row.Flag("CanVerify"),
            Risk = row["Risk"] is { Length: > 0 } risk ? Enum.GetValues<RiskLevel>().Cast<RiskLevel?>().FirstOrDefault(one => risk.StartsWith(EnumWords.Of(one!.Value), StringComparison.Ordinal)) : null,
            RiskNote = row["RiskReason"],
            Exclusion = row["Unfit"],
            FollowUp = row["FollowUp"],
            ForOneMatter = row.Flag("OneMatter"),
            ShortLived = row.Flag("ShortLived"),
            SingleUse = row.Flag("SingleUse"),
            NoFixedFormat = row.Flag("NoFormat"),
            Remark = Remark(table, row),
        };
    }

    // What has no column of ours is kept, not lost.
    private static string? Remark(FoundTable table, ReadRow row)
    {
        string?[] parts =
        [
            row["Remark"], row["BasisLevel"] is { } force ? $"{InventorySheet.Layout.Column("BasisLevel").Title}：{force}" : null,
            row["Yearly"] is { } yearly ? $"{InventorySheet.Layout.Column("Yearly").Title}：{yearly}" : null, table.RemarksOf(row.Row),
        ];
        return string.Join("；", parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } remark ? remark : null;
    }

    private static ImportFault Fault(FoundTable table, ReadRow row, Refusal refusal)
    {
        var named = refusal is IOfField { Field: var field } ? field[(field.LastIndexOf('.') + 1)..] : nameof(RowFacts.ProofName);
        var key = Columns.GetValueOrDefault(named, named);
        if (InventorySheet.Layout.Columns.All(column => column.Key != key)) key = "Proof";
        var at = Elsewhere.GetValueOrDefault(key, []).Prepend(key).Append("Proof").Select(table.ColumnOf).FirstOrDefault(column => column is not null)?.Index;
        return new(at, InventorySheet.Layout.Column(key).Title, at is { } index ? row.Row.At(index) : "", RefusalWords.Of(refusal).Text);
    }

    private static string Word(object? value) => value switch
    {
        null => "",
        bool flag => flag ? CellReading.Yes : CellReading.No,
        Enum one => EnumWords.Of(one),
        _ => $"{value}",
    };
}
