using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Tasks;

namespace NoProofCity.Web.Today;

/// <summary>Rounds on landing pages: how far the units are, and who is late, for whoever sends them out and whoever decides what comes in.</summary>
public sealed class CollectionToday(CollectionQueries rounds, TaskQueries tasks, Reading reading) : ITodayPart
{
    private const int MostNamed = 3;

    public async Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving)
    {
        var actor = whom.Actor;
        if (!whom.May(InventoryActs.ReadRounds) || await reading.ScopeAsync(actor, InventoryActs.ReadRounds, actor.PlaceId, leaving) is not { } scope) return TodayBoard.Empty;
        var (engine, open) = (await tasks.EngineAsync(scope.PlaceId, leaving), await rounds.PageAsync(scope, TodayBoard.Most.With("state", nameof(CollectionState.Open)), leaving));
        var rows = new List<TodayRow>();
        var late = 0;
        foreach (var round in open.Rows.Where(round => round.Waiting > 0))
        {
            var due = TaskDue.Of(ChinaTime.At(round.DueOn.AddDays(1), TimeOnly.MinValue), null, engine, whom.Now);
            if (due.State is DeadlineState.Overdue) late += round.Waiting;
            var waiting = (await rounds.ProgressAsync(scope, round.Id, leaving)).Where(unit => unit.IsWaiting).Select(unit => unit.ShortName).ToList();
            rows.Add(new($"{round.Period}　还有 {round.Waiting} 个单位没有报送", $"inventory/rounds/{round.Id}", $"{string.Join("、", waiting.Take(MostNamed))}{(waiting.Count > MostNamed ? " 等" : "")}") { Due = due, Next = "催报" });
        }
        var (units, handedIn) = (open.Rows.Sum(round => round.Units), open.Rows.Sum(round => round.HandedIn));
        TodayFigure figure = open.Rows.Count == 0
            ? new("梳理汇总表", "0", "批在办", "没有正在梳理的批次", "inventory/rounds")
            : new("已报送的汇总表", $"{handedIn}", $"/ {units} 个单位", late > 0 ? $"{late} 个单位已经迟了" : handedIn == units ? "都已报送" : "都在时限内", "inventory/rounds", late > 0 ? FigureTone.Late : FigureTone.Plain);
        // Whoever decides what comes in only waits for it.
        return whom.May(InventoryActs.Collect) ? new() { Figures = [figure], Due = rows } : new() { Figures = [figure], Waiting = rows };
    }
}
