using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

public sealed record ChangedAfterDue(DateTimeOffset DueAt) : Refusal("Ver.Limit");

public sealed record ClassChangedAlready(int Times) : Refusal("Clock.ReclassifyMax");

public sealed record ClassChangeWithoutReason() : Refusal("Ver.Limit");

/// <summary>Putting a request into another class (改类): before the due moment, with a reason, and only as often as the clock rules say.</summary>
public static class Reclassification
{
    /// <summary>The request with its new class; the original limits stay on it, and the time already run counts.</summary>
    public static Outcome<DeadlineInput> Reclassify(
        this DeadlineEngine engine, DeadlineInput input, IReadOnlyList<Limit> limits, string reason, DateTimeOffset at)
    {
        var refusals = new List<Refusal>();
        if (engine.DueOf(input) is { DueAt: { } due } deadline && deadline.IsOverdueAt(at)) refusals.Add(new ChangedAfterDue(due));
        if (input.Changes.Count >= engine.Rules.ClassChanges) refusals.Add(new ClassChangedAlready(input.Changes.Count));
        if (string.IsNullOrWhiteSpace(reason)) refusals.Add(new ClassChangeWithoutReason());
        return refusals.Count > 0
            ? Outcome.Refused(refusals)
            : input with { Changes = [.. input.Changes, new(at, limits, reason)] };
    }
}
