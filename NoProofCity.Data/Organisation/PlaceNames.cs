using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.Organisation;

/// <summary>What places and units are called, for heads and frames.</summary>
public sealed class PlaceNames(City city)
{
    /// <summary>The name of the only place; null while there is none or when there are several.</summary>
    public async Task<string?> OnlyAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        var names = await db.Places.OrderBy(p => p.Id).Select(p => p.Name).Take(2).ToListAsync(cancellationToken);
        return names is [var only] ? only : null;
    }

    /// <summary>Empty for what belongs to the installation.</summary>
    public async Task<(string Place, string Unit)> OfAsync(long placeId, long unitId, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return (
            await db.Places.Where(p => p.Id == placeId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "",
            await db.Units.Where(u => u.Id == unitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken) ?? "");
    }
}
