using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Calendar;

/// <summary>How far a limit may be extended. The source caps the length of all extensions together; that there is one is our default.</summary>
public sealed record ExtensionRules(int MostDays, int MostTimes);

public sealed record ExtensionTooLong(int Asked, int Left) : Refusal("Cmp.ExtensionMaxWorkdays");

public sealed record ExtendedAlready(int Times) : Refusal("Cmp.ExtensionTimes");

public sealed record ExtensionAfterDue(DateTimeOffset DueAt) : Refusal("Cmp.ExtensionMaxWorkdays");

public static class Extension
{
    /// <summary>
    /// Every reason why an extension is refused at a moment. Asked when it is requested and again when it is approved, since
    /// both happen before the due time: a request still open at the due moment leaves the complaint overdue.
    /// </summary>
    /// <param name="granted">The days of each extension granted before.</param>
    public static IReadOnlyList<Refusal> WhyNotExtend(
        this DeadlineEngine engine, DeadlineInput input, IReadOnlyList<int> granted, int days, ExtensionRules rules, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var refusals = new List<Refusal>();
        var left = rules.MostDays - granted.Sum();
        if (days > left) refusals.Add(new ExtensionTooLong(days, left));
        if (granted.Count >= rules.MostTimes) refusals.Add(new ExtendedAlready(granted.Count));
        if (engine.DueOf(input) is { DueAt: { } due } deadline && deadline.IsOverdueAt(at)) refusals.Add(new ExtensionAfterDue(due));
        return refusals;
    }
}
