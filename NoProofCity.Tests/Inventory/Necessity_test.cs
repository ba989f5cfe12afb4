using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>The five questions of the Regulation on the business environment, art. 44.</summary>
public sealed class Necessity_test
{
    private static readonly RowDecision Kept = new(Disposition.RetainReplace, "DataSharing");

    [Fact(DisplayName = "A proof is kept only after the five questions were answered; what is cancelled is not asked")]
    public async Task Answered_first()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());

        Assert.Equal([new NecessityUnanswered()], InventoryHall.Reasons(await hall.DecideAsync(batch, Kept)));
        Assert.Empty(await hall.DecideAsync(batch, new(Disposition.Cancel, null, "户籍库可以查询")));
        Assert.Empty(await hall.DecideAsync(batch, Kept with { Necessity = InventoryHall.Passed }));
        Assert.Empty(await hall.DecideAsync(batch, Kept));
    }

    [Fact(DisplayName = "A no is not yet a verdict: the proof may be kept, and whoever keeps it says why")]
    public async Task A_no_is_explained()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "yiyuan-2021");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        var doubted = Kept with { Necessity = InventoryHall.Passed with { NoOtherMaterialCovers = false } };

        Assert.Equal([new NotNecessaryUnexplained()], InventoryHall.Reasons(await hall.DecideAsync(batch, doubted)));
        Assert.Empty(await hall.DecideAsync(batch, doubted with { Reason = "另一份材料只在外地开具" }));
        Assert.False((await hall.RowsAsync(batch))[0].Necessity!.IsPassed);
    }
}
