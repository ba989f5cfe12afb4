using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Documents;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>A place that adjusts its list, acted on through the desks alone.</summary>
internal sealed class AdjustmentHall(TestCity city, ListHall list)
{
    private const string Standing = "家庭收入证明";

    public ListHall List { get; } = list;

    public AdjustmentDesk Desk { get; } = new(city.City, city.Clock, new(PaperRoom.Printer, new(city.City, city.Clock)));

    public AdjustmentQueries Queries { get; } = new(city.City, city.Clock);

    public TownHall Town => List.Town;

    public static async Task<AdjustmentHall> OpenAsync(TestCity city, string profile, PlaceKind kind = PlaceKind.County) => new(city, await ListHall.OpenAsync(city, profile, kind: kind));

    public static async Task<AdjustmentHall> OpenAsync(TestCity city, RuleProfile profile) => new(city, await ListHall.OpenAsync(city, profile));

    public static ReasonText Words(string text = "情况属实，照此办理") => ReasonText.Parse(text).Value;

    public Actor Office(Role role = Role.Office) => List.Office(role);

    public Actor Lead(long unit) => List.Lead(unit);

    /// <summary>A unit with one entry in force.</summary>
    public async Task<(long Unit, long Entry)> ListedAsync(UnitLevel level = UnitLevel.County, params IReadOnlyList<string> methods)
    {
        var unit = await Town.UnitAsync("MZ", level: level);
        var entry = await List.DraftAsync(unit, ListHall.Facts(Standing, methods.Count > 0 ? methods : [MethodKeys.Verification]));
        _ = await List.PublishedAsync(level: level);
        return (unit, entry);
    }

    /// <summary>A better way for the proof that stands on the list, whole but for what a test leaves out.</summary>
    public static AdjustmentFacts BetterWay(DateOnly causedOn, DateOnly? appliedOn = null) => new(AdjustmentType.Change)
    {
        AppliedOn = appliedOn ?? causedOn, CausedOn = causedOn, Subject = AdjustmentObject.Method, Reason = "ChangeMethod", Basis = "核验数据已接入共享平台，可以实时查询", New = ListHall.Facts(Standing, MethodKeys.DataSharing),
    };

    public static AdjustmentFacts Addition(DateOnly causedOn, string reason = "AddLawChanged", string method = MethodKeys.Verification) => new(AdjustmentType.Add)
    {
        AppliedOn = causedOn, CausedOn = causedOn, Subject = AdjustmentObject.Material, Reason = reason, Law = "《社会救助暂行办法》第十七条", Basis = "新颁布的办法要求提交",
        New = ListHall.Facts("无房证明", method) with { Basis = "《社会救助暂行办法》第十七条" },
    };

    public static AdjustmentFacts End(DateOnly causedOn, string reason = "CancelLaw") => new(AdjustmentType.Cancel)
    {
        AppliedOn = causedOn, CausedOn = causedOn, Subject = AdjustmentObject.Material, Reason = reason, Law = "《公共租赁住房管理办法》第七条", Basis = "依据已经废止", New = ListHall.Facts(Standing, MethodKeys.Verification),
    };

    public async Task<long> DraftAsync(long unit, long? entry, AdjustmentFacts facts, Actor? by = null)
    {
        var drafted = await Desk.DraftAsync(by ?? Lead(unit), unit, entry, facts);
        Assert.Empty(drafted.Refusals);
        return drafted.Value;
    }

    public async Task<AdjustmentRequest> RequestAsync(long id)
    {
        await using var db = city.Db();
        return await db.Adjustments.AsNoTracking().SingleAsync(request => request.Id == id);
    }

    public async Task<Seen> SeenAsync(long id) => Seen.Of(await RequestAsync(id));

    public async Task<IReadOnlyList<Refusal>> FileAsync(long id, Actor? by = null) => (await Desk.FileAsync(by ?? Lead((await RequestAsync(id)).UnitId), await SeenAsync(id))).Refusals;

    public async Task<long> FiledAsync(long unit, long? entry, AdjustmentFacts facts)
    {
        var id = await DraftAsync(unit, entry, facts);
        Assert.Empty(await FileAsync(id));
        return id;
    }

    public async Task<IReadOnlyList<Refusal>> OpineAsync(long id, Role role = Role.Legal) => (await Desk.GiveOpinionAsync(Office(role), await SeenAsync(id), true, Words("与法律不抵触"))).Refusals;

    public async Task<IReadOnlyList<Refusal>> ApproveAsync(long id, Actor? by = null) => (await Desk.ApproveAsync(by ?? Office(), await SeenAsync(id), Words())).Refusals;

    public async Task<IReadOnlyList<Refusal>> RejectAsync(long id) => (await Desk.RejectAsync(Office(), await SeenAsync(id), Words("依据不足，不同意"))).Refusals;

    public async Task<IReadOnlyList<Refusal>> PublishAsync(long id, Role by = Role.Office)
    {
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        return (await Desk.PublishAsync(Office(by), await SeenAsync(id))).Refusals;
    }

    /// <summary>From the draft to its publication; nothing may stand against it.</summary>
    public async Task<long> PublishedAsync(long unit, long? entry, AdjustmentFacts facts, Role publisher = Role.Office)
    {
        var id = await FiledAsync(unit, entry, facts);
        Assert.Empty(await OpineAsync(id));
        Assert.Empty(await ApproveAsync(id));
        Assert.Empty(await PublishAsync(id, publisher));
        return id;
    }

    public async Task<DemandVerdict> AskAsync(long unit, string proof = Standing) => (await List.Demands.AskAsync(unit, proof, List.Today, default)).Verdict;
}
