using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Inventory;

/// <summary>A finding with its rows as people know them.</summary>
/// <param name="Mark">Which finding it is: its kind and its rows.</param>
internal sealed record Found(InventoryFinding Finding, IReadOnlyList<FoundRow> Rows, string Mark);

/// <summary>
/// What was found in the tables of a place, kept until something it depends on changes. Whether anything did is asked of the ledger, into which
/// every act of every process writes in its own transaction, so no two processes see different findings.
/// </summary>
internal sealed class FindingSearch(City city)
{
    private static readonly string[] DependsOn = [nameof(InventoryRow), nameof(InventoryBatch), nameof(OrgUnit), nameof(LegalBasis), nameof(ServiceItem)];

    // What reviewers do to a row changes nothing that is searched.
    private static readonly string[] OfReviewers = [InventoryActs.Review.Key, InventoryActs.Override.Key, InventoryActs.WaivePromise.Key];

    private readonly ConcurrentDictionary<long, Kept> _kept = new();

    /// <summary>None for a place without rules.</summary>
    internal async Task<IReadOnlyList<Found>> OfAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving)
    {
        if (await city.Rulebook.InForceAsync(db, placeId, today, leaving) is not { } rules) return [];
        // Read before the rows: an act in between is noticed the next time.
        var head = await db.LedgerHeads.AsNoTracking().Where(h => h.PlaceId == placeId && h.Chain == Chain.Acts).Select(h => h.Number).SingleOrDefaultAsync(leaving);
        if (_kept.TryGetValue(placeId, out var kept) && ReferenceEquals(kept.Profile, rules.Profile) && (kept.UpTo == head || !await HasChangedAsync(db, placeId, kept.UpTo, leaving)))
        {
            if (kept.UpTo != head) _kept[placeId] = kept with { UpTo = head };
            return kept.Found;
        }
        var found = await SearchAsync(db, placeId, await InventoryScene.FindingGroundAsync(db, placeId, InventoryRules.Of(rules.Profile), leaving), leaving);
        _kept[placeId] = new(head, rules.Profile, found);
        return found;
    }

    private static Task<bool> HasChangedAsync(CityContext db, long placeId, long upTo, CancellationToken leaving) =>
        db.Ledger.AnyAsync(e => e.PlaceId == placeId && e.Chain == Chain.Acts && e.Number > upTo && DependsOn.Contains(e.ObjectKind) && !OfReviewers.Contains(e.Act), leaving);

    private static async Task<IReadOnlyList<Found>> SearchAsync(CityContext db, long placeId, FindingGround ground, CancellationToken leaving)
    {
        var rows = await RowsOf(db, placeId).ToListAsync(leaving);
        var names = ground.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var byId = rows.ToDictionary(
            row => row.Row.Id, row => new FoundRow(row.Row.Id, row.Row.UnitId, names[row.Row.UnitId], row.Row.Facts.ProofName, row.Row.Facts.ItemCode, row.BatchId, row.Number));
        return [.. FindingEngine.Search([.. rows.Select(row => row.Row)], ground)
            .Select(finding => new Found(finding, [.. finding.Rows.Select(id => byId[id])], FindingDismissal.MarkOf(finding.Kind, finding.Rows)))];
    }

    // Only what the search looks at: ten thousand whole rows would be four times as much to read.
    private static IQueryable<SearchedRow> RowsOf(CityContext db, long placeId) =>
        from row in db.InventoryRows.Standing()
        join batch in db.InventoryBatches on row.BatchId equals batch.Id
        where row.PlaceId == placeId && batch.State != BatchState.Closed
        orderby row.Id
        select new SearchedRow(new FindingRow(row.Id, row.UnitId, new RowFacts(row.ProofName, row.ItemCode, row.ItemName)
        {
            Basis = row.Basis, Issuer = row.Issuer, IssuerUnitId = row.IssuerUnitId, Origin = row.Origin, IssuerCanVerify = row.IssuerCanVerify, Exclusion = row.Exclusion,
            IssuerOutside = row.IssuerOutside, NetworkCheckable = row.NetworkCheckable, Certificate = row.Certificate, EndsOn = row.EndsOn,
        }), row.BatchId, row.Number);

    private sealed record SearchedRow(FindingRow Row, long BatchId, int Number);

    /// <param name="UpTo">The last entry of the ledger that is in it.</param>
    private sealed record Kept(long UpTo, RuleProfile Profile, IReadOnlyList<Found> Found);
}
