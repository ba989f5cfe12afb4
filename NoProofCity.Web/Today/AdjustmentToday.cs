using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Web.ExemptionList.Adjustments;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>Adjustments on landing pages: what a unit has still to file, what departments are to study, what the office is to decide and publish.</summary>
public sealed class AdjustmentToday(AdjustmentLines adjustments, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(AdjustmentActs.Read) || await reading.ScopeAsync(whom.Actor, AdjustmentActs.Read, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var mine = await adjustments.PageAsync(scope, TodayBoard.Most.With("mine", "yes"), leaving);
        var late = mine.Rows.Count(line => line.Due?.State is DeadlineState.Overdue);
        var count = mine.Total ?? mine.Rows.Count;
        return TodayBoard.Empty with
        {
            Figures = [new("清单调整", $"{count}", "件", late > 0 ? $"{late} 件过了申报时限" : count > 0 ? "待办" : "没有要办的", "adjustments?mine=yes", late > 0 ? FigureTone.Late : FigureTone.Plain)],
            Due = [.. mine.Rows.Select(line => new TodayRow($"{line.Type}　{line.Row.ProofName}", $"adjustments/{line.Row.Id}", $"{line.Row.UnitName}，{EnumWords.Of(line.Row.State)}") { Due = line.Row.FiledAt is null ? line.Due : null, Since = line.Row.FiledAt, Next = NextOf(line.Row.State, whom) })],
        };
    }

    private static string NextOf(AdjustmentState state, TodayFor whom) => state switch
    {
        AdjustmentState.Draft or AdjustmentState.Returned => whom.May(AdjustmentActs.File) ? "申报" : "填写",
        AdjustmentState.Approved => "公布",
        _ when whom.May(AdjustmentActs.GiveOpinion) => "提意见",
        AdjustmentState.Filed => "组织研究",
        _ => "审核",
    };
}
