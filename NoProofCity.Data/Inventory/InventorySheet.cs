using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Inventory;

/// <summary>A proof as one row of a table states it. What is null is not stated: a new row has its default, one that is there stays as it is.</summary>
/// <param name="Line">Where the row stands in its table.</param>
public sealed record InventoryEntry(int Line)
{
    public string? ProofName { get; init; }

    /// <summary>As written: the name or the key that the place has for it.</summary>
    public string? PowerType { get; init; }

    public string? ItemName { get; init; }
    public string? ItemCode { get; init; }
    public string? Conditions { get; init; }
    public string? Basis { get; init; }

    /// <summary>As written; a table holds the proofs of one unit.</summary>
    public string? DemandingUnit { get; init; }

    public string? Issuer { get; init; }
    public UnitLevel? UseLevel { get; init; }
    public Disposition? Disposition { get; init; }
    public string? Method { get; init; }

    /// <summary>Why cancelled or kept, why this way.</summary>
    public string? Reason { get; init; }

    public string? Defect { get; init; }
    public bool? SelfAdded { get; init; }
    public bool? IssuerCanVerify { get; init; }
    public RiskLevel? Risk { get; init; }
    public string? RiskNote { get; init; }
    public string? Exclusion { get; init; }
    public bool? ForOneMatter { get; init; }
    public bool? ShortLived { get; init; }
    public bool? SingleUse { get; init; }
    public bool? NoFixedFormat { get; init; }
    public string? FollowUp { get; init; }
    public string? Remark { get; init; }
}

/// <param name="Changes">Field by field, of a row that is there.</param>
public sealed record InventoryVerdict(InventoryEntry Entry, EntryKind Kind, IReadOnlyList<RowChange> Changes, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The row that it changes, as it stands now; null for a new one.</summary>
    public Seen? Row { get; init; }

    internal bool Writes => Kind is EntryKind.Add or EntryKind.Change;
}

/// <summary>The row belongs to the table of another unit.</summary>
public sealed record RowOfAnotherUnit(string Written) : Refusal, IOfField
{
    public string Field => "InventoryRow.DemandingUnit";
}

/// <summary>The same proof of the same item stands further up in the table.</summary>
public sealed record RowTwice(int FirstLine) : Refusal;

/// <summary>
/// Reads the rows of a table against those of a unit's own, by the rules of the rows themselves: once to show what would come of it, once to
/// write. Good rows are taken alone; the others stay in the returned file. Read twice, a table changes nothing the second time.
/// </summary>
internal sealed class InventorySheet
{
    /// <summary>As tables write it where a list of the place is open and has no word of its own for it.</summary>
    private const string OtherWord = "其他";

    private readonly InventoryBatch _batch;
    private readonly OrgUnit _unit;
    private readonly IssuerNames _issuers;
    private readonly InventoryRules _rules;
    private readonly Func<InventoryRow, IReadOnlyList<Refusal>> _take;
    private readonly Dictionary<(string Code, string Proof), InventoryRow> _rows;
    private readonly ILookup<string, string> _codes;

    /// <param name="rows">All rows of the table, those that were taken out too.</param>
    /// <param name="items">The unit's own in the register: a table that names an item without its code gets it from there.</param>
    /// <param name="take">Lets the database look at a row that is new or changed; what it refuses is taken back.</param>
    internal InventorySheet(
        InventoryBatch batch, OrgUnit unit, IReadOnlyList<InventoryRow> rows, IReadOnlyList<NamedUnit> units, IReadOnlyList<(string Name, string Code)> items, InventoryRules rules,
        Func<InventoryRow, IReadOnlyList<Refusal>> take)
    {
        (_batch, _unit, _issuers, _rules, _take) = (batch, unit, new(units), rules, take);
        _rows = rows.ToDictionary(row => (row.ItemCode, row.ProofName));
        _codes = items.ToLookup(item => Writing.Narrow(item.Name), item => item.Code, StringComparer.Ordinal);
    }

    /// <summary>The rows that are new or changed.</summary>
    internal List<InventoryRow> Touched { get; } = [];

    /// <returns>One verdict for each entry, in their order.</returns>
    internal IReadOnlyList<InventoryVerdict> Take(IReadOnlyList<InventoryEntry> entries)
    {
        var lines = new Dictionary<(string, string), int>();
        return [.. entries.Select(WithCode).Select(entry =>
        {
            var key = (Writing.Narrow(entry.ItemCode ?? ""), Writing.Tidy(entry.ProofName ?? ""));
            return key.Item1.Length > 0 && !lines.TryAdd(key, entry.Line) ? new(entry, EntryKind.Duplicate, [], [new RowTwice(lines[key])]) : Take(entry, _rows.GetValueOrDefault(key));
        })];
    }

    // Where two items have the name, the code is for people to say.
    private InventoryEntry WithCode(InventoryEntry entry) =>
        entry is { ItemCode: null, ItemName: { } name } && _codes[Writing.Narrow(name)].ToList() is [var only] ? entry with { ItemCode = only } : entry;

