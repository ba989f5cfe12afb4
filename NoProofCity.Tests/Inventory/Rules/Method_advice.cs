using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;

namespace NoProofCity.Tests.Inventory.Rules;

public sealed class Method_advice
{
    private static readonly AdviceGround Nothing = new(null, null, false, false, false);

    private static readonly RowFacts Row = SomeInventory.Facts("家庭收入证明");

    [Fact(DisplayName = "Without a basis there is nothing to replace: cancel")]
    public void No_basis() => Assert.Equal((Disposition.Cancel, AdviceReason.NoBasis), (Of(Row with { Basis = "" }, Nothing).Disposition, Of(Row with { Basis = "" }, Nothing).Reason));

    [Fact(DisplayName = "A certificate or register comes first, then the issuer, then the promise: the order is the profile's")]
    public void Order()
    {
        var all = Nothing with { Certificate = "结婚证", IssuerIsRegistered = true };
        var row = Row with { Correctable = true, RiskControllable = true };
        Assert.Equal("DataSharing", Of(row, all).Method);
        Assert.Equal("Verification", Of(row, all with { Certificate = null }).Method);
        Assert.Equal("Promise", Of(row, Nothing).Method);
        Assert.Equal("Promise", Of(row, all, SomeInventory.Rules with { FirstTier = ["Promise", "DataSharing"] }).Method);
        Assert.Equal(("DataSharing", AdviceReason.RegisterHoldsIt), (Of(row, all with { Certificate = null, ConnectedRegister = "婚姻库" }).Method, Of(row, all with { Certificate = null, ConnectedRegister = "婚姻库" }).Reason));
    }

    [Fact(DisplayName = "Where the promise is due it goes before everything else")]
    public void Promise_is_due()
    {
        var advice = Of(Row with { PromiseOrdered = true, Risk = RiskLevel.High }, Nothing with { Certificate = "结婚证" }, SomeInventory.Rules with { Promise = PromiseWhen.Mandatory });
        Assert.Equal(("Promise", AdviceReason.PromiseIsDue), (advice.Method, advice.Reason));
    }

    [Fact(DisplayName = "The second tier is advised only where no way of the first is possible, and says so")]
    public void Second_tier()
    {
        Assert.Equal("AgentErrand", Of(Row, Nothing).Method);
        var advice = Of(Row, Nothing with { IssuerIsRegistered = true });
        Assert.Equal("Verification", advice.Method);
        Assert.Equal(AdviceReason.FirstTierIsPossible, advice.Steps.Single(step => step.Method == "AgentErrand").Reason);
    }

    [Fact(DisplayName = "Every way of the place is told with its reason")]
    public void Explained()
    {
        var advice = Of(Row with { IssuerOutside = true, Risk = RiskLevel.High }, Nothing);
        Assert.Null(advice.Method);
        Assert.Equal(
            [("DataSharing", AdviceReason.NoRegister), ("Verification", AdviceReason.OutsideTheTerritory), ("Promise", AdviceReason.RiskTooHigh),
             ("OnlineIssuing", AdviceReason.NotDrawnOnline), ("AgentErrand", AdviceReason.OutsideTheTerritory)],
            advice.Steps.Select(step => (step.Method, step.Reason)));
        Assert.Equal(AdviceReason.IssuerCannotVerify, Of(Row with { IssuerCanVerify = false }, Nothing with { IssuerIsRegistered = true }).Steps.Single(s => s.Method == "Verification").Reason);
    }

    [Fact(DisplayName = "What the programme does not reach needs no way")]
    public void Not_reached() => Assert.Equal(AdviceReason.NotReached, Of(Row, Nothing with { IsProvincial = true }, SomeInventory.Rules with { ProvincialReviewIsOut = true }).Reason);

    private static MethodAdvice Of(RowFacts row, AdviceGround ground, InventoryRules? rules = null) => MethodAdvice.Of(row, ground, rules ?? SomeInventory.Rules);
}
