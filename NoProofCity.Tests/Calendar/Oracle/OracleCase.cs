using NoProofCity.Domain.Calendar;

namespace NoProofCity.Tests.Calendar.Oracle;

/// <summary>A made-up case in plain numbers: seconds of the local clock since 2018-01-01 00:00.</summary>
public sealed record OracleCase(
    int Hours, ClockRules Rules, ClockStart Start, long ReceivedAt, long? AcceptedAt, IReadOnlyList<Limit> Limits, IReadOnlyList<Limit>? ChangedTo,
    long? ItemLimit, int ExtensionDays, IReadOnlyList<(long From, long? To)> Pauses, long Now, long? StoppedAt)
{
    public override string ToString()
    {
        static string At(long? second) => second is { } s ? Epoch.AddSeconds(s).ToString("yyyy-MM-dd HH:mm:ss", null) : "–";
        static string All(IEnumerable<Limit> limits) => string.Join(" + ", limits.Select(limit => $"{limit.Class} {limit.Amount} {limit.Unit} {limit.Force}"));
        return $"hours {Hours}, {Rules}, {Start}, received {At(ReceivedAt)}, accepted {At(AcceptedAt)}, limits {All(Limits)}, changed to {(ChangedTo is null ? "–" : All(ChangedTo))}, "
            + $"item limit {At(ItemLimit)}, extension {ExtensionDays}, pauses {string.Join("; ", Pauses.Select(pause => $"{At(pause.From)} to {At(pause.To)}"))}, now {At(Now)}, stopped {At(StoppedAt)}";
    }

    public static DateTime Epoch { get; } = new(2018, 1, 1);
}

/// <summary>What either side says of a case, in the same plain numbers.</summary>
public readonly record struct OracleAnswer(long? ClockStartsAt, long? DueAt, long? SoftDueAt, long? AmberAt, bool IsProvisional, DeadlineState State, long? Remaining);
