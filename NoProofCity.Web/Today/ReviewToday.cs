using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Today;

/// <summary>The review of proofs on the landing pages of the reviewing offices: tables that wait, rows that are undecided, what was found.</summary>
public sealed class ReviewToday(ReviewQueries queries, FindingQueries findings, Reading reading) : ITodayPart
{
    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        if (!whom.May(InventoryActs.Review) || await reading.ScopeAsync(whom.Actor, InventoryActs.Review, whom.Actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var today = ChinaTime.DateOf(whom.Now);
        var counts = await queries.CountsAsync(scope, new(), today, leaving);
        var open = (await findings.SearchAsync(scope, today, leaving)).Count(told => told.SetAside is null);
        var tables = await queries.TablesAsync(scope, leaving);
        return TodayBoard.Empty with
        {
            Figures =
            [
                new("未定的证明事项", $"{counts.Undecided:N0}", "行", counts.All == 0 ? "没有要审核的" : $"共 {counts.All:N0} 行要审核", "inventory/review?decided=no"),
                TodayFigure.Lack("问题发现", open, "项", "待处理", "没有发现问题", "inventory/findings?state=open"),
            ],
            Due = [.. tables.Select(table => (Table: table, Next: NextOf(table.State, whom))).Where(one => one.Next is not null).Take(TodayBoard.Most.Size).Select(one => Row(one.Table, one.Next!))],
        };
    }

    private static TodayRow Row(ReviewTable table, string next) =>
        new($"{table.UnitName} {table.Period}", table.State is BatchState.UnderReview ? $"inventory/review?batch={table.Id}" : $"inventory/review/tables/{table.Id}", "梳理汇总表，" + EnumWords.Of(table.State)) { Next = next };

    private static string? NextOf(BatchState state, TodayFor whom) => state switch
    {
        BatchState.Submitted => "开始审核",
        BatchState.UnderReview => "审核",
        BatchState.Decided when whom.May(InventoryActs.TakeOver) => "转入清单",
        BatchState.ListDrafted when whom.May(InventoryActs.TakeOver) => "办结",
        _ => null,
    };
}
