using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Inventory;

/// <summary>A service item in the register.</summary>
/// <param name="PowerType">As the place calls it.</param>
/// <param name="Proofs">How many proofs stand in tables for it.</param>
public sealed record ItemRow(
    long Id, int Version, long UnitId, string UnitName, string Code, string Name, string PowerType, ItemKind Kind, UnitLevel Level, int? StatutoryDays, int? PromisedDays, bool ProvincialReview,
    int Materials, int Proofs) : AggregateRow(Id, Version);

/// <summary>An item with its unit, as a table to be filled states it.</summary>
public sealed record StatedItem(ServiceItem Item, string UnitName, string PowerType);

/// <summary>A proof that is asked for in one item.</summary>
public sealed record ItemProof(long RowId, int Number, string ProofName, string Issuer, string Basis, Disposition? Stands, BatchState Batch);

/// <summary>An item that is not the same as that of the highest level under its code.</summary>
/// <param name="Standard">The unit whose item it is held against.</param>
public sealed record UnequalItem(long Id, string Code, string Name, string UnitName, UnitLevel Level, string Standard, IReadOnlyList<ItemDifference> Differences);

/// <summary>An item that a unit above has and nobody of the line here.</summary>
public sealed record LackingItem(string Code, string Name, string Above, string Line);

/// <summary>In what the items of a place are not those of the levels above.</summary>
/// <param name="Compared">How many have one above to be compared with.</param>
public sealed record ItemComparison(int Compared, IReadOnlyList<UnequalItem> Unequal, IReadOnlyList<LackingItem> Lacking);

/// <param name="Counted">How many items were counted both times.</param>
/// <param name="Change">What all of them together saved: negative is less to bear.</param>
public sealed record BurdenTotals(int Items, int Counted, Burden Change);

