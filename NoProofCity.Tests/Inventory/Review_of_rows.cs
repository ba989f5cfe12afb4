using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Advice;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Inventory;

/// <summary>The offices study each reported opinion, one by one.</summary>
public sealed class Review_of_rows
{
    private static readonly RowDecision Kept = new(Disposition.RetainReplace, "DataSharing", Necessity: InventoryHall.Passed);

    [Fact(DisplayName = "A table is not closed while a row is undecided; decided, it yields drafts of the list and what is cancelled")]
    [Rule("J-Plan-2.2a")]
    public async Task Row_by_row()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof(), InventoryHall.Proof("居住证明"));
        Assert.Empty(await hall.DecideAsync(batch, Kept));

        var undecided = Assert.IsType<RowsUndecided>(Assert.Single(await hall.ConcludeAsync(batch)));
        Assert.Equal((1, 2), (undecided.Undecided, Assert.Single(undecided.First)));
        Assert.Null(await hall.Tables.ResultAsync(await hall.ScopeAsync(), batch, hall.Today, default));
        Assert.Empty(await hall.DecideAsync(batch, new(Disposition.Cancel, null, "户籍库可以查询"), at: 1));
        Assert.Empty(await hall.ConcludeAsync(batch));

        var decided = (await hall.RowsAsync(batch))[0];
        Assert.Equal((Disposition.RetainReplace, 100L, city.Clock.GetUtcNow(), InventoryHall.Passed), (decided.Verdict, decided.DecidedBy!.Value, decided.DecidedAt!.Value, decided.Necessity));
        var result = (await hall.Tables.ResultAsync(await hall.ScopeAsync(), batch, hall.Today, default))!;
        Assert.Equal(("家庭收入证明", "DataSharing"), (Assert.Single(result.Drafts).ProofName, result.Drafts[0].Method));
        Assert.Equal(("居住证明", "户籍库可以查询"), (Assert.Single(result.Cancelled).ProofName, result.Cancelled[0].Reason));
        Assert.Empty((await hall.Review.DraftListAsync(hall.Office(Role.Office), await hall.BatchSeenAsync(batch))).Refusals);
        Assert.Empty((await hall.Review.CloseAsync(hall.Office(Role.Office), await hall.BatchSeenAsync(batch))).Refusals);
    }

    [Fact(DisplayName = "Nothing goes over into the list before the law office has approved the table, and only the law office does")]
    [Rule("D-T1d")]
    public async Task Law_office_first()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        Assert.Empty(await hall.DecideAsync(batch, Kept));

        Assert.Equal([new BatchNotPossibleIn(BatchState.UnderReview, BatchAct.DraftList)], (await hall.Review.DraftListAsync(hall.Office(Role.Office), await hall.BatchSeenAsync(batch))).Refusals);
        Assert.IsType<NotYourRight>(Assert.Single(await hall.ConcludeAsync(batch, Role.Office)));
        Assert.Empty(await hall.ConcludeAsync(batch));
        Assert.Empty((await hall.Review.DraftListAsync(hall.Office(Role.Office), await hall.BatchSeenAsync(batch))).Refusals);
    }

    [Fact(DisplayName = "The milestone shows by when, the three lead units, and which offices have said something")]
    [Rule("J-Plan-2.2e")]
    public async Task Milestone()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof());
        foreach (var office in (Role[])[Role.Legal, Role.DataBureau, Role.Legal])
            Assert.Empty((await hall.Review.OpineAsync(hall.Office(office), await hall.RowSeenAsync(batch), Disposition.RetainReplace, InventoryHall.Why("依据充分"))).Refusals);

        var milestone = (await hall.Tables.MilestoneAsync(await hall.ScopeAsync(), batch, hall.Today, default))!;

        Assert.Equal((new DateOnly(2020, 7, 31), 3, 1), (milestone.DueOn, milestone.LeadUnits.Count, milestone.Undecided));
        Assert.Equal([Role.Legal, Role.DataBureau], milestone.Heard);
        Assert.Equal(2, (await hall.RowsAsync(batch))[0].Opinions.Count);
    }

    [Fact(DisplayName = "Whoever decides otherwise than the unit proposed says why; what no law asks for is not kept by any office")]
    public async Task Otherwise()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof(), InventoryHall.Proof("居住证明") with { Basis = "", Disposition = Disposition.Cancel, Method = null });

        Assert.Equal([new RowRefused(1, "家庭收入证明", new DecidedOtherwiseUnexplained())], await hall.DecideAsync(batch, new(Disposition.Cancel, null)));
        Assert.Equal([new RowRefused(2, "居住证明", new NoBasisSoCancel())], await hall.DecideAsync(batch, new(Disposition.RetainReplace, "Verification", "群众需要", InventoryHall.Passed), at: 1));
    }

    [Fact(DisplayName = "Two reviewers deciding one row: one is told; two rows of one table do not meet (trap 78)")]
    public async Task Two_reviewers()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof(), InventoryHall.Proof("居住证明"));
        var (first, second) = (await hall.RowSeenAsync(batch), await hall.RowSeenAsync(batch, 1));

        Assert.Empty((await hall.Review.DecideAsync(hall.Office(), first, Kept)).Refusals);
        Assert.Equal([new ChangedMeanwhile(nameof(InventoryRow))], (await hall.Review.DecideAsync(hall.Office(Role.Approval), first, Kept)).Refusals);
        Assert.Empty((await hall.Review.DecideAsync(hall.Office(Role.Approval), second, Kept)).Refusals);
    }

    [Fact(DisplayName = "Many rows are decided at once, all of them or none, each with its own reason and its own ledger entry")]
    public async Task Many()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var batch = await hall.UnderReviewAsync(await hall.Town.UnitAsync("ZJ"), InventoryHall.Proof(), InventoryHall.Proof("居住证明"));
        var rows = await hall.RowsAsync(batch);
        RowVerdict[] verdicts = [new(Seen.Of(rows[0]), new(Disposition.Cancel, null, "已有收入库")), new(Seen.Of(rows[1]), new(Disposition.Cancel, null))];

        Assert.Equal([new RowRefused(2, "居住证明", new DecidedOtherwiseUnexplained())], (await hall.Review.DecideAllAsync(hall.Office(), verdicts)).Refusals);
        Assert.All(await hall.RowsAsync(batch), row => Assert.False(row.IsDecided));
        verdicts[1] = new(verdicts[1].Row, new(Disposition.Cancel, null, "户籍库可以查询"));
        Assert.Empty((await hall.Review.DecideAllAsync(hall.Office(), verdicts)).Refusals);

        Assert.Equal(["已有收入库", "户籍库可以查询"], (await hall.RowsAsync(batch)).Select(row => row.VerdictReason));
        await using var db = city.Db();
        Assert.Equal(2, await db.Ledger.CountAsync(e => e.Act == "Inventory.Review" && e.ObjectKind == nameof(InventoryRow)));
    }

    [Fact(DisplayName = "A returned table can be mended; a row that is changed is open again, the others keep their verdict")]
    public async Task Returned()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.UnderReviewAsync(unit, InventoryHall.Proof(), InventoryHall.Proof("居住证明"));
        foreach (var at in (int[])[0, 1]) Assert.Empty(await hall.DecideAsync(batch, Kept, at));

        Assert.Equal([new BatchNotPossibleIn(BatchState.UnderReview, BatchAct.Edit)], (await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), InventoryHall.Proof())).Refusals);
        Assert.Empty((await hall.Review.ReturnAsync(hall.Office(), await hall.BatchSeenAsync(batch), InventoryHall.Why("缺开具单位"))).Refusals);
        Assert.Empty((await hall.Desk.ReviseAsync(hall.Clerk(unit), await hall.RowSeenAsync(batch), InventoryHall.Proof() with { Remark = "已补充" })).Refusals);

        Assert.Equal([false, true], (await hall.RowsAsync(batch)).Select(row => row.IsDecided));
        Assert.Empty(await hall.SubmitAsync(batch));
    }

    [Fact(DisplayName = "The advice offers the first tier of the place first")]
    [Rule("J-Plan-2.2c")]
    public async Task Advice()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "jinan-2020");
        var unit = await hall.Town.UnitAsync("ZJ");
        var batch = await hall.TableOfAsync(unit, InventoryHall.Proof("结婚证"));

        var advice = (await hall.Findings.AdviceAsync(await hall.ScopeAsync(), (await hall.RowSeenAsync(batch)).Id, hall.Today, default))!;

        Assert.Equal(("DataSharing", AdviceReason.CertificateShowsIt, "结婚证"), (advice.Method, advice.Reason, advice.Steps[0].Subject));
        Assert.Equal(["DataSharing", "Verification", "Promise", "OnlineIssuing", "AgentErrand"], advice.Steps.Select(step => step.Method));
    }

    [Fact(DisplayName = "Rows that lead to each other are told as a circle; set aside, the finding keeps who and why, until another row joins")]
    [Rule("D-Plan-1.2a")]
    public async Task Circle()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "dongying-2022");
        var (police, housing) = (await hall.Town.UnitAsync("GA", "公安局"), await hall.Town.UnitAsync("ZJ", "住建局"));
        RowFacts Asks(string item, string proof, string issuer) => InventoryHall.Proof(proof) with { ItemName = item, Issuer = issuer };
        var batch = await hall.TableOfAsync(police, Asks("开具居住证明", "租房备案证明", "住建局"));
        _ = await hall.TableOfAsync(housing, Asks("办理租房备案证明", "居住证明", "公安局"));
        async Task<ToldFinding> CircleAsync() => Assert.Single(await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default), told => told.Finding.Kind is FindingKind.Circular);

        var told = await CircleAsync();
        Assert.Equal(["公安局：开具居住证明 → 租房备案证明", "住建局：办理租房备案证明 → 居住证明"], ((AskedInACircle)told.Finding).Circle.Select(step => step.ToString()));
        Assert.Empty((await hall.Review.DismissAsync(hall.Office(), hall.Town.PlaceId, FindingKind.Circular, told.Finding.Rows, InventoryHall.Why("两份证明用途不同"))).Refusals);
        Assert.Equal(("两份证明用途不同", 100L), ((await CircleAsync()).SetAside!.Reason, (await CircleAsync()).SetAside!.By));
        Assert.Empty(await hall.EnterAsync(batch, Asks("开具居住证明", "租房备案证明", "住建局") with { ItemCode = "QR-2" }));
        Assert.Null((await CircleAsync()).SetAside);
    }

    [Fact(DisplayName = "Every finding speaks of a rule that the catalogue has")]
    public async Task Rules_of_findings()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await InventoryHall.OpenAsync(city, "zaozhuang-2021");
        var proof = InventoryHall.Proof() with { Disposition = Disposition.Cancel, Method = null };
        _ = await hall.TableOfAsync(await hall.Town.UnitAsync("ZJ", "住建局"),
            proof with { Basis = "", Origin = ProofOrigin.SelfAdded, Issuer = "住建局", IssuerOutside = true }, proof with { ProofName = "无犯罪记录证明", Issuer = "某社区居委会", Origin = ProofOrigin.Temporary });

        var found = (await hall.Findings.SearchAsync(await hall.ScopeAsync(), hall.Today, default)).Select(told => told.Finding).ToList();

        Assert.Equal(
            [FindingKind.NoBasis, FindingKind.SelfAdded, FindingKind.OwnProof, FindingKind.Excluded, FindingKind.NegativeList, FindingKind.TemporaryWithoutCertificate], found.Select(f => f.Kind));
        Assert.All(found.Where(f => f.Rule is not null), f => Assert.NotNull(ShippedProfiles.Catalogue.Find(f.Rule!)));
    }
}
