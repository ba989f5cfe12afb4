using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Jinan 二(四) and Dongying 14: no number of days, the whole way all the same, and a list that is always current.</summary>
public sealed class Jinan_plan_2_4_and_Dongying_14_Adjustment
{
    [Fact(DisplayName = "In Jinan no time runs for an application, and it goes its whole way to the publication by whom the place says")]
    [Rule("J-Plan-2.4a")]
    public async Task Jinan()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "jinan-2020", PlaceKind.City);
        var (unit, entry) = await hall.ListedAsync(UnitLevel.City);
        var rules = (await hall.Queries.RulesAsync(hall.Town.PlaceId, default))!;

        var id = await hall.PublishedAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 1, 5)), ListHall.RoleOf(rules.List.Publisher));

        var request = await hall.RequestAsync(id);
        Assert.Equal((AdjustmentState.Published, 0), (request.State, request.DaysLate));
        Assert.Null((await hall.Queries.ViewAsync(request, default)).Time.Clock);
        Assert.Null(rules.Filing);
    }

    [Fact(DisplayName = "Dongying 14: what is approved and published stands on the list at once, an addition, a change and a cancellation alike")]
    [Rule("D-T14")]
    public async Task Dongying()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "dongying-2022", PlaceKind.City);
        var (unit, entry) = await hall.ListedAsync(UnitLevel.City);
        var version = await hall.List.List.VersionAsync(hall.Town.PlaceId, default);

        _ = await hall.PublishedAsync(unit, null, AdjustmentHall.Addition(new(2026, 3, 9)));
        Assert.Equal(2, (await hall.List.List.LiveAsync(hall.Town.PlaceId, hall.List.Today, default)).Count(line => line.IsListed));
        _ = await hall.PublishedAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)));
        Assert.Contains(await hall.List.List.LiveAsync(hall.Town.PlaceId, hall.List.Today, default), line => line.Line is { Proof: "家庭收入证明" } && line.Line.HasWay(MethodKeys.DataSharing));
        _ = await hall.PublishedAsync(unit, entry, AdjustmentHall.End(new(2026, 3, 9)) with { New = ListHall.Facts("家庭收入证明", MethodKeys.DataSharing) });
        Assert.False((await hall.List.List.LiveAsync(hall.Town.PlaceId, hall.List.Today, default)).Single(line => line.Line.Proof == "家庭收入证明").IsListed);
        Assert.Equal(DemandAnswer.OffTheList, (await hall.AskAsync(unit)).Answer);
        Assert.True(await hall.List.List.VersionAsync(hall.Town.PlaceId, default) >= version + 3);
    }

    [Fact(DisplayName = "Dongying 14: the next edition is published without what was cancelled, though its list of certificates to use may only grow")]
    [Rule("D-T14")]
    public async Task Next_edition_without_it()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, "dongying-2022", PlaceKind.City);
        var (unit, entry) = await hall.ListedAsync(UnitLevel.City);
        _ = await hall.List.DraftAsync(unit, ListHall.Facts("户籍证明"));
        _ = await hall.PublishedAsync(unit, entry, AdjustmentHall.End(new(2026, 3, 9)));

        var next = await hall.List.PublishedAsync(level: UnitLevel.City, title: "2026 年下半年版");

        Assert.Equal(["户籍证明"], (await hall.List.EditionList.LinesAsync(next, default)).Select(line => line.Proof));
    }

    [Fact(DisplayName = "Where a place says so, the list changes with the approval, and the ban ends with the publication")]
    public async Task On_approval()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, TownHall.Varied("yiyuan-2021", "Adj.InForceOn", new ChoiceValue("Approval")));
        var (unit, entry) = await hall.ListedAsync();
        var id = await hall.FiledAsync(unit, entry, AdjustmentHall.BetterWay(new(2026, 3, 9)));
        Assert.Empty(await hall.OpineAsync(id));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(await hall.ApproveAsync(id));

        Assert.Equal((MethodKeys.DataSharing, true), (Assert.Single((await hall.List.EntryAsync(entry)).Methods), (await hall.List.EntryAsync(entry)).IsInInterim));
        Assert.Empty(await hall.PublishAsync(id));
        Assert.False((await hall.List.EntryAsync(entry)).IsInInterim);
        Assert.Equal(2, (await hall.List.List.HistoryAsync(entry, default)).Count);
    }
}
