namespace NoProofCity.Domain.Calendar;

/// <summary>What starts the clock.</summary>
public enum ClockStart
{
    /// <summary>Delivery, not the click on "register".</summary>
    Receipt,

    /// <summary>Acceptance (受理) of a complaint; before it no limit runs.</summary>
    Acceptance,

    /// <summary>A day on which something happened (事由发生之日): a date without a time, which is not counted even when it is a day off.</summary>
    CauseDate,

    /// <summary>The due moment of another clock that was missed.</summary>
    MissedDue,
}

/// <summary>
/// Everything a due time is computed from. It carries the limits themselves, frozen when the clock started:
/// a later profile does not reach back.
/// </summary>
public sealed record DeadlineInput
{
    private DeadlineInput() { }

    public ClockStart Start { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The limits at the beginning. Several at once: the shortest hard one decides, soft ones are kept beside it.</summary>
    public IReadOnlyList<Limit> Limits { get; private init; } = [];

    /// <summary>The moment promised for the service item itself (承诺时限): a hard end that nothing moves.</summary>
    public DateTimeOffset? ItemLimit { get; init; }

    /// <summary>Added to every limit counted in days. All extensions together, not the last one.</summary>
    public int ExtensionDays { get; init; }

    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public IReadOnlyList<ClassChange> Changes { get; init; } = [];

    /// <summary>When the answer was given; the due time does not depend on it.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The limits in force: those of the last class change, counted from the first receipt.</summary>
    public IReadOnlyList<Limit> LimitsInForce => Changes.Count == 0 ? Limits : Changes[^1].Limits;

    public static DeadlineInput Received(DateTimeOffset at, params IReadOnlyList<Limit> limits) =>
        new() { Start = ClockStart.Receipt, ReceivedAt = at, Limits = limits };

    /// <param name="acceptedAt">Null while it waits for acceptance: there is no due time yet.</param>
    public static DeadlineInput Accepted(DateTimeOffset receivedAt, DateTimeOffset? acceptedAt, params IReadOnlyList<Limit> limits) =>
        new() { Start = ClockStart.Acceptance, ReceivedAt = receivedAt, AcceptedAt = acceptedAt, Limits = limits };

    public static DeadlineInput CausedOn(DateOnly day, params IReadOnlyList<Limit> limits) =>
        new() { Start = ClockStart.CauseDate, ReceivedAt = ChinaTime.At(day, TimeOnly.MinValue), Limits = limits };

    /// <summary>The second clock of the supervisor: it starts where the first one ended unanswered.</summary>
    public static DeadlineInput Missed(DateTimeOffset dueAt, params IReadOnlyList<Limit> limits) =>
        new() { Start = ClockStart.MissedDue, ReceivedAt = dueAt, Limits = limits };
}

/// <summary>A stretch in which the clock stands still; from is inside, to is not. Overlapping pauses count once.</summary>
/// <param name="To">Null while it lasts: there is no due time until it ends.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To, string Reason);

/// <summary>A request put into another class. The clock never restarts: the new limits are counted from the first receipt.</summary>
public sealed record ClassChange(DateTimeOffset At, IReadOnlyList<Limit> Limits, string Reason);
