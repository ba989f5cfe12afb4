namespace NoProofCity.Domain.Accounts;

/// <summary>
/// Failed sign-ins in a row with one typed name or from one address. Kept beside the accounts, not in them:
/// a name that nobody has is counted and shut exactly like one that somebody has.
/// </summary>
public sealed class FailureCount
{
    private FailureCount() { } // for EF Core

    public FailureCount(string key) => Key = key;

    /// <summary>Keyed hash of the name or address: what people type by mistake is often a password.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    public bool IsLockedAt(DateTimeOffset moment) => moment < LockedUntil;

    /// <summary>Counts one more; after a lock, or a pause as long as one, counting begins anew.</summary>
    public void Add(DateTimeOffset at, int most, TimeSpan lockFor)
    {
        if (IsLockedAt(at)) return;
        Failures = LockedUntil is not null || at - LastAt > lockFor ? 1 : Failures + 1;
        (LastAt, LockedUntil) = (at, Failures >= most ? at + lockFor : null);
    }

    public void Clear() => (Failures, LockedUntil) = (0, null);
}
