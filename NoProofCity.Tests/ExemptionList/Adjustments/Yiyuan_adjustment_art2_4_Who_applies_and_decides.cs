using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Yiyuan and Gaoqing, arts. 2 and 4: organs and public-service units apply, the office decides.</summary>
public sealed class Yiyuan_adjustment_art2_4_Who_applies_and_decides
{
    [Theory(DisplayName = "A public-service firm of the county applies as an organ does")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-2", "G-Adj-2")]
    public async Task Firms(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var firm = await hall.Town.UnitAsync("GS", "安岭县供水公司", kind: UnitKind.PublicServiceUnit);

        var request = await hall.RequestAsync(await hall.FiledAsync(firm, null, AdjustmentHall.Addition(new(2026, 3, 9))));

        Assert.Equal((AdjustmentState.Filed, firm, "TZ-2026-0001"), (request.State, request.UnitId, request.Number));
    }

    [Theory(DisplayName = "A unit cannot approve, nor another unit apply for it; the office can approve")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-4", "G-Adj-4")]
    public async Task Owner(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var other = await hall.Town.UnitAsync("RS", "人社局");
        Assert.All((await hall.Desk.DraftAsync(hall.Lead(other), unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)))).Refusals, refusal => Assert.IsType<OutsideYourScope>(refusal));
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)));
        Assert.Empty(await hall.OpineAsync(id));

        Assert.IsType<NotYourRight>(Assert.Single(await hall.ApproveAsync(id, hall.Lead(unit))));
        Assert.Equal(AdjustmentState.UnderStudy, (await hall.RequestAsync(id)).State);
        Assert.Empty(await hall.ApproveAsync(id));
    }

    [Fact(DisplayName = "Each button asks for its right: a clerk of the unit presses none, and the lead of another unit none on this one")]
    public async Task Every_button()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var other = await hall.Town.UnitAsync("RS", "人社局");
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)));
        var (facts, words, seen) = (AdjustmentHall.BetterWay(new(2026, 3, 9)), AdjustmentHall.Words(), await hall.SeenAsync(id));

        foreach (var actor in new[] { hall.Town.As(Role.Clerk, unit, 900), hall.Lead(other) })
        {
            IReadOnlyList<Outcome> pressed =
            [
                Outcome.Unless((await hall.Desk.DraftAsync(actor, unit, entry, facts)).Refusals), await hall.Desk.ReviseAsync(actor, seen, facts), await hall.Desk.FileAsync(actor, seen), await hall.Desk.FileAllAsync(actor, [seen]),
                await hall.Desk.BeginStudyAsync(actor, seen), await hall.Desk.GiveOpinionAsync(actor, seen, true, words), await hall.Desk.ReturnAsync(actor, seen, words), await hall.Desk.ApproveAsync(actor, seen, words),
                await hall.Desk.RejectAsync(actor, seen, words), await hall.Desk.PublishAsync(actor, seen), await hall.Desk.WithdrawAsync(actor, seen, words), await hall.Desk.ImportAsync(actor, hall.Town.PlaceId, []), await hall.Desk.ImportOfUnitAsync(actor, unit, []),
            ];
            Assert.All(pressed, outcome => Assert.Contains(outcome.Refusals, refusal => refusal is NotYourRight or OutsideYourScope));
        }
        Assert.Equal(seen, await hall.SeenAsync(id));
    }
}
