using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

/// <summary>F-06: what the applicant is asked for, and why.</summary>
/// <param name="Item">What was applied for.</param>
/// <param name="CaseNumber">Of the case, or of the other system that keeps it.</param>
public sealed record SupplementOnPaper(string UnitName, string IssuerName, string Applicant, string Item, string CaseNumber, Supplement Supplement, Contact Contact) : IPaperFacts
{
    public string Form => "F-06";

    internal static async Task<SupplementOnPaper> OfAsync(Scene scene, VerificationRequest request, CaseFile? one, Supplement supplement)
    {
        var (unit, issuer) = (await VerificationScene.UnitAsync(scene, request.UnitId), await VerificationScene.UnitAsync(scene, request.IssuerUnitId));
        return new(unit.Name, issuer.Name, request.SubjectName, one?.ItemName ?? request.Purpose, one?.Number ?? (request.ExternalNumber.Length > 0 ? request.ExternalNumber : request.Number), supplement, await CaseScene.ContactAsync(scene, unit.Id));
    }
}

/// <summary>F-05: what the unit saw when it looked itself.</summary>
public sealed record SelfCheckOnPaper(string UnitName, string CaseNumber, string ItemName, Subject Applicant, SelfCheck Check, ReplyOutcome Answer) : IPaperFacts
{
    public string Form => "F-05";
}

/// <summary>F-26: what the applicant brought though nobody asked, with what opens the progress of the case.</summary>
/// <param name="Way">The key of the way by which the list replaces it; null where the list does not know it.</param>
public sealed record VoluntaryOnPaper(
    string UnitName, string Number, string CaseNumber, string QueryCode, string ItemName, string ItemCode, Subject Applicant, string ProofName, string? Way, bool IsAbleAndWilling, DateOnly On) : IPaperFacts
{
    public string Form => "F-26";

    internal static async Task<VoluntaryOnPaper> OfAsync(Scene scene, CaseFile one, CaseMaterial material, VoluntaryMaterial taken)
    {
        var entry = await CaseScene.EntryAsync(scene.Db, material.EntryId);
        return new(
            (await VerificationScene.UnitAsync(scene, one.UnitId)).Name, taken.Number, one.Number, one.QueryCode, one.ItemName, one.ItemCode, one.Applicant, material.ProofName, entry?.Methods is [var first, ..] ? first : null, taken.IsAbleAndWilling,
            ChinaTime.DateOf(taken.TakenAt));
    }
}

/// <summary>F-25: what an agent is sent for, and once they are back what came of it.</summary>
/// <param name="AgentPhone">Blank where none is registered.</param>
public sealed record ErrandOnPaper(string UnitName, string ItemName, Subject Applicant, Errand Errand, string AgentPhone) : IPaperFacts
{
    public string Form => "F-25";
}

/// <summary>F-23: what is missing, by when it is made good and what follows if it is not.</summary>
public sealed record ToleranceOnPaper(string UnitName, string ItemName, Subject Applicant, Tolerance Tolerance, DateTimeOffset DueAt, Contact Contact) : IPaperFacts
{
    public string Form => "F-23";
}

/// <summary>The case slip: what was applied for, which materials there are, and with what the applicant looks up the progress.</summary>
/// <param name="PublicAddress">Where the public finds this installation; empty where it has no address yet.</param>
public sealed record SlipOnPaper(string UnitName, CaseFile Case, string PlaceCode, string PublicAddress, DateTimeOffset? DueAt, Contact Contact) : IPaperFacts
{
    public string Form => "F-27";
}
