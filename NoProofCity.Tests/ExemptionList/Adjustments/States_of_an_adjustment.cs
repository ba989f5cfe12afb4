using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>What an application says of itself, without a database.</summary>
public sealed class States_of_an_adjustment
{
    [Fact(DisplayName = "An act outside of its states is refused, whatever the state")]
    public void Each_act()
    {
        foreach (var act in Enum.GetValues<AdjustmentAct>())
            foreach (var state in Enum.GetValues<AdjustmentState>().Where(state => !AdjustmentRequest.PossibleIn[act].Contains(state)))
                Assert.Contains(new AdjustmentNotPossibleIn(state, act), In(state).WhyNot(act));
    }

    [Fact(DisplayName = "The facts of an entry are the same text after they were written down and read again")]
    public void Facts()
    {
        var facts = ListHall.Facts("家庭收入证明", MethodKeys.Verification, MethodKeys.Promise) with { IssuerUnitId = 7, MethodNote = "先核验" };
        Assert.True(FactsText.AreSame(facts, FactsText.FactsOf(FactsText.Of(facts))!));
        Assert.False(FactsText.AreSame(facts, facts with { Items = [new("QR-2", "公租房资格确认")] }));
        Assert.Null(FactsText.FactsOf(FactsText.Of(null)));
    }

    [Theory(DisplayName = "Zaozhuang bans demand while something is added, the counties whatever is adjusted")]
    [InlineData("zaozhuang-2021", AdjustmentType.Change, false)]
    [InlineData("zaozhuang-2021", AdjustmentType.Add, true)]
    [InlineData("yiyuan-2021", AdjustmentType.Change, true)]
    [InlineData("gaoqing-2021", AdjustmentType.Cancel, true)]
    public void Scope(string profile, AdjustmentType type, bool bans) => Assert.Equal(bans, AdjustmentRules.Of(ShippedProfiles.Of(profile)).BansWhile(type));

    private static AdjustmentRequest In(AdjustmentState state)
    {
        var request = (AdjustmentRequest)Activator.CreateInstance(typeof(AdjustmentRequest), nonPublic: true)!;
        typeof(AdjustmentRequest).GetProperty(nameof(AdjustmentRequest.State))!.SetValue(request, state);
        return request;
    }
}
