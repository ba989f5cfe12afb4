using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Shared;

/// <summary>How a due time stands at a moment, ready to be told. Lengths are office time.</summary>
public sealed record DueView(DeadlineState State, DateTimeOffset? DueAt)
{
    public DateTimeOffset? StartsAt { get; init; }
    public TimeSpan Left { get; init; }

    /// <summary>How much is left when it turns amber.</summary>
    public TimeSpan AmberLeft { get; init; }

    public TimeSpan Late { get; init; }

    /// <summary>Working days late; 0 on the day itself.</summary>
    public int LateDays { get; init; }

    public TimeSpan? Used { get; init; }

    /// <summary>Less than an hour of work is left and the office closes in between.</summary>
    public bool CrossesBreak { get; init; }

    public bool IsProvisional { get; init; }

    /// <summary>Why it stands still or has not begun ("等待转办").</summary>
    public string? Note { get; init; }

    public static DueView Of(DeadlineEngine engine, DeadlineInput input, DateTimeOffset now, string? note = null) =>
        Of(engine, input, engine.DueOf(input), now, note);

    /// <param name="deadline">As stored beside its input, so that a list computes nothing twice.</param>
    public static DueView Of(DeadlineEngine engine, DeadlineInput input, Deadline deadline, DateTimeOffset now, string? note = null)
    {
        var end = input.StoppedAt is { } stopped && stopped < now ? stopped : now;
        var view = new DueView(deadline.StateAt(now, input), deadline.DueAt)
        {
            StartsAt = deadline.ClockStartsAt,
            IsProvisional = deadline.IsProvisional,
            Note = note,
            Used = input.StoppedAt is not null && deadline.ClockStartsAt is { } began ? engine.OfficeBetween(began, end) : null,
        };
        if (deadline.DueAt is not { } due) return view;
        if (deadline.IsOverdueAt(end)) return view with { Late = engine.OfficeBetween(due, end), LateDays = engine.WorkingDaysBetween(due, end) };
        var left = engine.RemainingOffice(input, now);
        return view with
        {
            Left = left,
            AmberLeft = deadline.AmberAt is { } amber ? engine.RemainingOffice(input, amber) : TimeSpan.Zero,
            CrossesBreak = left < due - now - TimeSpan.FromMinutes(1) && left < TimeSpan.FromHours(1) && ChinaTime.DateOf(due) == ChinaTime.DateOf(now),
        };
    }
}
