using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ExemptionList.Adjustments;
using Sheet = NoProofCity.Web.ExemptionList.Adjustments.AdjustmentSheet;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>X-04: applications come in as a table, and go out as one with the same columns.</summary>
public sealed class Import_of_applications
{
    private static AdjustmentEntry Row(int line, string proof = "家庭收入证明", string type = "变更", string reason = "免提交方式变更", string? caused = "2026-03-02") => new(line)
    {
        Proof = proof, Type = type, Reason = reason, AppliedOn = new(2026, 3, 9), CausedOn = caused is null ? null : DateOnly.Parse(caused, null), Ways = ["共享"], Basis = "数据已接入", Subject = "免提交方式",
        Items = [new("QR-1", "公租房资格确认")],
    };

    [Fact(DisplayName = "A good row becomes a draft whose time runs, its proof in adjustment; the same table once more changes nothing")]
    public async Task Good_rows()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var scope = (await hall.Town.ScopeAsync(hall.Lead(unit), AdjustmentActs.Draft))!;

        Assert.Equal(EntryKind.Add, Assert.Single(await hall.Queries.PreviewAsync(scope, unit, [Row(2)], default)).Kind);
        Assert.Empty((await hall.Desk.ImportOfUnitAsync(hall.Lead(unit), unit, [Row(2)])).Refusals);
        Assert.Equal(EntryKind.Same, Assert.Single(await hall.Queries.PreviewAsync(scope, unit, [Row(2)], default)).Kind);

        await using var db = city.Db();
        var request = await db.Adjustments.SingleAsync();
        Assert.Equal((AdjustmentState.Draft, false, entry), (request.State, request.IsOfficeInitiated, request.EntryId!.Value));
        Assert.Equal(MethodKeys.DataSharing, Assert.Single(request.New.Methods));
        Assert.Equal(DemandAnswer.InAdjustment, (await hall.AskAsync(unit)).Answer);
        Assert.Empty(await hall.FileAsync(request.Id));
    }

    [Fact(DisplayName = "Each faulty row says what is wrong: a reason of another type, a day to come, a blank, an unknown entry, the same row twice")]
    public async Task Faults()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, _) = await hall.ListedAsync();
        var scope = (await hall.Town.ScopeAsync(hall.Office(), AdjustmentActs.Draft))!;
        AdjustmentEntry[] rows =
        [
            Row(2, reason: "因法律、法规颁布、修订需增加证明材料"), Row(3, caused: "2026-03-10"), Row(4, caused: "2026-03-03") with { Basis = null }, Row(5, "不在清单上的证明"),
            Row(6, caused: "2026-03-04"), Row(7, caused: "2026-03-04"), Row(8, type: "移动"), Row(9, caused: "2026-03-05") with { Unit = "没有这个局" },
        ];

        var verdicts = await hall.Queries.PreviewAsync(scope, null, [.. rows.Select(row => row.Unit is null ? row with { Unit = "民政局" } : row)], default);

        Assert.Equal([EntryKind.Error, EntryKind.Error, EntryKind.Error, EntryKind.Error, EntryKind.Add, EntryKind.Duplicate, EntryKind.Error, EntryKind.Error], verdicts.Select(verdict => verdict.Kind));
        Assert.Contains(new ReasonNotOfType("AddLawChanged", AdjustmentType.Change), verdicts[0].Refusals);
        Assert.Contains(new CauseInFuture(new(2026, 3, 10), new(2026, 3, 9)), verdicts[1].Refusals);
        Assert.Equal([new ApplicationFieldMissing("Adjustment.Basis")], verdicts[2].Refusals);
        Assert.Equal([new EntryNotFound("不在清单上的证明")], verdicts[3].Refusals);
        Assert.Equal([new ApplicationTwice(6)], verdicts[5].Refusals);
    }

    [Fact(DisplayName = "The sheet has the seven things, the cause and the object, and a list that goes out is read as a list that comes in")]
    public async Task Columns()
    {
        Assert.Equal(["申请单位", "申请日期", "事项", "证明材料", "类型", "方式", "依据", "事由", "事由日期", "对象"], Sheet.Layout.Columns.Take(10).Select(column => column.Title));
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        _ = await hall.DraftAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 2)));
        var line = Assert.Single(await new AdjustmentLines(hall.Queries, city.Clock).AllAsync(hall.Town.PlaceId, default));

        Assert.Equal(Sheet.Layout.Columns.Count, Sheet.Row(line).Count);
        Assert.Equal(("变更", "共享", "免提交方式变更", "公租房资格确认（QR-1）"), (line.Type, line.Ways, line.Reason, line.Items));
    }
}
