using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Yiyuan and Gaoqing, arts. 6 to 8: five reasons to add, five to change, four to cancel.</summary>
public sealed class Yiyuan_adjustment_art6_to_8_Reasons
{
    private static readonly DateOnly Cause = new(2026, 3, 9);

    private static readonly string[] Places = ["yiyuan-2021", "gaoqing-2021"];

    private static readonly string[] Added = ["AddLawChanged", "AddPowerDelegated", "AddFunctionChanged", "AddOmitted", "AddOther"];
    private static readonly string[] Changed = ["ChangeUnit", "ChangeItemName", "ChangeProofNameOrKind", "ChangeMethod", "ChangeOther"];
    private static readonly string[] Cancelled = ["CancelLaw", "CancelGovDecision", "CancelFunctionChanged", "CancelOther"];

    public static TheoryData<string, string, AdjustmentType, string> Numbered()
    {
        var data = new TheoryData<string, string, AdjustmentType, string>();
        foreach (var place in Places)
        {
            foreach (var (reason, at) in Added.Zip("一二三四五")) data.Add(place, reason, AdjustmentType.Add, $"第六条第（{at}）项");
            foreach (var (reason, at) in Changed.Zip("一二三四五")) data.Add(place, reason, AdjustmentType.Change, $"第七条第（{at}）项");
            foreach (var (reason, at) in Cancelled.Zip("一二三四")) data.Add(place, reason, AdjustmentType.Cancel, $"第八条第（{at}）项");
        }
        return data;
    }

    [Theory(DisplayName = "Each reason is offered for its type, filed and published with its article, and refused for the other types")]
    [MemberData(nameof(Numbered))]
    [Rule("Y-Adj-6.1", "G-Adj-6.1", "Y-Adj-6.2", "G-Adj-6.2", "Y-Adj-6.3", "G-Adj-6.3", "Y-Adj-7.1", "G-Adj-7.1", "Y-Adj-7.2", "G-Adj-7.2", "Y-Adj-7.3", "G-Adj-7.3", "Y-Adj-7.4", "G-Adj-7.4", "Y-Adj-8.1", "G-Adj-8.1", "Y-Adj-8.2", "G-Adj-8.2", "Y-Adj-8.3", "G-Adj-8.3")]
    public async Task Of_its_type(string profile, string reason, AdjustmentType type, string article)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var rules = (await hall.Queries.RulesAsync(hall.Town.PlaceId, default))!;
        Assert.Contains(rules.ReasonsOf(type), offered => offered.Key == reason);
        Assert.All(Enum.GetValues<AdjustmentType>().Where(other => other != type), other => Assert.DoesNotContain(rules.ReasonsOf(other), offered => offered.Key == reason));

        var wrong = type is AdjustmentType.Cancel ? AdjustmentHall.BetterWay(Cause) with { Reason = reason } : AdjustmentHall.End(Cause, reason);
        var id = await hall.DraftAsync(unit, entry, wrong);
        Assert.Equal([new ReasonNotOfType(reason, wrong.Type)], await hall.FileAsync(id));
        Assert.Empty((await hall.Desk.WithdrawAsync(hall.Lead(unit), await hall.SeenAsync(id), AdjustmentHall.Words())).Refusals);

