namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>Why a guide may not ask for a proof.</summary>
public enum WhyNotDemanded { Cancelled, Exempt, InAdjustment }

/// <summary>An item of which a proof was asked for.</summary>
/// <param name="Code">Blank where it has none.</param>
public sealed record GuideItem(string Code, string Name);

/// <summary>A proof of the list as guides are searched for it.</summary>
/// <param name="Number">By which the public knows the entry.</param>
/// <param name="UnitId">The unit that asked for it.</param>
/// <param name="Way">How the office gets what the proof would say, in the words of the place; blank where it was cancelled.</param>
public sealed record GuideProof(long EntryId, string Number, long UnitId, string Name, WhyNotDemanded Why, string Way, IReadOnlyList<GuideItem> Items)
{
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
