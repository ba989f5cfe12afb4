using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Inventory;

/// <summary>F-01: the table of proofs of a unit, for its lead to sign and seal.</summary>
/// <param name="FilledBy">The unit's liaison; empty where it has none.</param>
/// <param name="FilledOn">When it was handed in; the day of looking at it before that.</param>
/// <param name="SignOff">Null while nobody answers for it.</param>
public sealed record TableOnPaper(string UnitName, string Period, string FilledBy, DateOnly FilledOn, SignOff? SignOff, IReadOnlyList<InventoryRow> Rows) : IPaperFacts
{
    public string Form => "F-01";

    internal static async Task<TableOnPaper> OfAsync(CityContext db, InventoryBatch batch, DateTimeOffset now, CancellationToken leaving = default)
    {
        var at = batch.SignOff is null ? now : batch.SubmittedAt ?? now;
        var registry = await db.StaffRegistries.AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(registry => registry.UnitId == batch.UnitId, leaving);
        return new(
            await db.Units.Where(unit => unit.Id == batch.UnitId).Select(unit => unit.Name).SingleAsync(leaving), batch.Period,
            registry?.OwnerFor(StaffRole.Liaison, at)?.Name ?? "", ChinaTime.DateOf(at), batch.SignOff,
            await db.InventoryRows.AsNoTracking().Standing().Where(row => row.BatchId == batch.Id).OrderBy(row => row.Number).ToListAsync(leaving));
    }
}
