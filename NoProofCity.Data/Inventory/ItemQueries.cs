using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>A service item in the register.</summary>
public sealed record ItemRow(
    long Id, int Version, long UnitId, string UnitName, string Code, string Name, string PowerType, ItemKind Kind, UnitLevel Level, int? StatutoryDays, int? PromisedDays, bool ProvincialReview)
    : AggregateRow(Id, Version);

/// <summary>An item that is not the same as that of the highest level under its code.</summary>
public sealed record UnequalItem(long Id, string Code, string Name, string UnitName, UnitLevel Level, IReadOnlyList<ItemDifference> Differences);

/// <param name="Counted">How many items were counted both times.</param>
/// <param name="Change">What all of them together saved: negative is less to bear.</param>
public sealed record BurdenTotals(int Items, int Counted, Burden Change);

/// <summary>Reads the register of service items.</summary>
public sealed class ItemQueries(City city)
{
    public async Task<ListPage<ItemRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long itemId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, itemId, leaving);
    }

    /// <summary>The items that differ from the same item of a higher level, in condition, object, process, materials, limits or result.</summary>
    public async Task<IReadOnlyList<UnequalItem>> DifferencesAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var items = await db.ServiceItems.AsNoTracking().Where(item => item.PlaceId == scope.PlaceId).ToListAsync(leaving);
        var units = await scope.Units(db).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, leaving);
        return
        [
            .. from ofCode in items.GroupBy(item => item.Code)
               let standard = ofCode.MinBy(item => (item.Level, item.Id))!
               from item in ofCode
               where item.Level > standard.Level && units.ContainsKey(item.UnitId)
               let differences = item.DiffersFrom(standard)
               where differences.Count > 0
               orderby item.Code, item.Level, item.Id
               select new UnequalItem(item.Id, item.Code, item.Name, units[item.UnitId], item.Level, differences),
        ];
    }

    /// <summary>What the items of the scope saved the applicants.</summary>
    public async Task<BurdenTotals> BurdenAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var items = await scope.Of(db, db.ServiceItems.AsNoTracking()).Select(item => new { item.Before, item.After }).ToListAsync(leaving);
        var counted = items.Where(item => item is { Before: not null, After: not null }).Select(item => item.After! - item.Before!).ToList();
        return new(items.Count, counted.Count, counted.Aggregate(new Burden(0, 0, 0, 0), Burden.Add));
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
        if (query.Filter("power") is { } power) items = items.Where(i => i.Item.PowerType == power);
        return KeysetList.Of(items, i => i.Item.Id, i => new ItemRow(
                i.Item.Id, i.Item.Version, i.Unit.Id, i.Unit.Name, i.Item.Code, i.Item.Name, i.Item.PowerType, i.Item.Kind, i.Item.Level, i.Item.StatutoryDays, i.Item.PromisedDays, i.Item.ProvincialReview),
            i => i.Unit.Path).Or("code", i => i.Item.Code).Or("name", i => i.Item.Name);
    }

    private sealed class ItemOfUnit
    {
        public required OrgUnit Unit { get; init; }
        public required ServiceItem Item { get; init; }
    }
}
