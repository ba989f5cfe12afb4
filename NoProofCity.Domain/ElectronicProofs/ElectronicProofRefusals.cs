using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ElectronicProofs;

public sealed record ElectronicProofNotPossibleIn(ElectronicProofState State, ElectronicProofAct Act) : Refusal;

/// <summary>The place has no seal for facts that were found this way, so no proof of them can be issued.</summary>
public sealed record NoSealFor(string Method) : Refusal("Proof.Seals");

/// <summary>A seal of the electronic proofs was to stand on another paper. It is for this work alone.</summary>
public sealed record SealOnlyForProofs(string Seal) : Refusal("Proof.SealUse");

/// <summary>It is not said whose facts they are: the unit that makes a proof answers for it.</summary>
public sealed record MakingUnitMissing() : Refusal("Proof.IssuerAnswers");

/// <summary>It would be over before it is issued.</summary>
public sealed record ProofAlreadyExpired(DateOnly ExpiresOn) : Refusal;
