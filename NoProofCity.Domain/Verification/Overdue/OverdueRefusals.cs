using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Verification.Overdue;

public sealed record OverdueNotPossibleIn(OverdueState State, OverdueAct Act) : Refusal;

/// <summary>The place deals with late answers in another way.</summary>
public sealed record OverdueNotByRule(OverdueRule Way, OverdueAct Act) : Refusal("Ver.OverdueRule");

/// <summary>The supervisor has said what they did.</summary>
public sealed record FeedbackGiven : Refusal;

/// <summary>What was found out stands before what is ordered.</summary>
public sealed record InvestigationMissing() : Refusal("Ver.Order");

public sealed record FindingMissing() : Refusal("Ver.Order"), IOfField
{
    public string Field => "Investigation.Finding";
}

/// <summary>The place lists no grounds of accountability, so the one who hands it on writes by what it is to be dealt with.</summary>
public sealed record AccountabilityBasisMissing() : Refusal("Ver.Diligence"), IOfField
{
    public string Field => "Investigation.Basis";
}

/// <summary>Until when?</summary>
public sealed record OrderDayMissing() : Refusal("Ver.Order"), IOfField
{
    public string Field => "Order.Until";
}

public sealed record OrderDayOver(DateOnly Today) : Refusal("Ver.Order"), IOfField
{
    public string Field => "Order.Until";
}

/// <summary>Being late alone asks for no talk.</summary>
public sealed record BadEffectMissing() : Refusal("Ver.TalkProposal");

/// <summary>With whom?</summary>
public sealed record TalkPersonsMissing() : Refusal("Ver.TalkProposal"), IOfField
{
    public string Field => "Talk.Persons";
}

public sealed record TalkDayMissing() : Refusal("Ver.TalkProposal"), IOfField
{
    public string Field => "Talk.HeldOn";
}

/// <summary>A talk that is still to come has no result.</summary>
public sealed record TalkDayAhead(DateOnly On, DateOnly Today) : Refusal("Ver.TalkProposal"), IOfField
{
    public string Field => "Talk.HeldOn";
}
