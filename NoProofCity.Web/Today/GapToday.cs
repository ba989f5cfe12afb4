using NoProofCity.Data.Common;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>What is still owed this year: of the place for whoever looks after the whole of it, the office and the leaders; of their own unit for everybody else.</summary>
public sealed class GapToday(UnitQueries units, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(OrganisationActs.ReadGaps) || await reading.ScopeAsync(whom.Actor, OrganisationActs.ReadGaps, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var year = ChinaTime.DateOf(whom.Now).Year;
        var report = await units.GapsAsync(scope, year, leaving);
        return scope.IsWholePlace ? OfPlace(report) : OfUnit(report, report.Units.FirstOrDefault(unit => unit.Unit.Id == whom.Actor.UnitId)?.Gaps ?? []);
    }

    private static TodayBoard OfPlace(GapReport report)
    {
        var withoutPlan = report.Units.Count(unit => unit.Gaps.Contains(UnitGap.Plan));
        var note = withoutPlan > 0 ? $"{withoutPlan} 个没有实施方案" : $"共缺 {report.Units.Sum(unit => unit.Gaps.Count)} 项";
        return new() { Figures = [TodayFigure.Lack("工作缺项的单位", report.Units.Count, "个", note, $"{report.Year} 年没有缺项", "gaps")] };
    }

    private static TodayBoard OfUnit(GapReport report, IReadOnlyList<UnitGap> own) => new()
    {
        Figures = [TodayFigure.Lack("本单位工作缺项", own.Count, "项", "请补齐登记", $"{report.Year} 年没有缺项", "gaps")],
        Reminders = own.Count == 0 ? [] : [$"本单位 {report.Year} 年还缺：{string.Join("、", own.Select(gap => EnumWords.Of(gap)))}"],
    };
}
