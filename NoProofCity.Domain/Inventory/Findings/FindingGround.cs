namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>A row as the search sees it.</summary>
public sealed record FindingRow(long Id, long UnitId, RowFacts Facts);

/// <summary>A unit by the names under which rows may mean it.</summary>
/// <param name="IsVillage">A village or community committee.</param>
public sealed record NamedUnit(long Id, string Name, string ShortName, bool IsVillage)
{
    /// <summary>What tables call it besides, as somebody of the place said once.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <param name="IssuerIsVillage">Whether the entry only holds for village and community committees.</param>
public sealed record NegativeEntry(string Name, bool IssuerIsVillage);

/// <summary>What rows are held against: the units, the laws, the lists and the rules of the place.</summary>
public sealed record FindingGround(
    IReadOnlyList<NamedUnit> Units, IReadOnlyList<LegalBasis> Library, IReadOnlySet<string> Provincial,
    IReadOnlyList<NegativeEntry> NegativeList, IReadOnlyList<string> Certificates, NamingRules Naming, InventoryRules Rules);
