using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Tasks;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Tasks;

/// <summary>How the time of a task stands.</summary>
internal static class TaskDue
{
    internal static DueView Of(WorkTask task, TaskTime time, DateTimeOffset now) => time is { Clock: { } clock, Engine: { } engine }
        ? DueView.Of(engine, clock.Input, clock.Deadline, now)
        : Of(task.DueAt, task.ClosedAt, time.Engine, now);

    internal static DueView Of(DateTimeOffset? due, DateTimeOffset? closed, DeadlineEngine? engine, DateTimeOffset now)
    {
        var isLate = due < (closed ?? now);
        var state = (closed, isLate) switch
        {
            ({ }, false) => DeadlineState.Stopped,
            ({ }, true) => DeadlineState.StoppedLate,
            (null, true) => DeadlineState.Overdue,
            _ => DeadlineState.Running,
        };
        var view = new DueView(state, due);
        if (due is not { } end) return view;
        // Without rules nobody knows when the office is open; the clock on the wall will do.
        if (engine is null) return isLate ? view with { Late = (closed ?? now) - end } : view with { Left = end - now };
        return isLate
            ? view with { Late = engine.OfficeBetween(end, closed ?? now), LateDays = engine.WorkingDaysBetween(end, closed ?? now) }
            : view with { Left = engine.OfficeBetween(now, end) };
    }
}