/// <summary>Reads the register of service items.</summary>
public sealed class ItemQueries(City city)
{
    public async Task<ListPage<ItemRow>> PageAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var (page, kinds) = (await List(scope, db, query).PageAsync(query, leaving), await PowerTypesAsync(db, scope.PlaceId, today, leaving));
        return page with { Rows = [.. page.Rows.Select(row => row with { PowerType = kinds?.Find(row.PowerType)?.Label ?? row.PowerType })] };
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long itemId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, itemId, leaving);
    }

    /// <summary>The power types of the place, to be chosen from; null for a place without rules.</summary>
    public async Task<RuleSet?> PowerTypesAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await PowerTypesAsync(db, placeId, today, leaving);
    }

    /// <summary>The items as a table to be filled states them.</summary>
    public async Task<ListPage<StatedItem>> StatedAsync(ReadScope scope, ListQuery query, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var kinds = await PowerTypesAsync(db, scope.PlaceId, today, leaving);
        var items = await (from unit in scope.Units(db) join item in db.ServiceItems.AsNoTracking() on unit.Id equals item.UnitId
                           orderby unit.Path, item.Code select new { unit.Name, Item = item }).ToListAsync(leaving);
        return ListPage.Of([.. items.Select(of => new StatedItem(of.Item, of.Name, kinds?.Find(of.Item.PowerType)?.Label ?? of.Item.PowerType))], query, row => $"{row.Item.Id}");
    }

    /// <summary>What the rows of a table would do to the register, row by row; nothing is written.</summary>
    /// <param name="unitId">The unit of whose items the table is; null for the whole place.</param>
    public async Task<IReadOnlyList<ItemVerdict>> PreviewAsync(ReadScope scope, long? unitId, IReadOnlyList<ItemEntry> entries, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return [];
        var only = unitId is { } id ? await scope.Units(db).SingleOrDefaultAsync(unit => unit.Id == id, leaving) : null;
        return (await InventoryScene.ItemSheetAsync(db, scope.PlaceId, only, InventoryRules.Of(rules.Profile), leaving)).Take(entries);
    }

    /// <summary>The proofs that stand in the tables of its unit for an item; those that may be read.</summary>
    /// <param name="scope">How far the tables may be read.</param>
    public async Task<IReadOnlyList<ItemProof>> ProofsAsync(ReadScope scope, ServiceItem item, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (from row in scope.Of(db, db.InventoryRows.Standing()) join batch in db.InventoryBatches on row.BatchId equals batch.Id
                      where row.UnitId == item.UnitId && row.ItemCode == item.Code orderby row.Number
                      select new ItemProof(row.Id, row.Number, row.ProofName, row.Issuer, row.Basis, row.Verdict ?? row.Disposition, batch.State)).ToListAsync(leaving);
    }

    /// <summary>
    /// The items that differ from the same item of a higher level, in condition, object, process, materials, limits or result, and those that a unit of
    /// the same line above has and nobody here. What the places above this one list is published, so it is compared whoever reads.
    /// </summary>
    public async Task<ItemComparison> CompareAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var places = await AboveAsync(db, scope.PlaceId, leaving);
        var items = await db.ServiceItems.AsNoTracking().Where(item => places.Contains(item.PlaceId)).ToListAsync(leaving);
        var units = await db.Units.AsNoTracking().Where(unit => places.Contains(unit.PlaceId)).ToDictionaryAsync(unit => unit.Id, leaving);
        var readable = (await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving)).ToHashSet();
        var ofCode = items.GroupBy(item => item.Code).Select(same => (Standard: same.MinBy(item => (item.Level, item.Id))!, Items: same.ToList())).OrderBy(same => same.Standard.Code, StringComparer.Ordinal).ToList();
        var held = ofCode.SelectMany(same => same.Items.Where(item => item.Level > same.Standard.Level && readable.Contains(item.UnitId)).Select(item => (same.Standard, Item: item, Differences: item.DiffersFrom(same.Standard)))).ToList();
        var lines = units.Values.Where(unit => readable.Contains(unit.Id) && unit.Line.Length > 0).Select(unit => unit.Line).ToHashSet();
        return new(
            held.Count,
            [.. held.Where(of => of.Differences.Count > 0).Select(of => new UnequalItem(of.Item.Id, of.Item.Code, of.Item.Name, units[of.Item.UnitId].Name, of.Item.Level, units[of.Standard.UnitId].Name, of.Differences))],
            [.. ofCode.Where(same => same.Standard.PlaceId != scope.PlaceId && same.Items.All(item => item.PlaceId != scope.PlaceId) && lines.Contains(units[same.Standard.UnitId].Line))
                .Select(same => new LackingItem(same.Standard.Code, same.Standard.Name, units[same.Standard.UnitId].Name, units[same.Standard.UnitId].Line))]);
    }

    /// <summary>What the items of the scope saved the applicants.</summary>
    public async Task<BurdenTotals> BurdenAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var items = await scope.Of(db, db.ServiceItems.AsNoTracking()).Select(item => new { item.Before, item.After }).ToListAsync(leaving);
        var counted = items.Where(item => item is { Before: not null, After: not null }).Select(item => item.After! - item.Before!).ToList();
        return new(items.Count, counted.Count, counted.Aggregate(new Burden(0, 0, 0, 0), Burden.Add));
    }

    private async Task<RuleSet?> PowerTypesAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving) =>
        (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile.Set("Scope.PowerTypes");

    // The place itself and those above it.
    private static async Task<List<long>> AboveAsync(CityContext db, long placeId, CancellationToken leaving)
    {
        var parents = await db.Places.Select(place => new { place.Id, place.ParentId }).ToDictionaryAsync(place => place.Id, place => place.ParentId, leaving);
        var above = new List<long> { placeId };
        // a place that stood above itself would be gone round once
        while (parents[above[^1]] is { } parent && !above.Contains(parent)) above.Add(parent);
        return above;
    }

    private static KeysetList<ItemOfUnit, ItemRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var items = from unit in scope.Units(db) join item in db.ServiceItems on unit.Id equals item.UnitId select new ItemOfUnit { Unit = unit, Item = item };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text)
        {
            var code = Writing.Narrow(text);
            items = items.Where(i => i.Item.Name.Contains(text) || i.Item.Code.Contains(code) || i.Unit.Name.Contains(text));
        }
        if (query.Chosen<ItemKind>("kind") is { } kind) items = items.Where(i => i.Item.Kind == kind);
        if (query.Chosen<UnitLevel>("level") is { } level) items = items.Where(i => i.Item.Level == level);
        if (long.TryParse(query.Filter("unit"), CultureInfo.InvariantCulture, out var unitId)) items = items.Where(i => i.Unit.Id == unitId);
        if (query.Filter("power") is { } power) items = items.Where(i => i.Item.PowerType == power);
        return KeysetList.Of(items, i => i.Item.Id, i => new ItemRow(
                i.Item.Id, i.Item.Version, i.Unit.Id, i.Unit.Name, i.Item.Code, i.Item.Name, i.Item.PowerType, i.Item.Kind, i.Item.Level, i.Item.StatutoryDays, i.Item.PromisedDays, i.Item.ProvincialReview,
                i.Item.Materials.Count, db.InventoryRows.Count(row => row.UnitId == i.Item.UnitId && row.ItemCode == i.Item.Code && !row.IsTakenOut)),
            i => i.Unit.Path).Or("code", i => i.Item.Code).Or("name", i => i.Item.Name).Or("unit", i => i.Unit.Path);
    }

    private sealed class ItemOfUnit
    {
        public required OrgUnit Unit { get; init; }
        public required ServiceItem Item { get; init; }
    }
}
