using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Cases;

/// <summary>What differs is put right by the applicant (补充材料).</summary>
public static class SupplementActs
{
    /// <summary>Asks the applicant, takes what was brought, or lets it be.</summary>
    public static readonly Act Ask = new("Supplement.Ask");
}
