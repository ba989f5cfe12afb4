using Microsoft.EntityFrameworkCore;

namespace NoProofCity.Data.Common;

/// <summary>The last number given out of one kind, place and year.</summary>
public sealed class NumberSeries
{
    public required long PlaceId { get; init; }
    public required string Kind { get; init; }
    public required int Year { get; init; }
    public long Last { get; set; }
}

/// <summary>
/// Numbers without a gap: taken in the transaction of the act, so that a refused or broken-off act gives its number back.
/// What has a number is never deleted; a void thing keeps its number.
/// </summary>
internal static class Numbers
{
    internal static async Task<long> NextAsync(CityContext db, long placeId, string kind, int year)
    {
        var series = db.NumberSeries.Where(s => s.PlaceId == placeId && s.Kind == kind && s.Year == year);
        // The update locks the row until the act commits, so nobody else reads the same number. Both are statements of their own:
        // saving here would save what the act has done so far, and the ledger would not hear of it.
        if (await series.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1)) == 0)
            _ = await db.Database.ExecuteSqlAsync($"""INSERT INTO NumberSeries (PlaceId, Kind, "Year", Last) VALUES ({placeId}, {kind}, {year}, 1)""");
        return await series.Select(s => s.Last).SingleAsync();
    }
}