    private InventoryVerdict Take(InventoryEntry entry, InventoryRow? row)
    {
        var refusals = new List<Refusal>();
        if (entry.DemandingUnit is { } demanding && !IsOwn(demanding)) refusals.Add(_issuers.Find(demanding) is null ? new NamedUnitUnknown("InventoryRow.DemandingUnit", demanding) : new RowOfAnotherUnit(demanding));
        var facts = Facts(entry, row?.Facts ?? new RowFacts("", "", "")).Tidied();
        if (refusals.Count > 0) return new(entry, EntryKind.Error, [], refusals);
        if (row is null)
        {
            var entered = _batch.Enter(facts, _rules, isImported: true);
            if (!entered.IsDone) return new(entry, EntryKind.Error, [], entered.Refusals);
            if (_take(entered.Value) is { Count: > 0 } tooLong) return new(entry, EntryKind.Error, [], tooLong);
            Touched.Add(entered.Value);
            return new(entry, EntryKind.Add, [], []);
        }

        var (changes, wasOut, seen) = (row.Facts.ChangesTo(facts), row.IsTakenOut, Seen.Of(row));
        if (changes.Count == 0 && !wasOut) return new(entry, EntryKind.Same, [], []);
        if (_batch.Revise(row, facts, _rules, isImported: true) is { IsDone: false, Refusals: var refused }) return new(entry, EntryKind.Error, [], refused);
        if (_take(row) is { Count: > 0 } longer) return new(entry, EntryKind.Error, [], longer);
        Touched.Add(row);
        return new(entry, wasOut ? EntryKind.Add : EntryKind.Change, changes, []) { Row = seen };
    }

    private RowFacts Facts(InventoryEntry entry, RowFacts now) => now with
    {
        ProofName = entry.ProofName ?? now.ProofName,
        ItemCode = entry.ItemCode ?? now.ItemCode,
        ItemName = entry.ItemName ?? now.ItemName,
        PowerType = KeyOf(_rules.PowerTypes, entry.PowerType) ?? now.PowerType,
        Conditions = entry.Conditions ?? now.Conditions,
        Basis = entry.Basis ?? now.Basis,
        Issuer = entry.Issuer ?? now.Issuer,
        IssuerUnitId = entry.Issuer is { } issuer && Writing.Tidy(issuer) != now.Issuer ? _issuers.Find(issuer)?.Id : now.IssuerUnitId,
        UseLevel = entry.UseLevel ?? now.UseLevel,
        Disposition = entry.Disposition ?? now.Disposition,
        Method = entry.Disposition is Disposition.Cancel && entry.Method is null ? null : KeyOf(_rules.Methods, entry.Method) ?? now.Method,
        MethodReason = entry.Reason ?? (HasExclusions ? null : entry.Exclusion) ?? now.MethodReason,
        Defect = KeyOf(_rules.Defects, entry.Defect) ?? now.Defect,
        Origin = entry.SelfAdded switch { true => ProofOrigin.SelfAdded, false when now.Origin is ProofOrigin.SelfAdded => ProofOrigin.Law, _ => now.Origin },
        IssuerCanVerify = entry.IssuerCanVerify ?? now.IssuerCanVerify,
        Risk = entry.Risk ?? now.Risk,
        RiskNote = entry.RiskNote ?? now.RiskNote,
        Exclusion = (HasExclusions ? KeyOf(_rules.ExcludedRisk, entry.Exclusion) : null) ?? now.Exclusion,
        ForOneMatter = entry.ForOneMatter ?? now.ForOneMatter,
        ShortLived = entry.ShortLived ?? now.ShortLived,
        SingleUse = entry.SingleUse ?? now.SingleUse,
        NoFixedFormat = entry.NoFixedFormat ?? now.NoFixedFormat,
        FollowUp = entry.FollowUp ?? now.FollowUp,
        Remark = entry.Remark ?? now.Remark,
    };

    // Where the place excludes no field, what stands there is why the proof is kept as it is.
    private bool HasExclusions => _rules.ExcludedRisk.Members.Count > 0;

    private bool IsOwn(string written) => Writing.Narrow(written) is var name && (name == Writing.Narrow(_unit.Name) || name == Writing.Narrow(_unit.ShortName) || name == _unit.Code);

    // What the place does not know keeps its writing, so that the row is refused with it.
    internal static string? KeyOf(RuleSet set, string? written)
    {
        if (written is null || BasisText.Tidy(written).Length == 0) return null;
        var narrow = Writing.Narrow(written);
        if (narrow == OtherWord && set.OffersOther) return RuleSet.Other;
        if (set.Members.FirstOrDefault(member => member.Key == narrow || Writing.Narrow(member.Label) == narrow) is { } same) return same.Key;
        // "核验", "告知承诺制": one name within the other, where it can mean but one.
        return set.Members.Where(member => Writing.Narrow(member.Label) is var label && (label.Contains(narrow, StringComparison.Ordinal) || narrow.Contains(label, StringComparison.Ordinal))).ToList() is [var only] ? only.Key : narrow;
    }
}
