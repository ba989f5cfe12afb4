using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>What the desks and queries of the inventory read alike.</summary>
internal static class InventoryScene
{
    internal static async Task<InventoryRules> RulesAsync(Scene scene, long placeId) => InventoryRules.Of((await scene.RulesAsync(placeId)).Profile);

    internal static async Task<BatchGround> GroundAsync(Scene scene, InventoryBatch batch) => new(
        await scene.Db.Units.Where(unit => unit.Id == batch.UnitId).Select(unit => unit.Name).SingleAsync(),
        await ProvincialAsync(scene.Db, batch.PlaceId), await RulesAsync(scene, batch.PlaceId));

    /// <summary>What the rows of a place are held against when they are searched, and advised on.</summary>
    internal static async Task<FindingGround> FindingGroundAsync(CityContext db, long placeId, InventoryRules rules, CancellationToken leaving) => new(
        await NamedUnitsAsync(db, placeId, leaving), await db.LegalBases.AsNoTracking().Where(basis => basis.PlaceId == placeId).ToListAsync(leaving),
        await ProvincialAsync(db, placeId, leaving), InventoryReference.NegativeList, InventoryReference.Certificates, InventoryReference.Naming, rules);

    /// <summary>The codes of the items that the province reviews.</summary>
    internal static async Task<IReadOnlySet<string>> ProvincialAsync(CityContext db, long placeId, CancellationToken leaving = default) =>
        (await db.ServiceItems.Where(item => item.PlaceId == placeId && item.ProvincialReview).Select(item => item.Code).ToListAsync(leaving)).ToHashSet();

    /// <summary>All that stand in a table, in its order.</summary>
    internal static Task<List<InventoryRow>> RowsAsync(Scene scene, InventoryBatch batch) =>
        scene.Db.InventoryRows.Standing().Where(row => row.BatchId == batch.Id).OrderBy(row => row.Number).ToListAsync();

    /// <summary>Reads tables against one of a unit: by its rows, its items, and the units of its place.</summary>
    internal static async Task<InventorySheet> SheetAsync(CityContext db, InventoryBatch batch, InventoryRules rules, CancellationToken leaving = default)
    {
        var items = await db.ServiceItems.Where(item => item.UnitId == batch.UnitId).Select(item => new { item.Name, item.Code }).ToListAsync(leaving);
        return new(
            batch, await db.Units.SingleAsync(unit => unit.Id == batch.UnitId, leaving), await db.InventoryRows.Where(row => row.BatchId == batch.Id).ToListAsync(leaving),
            await NamedUnitsAsync(db, batch.PlaceId, leaving), [.. items.Select(item => (item.Name, item.Code))], rules, row => StoredTexts.Took(db, row));
    }

    /// <summary>Reads tables against the register of service items.</summary>
    /// <param name="only">The unit of whose items the table is; null for the whole place.</param>
    internal static async Task<ItemSheet> ItemSheetAsync(CityContext db, long placeId, OrgUnit? only, InventoryRules rules, CancellationToken leaving = default)
    {
        var items = db.ServiceItems.Where(item => item.PlaceId == placeId);
        if (only is { Id: var unitId }) items = items.Where(item => item.UnitId == unitId);
        return new(only, await db.Units.Where(unit => unit.PlaceId == placeId).ToListAsync(leaving), await items.ToListAsync(leaving), rules, item => StoredTexts.Took(db, item));
    }

    internal static IQueryable<InventoryRow> Standing(this IQueryable<InventoryRow> rows) => rows.Where(row => !row.IsTakenOut);

    internal static async Task<IReadOnlyList<NamedUnit>> NamedUnitsAsync(CityContext db, long placeId, CancellationToken leaving = default)
    {
        var also = (await db.Set<IssuerMatch>().Where(match => match.PlaceId == placeId).Select(match => new { match.UnitId, match.Written }).ToListAsync(leaving)).ToLookup(match => match.UnitId, match => match.Written);
        var units = await db.Units.Where(unit => unit.PlaceId == placeId)
            .Select(unit => new NamedUnit(
                unit.Id, unit.Name, unit.ShortName,
                unit.Kind == UnitKind.Village || unit.Kind == UnitKind.SelfGoverning || unit.Level == UnitLevel.Village))
            .ToListAsync(leaving);
        return [.. units.Select(unit => also.Contains(unit.Id) ? unit with { Also = [.. also[unit.Id]] } : unit)];
    }
}
