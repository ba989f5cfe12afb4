using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

/// <summary>A role at a unit, both days included. Administrators' roles hold for the installation: place and unit are 0.</summary>
public sealed class RoleGrant
{
    private RoleGrant() { } // for EF Core

    public RoleGrant(Role role, long placeId, long unitId, DateOnly from, DateOnly? until) =>
        (Role, PlaceId, UnitId, From, Until) = (role, placeId, unitId, from, until);

    public long Id { get; private set; }
    public Role Role { get; private set; }
    public long PlaceId { get; private set; }
    public long UnitId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }

    /// <summary>Taken back at this moment, whatever the last day was to be.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool StandsOn(DateOnly day) => EndedAt is null && From <= day && (Until is null || day <= Until);

    internal void End(DateTimeOffset at) => EndedAt = at;
}

/// <summary>A password that was once used, so that it is not used again.</summary>
public sealed class PastPassword
{
    private PastPassword() { } // for EF Core

    internal PastPassword(string hash, DateTimeOffset at) => (Hash, At) = (hash, at);

    public long Id { get; private set; }
    public string Hash { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}

/// <summary>A password that somebody wants to take: only its hash, and what speaks against it.</summary>
/// <param name="HistoryLength">How many the account remembers, this one included.</param>
public sealed record NewPassword(string Hash, IReadOnlyList<Common.Refusal> Weaknesses, int HistoryLength);
