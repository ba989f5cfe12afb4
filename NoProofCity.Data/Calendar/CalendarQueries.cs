using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

/// <summary>Reads the calendars of a place.</summary>
public sealed class CalendarQueries(City city)
{
    /// <summary>The calendar by which clocks are counted now.</summary>
    public async Task<CalendarVersion?> NewestAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Calendars.AsNoTracking().Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Places with clocks that a newer calendar has not yet counted: a recount was broken off there.</summary>
    public async Task<IReadOnlyList<long>> UnfinishedRecountsAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Places
            .Where(p => db.Clocks.Any(clock => clock.PlaceId == p.Id && clock.State != ClockState.Stopped
                && clock.CalendarNumber < db.Calendars.Where(c => c.PlaceId == p.Id).Max(c => c.Number)))
            .Select(p => p.Id).ToListAsync(cancellationToken);
    }
}
