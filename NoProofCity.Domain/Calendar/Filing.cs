namespace NoProofCity.Domain.Calendar;

/// <summary>A written report that is due a number of working days after its cause (事由发生之日). Late is a flag on it, never a refusal.</summary>
/// <param name="DaysLate">Working days from the due day to the filing; one that comes after closing counts as filed on the next working day.</param>
public sealed record Filing(Deadline Deadline, bool IsLate, int DaysLate)
{
    /// <param name="causeOn">The day of the cause, not of the draft; it is not counted itself.</param>
    public static Filing Of(DeadlineEngine engine, DateOnly causeOn, Limit limit, DateTimeOffset filedAt)
    {
        var deadline = engine.DueOf(DeadlineInput.CausedOn(causeOn, limit));
        var late = deadline.IsOverdueAt(filedAt);
        return new(deadline, late, late ? engine.WorkingDaysBetween(deadline.DueAt!.Value, filedAt) : 0);
    }
}
