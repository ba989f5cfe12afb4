using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.ExemptionList;

/// <summary>An entry as one row of X-02 states it. What is null is not stated and stays as it is.</summary>
/// <param name="Line">Where the row stands in its table.</param>
public sealed record EntryStated(int Line)
{
    public string? Number { get; init; }
    public string? Proof { get; init; }
    public string? Issuer { get; init; }
    public string? Basis { get; init; }

    /// <summary>As written: names or keys of the ways of the place.</summary>
    public IReadOnlyList<string>? Ways { get; init; }

    public string? WayNote { get; init; }
    public IReadOnlyList<string>? ItemCodes { get; init; }
    public IReadOnlyList<string>? ItemNames { get; init; }
    public HandlingChange Handling { get; init; } = new();
}

/// <param name="Ignored">What the table says otherwise of an entry in force: that is changed by an adjustment alone.</param>
public sealed record EntryVerdict(EntryStated Stated, EntryKind Kind, Seen? Entry, IReadOnlyList<RowChange> Changes, IReadOnlyList<RowChange> Ignored, IReadOnlyList<Refusal> Refusals)
{
    internal EntryFacts? Facts { get; init; }
    internal EntryHandling? Handling { get; init; }
}

/// <summary>Reads the rows of X-02 against the list, once to show what would come of it, once to write. An entry is known by its number.</summary>
internal sealed class EntrySheet(IReadOnlyList<ExemptionEntry> entries, IssuerNames issuers, ListRules rules)
{
    private static readonly (string Field, Func<EntryHandling, object?> Of)[] HandlingFields =
    [
        (nameof(EntryHandling.Storage), h => h.Storage), (nameof(EntryHandling.StatutoryDays), h => h.StatutoryDays), (nameof(EntryHandling.AnswerValidityDays), h => h.AnswerValidityDays),
        (nameof(EntryHandling.Letters), h => h.Letters), (nameof(EntryHandling.IsSecret), h => h.IsSecret), (nameof(EntryHandling.PaperByLaw), h => h.PaperByLaw),
        (nameof(EntryHandling.PlainWords), h => h.PlainWords), (nameof(EntryHandling.Remark), h => h.Remark),
    ];

    private static readonly (string Field, Func<EntryFacts, object?> Of)[] FactFields =
    [
        (nameof(EntryFacts.ProofName), f => f.ProofName), (nameof(EntryFacts.Issuer), f => f.Issuer), (nameof(EntryFacts.Basis), f => f.Basis), (nameof(EntryFacts.MethodNote), f => f.MethodNote),
        (nameof(EntryFacts.Items), f => string.Join('；', f.Items)),
    ];

    private readonly Dictionary<string, ExemptionEntry> _entries = entries.ToDictionary(entry => entry.Number);

    /// <returns>One verdict for each row, in their order.</returns>
    internal IReadOnlyList<EntryVerdict> Judge(IReadOnlyList<EntryStated> rows)
    {
        var lines = new Dictionary<string, int>();
        return [.. rows.Select(row =>
        {
            var number = NumberOf(row);
            if (!_entries.TryGetValue(number, out var entry)) return new(row, EntryKind.Error, null, [], [], [new EntryUnknown(row.Number ?? "")]);
            return lines.TryAdd(number, row.Line) ? Judge(row, entry) : new(row, EntryKind.Duplicate, null, [], [], [new EntryTwice(lines[number])]);
        })];
    }

    internal ExemptionEntry EntryOf(EntryVerdict verdict) => _entries[NumberOf(verdict.Stated)];

    // A spreadsheet takes the zeros in front away.
    private static string NumberOf(EntryStated row) => Writing.Narrow(row.Number ?? "").PadLeft(ExemptionEntry.NumberLength, '0');

    private EntryVerdict Judge(EntryStated row, ExemptionEntry entry)
    {
        var (seen, now, then) = (Seen.Of(entry), entry.Facts, FactsOf(row, entry.Facts));
        var refusals = new List<Refusal>();
        if (row.ItemCodes is { } codes && row.ItemNames is { } names && codes.Count != names.Count) refusals.Add(new ItemsUnpaired(codes.Count, names.Count));
        var facts = Changes(now, then);
        var isOpen = entry.WhyNot(EntryAct.Revise) is [];
        var handling = row.Handling.On(entry.Handling).Tidied();
        var changes = Changes(entry.Handling, handling).Concat(isOpen ? facts : []).ToList();
        IReadOnlyList<RowChange> ignored = isOpen ? [] : facts;
        if (changes.Count == 0 && refusals.Count == 0) return new(row, EntryKind.Same, seen, [], ignored, []);
        if (handling.Storage != entry.Storage && entry.IssuerUnitId is not null) refusals.Add(new OnlyTheIssuerClassifies(entry.Issuer));
        refusals.AddRange(entry.WhyNot(EntryAct.Handle));
        refusals.AddRange(handling.WhyNot());
        if (isOpen) refusals.AddRange(then.WhyNot(rules));
        return refusals.Count > 0 ? new(row, EntryKind.Error, seen, [], ignored, refusals) : new(row, EntryKind.Change, seen, changes, ignored, []) { Facts = isOpen && facts.Count > 0 ? then : null, Handling = handling };
    }

    private EntryFacts FactsOf(EntryStated row, EntryFacts now) => (now with
    {
        ProofName = row.Proof ?? now.ProofName, Basis = row.Basis ?? now.Basis, Issuer = row.Issuer ?? now.Issuer, MethodNote = row.WayNote ?? now.MethodNote,
        IssuerUnitId = row.Issuer is { } issuer && Writing.Tidy(issuer) != now.Issuer ? issuers.Find(issuer)?.Id : now.IssuerUnitId,
        Methods = row.Ways is { } ways ? [.. ways.Select(KeyOf)] : now.Methods,
        Items = row.ItemNames is { } names && (row.ItemCodes?.Count ?? names.Count) == names.Count ? [.. names.Select((name, i) => new LinkedItem(row.ItemCodes?[i] ?? now.Items.FirstOrDefault(item => item.Name == name)?.Code ?? "", name))] : now.Items,
    }).Tidied();

    private string KeyOf(string way) =>
        InventorySheet.KeyOf(rules.Methods, way) is { } key && (key is RuleSet.Other || rules.Methods.Has(key)) ? key : way == rules.LabelOf(MethodKeys.DirectCancel) ? MethodKeys.DirectCancel : way;

    private List<RowChange> Changes(EntryFacts now, EntryFacts then)
    {
        var changes = Of(FactFields, now, then);
        if (!now.Methods.SequenceEqual(then.Methods)) changes.Add(new(nameof(EntryFacts.Methods), Labels(now), Labels(then)));
        return changes;
    }

    private static List<RowChange> Changes(EntryHandling now, EntryHandling then) => Of(HandlingFields, now, then);

    private static List<RowChange> Of<T>((string Field, Func<T, object?> Of)[] fields, T now, T then) =>
        [.. fields.Where(field => !Equals(field.Of(now), field.Of(then))).Select(field => new RowChange(field.Field, field.Of(now), field.Of(then)))];

    private string Labels(EntryFacts facts) => string.Join('、', facts.Methods.Select(rules.LabelOf));
}