        var published = await hall.RequestAsync(await hall.PublishedAsync(unit, type is AdjustmentType.Add ? null : entry, Whole(type, reason)));
        Assert.Equal(reason, published.Reason);
        var history = await hall.List.List.HistoryAsync(published.EntryId!.Value, default);
        Assert.Contains(article, history[0].GroundText, StringComparison.Ordinal);
        Assert.Equal((GroundKind.Adjustment, published.Id), (history[0].Ground, history[0].GroundId));
    }

    [Theory(DisplayName = "What was omitted is both still asked for and missing; filed with both it is pointed out to the accountability officer, and no case is opened")]
    [InlineData("yiyuan-2021")]
    [InlineData("gaoqing-2021")]
    [Rule("Y-Adj-6.4", "G-Adj-6.4")]
    public async Task Omitted(string profile)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("MZ");
        var facts = AdjustmentHall.Addition(Cause, ReasonKeys.Omitted);
        var id = await hall.DraftAsync(unit, null, facts with { IsStillAsked = true });
        Assert.Equal([new OmissionNotWhole(true, false)], await hall.FileAsync(id));
        await using var db = city.Db();
        Assert.Empty(await db.Set<Hint>().ToListAsync());

        Assert.Empty((await hall.Desk.ReviseAsync(hall.Lead(unit), await hall.SeenAsync(id), facts with { IsStillAsked = true, IsMissing = true })).Refusals);
        Assert.Empty(await hall.FileAsync(id));

        var hint = await db.Set<Hint>().SingleAsync();
        Assert.Equal((AdjustmentDesk.Omitted.Key, Role.AccountabilityOfficer, id, HintState.Open), (hint.Kind, hint.Addressee, hint.ObjectId, hint.State));
    }

    [Theory(DisplayName = "What is none of the others says what it is")]
    [InlineData("yiyuan-2021", AdjustmentType.Add, "AddOther")]
    [InlineData("gaoqing-2021", AdjustmentType.Add, "AddOther")]
    [InlineData("yiyuan-2021", AdjustmentType.Change, "ChangeOther")]
    [InlineData("gaoqing-2021", AdjustmentType.Change, "ChangeOther")]
    [InlineData("yiyuan-2021", AdjustmentType.Cancel, "CancelOther")]
    [InlineData("gaoqing-2021", AdjustmentType.Cancel, "CancelOther")]
    [Rule("Y-Adj-6.5", "G-Adj-6.5", "Y-Adj-7.5", "G-Adj-7.5", "Y-Adj-8.4", "G-Adj-8.4")]
    public async Task Others(string profile, AdjustmentType type, string reason)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.DraftAsync(unit, type is AdjustmentType.Add ? null : entry, Whole(type, reason) with { ReasonText = " " });

        Assert.Equal([new FieldMissing("Adjustment.ReasonText")], await hall.FileAsync(id));
    }

    [Fact(DisplayName = "A decision to cancel says whose it is")]
    public async Task Level()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();

        Assert.Equal([new FieldMissing("Adjustment.DecidedBy")], await hall.FileAsync(await hall.DraftAsync(unit, entry, AdjustmentHall.End(Cause, ReasonKeys.DecidedByGovernment))));
    }

    [Fact(DisplayName = "Another unit that asks for the proof from now on has the entry, and the list says so")]
    public async Task Another_unit()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "yiyuan-2021");
        var (unit, entry) = await hall.ListedAsync();
        var other = await hall.Town.UnitAsync("RS", "人社局");

        _ = await hall.PublishedAsync(unit, entry, Whole(AdjustmentType.Change, ReasonKeys.UnitChanges) with { AskerId = other, New = ListHall.Facts("家庭收入证明", MethodKeys.Verification) });

        Assert.Equal(other, (await hall.List.EntryAsync(entry)).UnitId);
        Assert.Equal("人社局", Assert.Single(await hall.List.List.LiveAsync(hall.Town.PlaceId, hall.List.Today, default)).Line.Unit);
    }

    private static AdjustmentFacts Whole(AdjustmentType type, string reason) => type switch
    {
        AdjustmentType.Add => AdjustmentHall.Addition(Cause, reason) with { ReasonText = "办理依据另有规定", IsStillAsked = true, IsMissing = true },
        AdjustmentType.Cancel => AdjustmentHall.End(Cause, reason) with { ReasonText = "另有规定", DecidedBy = DecidingGovernment.County },
        _ => AdjustmentHall.BetterWay(Cause) with { Reason = reason, ReasonText = "另有规定", Subject = AdjustmentObject.Both, Law = "《公共租赁住房管理办法》第七条", New = ListHall.Facts("家庭收入状况证明", MethodKeys.DataSharing) },
    };
}
