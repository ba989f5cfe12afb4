using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>A task in a list.</summary>
/// <param name="DueAt">By its clock, where a limit runs.</param>
public sealed record TaskRow(
    long Id, int Version, string Kind, string ObjectKind, long ObjectId, string Facts, long UnitId, string UnitName, TaskState State, DateTimeOffset SetAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt)
    : AggregateRow(Id, Version);

/// <summary>By what the time of a task is counted.</summary>
/// <param name="Clock">Null where no limit runs.</param>
/// <param name="Engine">Null for a place without rules.</param>
public sealed record TaskTime(RunningClock? Clock, DeadlineEngine? Engine);

/// <summary>Reads the tasks that somebody may see.</summary>
public sealed class TaskQueries(City city, TimeProvider time)
{
    /// <summary>
    /// What is due first stands first, what has no end last. Filters: "state", "kind", "unit", and "setter" for what a unit set others;
    /// without a state, the open ones.
    /// </summary>
    public async Task<ListPage<TaskRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long taskId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, taskId, leaving);
    }

    /// <summary>The kinds there are, for the filter.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await scope.Of(db, db.Set<WorkTask>()).Select(t => t.Kind).Distinct().OrderBy(k => k).ToListAsync(leaving);
    }

    public async Task<TaskTime> TimeAsync(WorkTask task, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var clock = await db.Clocks.AsNoTracking().SingleOrDefaultAsync(c => c.ObjectKind == nameof(WorkTask) && c.ObjectId == task.Id && c.Kind == WorkTask.Clock, leaving);
        return new(clock, clock is null ? await EngineAsync(db, task.PlaceId, task.UnitId, leaving) : await city.Rulebook.EngineAsync(db, task.PlaceId, task.UnitId, clock.ProfileVersionId, leaving));
    }

    /// <summary>By which a list tells how late something is; null for a place without rules.</summary>
    public async Task<DeadlineEngine?> EngineAsync(long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await EngineAsync(db, placeId, 0, leaving);
    }

    private static KeysetList<Timed, TaskRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var tasks = scope.Of(db, db.Set<WorkTask>().AsNoTracking());
        if (query.Filter("state") is not "all")
        {
            var state = query.Chosen<TaskState>("state") ?? TaskState.Open;
            tasks = tasks.Where(t => t.State == state);
        }
        if (query.Filter("kind") is { } kind) tasks = tasks.Where(t => t.Kind == kind);
        if (long.TryParse(query.Filter("unit"), out var unit)) tasks = tasks.Where(t => t.UnitId == unit);
        if (long.TryParse(query.Filter("setter"), out var setter)) tasks = tasks.Where(t => t.SetByUnitId == setter && t.UnitId != setter);
        var timed = from task in tasks
                    from clock in db.Clocks.Where(c => c.ObjectKind == nameof(WorkTask) && c.ObjectId == task.Id && c.Kind == WorkTask.Clock).DefaultIfEmpty()
                    select new Timed { Task = task, DueAt = clock != null ? clock.DueAt : task.DueAt };
        return KeysetList.Of(timed, t => t.Task.Id, Row(db), t => t.DueAt ?? DateTimeOffset.MaxValue).Or("due", t => t.DueAt ?? DateTimeOffset.MaxValue).Or("set", t => t.Task.SetAt);
    }

    private static Expression<Func<Timed, TaskRow>> Row(CityContext db) => t => new TaskRow(
        t.Task.Id, t.Task.Version, t.Task.Kind, t.Task.ObjectKind, t.Task.ObjectId, t.Task.Facts, t.Task.UnitId,
        db.Units.Where(u => u.Id == t.Task.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", t.Task.State, t.Task.SetAt, t.DueAt, t.Task.ClosedAt);

    private async Task<DeadlineEngine?> EngineAsync(CityContext db, long placeId, long unitId, CancellationToken leaving) =>
        await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules
            ? await city.Rulebook.EngineAsync(db, placeId, unitId, rules.ProfileVersionId, leaving)
            : null;

    private sealed class Timed
    {
        public required WorkTask Task { get; init; }
        public required DateTimeOffset? DueAt { get; init; }
    }
}
