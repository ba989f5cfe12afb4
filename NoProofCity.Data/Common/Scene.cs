using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>What an act finds when it is performed: an open transaction, who acts, and when.</summary>
public sealed class Scene
{
    internal Scene(CityContext db, Actor actor, Act act, DateTimeOffset now) => (Db, Actor, Act, Now) = (db, actor, act, now);

    public CityContext Db { get; }

    public Actor Actor { get; }

    public Act Act { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The reason given for the act; stands in the ledger.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the rule profile by which the act is judged; stands in the ledger.</summary>
    public long? ProfileVersionId { get; set; }

    /// <summary>The next number of a kind in the place, gap-free: it goes back if the act is refused.</summary>
    public Task<long> NextNumberAsync(string kind, int year) => Numbers.NextAsync(Db, Actor.PlaceId, kind, year);
}
