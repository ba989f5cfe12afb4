using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Cases;

public sealed record SupplementNotPossibleIn(SupplementState State, SupplementAct Act) : Refusal;

/// <summary>Only where the answer differs from what was filled in is anything asked of the applicant.</summary>
public sealed record SupplementWithoutMismatch() : Refusal("Sup.Precedence");

/// <summary>Without the purpose it would be the old demand by another name.</summary>
public sealed record SupplementWithoutPurpose() : Refusal("Sup.PurposeBound"), IOfField
{
    public string Field => "Supplement.Purpose";
}

/// <summary>Nobody said what of the purpose this paper serves.</summary>
public sealed record SupplementOutsidePurpose(string Name) : Refusal("Sup.PurposeBound"), IOfField
{
    public string Field => "Supplement.Items";
}

public sealed record SupplementUntilPast(DateOnly Until) : Refusal, IOfField
{
    public string Field => "Supplement.Until";
}

/// <summary>The applicant still has a notice about this; it is taken or dropped first.</summary>
public sealed record SupplementOutstanding(string Number) : Refusal;

/// <summary>What to ask of the applicant is said with the notice, not with the answer alone.</summary>
public sealed record SupplementByNotice() : Refusal("Sup.PurposeBound"), IOfField
{
    public string Field => "Answer.Handling";
}

/// <summary>Nobody has found in vain yet, so there is nothing to look into oneself.</summary>
public sealed record SelfCheckWithoutAnswer(string ProofName) : Refusal;
