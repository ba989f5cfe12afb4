using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList.Guides;

public static class GuideActs
{
    public static readonly Act Read = new("Guide.Read");

    /// <summary>Checks guides, and says of each hit what became of it.</summary>
    public static readonly Act Check = new("Guide.Check");
}
