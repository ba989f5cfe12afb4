using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>What the desks and queries of the list read alike.</summary>
internal static class ListScene
{
    private const string EntryNumbers = "List.Entry";

    internal static async Task<ListRules> RulesAsync(Scene scene, long placeId) => ListRules.Of((await scene.RulesAsync(placeId)).Profile);

    /// <summary>The next number of an entry: one row of numbers for all years, since an entry outlives them.</summary>
    internal static Task<long> NextNumberAsync(Scene scene, long placeId) => scene.NextNumberAsync(placeId, EntryNumbers, 0);

    internal static async Task<ListLine> LineAsync(Scene scene, ExemptionEntry entry, ListRules rules) => entry.LineOf(rules, await scene.Db.Units.SingleAsync(unit => unit.Id == entry.UnitId));

    /// <summary>A new draft of a unit; it is among those to be saved.</summary>
    internal static async Task<Outcome<ExemptionEntry>> DraftAsync(Scene scene, OrgUnit unit, EntryFacts facts, ListRules rules, bool provisional = false)
    {
        var drafted = ExemptionEntry.Draft(unit, facts, rules, provisional);
        if (!drafted.IsDone) return drafted;
        drafted.Value.Take(await NextNumberAsync(scene, unit.PlaceId));
        _ = scene.Db.Add(drafted.Value);
        return drafted;
    }

    /// <summary>The lines of a list as it stands, in the order of units and numbers.</summary>
    internal static async Task<IReadOnlyList<ListLine>> LinesAsync(CityContext db, long placeId, ListKind kind, UnitLevel level, ListRules rules, CancellationToken leaving = default)
    {
        if (kind is ListKind.UseCertificate or ListKind.IssueCertificate) return await CertificateLines.OfAsync(db, placeId, kind, level, leaving);
        var entries = await db.ExemptionEntries.AsNoTracking().AsSplitQuery().Where(entry => entry.PlaceId == placeId && (entry.State == EntryState.InForce || entry.State == EntryState.Draft)).ToListAsync(leaving);
        var units = await db.Units.AsNoTracking().Where(unit => unit.PlaceId == placeId).ToDictionaryAsync(unit => unit.Id, leaving);
        return [.. entries.Where(entry => IsOn(kind, entry) && rules.ListedAt(kind, entry.Level) == level).OrderBy(entry => units[entry.UnitId].Path, StringComparer.Ordinal).ThenBy(entry => entry.Number, StringComparer.Ordinal)
            .Select(entry => entry.LineOf(rules, units[entry.UnitId], kind))];
    }

    // Drafts stand on the lists by which they come into force; the others show what is in force.
    private static bool IsOn(ListKind kind, ExemptionEntry entry) => kind switch
    {
        ListKind.Implementation => true,
        ListKind.Exemption => entry.Exclusion is null,
        ListKind.Verification => IsInForceBy(entry, MethodKeys.Verification),
        ListKind.Promise => IsInForceBy(entry, MethodKeys.Promise),
        ListKind.DataSharing => IsInForceBy(entry, MethodKeys.DataSharing),
        _ => false,
    };

    private static bool IsInForceBy(ExemptionEntry entry, string method) => entry.State is EntryState.InForce && entry.Exclusion is null && entry.Methods.Contains(method);
}
