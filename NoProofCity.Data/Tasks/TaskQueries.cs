using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>A task in a list.</summary>
/// <param name="DueAt">By its clock, where a limit runs.</param>
public sealed record TaskRow(
    long Id, int Version, string Kind, string ObjectKind, long ObjectId, string Facts, long UnitId, string UnitName, TaskState State, DateTimeOffset SetAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt)
    : AggregateRow(Id, Version);

/// <summary>A task as its page shows it.</summary>
/// <param name="Clock">Null where no limit runs.</param>
/// <param name="Engine">By which its time is counted; null for a place without rules.</param>
public sealed record TaskFile(WorkTask Task, RunningClock? Clock, DeadlineEngine? Engine, string UnitName);

/// <summary>Reads the tasks that somebody may see.</summary>
public sealed class TaskQueries(City city, TimeProvider time)
{
    /// <summary>What is due first stands first, what has no end last. Filters: "state", "kind", "unit"; without a state, the open ones.</summary>
    public async Task<ListPage<TaskRow>> PageAsync(Actor actor, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var tasks = await VisibleAsync(db, actor);
        if (query.Filter("state") is not "all") tasks = Enum.TryParse<TaskState>(query.Filter("state"), out var state) ? tasks.Where(t => t.State == state) : tasks.Where(t => t.State == TaskState.Open);
        if (query.Filter("kind") is { } kind) tasks = tasks.Where(t => t.Kind == kind);
        if (long.TryParse(query.Filter("unit"), out var unit)) tasks = tasks.Where(t => t.UnitId == unit);
        var total = await tasks.CountAsync(leaving);
        var timed = from task in tasks
                    from clock in db.Clocks.Where(c => c.ObjectKind == nameof(WorkTask) && c.ObjectId == task.Id && c.Kind == WorkTask.Clock).DefaultIfEmpty()
                    select new Timed { Task = task, DueAt = clock != null ? clock.DueAt : task.DueAt };
        var down = query.Sort?.Descending ?? false;
        return query.Sort?.Column is "set"
            ? await timed.PageAsync(query, down, t => t.Task.SetAt, t => t.Task.Id, Row(db), total, leaving)
            : await timed.PageAsync(query, down, t => t.DueAt ?? DateTimeOffset.MaxValue, t => t.Task.Id, Row(db), total, leaving);
    }

    /// <summary>Null where there is none that this person may know of.</summary>
    public async Task<TaskFile?> FindAsync(Actor actor, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await (await VisibleAsync(db, actor)).SingleOrDefaultAsync(t => t.Id == id, leaving) is not { } task) return null;
        var clock = await db.Clocks.AsNoTracking().SingleOrDefaultAsync(c => c.ObjectKind == nameof(WorkTask) && c.ObjectId == id && c.Kind == WorkTask.Clock, leaving);
        var engine = clock is null ? await EngineAsync(db, task.PlaceId, task.UnitId, leaving) : await city.Rulebook.EngineAsync(db, task.PlaceId, task.UnitId, clock.ProfileVersionId, leaving);
        return new(task, clock, engine, await db.Units.Where(u => u.Id == task.UnitId).Select(u => u.Name).SingleOrDefaultAsync(leaving) ?? "");
    }

    /// <summary>By which a list tells how late something is; null for a place without rules.</summary>
    public async Task<DeadlineEngine?> EngineAsync(Actor actor, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await EngineAsync(db, actor.PlaceId, actor.UnitId, leaving);
    }

    /// <summary>The kinds there are, for the filter.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync(Actor actor, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await (await VisibleAsync(db, actor)).Select(t => t.Kind).Distinct().OrderBy(k => k).ToListAsync(leaving);
    }

    private static System.Linq.Expressions.Expression<Func<Timed, TaskRow>> Row(CityContext db) => t => new TaskRow(
        t.Task.Id, t.Task.Version, t.Task.Kind, t.Task.ObjectKind, t.Task.ObjectId, t.Task.Facts, t.Task.UnitId,
        db.Units.Where(u => u.Id == t.Task.UnitId).Select(u => u.Name).FirstOrDefault() ?? "", t.Task.State, t.Task.SetAt, t.DueAt, t.Task.ClosedAt);

    private async Task<DeadlineEngine?> EngineAsync(CityContext db, long placeId, long unitId, CancellationToken leaving) =>
        await city.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules && await db.Calendars.AnyAsync(c => c.PlaceId == placeId, leaving)
            ? await city.Rulebook.EngineAsync(db, placeId, unitId, rules.ProfileVersionId, leaving)
            : null;

    private Task<IQueryable<WorkTask>> VisibleAsync(CityContext db, Actor actor) =>
        Rights.VisibleAsync(db, city.Rulebook, actor, TaskActs.Read, db.Set<WorkTask>().AsNoTracking(), ChinaTime.DateOf(time.GetUtcNow()));

    private sealed class Timed
    {
        public required WorkTask Task { get; init; }
        public required DateTimeOffset? DueAt { get; init; }
    }
}
