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
        return await OfAsync(db, (await city.Rulebook.InForceAsync(db, placeId, today, leaving))?.Profile, placeId, unitId, null, proof, today, leaving);
    }

    /// <summary>The same within an act.</summary>
    /// <param name="item">What is applied for: the list may say of one item what it does not say of another. Null where nobody knows.</param>
    internal static async Task<DemandReply> OfAsync(CityContext db, RuleProfile? profile, long placeId, long unitId, LinkedItem? item, string proof, DateOnly today, CancellationToken leaving = default) =>
        (await OfAsync(db, profile, placeId, unitId, item, [proof], today, leaving))[proof];

    /// <summary>The same of many proofs that one unit asks for, by one reading of its list.</summary>
    internal static async Task<IReadOnlyDictionary<string, DemandReply>> OfAsync(CityContext db, RuleProfile? profile, long placeId, long unitId, LinkedItem? item, IReadOnlyCollection<string> proofs, DateOnly today, CancellationToken leaving = default)
    {
        var names = new ProofNames(InventoryReference.Naming);
        var ofUnit = (await db.ExemptionEntries.AsNoTracking().Where(entry => entry.UnitId == unitId && entry.State != EntryState.Dropped).ToListAsync(leaving)).ToLookup(entry => names.Fact(entry.ProofName));
        var certificates = await db.CertificateTypes.AsNoTracking().Where(one => one.PlaceId == placeId && one.State == CertificateState.InForce && one.InStepSince != null && one.InStepSince <= today).Select(one => one.Name).ToListAsync(leaving);
        var electronic = certificates.Select(names.Fact).ToHashSet();
        return proofs.Distinct().ToDictionary(proof => proof, Answer);

        DemandReply Answer(string proof)
        {
            var written = Writing.Tidy(proof);
            // Where a copy is not meant with its paper, it is a paper of which the list knows nothing.
            if (profile?.Flag("Case.PhotocopyCounts") is false && written.Contains(Photocopy, StringComparison.Ordinal)) return new(DemandRule.NotListed, null);
            var fact = names.Fact(written);
            var entry = DemandRule.Speaking(ofUnit[fact], written, item);
            var verdict = DemandRule.Of(entry, profile is null ? InterimDemand.Ban : DemandRule.InterimOf(profile));
            // What an electronic certificate of the place shows by now is not asked for on paper either.
            return verdict.MayDemand && electronic.Contains(fact) ? new(DemandRule.ByCertificate, entry) : new(verdict, entry);
        }
    }
}
