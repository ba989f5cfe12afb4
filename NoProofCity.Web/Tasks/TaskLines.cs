using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Tasks;

/// <summary>A task of a list, with how its time stands.</summary>
public sealed record TaskLine(TaskRow Task, DueView Due);

/// <summary>The list of tasks for its page, its export and landing pages.</summary>
public sealed class TaskLines(TaskQueries tasks, TimeProvider time)
{
    public async Task<ListPage<TaskLine>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var (page, engine, now) = (await tasks.PageAsync(scope, query, leaving), await tasks.EngineAsync(scope.PlaceId, leaving), time.GetUtcNow());
        return new([.. page.Rows.Select(row => new TaskLine(row, TaskDue.Of(row.DueAt, row.ClosedAt, engine, now)))], page.First, page.Next, page.Previous, page.Total);
    }
}
