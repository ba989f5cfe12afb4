using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Data.ExemptionList;

/// <param name="Entry">Null where the list does not know the proof.</param>
public sealed record DemandReply(DemandVerdict Verdict, ExemptionEntry? Entry);

/// <summary>Answers whether a unit may demand a proof of an applicant.</summary>
public sealed class DemandQueries(City city)
{
    /// <param name="proof">As it is asked for: a copy of a paper is the paper.</param>
    public async Task<DemandReply> AskAsync(long unitId, string proof, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var placeId = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.PlaceId).SingleAsync(leaving);
        var names = new ProofNames(InventoryReference.Naming);
        var fact = names.Fact(Writing.Tidy(proof));
        var ofUnit = await db.ExemptionEntries.AsNoTracking().Where(entry => entry.UnitId == unitId && entry.State != EntryState.Dropped).ToListAsync(leaving);
        var entry = ofUnit.Where(one => names.Fact(one.ProofName) == fact).MaxBy(one => (one.State is EntryState.InForce or EntryState.Provisional, one.Id));
        var profile = (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile;
        return new(DemandRule.Of(entry, profile is null ? InterimDemand.Ban : DemandRule.InterimOf(profile)), entry);
    }
}
