using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

/// <summary>A unit as one row of a table states it. What is null is not stated: a new unit has its default, one that is there stays as it is.</summary>
public sealed record UnitEntry(string Code)
{
    public string? Name { get; init; }
    public string? ShortName { get; init; }
    public UnitKind? Kind { get; init; }
    public UnitLevel? Level { get; init; }
    public string? Industry { get; init; }
    public string? Line { get; init; }

    /// <summary>The unit above, by its code or name; it may stand in the same table.</summary>
    public string? Parent { get; init; }

    public string? Supervising { get; init; }
    public bool? Demands { get; init; }
    public bool? Issues { get; init; }
    public SocialCreditCode? CreditCode { get; init; }
}

/// <param name="Field">The property of the unit ("ShortName").</param>
public sealed record UnitFieldChange(string Field, object? Old, object? New);

/// <summary>What a row would do: make a unit, change fields of one, nothing, or be refused.</summary>
/// <param name="Seen">The unit it was compared with; null for a new one.</param>
public sealed record UnitVerdict(UnitEntry Entry, Seen? Seen, IReadOnlyList<UnitFieldChange> Changes, IReadOnlyList<Refusal> Refusals)
{
    public bool IsNew => Seen is null;
}

/// <summary>Another unit that a row names is not in the place, and in no row of the table.</summary>
public sealed record NamedUnitUnknown(string Field, string Written) : Refusal, IOfField;

/// <summary>The row of the table that states the named unit is refused itself.</summary>
public sealed record NamedUnitRefused(string Field, string Written) : Refusal, IOfField;

public sealed record NamedUnitsInCircle(string Field) : Refusal, IOfField;

/// <summary>The unit stands elsewhere in the tree. It is moved on its own page, with all below it, not by a table.</summary>
public sealed record UnitStandsElsewhere(string Field) : Refusal, IOfField;

/// <summary>Reads the rows of a table against the units of a place, by the rules of the units themselves: once to show what would come of it, once to write.</summary>
internal sealed class UnitSheet
{
    private const string ParentField = "Unit.Parent";
    private const string SupervisingField = "Unit.Supervising";

    private readonly long _placeId;
    private readonly UnitRules _rules;
    private readonly CityContext _db;
    private readonly Func<Task>? _save;
    private readonly List<IAggregate> _touched = [];
    private readonly Dictionary<string, OrgUnit> _byCode;
    private readonly Dictionary<string, OrgUnit> _byName;
    private readonly Dictionary<long, OrgUnit> _byId;

