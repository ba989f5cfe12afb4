using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.Inventory;

/// <summary>What applicants to one unit bear, before the programme and now.</summary>
/// <param name="Counted">How many of its items were counted both times; the others are in neither sum.</param>
public sealed record UnitSaving(long UnitId, string UnitName, int Items, int Counted, Burden Before, Burden After)
{
    /// <summary>Negative is less to bear.</summary>
    public Burden Change => After - Before;

    /// <summary>All units of a list.</summary>
    public static UnitSaving Together(IReadOnlyList<UnitSaving> units) =>
        new(0, "", units.Sum(unit => unit.Items), units.Sum(unit => unit.Counted), Sum(units.Select(unit => unit.Before)), Sum(units.Select(unit => unit.After)));

    internal static Burden Sum(IEnumerable<Burden> burdens) => burdens.Aggregate(new Burden(0, 0, 0, 0), Burden.Add);
}

/// <summary>Reads what the programme saved applicants: materials, steps, days, trips.</summary>
public sealed class SavingQueries(City city)
{
    /// <summary>The units that have items, in the order of the tree.</summary>
    public async Task<IReadOnlyList<UnitSaving>> ByUnitAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var items = await (from item in db.ServiceItems.AsNoTracking() join unit in scope.Units(db) on item.UnitId equals unit.Id
                           orderby unit.Path select new { unit.Id, unit.Name, item.Before, item.After }).ToListAsync(leaving);
        return
        [
            .. from item in items
               group item by (item.Id, item.Name) into ofUnit
               let counted = ofUnit.Where(item => item is { Before: not null, After: not null }).ToList()
               select new UnitSaving(ofUnit.Key.Id, ofUnit.Key.Name, ofUnit.Count(), counted.Count, UnitSaving.Sum(counted.Select(item => item.Before!)), UnitSaving.Sum(counted.Select(item => item.After!))),
        ];
    }
}
