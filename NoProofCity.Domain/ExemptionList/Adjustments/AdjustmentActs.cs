using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.ExemptionList.Adjustments;

public static class AdjustmentActs
{
    public static readonly Act Read = new("Adjustment.Read");
    public static readonly Act Draft = new("Adjustment.Draft");
    public static readonly Act File = new("Adjustment.File");
    public static readonly Act Withdraw = new("Adjustment.Withdraw");
    public static readonly Act GiveOpinion = new("Adjustment.GiveOpinion");

    /// <summary>The office receives, has it studied, returns, approves, rejects.</summary>
    public static readonly Act Decide = new("Adjustment.Decide");

    public static readonly Act Publish = new("Adjustment.Publish");
}
