using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.Inventory;

/// <summary>Who set a finding aside, and why.</summary>
public sealed record SetAside(string Reason, long By, string ByName, DateTimeOffset At);

/// <summary>A row that a finding concerns, as people know it.</summary>
public sealed record FoundRow(long Id, long UnitId, string UnitName, string ProofName, string ItemCode, long BatchId, int Number);

/// <param name="Rows">The rows of the finding, in its order.</param>
/// <param name="Mark">Which finding it is: its kind and its rows.</param>
/// <param name="SetAside">Null while nobody did.</param>
public sealed record ToldFinding(InventoryFinding Finding, IReadOnlyList<FoundRow> Rows, string Mark, SetAside? SetAside);

/// <summary>Searches the tables of a place, and advises how to replace a proof.</summary>
public sealed class FindingQueries(City city)
{
    private readonly FindingSearch _search = new(city);

    /// <summary>Everything that is found in the tables of the place that are not closed; for a unit, what concerns one of its rows.</summary>
    public async Task<IReadOnlyList<ToldFinding>> SearchAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await SearchAsync(db, scope, today, leaving);
    }

    /// <summary>For whoever works at the server itself. None for a place without rules.</summary>
    public async Task<IReadOnlyList<ToldFinding>> SearchAsync(long placeId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await SearchAsync(db, placeId, today, leaving);
    }

    /// <summary>The finding of a mark; null where it is not found any more, or concerns no row of the scope.</summary>
    public async Task<ToldFinding?> FindAsync(ReadScope scope, string mark, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return (await SearchAsync(db, scope, today, leaving)).FirstOrDefault(told => told.Mark == mark);
    }

    /// <summary>How to replace the proof of a row; null where there is no such row.</summary>
    public async Task<MethodAdvice?> AdviceAsync(ReadScope scope, long rowId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var row = await scope.Of(db, db.InventoryRows.AsNoTracking()).SingleOrDefaultAsync(r => r.Id == rowId, leaving);
        if (row is null || await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is not { } rules) return null;
        return (await Adviser.OfAsync(db, scope.PlaceId, InventoryRules.Of(rules.Profile), [row], leaving)).Of(row.Facts);
    }

    internal async Task<IReadOnlyList<ToldFinding>> SearchAsync(CityContext db, long placeId, DateOnly today, CancellationToken leaving)
    {
        var found = await _search.OfAsync(db, placeId, today, leaving);
        var dismissed = await (from d in db.FindingDismissals.AsNoTracking() where d.PlaceId == placeId
                               select new { d.Mark, Aside = new SetAside(d.Reason, d.DismissedBy, db.Set<Account>().Where(a => a.Id == d.DismissedBy).Select(a => a.DisplayName).FirstOrDefault() ?? "", d.DismissedAt) })
            .ToDictionaryAsync(d => d.Mark, d => d.Aside, leaving);
        return [.. found.Select(one => new ToldFinding(one.Finding, one.Rows, one.Mark, dismissed.GetValueOrDefault(one.Mark)))];
    }

    private async Task<IReadOnlyList<ToldFinding>> SearchAsync(CityContext db, ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        var found = await SearchAsync(db, scope.PlaceId, today, leaving);
        if (scope.IsWholePlace) return found;
        var units = (await scope.Units(db).Select(unit => unit.Id).ToListAsync(leaving)).ToHashSet();
        return [.. found.Where(told => told.Rows.Any(row => units.Contains(row.UnitId)))];
    }
}
