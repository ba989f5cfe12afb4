using System.Security.Cryptography;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

/// <summary>A code that makes one password, once (一次性代码). Shown when it is made and never again; only its keyed hash is kept.</summary>
public sealed class OneTimeCode : IAggregate
{
    // no letters that look like digits: codes are read out over the telephone
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Groups = 4;
    private const int GroupLength = 5;

    private OneTimeCode() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId => 0;

    public string Hash { get; private set; } = "";

    /// <summary>The account whose password it makes; null where it makes the administrator himself.</summary>
    public long? AccountId { get; private set; }

    /// <summary>The administrator it makes.</summary>
    public Role? Role { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Used, or made void by a newer one.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static OneTimeCode ForAdministrator(Role role, string hash, DateTimeOffset expiresAt) => new() { Role = role, Hash = hash, ExpiresAt = expiresAt };

    public static OneTimeCode ForPassword(Account account, string hash, DateTimeOffset expiresAt) =>
        new() { AccountId = account.Id, PlaceId = account.PlaceId, Hash = hash, ExpiresAt = expiresAt };

    /// <summary>A new code as it is shown: 7XQ2K-…</summary>
    public static string Draw() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, GroupLength)));

    /// <summary>As it is hashed, however it was typed.</summary>
    public static string Normalise(string typed) => Writing.Narrow(typed).ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);

    public bool IsUsableAt(DateTimeOffset moment) => EndedAt is null && moment < ExpiresAt;

    public void End(DateTimeOffset at) => EndedAt = at;
}
