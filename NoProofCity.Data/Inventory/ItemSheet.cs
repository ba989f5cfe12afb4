using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>A service item as one row of a table states it. What is null is not stated: a new item has its default, one that is there stays as it is.</summary>
/// <param name="Line">Where the row stands in its table.</param>
public sealed record ItemEntry(int Line)
{
    public string? Code { get; init; }
    public string? Name { get; init; }

    /// <summary>As written; null where the table is of one unit.</summary>
    public string? Unit { get; init; }

    /// <summary>As written: the name or the key that the place has for it.</summary>
    public string? PowerType { get; init; }

    public ItemKind? Kind { get; init; }
    public int? StatutoryDays { get; init; }
    public int? PromisedDays { get; init; }
    public string? Condition { get; init; }
    public string? Applicants { get; init; }
    public string? Process { get; init; }
    public string? Result { get; init; }
    public bool? ProvincialReview { get; init; }
    public IReadOnlyList<string>? Materials { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
}

/// <param name="Item">The item it was compared with; null for a new one.</param>
/// <param name="Changes">Field by field, of an item that is there.</param>
public sealed record ItemVerdict(ItemEntry Entry, EntryKind Kind, Seen? Item, IReadOnlyList<RowChange> Changes, IReadOnlyList<Refusal> Refusals);

/// <summary>A table of one unit names another.</summary>
public sealed record ItemOfAnotherUnit(string Written) : Refusal, IOfField
{
    public string Field => "Item.Unit";
}

/// <summary>The same item of the same unit stands further up in the table.</summary>
public sealed record ItemTwice(int FirstLine) : Refusal, IOfField
{
    public string Field => "Item.Code";
}

/// <summary>Reads the rows of a table against the register of service items: once to show what would come of it, once to write. An item is known by its unit and its code.</summary>
internal sealed class ItemSheet
{
    private readonly OrgUnit? _only;
    private readonly IssuerNames _names;
    private readonly Dictionary<long, OrgUnit> _units;
    private readonly InventoryRules _rules;
    private readonly Func<ServiceItem, IReadOnlyList<Refusal>> _take;
    private readonly Dictionary<(long Unit, string Code), ServiceItem> _items;

    /// <param name="only">The unit of whose items the table is; null where it names one in each row.</param>
    /// <param name="take">Lets the database look at an item that is new or changed; what it refuses is taken back.</param>
    internal ItemSheet(OrgUnit? only, IReadOnlyList<OrgUnit> units, IReadOnlyList<ServiceItem> items, InventoryRules rules, Func<ServiceItem, IReadOnlyList<Refusal>> take)
    {
        (_only, _rules, _take, _units) = (only, rules, take, units.ToDictionary(unit => unit.Id));
        _names = new([.. units.Select(unit => new NamedUnit(unit.Id, unit.Name, unit.ShortName, false))]);
        _items = items.ToDictionary(item => (item.UnitId, item.Code));
    }

    /// <summary>The items that are new or changed.</summary>
    internal List<ServiceItem> Touched { get; } = [];

    /// <returns>One verdict for each entry, in their order.</returns>
    internal IReadOnlyList<ItemVerdict> Take(IReadOnlyList<ItemEntry> entries)
    {
        var lines = new Dictionary<(long, string), int>();
        return [.. entries.Select(entry =>
        {
            var unit = UnitOf(entry);
            if (!unit.IsDone) return new(entry, EntryKind.Error, null, [], unit.Refusals);
            var key = (unit.Value.Id, Writing.Narrow(entry.Code ?? ""));
            if (!lines.TryAdd(key, entry.Line)) return new(entry, EntryKind.Duplicate, null, [], [new ItemTwice(lines[key])]);
            return _items.GetValueOrDefault(key) is { } item ? Revise(entry, item) : Register(entry, unit.Value);
        })];
    }

    private Outcome<OrgUnit> UnitOf(ItemEntry entry)
    {
        if (entry.Unit is not { } written) return _only is not null ? _only : Outcome.Refused(new FieldMissing("Item.Unit"));
        var found = _names.Find(written)?.Id is { } id ? _units[id] : _units.Values.SingleOrDefault(unit => unit.Code == Writing.Narrow(written));
        return found is null ? Outcome.Refused(new NamedUnitUnknown("Item.Unit", written))
            : _only is not null && found.Id != _only.Id ? Outcome.Refused(new ItemOfAnotherUnit(written)) : found;
    }

    private ItemVerdict Register(ItemEntry entry, OrgUnit unit)
    {
        var registered = ServiceItem.Register(unit, entry.Code ?? "", Facts(entry, new("", "", ItemKind.Immediate)), _rules);
        IReadOnlyList<Refusal> refusals = registered.IsDone ? _take(registered.Value) : registered.Refusals;
        if (refusals.Count > 0) return new(entry, EntryKind.Error, null, [], refusals);
        Touched.Add(registered.Value);
        return new(entry, EntryKind.Add, null, [], []);
    }

    private ItemVerdict Revise(ItemEntry entry, ServiceItem item)
    {
        var (seen, before) = (Seen.Of(item), item.Facts);
        var facts = Facts(entry, before).Tidied();
        var changes = before.ChangesTo(facts);
        if (changes.Count == 0) return new(entry, EntryKind.Same, seen, [], []);
        var refusals = item.Revise(facts, _rules).Refusals;
        if (refusals.Count == 0) refusals = _take(item);
        if (refusals.Count > 0) return new(entry, EntryKind.Error, seen, [], refusals);
        Touched.Add(item);
        return new(entry, EntryKind.Change, seen, changes, []);
    }

    private ItemFacts Facts(ItemEntry entry, ItemFacts now) => new(entry.Name ?? now.Name, InventorySheet.KeyOf(_rules.PowerTypes, entry.PowerType) ?? now.PowerType, entry.Kind ?? now.Kind)
    {
        StatutoryDays = entry.StatutoryDays ?? now.StatutoryDays,
        PromisedDays = entry.PromisedDays ?? now.PromisedDays,
        Condition = entry.Condition ?? now.Condition,
        Applicants = entry.Applicants ?? now.Applicants,
        Process = entry.Process ?? now.Process,
        Result = entry.Result ?? now.Result,
        ProvincialReview = entry.ProvincialReview ?? now.ProvincialReview,
        Materials = entry.Materials ?? now.Materials,
        Fields = entry.Fields ?? now.Fields,
    };
}
