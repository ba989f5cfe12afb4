using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList.Guides;

public sealed record GuideHitNotPossibleIn(GuideHitState State, GuideHitAct Act) : Refusal;

/// <summary>A guide counts as mended when the new one is published, not before.</summary>
public sealed record GuideNotPublishedYet(DateOnly Day, DateOnly Today) : Refusal("List.Guides"), IOfField
{
    public string Field => "PublishedOn";
}

/// <summary>The day on which the new guide was published is missing.</summary>
public sealed record GuidePublicationMissing() : Refusal("List.Guides"), IOfField
{
    public string Field => "PublishedOn";
}

public sealed record NothingToCheck() : Refusal, IOfField
{
    public string Field => "Files";
}
