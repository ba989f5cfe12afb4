using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Tasks;

namespace NoProofCity.Web.Inventory;

/// <summary>A table of the list, with how its time stands and how much was found in it.</summary>
public sealed record TableLineView(BatchRow Table, DueView? Due, int Findings);

/// <summary>The list of tables for its page and its export, and the time of one for its own page.</summary>
public sealed class TableLines(TableQueries tables, TaskQueries tasks, TimeProvider time)
{
    public async Task<ListPage<TableLineView>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, engine) = (await tables.TablesAsync(scope, query, leaving), await tasks.EngineAsync(scope.PlaceId, leaving));
        return new([.. page.Rows.Select(line => new TableLineView(line.Table, DueOf(line.Table.DueOn, line.Table.SubmittedAt, engine), line.Findings))], page.First, page.Next, page.Previous, page.Total);
    }

    public async Task<DueView?> DueAsync(InventoryBatch table, CancellationToken leaving) =>
        DueOf(table.DueOn, table.SubmittedAt, await tasks.EngineAsync(table.PlaceId, leaving));

    // The last day is in time to its end.
    private DueView? DueOf(DateOnly? dueOn, DateTimeOffset? submittedAt, DeadlineEngine? engine) =>
        dueOn is { } day ? TaskDue.Of(ChinaTime.At(day.AddDays(1), TimeOnly.MinValue), submittedAt, engine, time.GetUtcNow()) : null;
}
