using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.ExemptionList.Adjustments;

/// <summary>An application as one row of a table states it. What is null is not stated.</summary>
/// <param name="Line">Where the row stands in its table.</param>
public sealed record AdjustmentEntry(int Line)
{
    /// <summary>As written; null where the table is of one unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The number of the entry; where there is none, the unit has one entry of that proof.</summary>
    public string? Number { get; init; }

    public DateOnly? AppliedOn { get; init; }
    public DateOnly? CausedOn { get; init; }
    public IReadOnlyList<LinkedItem> Items { get; init; } = [];
    public string? Proof { get; init; }
    public string? Type { get; init; }
    public IReadOnlyList<string> Ways { get; init; } = [];
    public string? Basis { get; init; }
    public string? Law { get; init; }
    public string? Reason { get; init; }
    public string? ReasonText { get; init; }
    public string? Subject { get; init; }
}

/// <param name="Refusals">Every reason why it could not be filed as it stands.</param>
public sealed record AdjustmentVerdict(AdjustmentEntry Entry, EntryKind Kind, IReadOnlyList<Refusal> Refusals);

/// <summary>The same application stands further up in the table.</summary>
public sealed record ApplicationTwice(int FirstLine) : Refusal, IOfField
{
    public string Field => "Adjustment.Proof";
}

/// <summary>A word that the place has for no type, no object, no reason.</summary>
public sealed record WordNotOfThePlace(string Field, string Written) : Refusal, IOfField;

/// <summary>The unit has no entry in force of this number or this proof, or several of the same name.</summary>
public sealed record EntryNotFound(string Written) : Refusal, IOfField
{
    public string Field => "Adjustment.Proof";
}

/// <summary>A table of one unit names another.</summary>
public sealed record ApplicationOfAnotherUnit(string Written) : Refusal, IOfField
{
    public string Field => "Adjustment.Unit";
}

/// <summary>Reads the rows of a table as applications: once to show what would come of it, once to write.</summary>
internal sealed class AdjustmentSheet
{
    private readonly OrgUnit? _only;
    private readonly IssuerNames _names;
    private readonly Dictionary<long, OrgUnit> _units;
    private readonly List<ExemptionEntry> _entries;
    private readonly HashSet<(long Unit, AdjustmentType Type, string Proof, DateOnly? Cause)> _there;
    private readonly AdjustmentRules _rules;
    private readonly DateOnly _today;

    private AdjustmentSheet(OrgUnit? only, IReadOnlyList<OrgUnit> units, List<ExemptionEntry> entries, IEnumerable<(long, AdjustmentType, string, DateOnly?)> there, AdjustmentRules rules, DateOnly today)
    {
        (_only, _units, _entries, _there, _rules, _today) = (only, units.ToDictionary(unit => unit.Id), entries, [.. there], rules, today);
        _names = new([.. units.Select(unit => new NamedUnit(unit.Id, unit.Name, unit.ShortName, false))]);
    }

    /// <summary>What is to be made of the good rows, in their order.</summary>
    internal List<(OrgUnit Unit, ExemptionEntry? Entry, AdjustmentFacts Facts)> Made { get; } = [];

    internal static async Task<AdjustmentSheet> OfAsync(CityContext db, long placeId, OrgUnit? only, AdjustmentRules rules, DateOnly today, CancellationToken leaving = default)
    {
        var there = await db.Adjustments.Where(a => a.PlaceId == placeId && a.State != AdjustmentState.Withdrawn && a.State != AdjustmentState.Rejected).Select(a => new { a.UnitId, a.Type, a.ProofName, a.CausedOn }).ToListAsync(leaving);
        return new(
            only, await db.Units.Where(unit => unit.PlaceId == placeId).ToListAsync(leaving),
            await db.ExemptionEntries.AsNoTracking().AsSplitQuery().Where(entry => entry.PlaceId == placeId && entry.State == EntryState.InForce).ToListAsync(leaving),
            there.Select(a => (a.UnitId, a.Type, a.ProofName, a.CausedOn)), rules, today);
    }

    /// <returns>One verdict for each entry, in their order.</returns>
    internal IReadOnlyList<AdjustmentVerdict> Take(IReadOnlyList<AdjustmentEntry> entries)
    {
        var lines = new Dictionary<(long, AdjustmentType, string, DateOnly?), int>();
        return [.. entries.Select(entry => Take(entry, lines))];
    }

    private AdjustmentVerdict Take(AdjustmentEntry entry, Dictionary<(long, AdjustmentType, string, DateOnly?), int> lines)
    {
        var (refusals, unit, type) = (new List<Refusal>(), UnitOf(entry), TypeOf(entry));
        refusals.AddRange(unit.Refusals);
        refusals.AddRange(type.Refusals);
        if (refusals.Count > 0) return new(entry, EntryKind.Error, refusals);
        var of = type.Value is AdjustmentType.Add ? null : EntryOf(entry, unit.Value);
        if (type.Value is not AdjustmentType.Add && of is null) return new(entry, EntryKind.Error, [new EntryNotFound(entry.Number ?? entry.Proof ?? "")]);
        var facts = Facts(entry, type.Value, of, refusals);
        var key = (unit.Value.Id, type.Value, facts.New.ProofName, facts.CausedOn);
        if (!lines.TryAdd(key, entry.Line)) return new(entry, EntryKind.Duplicate, [new ApplicationTwice(lines[key])]);
        if (_there.Contains(key)) return new(entry, EntryKind.Same, []);
        var drafted = AdjustmentRequest.Draft(unit.Value, of, facts, byOffice: false, _today, _rules);
        refusals.AddRange(drafted.IsDone ? drafted.Value.WhyNotFiled(_today, _rules) : drafted.Refusals);
        if (refusals.Count > 0) return new(entry, EntryKind.Error, [.. refusals.Distinct()]);
        Made.Add((unit.Value, of, facts));
        return new(entry, EntryKind.Add, []);
    }

