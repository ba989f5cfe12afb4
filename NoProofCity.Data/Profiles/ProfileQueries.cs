using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Profiles;

public sealed record ProfileVersionRow(long Id, int Version, int Number, string Code, DateOnly EffectiveFrom, bool IsUsed)
{
    /// <summary>The version in force on a day; null before the first.</summary>
    /// <param name="rows">All versions of a place, the newest first.</param>
    public static ProfileVersionRow? InForceOn(IReadOnlyList<ProfileVersionRow> rows, DateOnly day) =>
        rows.Where(row => row.EffectiveFrom <= day).OrderByDescending(row => row.EffectiveFrom).ThenByDescending(row => row.Number).FirstOrDefault();
}

/// <summary>Reads the rules of a place.</summary>
public sealed class ProfileQueries(City city)
{
    /// <summary>All rule keys there are.</summary>
    public RuleCatalogue Catalogue => city.Rulebook.Catalogue;

    /// <summary>All versions, the newest first.</summary>
    public async Task<IReadOnlyList<ProfileVersionRow>> VersionsAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Profiles.AsNoTracking().Where(v => v.PlaceId == placeId).OrderByDescending(v => v.Number)
            .Select(v => new ProfileVersionRow(v.Id, v.Version, v.Number, v.Code, v.EffectiveFrom, v.IsUsed)).ToListAsync(cancellationToken);
    }

    /// <summary>The rules in force on a day; null where the place had none yet.</summary>
    public async Task<PlaceRules?> InForceAsync(long placeId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await city.Rulebook.InForceAsync(db, placeId, day, cancellationToken);
    }

    /// <summary>The parts whose trial period is over, for the banner. It warns and stops nothing.</summary>
    public async Task<IReadOnlyList<Term>> EndedAsync(long placeId, DateOnly day, CancellationToken cancellationToken) =>
        (await InForceAsync(placeId, day, cancellationToken))?.Profile.EndedOn(day) ?? [];
}
