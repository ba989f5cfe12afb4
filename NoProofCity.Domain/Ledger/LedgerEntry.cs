using System.Security.Cryptography;

namespace NoProofCity.Domain.Ledger;

/// <summary>The two chains a place keeps: what was done, and who looked at personal data.</summary>
public enum Chain { Acts, Access }

/// <summary>One line of the ledger (台账). Written in the transaction of its act, never changed and never removed.</summary>
public sealed class LedgerEntry
{
    /// <summary>0 is the installation itself.</summary>
    public required long PlaceId { get; init; }

    public required Chain Chain { get; init; }

    /// <summary>From 1 without a gap within place and chain.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }
    public required long PersonId { get; init; }
    public required string PersonName { get; init; }
    public required long UnitId { get; init; }

    /// <summary>What the person worked as; empty for the system itself.</summary>
    public required string Role { get; init; }

    /// <summary>The key of the act ("Staff.Confirm").</summary>
    public required string Act { get; init; }

    public required string ObjectKind { get; init; }
    public required long ObjectId { get; init; }

    /// <summary>What changed, as JSON; personal data masked, with its keyed hash.</summary>
    public required string Facts { get; init; }

    /// <summary>The reason given for the act, or the purpose of the look.</summary>
    public string? Reason { get; init; }

    /// <summary>The version of the rule profile by which the act was judged.</summary>
    public long? ProfileVersionId { get; init; }

    /// <summary>Network address, or the command that did it.</summary>
    public required string Address { get; init; }

    /// <summary>The submission of which this act came, so that the same form sent twice acts once.</summary>
    public string? Submission { get; init; }

    /// <summary>Keyed hash over this entry and the hash of the one before it.</summary>
    public byte[] Hash { get; private set; } = [];

    public void Seal(LedgerSeal seal, ReadOnlySpan<byte> before) => Hash = seal.HashOf(this, before);
}

/// <summary>The last link of a chain: without it nobody would miss entries cut off at the end.</summary>
public sealed class LedgerHead
{
    public long PlaceId { get; init; }

    public Chain Chain { get; init; }

    public long Number { get; private set; }

    public byte[] Hash { get; private set; } = [];

    /// <summary>Keyed hash over the four values above.</summary>
    public byte[] Mark { get; private set; } = [];

    public bool IsOurs(LedgerSeal seal) => CryptographicOperations.FixedTimeEquals(Mark, seal.MarkOf(this));

    public void Advance(LedgerEntry entry, LedgerSeal seal)
    {
        (Number, Hash) = (entry.Number, entry.Hash);
        Mark = seal.MarkOf(this);
    }
}
