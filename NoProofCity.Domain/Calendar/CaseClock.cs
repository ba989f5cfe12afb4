namespace NoProofCity.Domain.Calendar;

/// <summary>Which cases a verification stops the assessment of.</summary>
public enum ClockExclusion
{
    All,

    /// <summary>Only items done on the spot (即办件) by units with approval powers.</summary>
    ImmediateOnly,
}

public enum VerificationMark { Sent, Returned, Rerouted, Replied, Cancelled }

/// <summary>A stretch that the assessment of a case leaves out.</summary>
/// <param name="To">Null while it lasts.</param>
public sealed record ExcludedTime(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>
    /// What one verification excludes: from sending to the reply or the cancelling. A return is neither: the asker still waits,
    /// until it is rerouted and answered or cancelled. The sources do not say so; it is our default.
    /// </summary>
    /// <param name="marks">In the order in which they happened.</param>
    public static ExcludedTime? Of(IReadOnlyList<(VerificationMark Mark, DateTimeOffset At)> marks)
    {
        DateTimeOffset? from = null, to = null;
        foreach (var (mark, at) in marks)
        {
            if (mark is VerificationMark.Sent) from ??= at;
            if (mark is VerificationMark.Replied or VerificationMark.Cancelled) to ??= at;
        }
        return from is { } start ? new(start, to) : null;
    }

    public static bool AppliesTo(ClockExclusion rule, bool isImmediateItem, bool isApprovalUnit) =>
        rule is ClockExclusion.All || (isImmediateItem && isApprovalUnit);
}

/// <summary>The two counters of a case (办件): the statutory one never stops for a verification, the assessed one leaves it out.</summary>
public readonly record struct CaseClock(TimeSpan Statutory, TimeSpan Assessed)
{
    public TimeSpan Excluded => Statutory - Assessed;

    /// <summary>Both counters at a moment, or at the end of the case when it has one. Verifications that ran side by side count once: their union, not their sum.</summary>
    public static CaseClock At(DateTimeOffset now, DateTimeOffset receivedAt, DateTimeOffset? finishedAt, IReadOnlyList<ExcludedTime> excluded)
    {
        var (from, to) = (ChinaTime.Ticks(receivedAt), ChinaTime.Ticks(finishedAt < now ? finishedAt.Value : now));
        if (to <= from) return default;
        var left = to - from;
        foreach (var stretch in Stretch.Union([.. excluded.Select(one => new Stretch(
            Math.Max(ChinaTime.Ticks(one.From), from), Math.Min(one.To is { } end ? ChinaTime.Ticks(end) : to, to)))]))
            left -= stretch.To - stretch.From;
        return new(new(to - from), new(left));
    }
}
