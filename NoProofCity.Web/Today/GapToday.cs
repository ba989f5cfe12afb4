using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Today;

/// <summary>What the units of the place still owe this year, for whoever looks after the whole of it: the office and the leaders.</summary>
public sealed class GapToday(UnitQueries units, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(OrganisationActs.ReadGaps) || await reading.ScopeAsync(whom.Actor, OrganisationActs.ReadGaps, whom.Actor.PlaceId, leaving) is not { IsWholePlace: true } scope) return TodayBoard.Empty;
        var year = ChinaTime.DateOf(whom.Now).Year;
        var report = await units.GapsAsync(scope, year, leaving);
        var withoutPlan = report.Units.Count(unit => unit.Gaps.Contains(UnitGap.Plan));
        return new()
        {
            Figures =
            [
                new("工作缺项的单位", $"{report.Units.Count}", "个", $"{year} 年", "gaps", report.Units.Count > 0),
                new("没有实施方案的单位", $"{withoutPlan}", "个", $"{year} 年", $"gaps?gap={UnitGap.Plan}", withoutPlan > 0),
            ],
        };
    }
}