    /// <param name="save">Gives new units their keys; null where the rows are only looked at.</param>
    public UnitSheet(long placeId, IReadOnlyList<OrgUnit> units, UnitRules rules, CityContext db, Func<Task>? save)
    {
        (_placeId, _rules, _db, _save) = (placeId, rules, db, save);
        _byCode = units.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        _byName = units.GroupBy(unit => unit.Name).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single());
        _byId = units.ToDictionary(unit => unit.Id);
    }

    /// <summary>The units that the rows made or changed.</summary>
    public IReadOnlyList<IAggregate> Touched => _touched;

    /// <summary>The units of the place that the rows are about.</summary>
    public IEnumerable<OrgUnit> Named(IReadOnlyList<UnitEntry> entries) => entries.Select(entry => _byCode.GetValueOrDefault(Writing.Narrow(entry.Code))).OfType<OrgUnit>();

    /// <returns>One verdict for each entry, in their order.</returns>
    public async Task<IReadOnlyList<UnitVerdict>> TakeAsync(IReadOnlyList<UnitEntry> entries)
    {
        var verdicts = new UnitVerdict[entries.Count];
        var open = Enumerable.Range(0, entries.Count).ToList();
        while (open.Count > 0)
        {
            var waiting = open.SelectMany(at => Names(entries[at])).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var refused = verdicts.Where(v => v is { Refusals.Count: > 0 }).SelectMany(v => Names(v.Entry)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            // Who names one that waits waits too: it may be new, and have no key before it is saved.
            var ready = open.Where(at => !Waits(entries[at].Parent) && !Waits(entries[at].Supervising)).ToList();
            if (ready.Count == 0)
            {
                foreach (var at in open) verdicts[at] = new(entries[at], null, [], [new NamedUnitsInCircle(ParentField)]);
                break;
            }
            var made = new List<OrgUnit>();
            foreach (var at in ready) verdicts[at] = Take(entries[at], refused, made);
            _touched.AddRange(made);
            if (made.Count > 0 && _save is not null) await _save();
            foreach (var unit in made)
            {
                _byCode[unit.Code] = unit;
                _ = _byName.TryAdd(unit.Name, unit);
                _byId[unit.Id] = unit;
            }
            open = [.. open.Except(ready)];

            bool Waits(string? named) => named is not null && Find(named) is null && waiting.Contains(named);
        }
        return verdicts;
    }

    private UnitVerdict Take(UnitEntry entry, HashSet<string> refusedNames, List<OrgUnit> touched)
    {
        var refusals = new List<Refusal>();
        var parent = Named(entry.Parent, ParentField);
        var supervising = Named(entry.Supervising, SupervisingField);
        var unit = _byCode.GetValueOrDefault(Writing.Narrow(entry.Code));
        if (unit is null)
        {
            if (entry.Name is null) refusals.Add(new FieldMissing("Unit.Name"));
            if (entry.Kind is null) refusals.Add(new FieldMissing("Unit.Kind"));
            if (entry.Level is null) refusals.Add(new FieldMissing("Unit.Level"));
            if (refusals.Count > 0) return new(entry, null, [], refusals);
            var opened = OrgUnit.Open(_placeId, entry.Code, entry.Level!.Value, Facts(entry, null, supervising), parent, _rules);
            refusals.AddRange(opened.IsDone ? StoredTexts.TooLong(_db, opened.Value) : opened.Refusals);
            if (refusals.Count == 0) touched.Add(_db.Add(opened.Value).Entity);
            return new(entry, null, [], refusals);
        }

        var seen = Seen.Of(unit);
        if (entry.Parent is not null && parent is not null && parent.Id != unit.ParentId) refusals.Add(new UnitStandsElsewhere(ParentField));
        if (entry.Level is { } level && level != unit.Level) refusals.Add(new UnitStandsElsewhere("Unit.Level"));
        var before = Shown(unit);
        if (refusals.Count == 0 && Facts(entry, unit, supervising) is var facts && !Equals(facts, FactsOf(unit)))
        {
            refusals.AddRange(unit.Revise(facts, _rules).Refusals);
            if (refusals.Count == 0) refusals.AddRange(StoredTexts.TooLong(_db, unit));
        }
        var changes = refusals.Count > 0 ? [] : before.Zip(Shown(unit)).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => new UnitFieldChange(pair.First.Key, pair.First.Value, pair.Second.Value)).ToList();
        if (changes.Count > 0) touched.Add(unit);
        return new(entry, seen, changes, refusals);

        OrgUnit? Named(string? written, string field)
        {
            if (written is null) return null;
            if (Find(written) is { } found) return found;
            refusals.Add(refusedNames.Contains(written) ? new NamedUnitRefused(field, written) : new NamedUnitUnknown(field, written));
            return null;
        }
    }

    private OrgUnit? Find(string named) => _byCode.GetValueOrDefault(Writing.Narrow(named)) ?? _byName.GetValueOrDefault(Writing.Tidy(named));

    private static IEnumerable<string> Names(UnitEntry entry) => entry.Name is null ? [entry.Code] : [entry.Code, entry.Name];

    private static UnitFacts Facts(UnitEntry entry, OrgUnit? now, OrgUnit? supervising)
    {
        var name = entry.Name ?? now?.Name ?? "";
        var isRenamed = now is null || name != now.Name;
        return new UnitFacts(name, entry.Kind ?? now?.Kind ?? default)
        {
            ShortName = entry.ShortName ?? (isRenamed && now?.ShortName == now?.Name ? name : now!.ShortName),
            PinyinInitials = isRenamed ? Pinyin.InitialsOf(name) : now!.PinyinInitials,
            Industry = entry.Industry ?? now?.Industry,
            Line = entry.Line ?? now?.Line ?? "",
            SupervisingUnitId = supervising?.Id ?? now?.SupervisingUnitId,
            Demands = entry.Demands ?? now?.Demands ?? true,
            Issues = entry.Issues ?? now?.Issues ?? true,
            CreditCode = entry.CreditCode ?? now?.CreditCode,
        };
    }

    private static UnitFacts FactsOf(OrgUnit unit) => new(unit.Name, unit.Kind)
    {
        ShortName = unit.ShortName, PinyinInitials = unit.PinyinInitials, Industry = unit.Industry, Line = unit.Line,
        SupervisingUnitId = unit.SupervisingUnitId, Demands = unit.Demands, Issues = unit.Issues, CreditCode = unit.CreditCode,
    };

    private IReadOnlyList<KeyValuePair<string, object?>> Shown(OrgUnit unit) =>
    [
        new(nameof(OrgUnit.Name), unit.Name), new(nameof(OrgUnit.ShortName), unit.ShortName), new(nameof(OrgUnit.Kind), unit.Kind), new(nameof(OrgUnit.Industry), unit.Industry),
        new(nameof(OrgUnit.Line), unit.Line), new(nameof(OrgUnit.SupervisingUnitId), unit.SupervisingUnitId is { } id ? _byId.GetValueOrDefault(id)?.Name : null),
        new(nameof(OrgUnit.Demands), unit.Demands), new(nameof(OrgUnit.Issues), unit.Issues), new(nameof(OrgUnit.CreditCode), unit.CreditCode?.Value),
    ];
}
