using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Sets and closes tasks inside the acts that make or fulfil them.</summary>
public static class WorkTasks
{
    /// <summary>The liaison of the unit has a new task.</summary>
    public static readonly NoticeKind WasSet = new("Task.Set");

    /// <summary>The liaison of the unit has several new tasks at once.</summary>
    public static readonly NoticeKind WereSet = new("Task.SetMany");

    /// <summary>One open task per kind, thing, part and unit; whoever serves the unit as liaison is told.</summary>
    /// <param name="limit">A limit that runs for it; its clock is counted again with every new calendar.</param>
    public static async Task<WorkTask> SetAsync(Scene scene, NewTask task, DeadlineInput? limit = null)
    {
        if (await OpenAsync(scene, task.Kind, task.About, task.UnitId, task.Part) is { } same) return same;
        var made = scene.Db.Add(WorkTask.Set(task, scene.Actor, scene.Now)).Entity;
        scene.TellOf(made);
        await scene.SaveAsync();
        if (limit is not null) _ = await scene.StartClockAsync(new(task.PlaceId, task.UnitId, nameof(WorkTask), made.Id, WorkTask.Clock), limit);
        _ = await Notices.ToAsync(scene, task.UnitId, StaffRole.Liaison, ObjectRef.Of(made), WasSet, [FactMark.Of(task.Kind), .. made.Lines]);
        return made;
    }

    /// <summary>
    /// Sets many tasks of one kind in a place at once, where one by one would ask the database for each: what is open already is told what
    /// is new of it, and the liaison of each unit hears of all its tasks in one notice.
    /// </summary>
    /// <returns>How many were set anew.</returns>
    public static async Task<int> SetAllAsync(Scene scene, TaskKind kind, long placeId, IReadOnlyList<NewTask> tasks)
    {
        var open = (await scene.Db.Set<WorkTask>().Where(t => t.PlaceId == placeId && t.Kind == kind.Key && t.State == TaskState.Open).ToListAsync())
            .ToDictionary(t => (t.ObjectKind, t.ObjectId, t.Part, t.UnitId));
        var made = new List<WorkTask>();
        foreach (var task in tasks)
        {
            var key = (task.About.Kind, task.About.Id, task.Part, task.UnitId);
            if (!open.TryGetValue(key, out var same)) made.Add(open[key] = scene.Db.Add(WorkTask.Set(task, scene.Actor, scene.Now)).Entity);
            else if (same.AddFacts(task.Facts)) scene.TellOf(same);
        }
        foreach (var task in made) scene.TellOf(task);
        await scene.SaveAsync();
        foreach (var ofUnit in made.GroupBy(task => task.UnitId))
        {
            var (first, count) = (ofUnit.First(), ofUnit.Count());
            _ = count == 1
                ? await Notices.ToAsync(scene, first.UnitId, StaffRole.Liaison, ObjectRef.Of(first), WasSet, [FactMark.Of(kind), .. first.Lines])
                : await Notices.ToAsync(scene, first.UnitId, StaffRole.Liaison, ObjectRef.Of(first), WereSet, [FactMark.Of(kind), count.ToString(CultureInfo.InvariantCulture)]);
        }
        return made.Count;
    }

    /// <summary>The thing itself shows that the task is done. Nothing where none is open.</summary>
    /// <param name="effectiveOn">The day on which what was asked for took effect, where the task asks for it.</param>
    public static Task FinishAsync(Scene scene, TaskKind kind, ObjectRef about, long unitId, ReasonText evidence, DateOnly? effectiveOn = null) =>
        CloseAsync(scene, kind, about, unitId, task => task.Finish(evidence, scene.Actor.PersonId, scene.Now, effectiveOn));

    /// <summary>The same for one that was found.</summary>
    internal static Task FinishAsync(Scene scene, WorkTask task, ReasonText evidence) =>
        CloseAsync(scene, task, one => one.Finish(evidence, scene.Actor.PersonId, scene.Now));

    /// <summary>The thing no longer asks for it. Nothing where none is open.</summary>
    public static Task WithdrawAsync(Scene scene, TaskKind kind, ObjectRef about, long unitId, ReasonText reason) =>
        CloseAsync(scene, kind, about, unitId, task => task.Withdraw(reason, scene.Actor.PersonId, scene.Now));

    internal static async Task StopClockAsync(Scene scene, WorkTask task)
    {
        var clock = await scene.Db.Clocks.SingleOrDefaultAsync(c => c.ObjectKind == nameof(WorkTask) && c.ObjectId == task.Id && c.Kind == WorkTask.Clock);
        _ = clock?.Stop(scene.Now);
    }

    private static async Task CloseAsync(Scene scene, TaskKind kind, ObjectRef about, long unitId, Func<WorkTask, Outcome> close)
    {
        if (await OpenAsync(scene, kind, about, unitId) is { } task) await CloseAsync(scene, task, close);
    }

    // Nobody acted on the task itself, so the act on the other thing leaves a line of its own with it.
    private static async Task CloseAsync(Scene scene, WorkTask task, Func<WorkTask, Outcome> close)
    {
        if (!close(task).IsDone) return;
        scene.TellOf(task);
        await StopClockAsync(scene, task);
    }

    internal static Task<WorkTask?> OpenAsync(Scene scene, TaskKind kind, ObjectRef about, long unitId, string part = "") => scene.Db.Set<WorkTask>().SingleOrDefaultAsync(t =>
        t.Kind == kind.Key && t.ObjectKind == about.Kind && t.ObjectId == about.Id && t.Part == part && t.UnitId == unitId && t.State == TaskState.Open);
}
