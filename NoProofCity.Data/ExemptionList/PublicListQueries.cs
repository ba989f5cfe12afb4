using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.ExemptionList;

/// <summary>What the public pages read besides the list itself. All of it is public, so nobody's right is asked.</summary>
public sealed class PublicListQueries(City city, ListQueries lists)
{
    /// <summary>All that the list said of the entry with this number, the newest first; nothing of what was never on it.</summary>
    public async Task<IReadOnlyList<EntryHistoryRow>> HistoryAsync(long placeId, string number, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var id = await db.ExemptionEntries.Where(entry => entry.PlaceId == placeId && entry.Number == number).Select(entry => entry.Id).SingleOrDefaultAsync(leaving);
        return id == 0 ? [] : await lists.HistoryAsync(id, leaving);
    }
}
