using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Rises with everything that the public may see otherwise afterwards.</summary>
public sealed class ListVersion
{
    public required long PlaceId { get; init; }
    public long Number { get; set; }
}

/// <summary>What is kept in memory of a place's list is kept under the number of its version: a command beside the server, or a second server, cannot leave it stale.</summary>
public static class ListVersions
{
    /// <summary>Within the act, so that whoever sees the number sees the change.</summary>
    internal static void Raise(Scene scene, long placeId) => scene.Afterwards(async () =>
    {
        if (await scene.Db.Set<ListVersion>().Where(v => v.PlaceId == placeId).ExecuteUpdateAsync(set => set.SetProperty(v => v.Number, v => v.Number + 1)) == 0)
            _ = await scene.Db.Database.ExecuteSqlAsync($"INSERT INTO ListVersions (PlaceId, Number) VALUES ({placeId}, 1)");
    });

    /// <summary>Nought while nothing was ever published.</summary>
    internal static Task<long> OfAsync(CityContext db, long placeId, CancellationToken leaving) =>
        db.Set<ListVersion>().Where(v => v.PlaceId == placeId).Select(v => v.Number).SingleOrDefaultAsync(leaving);
}
