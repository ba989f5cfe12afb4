using NoProofCity.Domain.Common;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>Nothing is chosen that could be asked for.</summary>
public sealed record NothingTicked : Refusal;
