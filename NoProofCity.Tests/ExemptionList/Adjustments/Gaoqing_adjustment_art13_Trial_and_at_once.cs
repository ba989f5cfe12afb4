using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.ExemptionList.Adjustments;

/// <summary>Gaoqing: on trial for a year (annex 3 art. 13), adjusted at once (三(四)1).</summary>
public sealed class Gaoqing_adjustment_art13_Trial_and_at_once
{
    [Theory(DisplayName = "A year after its issue the pages say that the trial of the rule of adjustments is over; adjustments go on")]
    [InlineData("2022-03-11 10:00", false)]
    [InlineData("2022-03-12 10:00", true)]
    [Rule("G-Adj-13")]
    public async Task Trial(string now, bool isOver)
    {
        await using var city = await TestCity.OpenAsync(now: now);
        var hall = await AdjustmentHall.OpenAsync(city, "gaoqing-2021");
        var unit = await hall.Town.UnitAsync("MZ");

        var banner = ModeWords.Of((await new WorkplaceQueries(city.City, city.Clock).OfAsync(hall.Lead(unit), default)), isDemo: false);

        Assert.Equal(isOver, banner.Any(line => line.Contains("动态调整管理办法", StringComparison.Ordinal) && line.Contains("试行期已于 2022-03-11 届满", StringComparison.Ordinal)));
        _ = await hall.FiledAsync(unit, null, AdjustmentHall.Addition(hall.List.Today));
    }

    [Theory(DisplayName = "Where the plan says at once, the office hears of a cause on the day it is written down, besides the seven working days")]
    [InlineData("gaoqing-2021", 1)]
    [InlineData("yiyuan-2021", 0)]
    [Rule("G-Plan-3.4a")]
    public async Task Same_day(string profile, int notices)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await AdjustmentHall.OpenAsync(city, profile);
        var unit = await hall.Town.UnitAsync("MZ");
        await using var db = city.Db();
        var office = (await city.PersonAsync("office", Role.Office, await db.Units.SingleAsync(one => one.Id == unit))).PersonId;

        var id = await hall.DraftAsync(unit, null, AdjustmentHall.Addition(hall.List.Today));

        Assert.Equal(notices, await db.Set<Notice>().CountAsync(notice => notice.AccountId == office && notice.Kind == AdjustmentDesk.AtOnce.Key && notice.ObjectId == id));
        Assert.Equal(new DateOnly(2026, 3, 18), Domain.Calendar.ChinaTime.DateOf((await hall.Queries.ViewAsync(await hall.RequestAsync(id), default)).Time.Clock!.DueAt!.Value));
    }
}
