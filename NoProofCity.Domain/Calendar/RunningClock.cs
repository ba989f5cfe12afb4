using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

public enum ClockAct { Pause, Resume, Extend, Reclassify, Stop, Recount }

public enum ClockState { Running, Paused, Stopped }

/// <summary>
/// A limit that runs for something (时限): what it is counted from, and where that ends. Both are kept, so that the end can be
/// listed by an index and counted again. Overdue is never a state; it is asked of the due moment each time.
/// </summary>
public sealed class RunningClock : IAggregate
{
    public static IReadOnlyDictionary<ClockAct, IReadOnlySet<ClockState>> PossibleIn { get; } = new Dictionary<ClockAct, IReadOnlySet<ClockState>>
    {
        [ClockAct.Pause] = new HashSet<ClockState> { ClockState.Running },
        [ClockAct.Resume] = new HashSet<ClockState> { ClockState.Paused },
        [ClockAct.Extend] = new HashSet<ClockState> { ClockState.Running },
        [ClockAct.Reclassify] = new HashSet<ClockState> { ClockState.Running },
        [ClockAct.Stop] = new HashSet<ClockState> { ClockState.Running, ClockState.Paused },
        [ClockAct.Recount] = new HashSet<ClockState> { ClockState.Running, ClockState.Paused },
    };

    /// <summary>Where an act leads; acts that are not named leave the state as it is.</summary>
    public static IReadOnlyDictionary<ClockAct, ClockState> LeadsTo { get; } = new Dictionary<ClockAct, ClockState>
    {
        [ClockAct.Pause] = ClockState.Paused,
        [ClockAct.Resume] = ClockState.Running,
        [ClockAct.Stop] = ClockState.Stopped,
    };

    private RunningClock() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that must act before the clock ends.</summary>
    public long UnitId { get; private set; }

    public string ObjectKind { get; private set; } = "";
    public long ObjectId { get; private set; }

    /// <summary>Which of the object's clocks this is ("answer", "return", "supervision").</summary>
    public string Kind { get; private set; } = "";

    public ClockState State { get; private set; }

    public DeadlineInput Input { get; private set; } = DeadlineInput.Received(default);

    /// <summary>The profile whose clock rules count it: the one in force when it started.</summary>
    public long ProfileVersionId { get; private set; }

    /// <summary>The calendar by which its end was counted; a newer one that does not move the end leaves it.</summary>
    public int CalendarNumber { get; private set; }

    public DateTimeOffset? ClockStartsAt { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? SoftDueAt { get; private set; }
    public DateTimeOffset? AmberAt { get; private set; }
    public bool IsProvisional { get; private set; }

    public Deadline Deadline => new(ClockStartsAt, DueAt, SoftDueAt, AmberAt, IsProvisional);

    public static RunningClock Start(ClockSubject subject, DeadlineInput input, long profileVersionId, DeadlineEngine engine)
    {
        var clock = new RunningClock
        {
            PlaceId = subject.PlaceId,
            UnitId = subject.UnitId,
            ObjectKind = subject.ObjectKind,
            ObjectId = subject.ObjectId,
            Kind = subject.Kind,
            ProfileVersionId = profileVersionId,
        };
        clock.Take(input, engine);
        return clock;
    }

    public IReadOnlyList<Refusal> WhyNot(ClockAct act) => PossibleIn[act].Contains(State) ? [] : [new ClockNotPossibleIn(State, act)];

    /// <summary>Stands still from a moment on; there is no due moment until it goes on.</summary>
    public Outcome Pause(DateTimeOffset from, string reason, DeadlineEngine engine) => Do(ClockAct.Pause, () =>
        Take(Input with { Pauses = [.. Input.Pauses, new Pause(from, null, reason)] }, engine));

    public Outcome Resume(DateTimeOffset at, DeadlineEngine engine) => Do(ClockAct.Resume, () =>
        Take(Input with { Pauses = [.. Input.Pauses.SkipLast(1), Input.Pauses[^1] with { To = at }] }, engine));

    public Outcome Extend(int days, IReadOnlyList<int> granted, ExtensionRules rules, DateTimeOffset at, DeadlineEngine engine)
    {
        if (engine.WhyNotExtend(Input, granted, days, rules, at) is { Count: > 0 } refusals) return Outcome.Refused([.. WhyNot(ClockAct.Extend), .. refusals]);
        return Do(ClockAct.Extend, () => Take(Input with { ExtensionDays = Input.ExtensionDays + days }, engine));
    }

    public Outcome Reclassify(IReadOnlyList<Limit> limits, string reason, DateTimeOffset at, DeadlineEngine engine)
    {
        var changed = engine.Reclassify(Input, limits, reason, at);
        if (!changed.IsDone) return Outcome.Refused([.. WhyNot(ClockAct.Reclassify), .. changed.Refusals]);
        return Do(ClockAct.Reclassify, () => Take(changed.Value, engine));
    }

    public Outcome Stop(DateTimeOffset at) => Do(ClockAct.Stop, () => Input = Input with { StoppedAt = at });

    /// <summary>Whether counting it again by a newer calendar would change where it ends.</summary>
    public bool MovesBy(DeadlineEngine engine) => engine.DueOf(Input) != Deadline;

    /// <summary>Counts again by a newer calendar.</summary>
    public Outcome Recount(DeadlineEngine engine) => Do(ClockAct.Recount, () => Take(Input, engine));

    private void Take(DeadlineInput input, DeadlineEngine engine)
    {
        var deadline = engine.DueOf(input);
        (Input, CalendarNumber) = (input, engine.Calendar.Number);
        (ClockStartsAt, DueAt, SoftDueAt, AmberAt, IsProvisional) = deadline;
    }

    private Outcome Do(ClockAct act, Action change)
    {
        if (WhyNot(act) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        change();
        State = LeadsTo.GetValueOrDefault(act, State);
        return Outcome.Done;
    }
}

/// <summary>What a clock runs for.</summary>
public sealed record ClockSubject(long PlaceId, long UnitId, string ObjectKind, long ObjectId, string Kind);

public sealed record ClockNotPossibleIn(ClockState State, ClockAct Act) : Refusal;
