using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Inventory;

/// <summary>Which unit of a place is meant by an issuer that is not called by its name (派出所), as somebody said once: no table of the place asks again.</summary>
public sealed class IssuerMatch
{
    public required long PlaceId { get; init; }

    /// <summary>As tables write it, without blanks and in narrow letters.</summary>
    public required string Written { get; init; }

    public long UnitId { get; set; }

    /// <summary>Of one name said twice the later holds; null forgets it.</summary>
    internal static async Task RememberAsync(CityContext db, long placeId, string written, long? unitId)
    {
        var name = Writing.Narrow(written);
        var known = await db.FindAsync<IssuerMatch>(placeId, name);
        if (unitId is null && known is not null) _ = db.Remove(known);
        if (unitId is not { } id) return;
        known ??= db.Add(new IssuerMatch { PlaceId = placeId, Written = name }).Entity;
        known.UnitId = id;
    }
}
