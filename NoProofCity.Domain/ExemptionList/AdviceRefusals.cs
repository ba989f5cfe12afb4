using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList;

public sealed record AdviceNotPossibleIn(AdviceState State, AdviceAct Act) : Refusal;

/// <summary>An adjustment came of it before.</summary>
public sealed record AdviceTakenUp(string Number) : Refusal;

/// <summary>The place does not ask the public for advice on its list.</summary>
public sealed record NoPublicAdvice() : Refusal("Adj.PublicAdvice");

/// <summary>Neither a mobile number nor a landline. Which character is wrong is not told: the form is the public's.</summary>
public sealed record AdvicePhoneWrong : Refusal, IOfField
{
    public string Field => "PublicAdvice.Phone";
}

/// <summary>Filled in faster than a person can: nothing was taken.</summary>
public sealed record FilledInTooFast : Refusal;

/// <summary>No line of the list of the place has this number.</summary>
public sealed record NoSuchLine(string Number) : Refusal, IOfField
{
    public string Field => "PublicAdvice.EntryNumber";
}
