using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Settings;

namespace NoProofCity.Data.Settings;

/// <summary>Reads what the installation says of itself, for pages that everybody sees.</summary>
public sealed class SettingsQueries(City city)
{
    public async Task<HouseFacts> OfHouseAsync(CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        return await db.Set<HouseSettings>().AsNoTracking().Select(s => new HouseFacts(s.HelpPhone, s.Notice, s.PublicAddress)).SingleAsync(cancellationToken);
    }
}
