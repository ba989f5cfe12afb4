using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.ExemptionList;

/// <param name="Entry">Null where the list does not know the proof.</param>
public sealed record DemandReply(DemandVerdict Verdict, ExemptionEntry? Entry);

/// <summary>Answers whether a unit may demand a proof of an applicant.</summary>
public sealed class DemandQueries(City city)
{
    private const string Photocopy = "复印件";

    /// <param name="proof">As it is asked for: a copy of a paper is the paper.</param>
    public async Task<DemandReply> AskAsync(long unitId, string proof, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var placeId = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.PlaceId).SingleAsync(leaving);
        return await OfAsync(db, (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile, placeId, unitId, proof, today, leaving);
    }

    /// <summary>The same within an act.</summary>
    internal static async Task<DemandReply> OfAsync(CityContext db, RuleProfile? profile, long placeId, long unitId, string proof, DateOnly today, CancellationToken leaving = default)
    {
        var names = new ProofNames(InventoryReference.Naming);
        var fact = names.Fact(Writing.Tidy(proof));
        // Where a copy is not meant with its paper, it is a paper of which the list knows nothing.
        if (profile?.Flag("Case.PhotocopyCounts") is false && Writing.Tidy(proof).Contains(Photocopy, StringComparison.Ordinal)) return new(DemandRule.NotListed, null);
        var ofUnit = await db.ExemptionEntries.AsNoTracking().Where(entry => entry.UnitId == unitId && entry.State != EntryState.Dropped).ToListAsync(leaving);
        var entry = ofUnit.Where(one => names.Fact(one.ProofName) == fact).MaxBy(one => (one.State is EntryState.InForce or EntryState.Provisional, one.Id));
        var verdict = DemandRule.Of(entry, profile is null ? InterimDemand.Ban : DemandRule.InterimOf(profile));
        if (!verdict.MayDemand) return new(verdict, entry);
        // What an electronic certificate of the place shows by now is not asked for on paper either.
        var electronic = await db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId && one.State == CertificateState.InForce && one.InStepSince != null && one.InStepSince <= today).Select(one => one.Name).ToListAsync(leaving);
        return electronic.Any(name => names.Fact(name) == fact) ? new(DemandRule.ByCertificate, entry) : new(verdict, entry);
    }
}
