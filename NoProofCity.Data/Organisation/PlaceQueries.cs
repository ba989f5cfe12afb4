using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

public sealed record PlaceRow(long Id, string Code, string Name);

/// <summary>A place in the list of places.</summary>
/// <param name="Profile">The code of its latest rule profile.</param>
public sealed record PlaceLine(long Id, string Code, string Name, PlaceKind Kind, string? Parent, string? Office, string? Profile, int Units);

/// <summary>Reads the places of the installation.</summary>
public sealed class PlaceQueries(City city)
{
    public async Task<IReadOnlyList<PlaceRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Places.AsNoTracking().OrderBy(p => p.Code).Select(p => new PlaceRow(p.Id, p.Code, p.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Places that the reader may see, each city before its counties.</summary>
    public async Task<IReadOnlyList<PlaceLine>> LinesAsync(IReadOnlyList<long> placeIds, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.Places.AsNoTracking().Where(p => placeIds.Contains(p.Id)).OrderBy(p => p.ParentId ?? p.Id).ThenBy(p => p.ParentId != null).ThenBy(p => p.Code)
            .Select(p => new PlaceLine(
                p.Id, p.Code, p.Name, p.Kind,
                db.Places.Where(above => above.Id == p.ParentId).Select(above => above.Name).FirstOrDefault(),
                db.Units.Where(unit => unit.Id == p.OfficeUnitId).Select(unit => unit.Name).FirstOrDefault(),
                db.Profiles.Where(version => version.PlaceId == p.Id).OrderByDescending(version => version.Number).Select(version => version.Code).FirstOrDefault(),
                db.Units.Count(unit => unit.PlaceId == p.Id && unit.State == UnitState.Open)))
            .ToListAsync(leaving);
    }
}