    private AdjustmentFacts Facts(AdjustmentEntry entry, AdjustmentType type, ExemptionEntry? of, List<Refusal> refusals)
    {
        var now = of?.Facts ?? new("");
        var ways = entry.Ways.Select(way => (Written: way, Key: InventorySheet.KeyOf(_rules.List.Methods, way))).ToList();
        refusals.AddRange(ways.Where(way => way.Key is null).Select(way => new WayNotOfThePlace(way.Written)));
        var proof = entry.Proof ?? now.ProofName;
        return new AdjustmentFacts(type)
        {
            AppliedOn = entry.AppliedOn, CausedOn = entry.CausedOn, Subject = SubjectOf(entry, type, refusals), Reason = ReasonOf(entry, type, refusals), ReasonText = entry.ReasonText ?? "",
            // Whoever puts an omission on paper says both.
            IsStillAsked = true, IsMissing = true, Law = entry.Law ?? (entry.Basis?.Contains('《', StringComparison.Ordinal) is true ? entry.Basis : ""), Basis = entry.Basis ?? "",
            New = type is AdjustmentType.Cancel ? now : now with
            {
                ProofName = proof, Items = entry.Items.Count > 0 ? [.. entry.Items.Select(item => now.Items.FirstOrDefault(known => known.Name == item.Name || $"{known}" == item.Name) ?? item)] : now.Items, Methods = ways.Count > 0 ? [.. ways.Select(way => way.Key).OfType<string>()] : now.Methods,
            },
        }.Tidied();
    }

    private Outcome<OrgUnit> UnitOf(AdjustmentEntry entry)
    {
        if (entry.Unit is not { } written) return _only is not null ? _only : Outcome.Refused(new ApplicationFieldMissing("Adjustment.Unit"));
        var found = _names.Find(written)?.Id is { } id ? _units[id] : _units.Values.SingleOrDefault(unit => unit.Code == Writing.Narrow(written));
        return found is null ? Outcome.Refused(new NamedUnitUnknown("Adjustment.Unit", written)) : _only is not null && found.Id != _only.Id ? Outcome.Refused(new ApplicationOfAnotherUnit(written)) : found;
    }

    private Outcome<AdjustmentType> TypeOf(AdjustmentEntry entry) => entry.Type is not { } written ? Outcome.Refused(new ApplicationFieldMissing("Adjustment.Type"))
        : KeyOf(_rules.Types, written) is { } key && Enum.TryParse<AdjustmentType>(key, out var type) ? type : Outcome.Refused(new WordNotOfThePlace("Adjustment.Type", written));

    private ExemptionEntry? EntryOf(AdjustmentEntry entry, OrgUnit unit)
    {
        var ofUnit = _entries.Where(one => one.UnitId == unit.Id);
        if (entry.Number is { } number) return ofUnit.SingleOrDefault(one => one.Number == Writing.Narrow(number));
        return ofUnit.Where(one => one.ProofName == Writing.Tidy(entry.Proof ?? "")).ToList() is [var only] ? only : null;
    }

    private AdjustmentObject? SubjectOf(AdjustmentEntry entry, AdjustmentType type, List<Refusal> refusals)
    {
        if (entry.Subject is not { } written) return type is AdjustmentType.Change ? null : AdjustmentObject.Material;
        bool Names(AdjustmentObject one) => written.Contains(_rules.Objects.Find($"{one}")?.Label ?? $"{one}", StringComparison.Ordinal);
        AdjustmentObject? found = (Names(AdjustmentObject.Material), Names(AdjustmentObject.Method)) switch
        {
            (true, true) => AdjustmentObject.Both,
            (true, false) => AdjustmentObject.Material,
            (false, true) => AdjustmentObject.Method,
            _ => null,
        };
        if (found is null) refusals.Add(new WordNotOfThePlace("Adjustment.Subject", written));
        return found;
    }

    private string ReasonOf(AdjustmentEntry entry, AdjustmentType type, List<Refusal> refusals)
    {
        if (entry.Reason is not { } written) return "";
        if (KeyOf(_rules.Reasons, written) is { } key) return key;
        refusals.Add(new WordNotOfThePlace("Adjustment.Reason", written));
        return _rules.ReasonsOf(type) is [var first, ..] ? first.Key : "";
    }

    private static string? KeyOf(RuleSet set, string written)
    {
        var tidy = Writing.Tidy(written);
        return set.Members.FirstOrDefault(member => member.Label == tidy || member.Key == tidy)?.Key ?? (set.OffersOther && tidy.StartsWith("其他", StringComparison.Ordinal) ? RuleSet.Other : null);
    }
}
