using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>Which unit a row means by its issuer. One that is not registered (a village committee, a bank) is taken as written.</summary>
public sealed class IssuerNames
{
    private readonly Dictionary<string, NamedUnit> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<long, NamedUnit> _byId;

    public IssuerNames(IReadOnlyList<NamedUnit> units)
    {
        _byId = units.ToDictionary(unit => unit.Id);
        // A name that two units share means neither of them.
        foreach (var named in units.SelectMany(unit => unit.Also.Append(unit.Name).Append(unit.ShortName).Select(Writing.Narrow).Distinct().Select(name => (Name: name, Unit: unit))).GroupBy(named => named.Name))
            if (named.ToList() is [var only]) _byName[only.Name] = only.Unit;
    }

    /// <summary>Null for one that is not registered.</summary>
    public long? UnitOf(RowFacts facts) => facts.IssuerUnitId ?? Find(facts.Issuer)?.Id;

    public NamedUnit? Find(string written) => _byName.GetValueOrDefault(Writing.Narrow(written));

    /// <summary>The same for two rows that mean the same issuer.</summary>
    public string KeyOf(RowFacts facts) => UnitOf(facts) is { } id ? $"#{id}" : Writing.Narrow(facts.Issuer);

    public bool IsVillage(RowFacts facts) => UnitOf(facts) is { } id && _byId.TryGetValue(id, out var unit) && unit.IsVillage;

    public string NameOf(long unitId) => _byId.TryGetValue(unitId, out var unit) ? unit.ShortName : "";
}
