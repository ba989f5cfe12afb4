using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.ExemptionList.Adjustments;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Yiyuan and Gaoqing, arts. 10 and 11: studied before it is decided, in force when it is decided and public; the office may begin by itself.</summary>
public sealed class Yiyuan_adjustment_art10_11_Study
{
    private static readonly DateOnly Cause = new(2026, 3, 2);

    [Theory(DisplayName = "Nothing is approved on which no department said what it thinks; who spoke and who decided stands on the paper")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-10a", "G-Adj-10a")]
    public async Task Opinion(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(Cause));
        Assert.Empty((await hall.Desk.BeginStudyAsync(hall.Office(), await hall.SeenAsync(id))).Refusals);

        Assert.Equal([new NoOpinionYet()], await hall.ApproveAsync(id));
        Assert.IsType<NotYourRight>(Assert.Single((await hall.Desk.GiveOpinionAsync(hall.Lead(unit), await hall.SeenAsync(id), true, AdjustmentHall.Words())).Refusals));
        Assert.Empty(await hall.OpineAsync(id, Role.DataBureau));
        Assert.Empty(await hall.ApproveAsync(id));
        await using var db = city.Db();
        Assert.Equal(1, await db.IssuedDocuments.CountAsync(paper => paper.Form == "F-11" && paper.ObjectId == id));
    }

    [Fact(DisplayName = "The paper on a cancellation names the way that was, and none that is")]
    public void Cancelled_on_paper()
    {
        F11Opinion PaperOf(AdjustmentFacts facts) =>
            AdjustmentPaper.Fill(new DecisionOnPaper("民政局", "TZ-2026-0001", "办公室", facts, ListHall.Facts("家庭收入证明", MethodKeys.Verification), [], AdjustmentState.Approved, "同意", Cause, 0), new("", TownHall.Varied("yiyuan-2021", "Adj.PublicAdvice", new FlagValue(true))));

        Assert.Equal((1, 0), PaperOf(AdjustmentHall.End(Cause)) is var cancelled ? (cancelled.FormerMethods.Count, cancelled.NewMethods.Count) : default);
        Assert.Equal((1, 1), PaperOf(AdjustmentHall.BetterWay(Cause)) is var changed ? (changed.FormerMethods.Count, changed.NewMethods.Count) : default);
    }

    [Theory(DisplayName = "Until it is approved and published the old entry is in force; the edition stays as it was published")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-10b", "G-Adj-10b")]
    public async Task Effect(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        await using var db = city.Db();
        var edition = await db.Editions.AsNoTracking().SingleAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(Cause));
        Assert.Equal([new AdjustmentNotPossibleIn(AdjustmentState.Filed, AdjustmentAct.Publish), new AdjustmentNotApproved()], await hall.PublishAsync(id));
        Assert.Empty(await hall.OpineAsync(id));
        Assert.Empty(await hall.ApproveAsync(id));
        Assert.Equal(MethodKeys.Verification, Assert.Single(await LineAsync(hall)));

        Assert.Empty(await hall.PublishAsync(id));

        Assert.Equal(MethodKeys.DataSharing, Assert.Single(await LineAsync(hall)));
        Assert.Equal((edition.Hash, MethodKeys.Verification), ((await hall.List.EditionAsync(edition.Id)).Hash, Assert.Single(Assert.Single(await hall.List.EditionList.LinesAsync(edition.Id, default)).Methods).Key));
        Assert.Equal(1, await db.Editions.CountAsync());
    }

    [Theory(DisplayName = "The office begins by itself: no time runs for it and it is never late")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-11", "G-Adj-11")]
    public async Task By_the_office(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.DraftAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 1, 5)), hall.Office());
        Assert.Empty(await hall.FileAsync(id, hall.Office()));

        var request = await hall.RequestAsync(id);
        Assert.Equal((true, 0), (request.IsOfficeInitiated, request.DaysLate));
        await using var db = city.Db();
        Assert.False(await db.Clocks.AnyAsync(clock => clock.ObjectKind == nameof(AdjustmentRequest)));
    }

    [Fact(DisplayName = "What was returned is revised and filed again under its number; the departments are asked anew")]
    public async Task Returned()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(Cause));
        Assert.Empty(await hall.OpineAsync(id));
        Assert.Empty((await hall.Desk.ReturnAsync(hall.Office(), await hall.SeenAsync(id), AdjustmentHall.Words("请补充接口名称"))).Refusals);
        Assert.Equal(DemandAnswer.InAdjustment, (await hall.AskAsync(unit)).Answer);
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Lead(unit), await hall.SeenAsync(id), AdjustmentHall.BetterWay(Cause) with { Basis = "已接入民政数据接口" })).Refusals);
        Assert.Empty(await hall.FileAsync(id));

        var request = await hall.RequestAsync(id);
        Assert.Equal((AdjustmentState.Filed, "TZ-2026-0001", 0), (request.State, request.Number, request.Opinions.Count));
    }

    [Fact(DisplayName = "Two publish one adjustment: one publication, and the other is told that it was changed meanwhile")]
    public async Task Two_publishers()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "gaoqing-2021");
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(Cause));
        Assert.Empty(await hall.OpineAsync(id));
        Assert.Empty(await hall.ApproveAsync(id));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        var seen = await hall.SeenAsync(id);

        var outcomes = await Task.WhenAll(hall.Desk.PublishAsync(hall.Office(), seen), hall.Desk.PublishAsync(hall.Office(), seen));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Contains(outcomes, outcome => outcome.Refusals.OfType<ChangedMeanwhile>().Any());
        Assert.Equal(2, (await hall.List.List.HistoryAsync(entry, default)).Count);
    }

    private static async Task<IEnumerable<string>> LineAsync(AdjustmentHall hall) => Assert.Single(await hall.List.List.LiveAsync(hall.Town.PlaceId, hall.List.Today, default)).Line.Methods.Select(method => method.Key);
}
