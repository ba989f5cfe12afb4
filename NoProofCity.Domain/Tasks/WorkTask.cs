using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Tasks;

public enum TaskState { Open, Done, Withdrawn }

public enum TaskAct { Finish, Withdraw }

/// <summary>What a unit is to do when the task is set.</summary>
/// <param name="DueOn">The last day; null where a limit of the profile says it, or nothing does.</param>
public sealed record NewTask(TaskKind Kind, ObjectRef About, long PlaceId, long UnitId, IReadOnlyList<string> Facts, DateOnly? DueOn = null, string? Rule = null)
{
    /// <summary>Which part of the thing it is about, where one thing asks for several tasks; blank for the whole.</summary>
    public string Part { get; init; } = "";

    /// <summary>Whoever finishes it says on which day what was asked for took effect.</summary>
    public bool AsksForDay { get; init; }
}

/// <summary>A task (任务): a unit is to do something and to show that it did.</summary>
public sealed class WorkTask : IAggregate, ICounted
{
    /// <summary>Under this key the open tasks of a unit are counted.</summary>
    public const string OpenCount = "Task.Open";

    /// <summary>The kind of its clock, where a limit runs.</summary>
    public const string Clock = "task";

    public static IReadOnlyDictionary<TaskAct, TaskState> PossibleIn { get; } = new Dictionary<TaskAct, TaskState>
    {
        [TaskAct.Finish] = TaskState.Open,
        [TaskAct.Withdraw] = TaskState.Open,
    };

    public static IReadOnlyDictionary<TaskAct, TaskState> LeadsTo { get; } = new Dictionary<TaskAct, TaskState>
    {
        [TaskAct.Finish] = TaskState.Done,
        [TaskAct.Withdraw] = TaskState.Withdrawn,
    };

    private WorkTask() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that is to do it.</summary>
    public long UnitId { get; private set; }

    public string Kind { get; private set; } = "";
    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }
    public string Part { get; private set; } = "";
    public string Facts { get; private set; } = "";
    public string? Rule { get; private set; }
    public bool AsksForDay { get; private set; }

    /// <summary>The end of the last day; where a limit runs, its clock knows better and this is empty.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public TaskState State { get; private set; }
    public DateTimeOffset SetAt { get; private set; }
    public long SetBy { get; private set; }

    /// <summary>The unit for which it was set and which waits for it; 0 where the system set it.</summary>
    public long SetByUnitId { get; private set; }

    public long? ClosedBy { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was done, or why it is no longer to be done.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The day on which what was asked for took effect, where the task asks for it.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    public IReadOnlyList<string> Lines => FactLines.Split(Facts);

    public static WorkTask Set(NewTask task, Actor by, DateTimeOffset at) => new()
    {
        PlaceId = task.PlaceId, UnitId = task.UnitId, Kind = task.Kind.Key, ObjectKind = task.About.Kind, ObjectId = task.About.Id,
        Part = task.Part, Facts = FactLines.Join(task.Facts), Rule = task.Rule, AsksForDay = task.AsksForDay, SetAt = at, SetBy = by.PersonId, SetByUnitId = by.UnitId,
        DueAt = task.DueOn is { } day ? ChinaTime.At(day.AddDays(1), TimeOnly.MinValue) : null,
    };

    public IReadOnlyList<Refusal> WhyNot(TaskAct act) => State == PossibleIn[act] ? [] : [new TaskNotPossibleIn(State, act)];

    /// <summary>What is to be done has grown while the task was open.</summary>
    /// <returns>Whether anything was new.</returns>
    public bool AddFacts(IReadOnlyList<string> facts)
    {
        var all = FactLines.Join(Lines.Concat(facts).Distinct());
        if (State is not TaskState.Open || all == Facts) return false;
        Facts = all;
        return true;
    }

    /// <param name="evidence">What was done.</param>
    /// <param name="effectiveOn">Since when it holds; only where the task asks for the day.</param>
    public Outcome Finish(ReasonText evidence, long by, DateTimeOffset at, DateOnly? effectiveOn = null)
    {
        if (State is TaskState.Open && AsksForDay)
        {
            if (effectiveOn is not { } day) return Outcome.Refused(new EffectiveDayMissing(Rule));
            if (day > ChinaTime.DateOf(at)) return Outcome.Refused(new EffectiveDayAhead(day, ChinaTime.DateOf(at), Rule));
        }
        var outcome = Do(TaskAct.Finish, evidence, by, at);
        if (outcome.IsDone && AsksForDay) EffectiveOn = effectiveOn;
        return outcome;
    }

    public Outcome Withdraw(ReasonText reason, long by, DateTimeOffset at) => Do(TaskAct.Withdraw, reason, by, at);

    public IEnumerable<Count> Counts() => State is TaskState.Open ? [new(OpenCount, UnitId)] : [];

    private Outcome Do(TaskAct act, ReasonText text, long by, DateTimeOffset at)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        (State, Evidence, ClosedBy, ClosedAt) = (LeadsTo[act], text.Value, by, at);
        return Outcome.Done;
    }
}
