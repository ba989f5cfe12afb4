using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Settings;

namespace NoProofCity.Data.ElectronicProofs;

/// <summary>
/// What a proof is to say. There is no word here of who extracted it and when, nor, where the source names a second unit, of who made it:
/// these come of the source and of the act.
/// </summary>
/// <param name="Method">A key of the profile's methods: by it the seal is chosen.</param>
/// <param name="About">What it tells of ("不动产登记信息").</param>
/// <param name="SourceNumber">Of the request or case, as it is printed.</param>
/// <param name="ExpiresOn">The last day on which it holds; null for as long as the profile says.</param>
/// <param name="MakingUnitId">Whose facts they are, where they are shared data or the source has no second unit: the owner of the register. Otherwise not looked at.</param>
public sealed record NewElectronicProof(
    string Method, string ProofName, string About, Subject Subject, IReadOnlyList<ProofLine> Lines, string ItemName, string ItemCode, string SourceNumber, DateOnly? ExpiresOn = null, long? MakingUnitId = null);

/// <summary>Issues electronic proofs within the act that found their facts: proof, paper, number and the use of the seal come with it or not at all.</summary>
public sealed class ElectronicProofMaking(IssuedDocuments papers)
{
    private const string NumberKind = nameof(ElectronicProof);

    /// <param name="source">The request or case. Its unit is the one that extracts; the unit it goes through is the one that makes the proof.</param>
    public async Task<Outcome<ElectronicProof>> IssueAsync(Scene scene, IAggregate source, NewElectronicProof proof)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(proof);
        var makingUnitId = MakerOf(source, proof);
        if (makingUnitId is null || await scene.Db.Units.FindAsync(makingUnitId) is not { } maker) return Outcome.Refused(new MakingUnitMissing());
        if (await scene.Db.Units.FindAsync(source.UnitId) is not { } extractor) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
        var profile = (await scene.RulesAsync(maker.PlaceId)).Profile;
        if (SealFor(profile, proof.Method) is not { } seal) return Outcome.Refused(new NoSealFor(proof.Method));

        var place = (await scene.Db.Places.FindAsync(maker.PlaceId))!;
        // To the second, as it is printed: what is stored and read again must be the same text.
        var at = DateTimeOffset.FromUnixTimeSeconds(scene.Now.ToUnixTimeSeconds());
        var content = new ProofContent(
            VerificationCode.Draw().Value, ElectronicProof.NumberOf(scene.Today.Year, await scene.NextNumberAsync(maker.PlaceId, NumberKind, scene.Today.Year)),
            proof.Method, Writing.Tidy(proof.ProofName), place.Name, Writing.Tidy(proof.About), proof.Subject, proof.Lines, Writing.Tidy(proof.ItemName), proof.ItemCode, proof.SourceNumber,
            new(extractor.Id, extractor.Name, maker.Id, maker.Name, at), seal, profile.Choice<PaperEffect>("Proof.PaperEffect"),
            scene.Today, proof.ExpiresOn ?? scene.Today.AddDays(profile.Number("Proof.ValidDays")));
        var issued = ElectronicProof.Issue(maker.PlaceId, source, content, profile.Set("Method.Set").Find(proof.Method)?.Label ?? proof.Method, scene.Db.Secrets.ProofMarkOf, scene.Actor.PersonId);
        if (!issued.IsDone) return issued;

        var made = issued.Value;
        var address = await scene.Db.Set<HouseSettings>().Select(settings => settings.PublicAddress).SingleAsync();
        var paper = await papers.IssueAsync(scene, made, ElectronicProofActs.Read, new ElectronicProofOnPaper(made, address));
        if (!paper.IsDone) return Outcome.Refused(paper.Refusals);
        scene.TellOf(made);
        return made;
    }

    // Of shared data the owner of the register answers, not the unit that would have been asked.
    private static long? MakerOf(IAggregate source, NewElectronicProof proof)
    {
        if (proof is { Method: MethodKeys.DataSharing, MakingUnitId: { } owner }) return owner;
        return source is IGoesThrough through && through.ThroughUnitId != source.UnitId ? through.ThroughUnitId : proof.MakingUnitId;
    }

    /// <summary>The seal of a place for facts that were found in a way: the one that names it, or else the one for every way.</summary>
    private static ProofSeal? SealFor(RuleProfile profile, string method)
    {
        var seals = profile.Set("Proof.Seals");
        return (seals.For(method).FirstOrDefault() ?? seals.Members.FirstOrDefault(seal => seal.For.Count == 0)) is { } seal ? new(seal.Key, seal.Label) : null;
    }
}
