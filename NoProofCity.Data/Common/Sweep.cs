using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>
/// Does what time alone brings about. Each step is one transaction that looks again before it acts, so that rounds may overlap, run in several
/// processes and be cut off: nothing is done twice, and what was left is done by the next round. Limits are counted from the moments that were
/// missed, not from the round; people are set to work and told in office hours alone.
/// </summary>
public abstract class Sweep(City city, TimeProvider time, string name) : Desk(city, time)
{
    /// <summary>Whoever acts in each place, where nobody does.</summary>
    private protected async Task<IReadOnlyList<Actor>> PlacesAsync(CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        return [.. (await db.Places.OrderBy(place => place.Id).Select(place => place.Id).ToListAsync(stopping)).Select(Of)];
    }

    private protected Actor Of(long placeId) => new(0, "系统", placeId, 0, Role.SystemAdministrator, name);

    private protected async Task<bool> IsOpenAsync(long placeId, DateTimeOffset now, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        return await City.Rulebook.InForceAsync(db, placeId, ChinaTime.DateOf(now), stopping) is { } rules
            && await City.Rulebook.EngineAsync(db, placeId, 0, rules.ProfileVersionId, stopping) is { } engine && engine.IsOpenAt(now);
    }
}
