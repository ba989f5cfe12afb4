using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.Organisation;

public sealed record PlaceRow(long Id, string Code, string Name);

/// <summary>Reads the places of the installation.</summary>
public sealed class PlaceQueries(City city)
{
    public async Task<IReadOnlyList<PlaceRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Places.AsNoTracking().OrderBy(p => p.Code).Select(p => new PlaceRow(p.Id, p.Code, p.Name)).ToListAsync(cancellationToken);
    }
}
