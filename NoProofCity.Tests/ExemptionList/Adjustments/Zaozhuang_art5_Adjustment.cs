using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ExemptionList.Adjustments;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Zaozhuang, art. 5: reduce, change, add; three working days; while something is added it is not to be demanded in principle.</summary>
public sealed class Zaozhuang_art5_Adjustment
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    [Fact(DisplayName = "Its lists say 减少, 变更, 增加")]
    [Rule("Z-5d")]
    public async Task Labels()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "zaozhuang-2021", PlaceKind.City);
        var (unit, entry) = await hall.ListedAsync(UnitLevel.City);
        _ = await hall.FiledAsync(unit, entry, AdjustmentHall.End(Monday));
        _ = await hall.FiledAsync(unit, null, AdjustmentHall.Addition(Monday));

        var rules = (await hall.Queries.RulesAsync(hall.Town.PlaceId, default))!;
        Assert.Equal(["减少", "变更", "增加"], rules.Types.Members.Select(type => type.Label));
        var lines = await new AdjustmentLines(hall.Queries, city.Clock).PageAsync((await hall.Town.ScopeAsync(hall.Office(), AdjustmentActs.Read))!, new(), default);
        Assert.Equal(["增加", "减少"], lines.Rows.Select(line => line.Type));
    }

    [Theory(DisplayName = "From a cause on Monday it is due on Thursday; filed on Friday it is accepted, flagged, and pointed out by the ground of art. 16")]
    [InlineData("2026-03-12 16:00", 0)]
    [InlineData("2026-03-13 10:00", 1)]
    [Rule("Z-5e")]
    public async Task Three_days(string filedAt, int daysLate)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "zaozhuang-2021", PlaceKind.City);
        var unit = await hall.Town.UnitAsync("MZ", level: UnitLevel.City);
        var id = await hall.DraftAsync(unit, null, AdjustmentHall.Addition(Monday));
        Assert.Equal(FakeClock.Local("2026-03-12 17:00"), (await hall.Queries.ViewAsync(await hall.RequestAsync(id), default)).Time.Clock!.DueAt);

        city.Clock.Pass(FakeClock.Local(filedAt) - city.Clock.GetUtcNow());
        Assert.Empty(await hall.FileAsync(id));

        Assert.Equal((AdjustmentState.Filed, daysLate), ((await hall.RequestAsync(id)).State, (await hall.RequestAsync(id)).DaysLate));
        await using var db = city.Db();
        var hints = await db.Set<Hint>().Where(hint => hint.Kind == AdjustmentDesk.Late.Key).ToListAsync();
        Assert.Equal(daysLate, hints.Count);
        if (hints is [var hint]) Assert.Equal((Role.AccountabilityOfficer, true), (hint.Addressee, hint.Lines.Any(line => line.Contains("第十六条第（四）项", StringComparison.Ordinal))));
    }

    [Fact(DisplayName = "A proof that is being added is not demanded unless the lead of the unit lets it, with a reason that stands in the ledger and reaches the office; the way is the unit's own")]
    [Rule("Z-5f")]
    public async Task In_principle()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "zaozhuang-2021", PlaceKind.City);
        var (unit, standing) = await hall.ListedAsync(UnitLevel.City);
        var id = await hall.DraftAsync(unit, null, AdjustmentHall.Addition(Monday));
        _ = await hall.DraftAsync(unit, standing, AdjustmentHall.BetterWay(Monday));
        var added = await hall.List.EntryAsync((await hall.RequestAsync(id)).EntryId!.Value);

        Assert.Equal(new DemandVerdict(DemandAnswer.InAdjustment, false, true, "Adj.InterimDemand"), await hall.AskAsync(unit, "无房证明"));
        Assert.Equal(DemandAnswer.Exempt, (await hall.AskAsync(unit)).Answer);
        Assert.Equal("Verification", Assert.Single(added.Methods));
        Assert.IsType<NotYourRight>(Assert.Single((await hall.List.Entries.OverrideAsync(hall.List.Clerk(unit), Data.Common.Seen.Of(added), AdjustmentHall.Words())).Refusals));
        Assert.Empty((await hall.List.Entries.OverrideAsync(hall.Lead(unit), Data.Common.Seen.Of(added), AdjustmentHall.Words("申请人急需，档案一时无法核验"))).Refusals);
        await using var db = city.Db();
        Assert.Equal((Role.Office, "Adj.InterimDemand"), await db.Set<Hint>().Where(hint => hint.Kind == EntryDesk.DemandedInInterim.Key).Select(hint => ValueTuple.Create(hint.Addressee, hint.Rule!)).SingleAsync());
        Assert.Equal("申请人急需，档案一时无法核验", (await db.Ledger.SingleAsync(line => line.Act == ListActs.Override.Key && line.ObjectId == added.Id && line.ObjectKind == nameof(ExemptionEntry))).Reason);
    }
}
