using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Domain.Cases;

public sealed record CaseNotPossibleIn(CaseState State, CaseAct Act) : Refusal;

/// <summary>The case has no material of that number.</summary>
public sealed record NoSuchMaterial(int No) : Refusal;

public sealed record MaterialSettled(string ProofName) : Refusal;

/// <summary>The list does not say that nobody asks for it any more.</summary>
public sealed record MaterialNotCancelled(string ProofName) : Refusal;

/// <summary>Another unit is being asked about it; the request is withdrawn first.</summary>
public sealed record MaterialBeingAsked(string ProofName) : Refusal;

/// <summary>The case cannot end while it is not known how these are satisfied.</summary>
public sealed record MaterialsOpen(IReadOnlyList<string> ProofNames) : Refusal
{
    public bool Equals(MaterialsOpen? other) => other is not null && ProofNames.SequenceEqual(other.ProofNames);

    public override int GetHashCode() => ProofNames.Count;
}

/// <summary>The applicant may not be asked for this.</summary>
public sealed record MayNotBeDemanded(string ProofName, DemandAnswer Answer, bool CanOverride, string? Key) : Refusal(Key ?? "Case.Demand");

/// <summary>Where the ban is absolute no reason lifts it.</summary>
public sealed record NoOverride(string ProofName) : Refusal("Case.Demand");

/// <summary>Only who can and wants to brings a paper nobody may ask for; the clerk says that both is so.</summary>
public sealed record NotAbleAndWilling() : Refusal("Vol.AbleAndWilling");

/// <summary>A law asks for the paper itself here.</summary>
public sealed record LawAsksForPaper(string ProofName) : Refusal("Proof.PaperEffect");

/// <summary>Proofs are not issued online in this place, so that none can be taken that way.</summary>
public sealed record NoOnlineIssuing() : Refusal("Method.Set");

/// <summary>An archive stands for no paper in this place.</summary>
public sealed record ArchiveNoSource() : Refusal("Proof.ArchiveSupplements");

/// <summary>No archive of the applicant holds it.</summary>
public sealed record NotInArchive(string ProofName) : Refusal;
