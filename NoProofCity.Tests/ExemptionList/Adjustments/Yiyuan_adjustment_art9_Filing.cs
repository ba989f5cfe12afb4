using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Yiyuan and Gaoqing, art. 9: seven working days from the cause, seven things to state, and no demand meanwhile.</summary>
public sealed class Yiyuan_adjustment_art9_Filing
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory(DisplayName = "From a cause on Monday the application is due on Wednesday of next week, however late it was drafted; one day later it is filed all the same, and flagged")]
    [InlineData("yiyuan-2021", "2026-03-11 16:00", 0)]
    [InlineData("yiyuan-2021", "2026-03-12 10:00", 1)]
    [InlineData("gaoqing-2021", "2026-03-11 16:00", 0)]
    [InlineData("gaoqing-2021", "2026-03-12 10:00", 1)]
    [Rule("Y-Adj-9a", "G-Adj-9a")]
    public async Task Seven_days(string profile, string filedAt, int daysLate)
    {
        await using var city = await TestCity.OpenAsync(now: "2026-03-06 10:00");
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.DraftAsync(unit, entry, AdjustmentHall.BetterWay(Monday));
        var clock = (await hall.Queries.ViewAsync(await hall.RequestAsync(id), default)).Time.Clock!;
        Assert.Equal(new DateOnly(2026, 3, 11), ChinaTime.DateOf(clock.DueAt!.Value));

        city.Clock.Pass(FakeClock.Local(filedAt) - city.Clock.GetUtcNow());
        Assert.Empty(await hall.FileAsync(id));

        var request = await hall.RequestAsync(id);
        Assert.Equal((AdjustmentState.Filed, daysLate, daysLate > 0), (request.State, request.DaysLate, request.IsLate));
        await using var db = city.Db();
        var paper = await db.IssuedDocuments.AsNoTracking().SingleAsync(one => one.Form == "F-10" && one.ObjectId == id);
        Assert.Equal((unit, AdjustmentActs.Read.Key), (paper.UnitId, paper.ReadAct));
    }

    [Theory(DisplayName = "Each of the seven things that is blank is named by itself")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-9b", "G-Adj-9b")]
    public async Task Seven_things(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("MZ");
        var whole = AdjustmentHall.Addition(Monday);

        Assert.Equal([new ApplicationFieldMissing("Adjustment.Unit")], (await hall.Desk.DraftAsync(hall.Office(), null, null, whole)).Refusals);
        foreach (var (field, facts) in new (string, AdjustmentFacts)[]
        {
            ("AppliedOn", whole with { AppliedOn = null }), ("Items", whole with { New = whole.New with { Items = [] } }), ("Proof", whole with { New = whole.New with { ProofName = "" } }),
            ("Methods", whole with { New = whole.New with { Methods = [] } }), ("Basis", whole with { Basis = " " }),
        })
        {
            var id = await hall.DraftAsync(unit, null, facts);
            Assert.Equal([new ApplicationFieldMissing($"Adjustment.{field}")], await hall.FileAsync(id));
            Assert.Empty((await hall.Desk.WithdrawAsync(hall.Lead(unit), await hall.SeenAsync(id), AdjustmentHall.Words())).Refusals);
        }
        // The seventh is what kind of adjustment it is: a form always has one, a table may not.
        var row = new AdjustmentEntry(2) { Proof = "无房证明", Reason = "因职能调整需增加证明事项", AppliedOn = Monday, CausedOn = Monday, Ways = ["告知承诺"], Basis = "职能已经调整", Law = "《社会救助暂行办法》第十七条", Items = [new("QR-1", "公租房资格确认")] };
        Assert.Equal([new ApplicationFieldMissing("Adjustment.Type")], (await hall.Desk.ImportOfUnitAsync(hall.Lead(unit), unit, [row])).Refusals);
        Assert.Equal([new WordNotOfThePlace("Adjustment.Type", "减少")], (await hall.Desk.ImportOfUnitAsync(hall.Lead(unit), unit, [row with { Type = "减少" }])).Refusals);
        Assert.Equal([new FieldMissing("Adjustment.CausedOn")], await hall.FileAsync(await hall.DraftAsync(unit, null, whole with { CausedOn = null })));
        Assert.Equal([new CauseInFuture(new(2026, 3, 10), new(2026, 3, 9))], (await hall.Desk.DraftAsync(hall.Lead(unit), unit, null, whole with { CausedOn = new(2026, 3, 10) })).Refusals);
    }

    [Theory(DisplayName = "From the draft with its cause until the publication nobody may ask for the proof, and nobody may allow it; then the list says it")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-9c", "G-Adj-9c")]
    public async Task No_demand(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var version = await hall.List.List.VersionAsync(hall.Town.PlaceId, default);
        var id = await hall.DraftAsync(unit, entry, AdjustmentHall.BetterWay(Monday));

        Assert.Equal(new DemandVerdict(DemandAnswer.InAdjustment, false, false, "Adj.InterimDemand"), await hall.AskAsync(unit));
        Assert.True(await hall.List.List.VersionAsync(hall.Town.PlaceId, default) > version);
        Assert.Equal([new InterimIsAbsolute()], (await hall.List.Entries.OverrideAsync(hall.Lead(unit), await hall.List.SeenAsync(entry), AdjustmentHall.Words())).Refusals);
        Assert.Empty(await hall.FileAsync(id));
        Assert.Empty(await hall.OpineAsync(id));
        Assert.Empty(await hall.ApproveAsync(id));
        Assert.Equal(DemandAnswer.InAdjustment, (await hall.AskAsync(unit)).Answer);
        Assert.Empty(await hall.PublishAsync(id));
        Assert.Equal(DemandAnswer.Exempt, (await hall.AskAsync(unit)).Answer);
    }

    [Theory(DisplayName = "A proof to be added is seen by its issuer with the way the unit chose, and is gone when it is rejected or withdrawn; what stood on the list holds again")]
    [InlineData("yiyuan-2021", true)]
    [InlineData("gaoqing-2021", false)]
    public async Task Provisional(string profile, bool isRejected)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, standing) = await hall.ListedAsync();
        var issuer = await hall.Town.UnitAsync("ZJ", "住建局");
        var addition = AdjustmentHall.Addition(Monday);
        var added = await hall.DraftAsync(unit, null, addition with { New = addition.New with { IssuerUnitId = issuer } });
        var changed = await hall.FiledAsync(unit, standing, AdjustmentHall.BetterWay(Monday));

        var row = Assert.Single((await hall.List.List.PageAsync(await hall.List.ScopeAsync(hall.Lead(issuer)), new(), default)).Rows);
        Assert.Equal((EntryState.Provisional, "无房证明", MethodKeys.Verification), (row.State, row.ProofName, Assert.Single(row.Methods)));
        Assert.Empty(await hall.FileAsync(added));
        foreach (var id in new[] { added, changed })
        {
            Assert.Empty(isRejected ? await hall.OpineAsync(id) : []);
            Assert.Empty(isRejected ? await hall.RejectAsync(id) : (await hall.Desk.WithdrawAsync(hall.Lead(unit), await hall.SeenAsync(id), AdjustmentHall.Words())).Refusals);
        }

        Assert.Equal(EntryState.Dropped, (await hall.List.EntryAsync(row.Id)).State);
        Assert.Equal(DemandAnswer.NotListed, (await hall.AskAsync(unit, "无房证明")).Answer);
        Assert.Equal((DemandAnswer.Exempt, MethodKeys.Verification), ((await hall.AskAsync(unit)).Answer, Assert.Single((await hall.List.EntryAsync(standing)).Methods)));
    }
}
