namespace NoProofCity.Domain.Calendar;

/// <summary>What the engine found. Stored beside its inputs so that lists can compare an indexed column with one constant.</summary>
/// <param name="ClockStartsAt">Null while nothing has started the clock.</param>
/// <param name="DueAt">The hard end, or the soft one where there is no hard one. Null while no end can be told: not accepted, or standing still in a pause.</param>
/// <param name="SoftDueAt">Given where a soft and a hard end exist: the earlier of the two.</param>
/// <param name="AmberAt">From here to the end it is near.</param>
/// <param name="IsProvisional">It rests on a year whose days off are not announced (暂定).</param>
public readonly record struct Deadline(
    DateTimeOffset? ClockStartsAt, DateTimeOffset? DueAt, DateTimeOffset? SoftDueAt, DateTimeOffset? AmberAt, bool IsProvisional)
{
    /// <summary>Late begins after the due moment: an answer at 17:00 sharp on a limit of 17:00 is in time.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => now > DueAt;

    /// <summary>How things stand at a moment. Computed each time, never stored.</summary>
    public DeadlineState StateAt(DateTimeOffset now, DeadlineInput input)
    {
        if (input.StoppedAt <= now) return IsOverdueAt(input.StoppedAt.Value) ? DeadlineState.StoppedLate : DeadlineState.Stopped;
        if (IsOverdueAt(now)) return DeadlineState.Overdue;
        if (ClockStartsAt is null || now < ClockStartsAt) return DeadlineState.NotStarted;
        if (input.Pauses.Any(pause => pause.From <= now && (pause.To is null || now < pause.To))) return DeadlineState.Paused;
        if (now > SoftDueAt) return DeadlineState.PastSoft;
        return now >= AmberAt ? DeadlineState.Near : DeadlineState.Running;
    }
}

public enum DeadlineState
{
    /// <summary>Waiting for acceptance, or for the next opening.</summary>
    NotStarted,

    Running,

    /// <summary>Amber: little time is left.</summary>
    Near,

    /// <summary>Amber: what holds "in principle" has passed, the hard end has not.</summary>
    PastSoft,

    Paused,
    Overdue,

    /// <summary>Answered in time.</summary>
    Stopped,

    /// <summary>Answered after the due moment.</summary>
    StoppedLate,
}

/// <summary>One line of the explanation: step, arithmetic, amount, and where it comes from (an article, 工作日历 or 默认值).</summary>
public sealed record DeadlineStep(string Text, string Arithmetic, string Amount, string Source);
