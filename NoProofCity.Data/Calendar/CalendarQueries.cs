using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

/// <summary>A calendar as it was published once.</summary>
public sealed record CalendarRow(long Id, int Number, string Origin, DateTimeOffset PublishedAt);

/// <summary>Reads the calendars of a place.</summary>
public sealed class CalendarQueries(City city)
{
    /// <summary>The calendar by which clocks are counted now.</summary>
    public async Task<CalendarVersion?> NewestAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Calendars.AsNoTracking().Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>What was published, the newest first.</summary>
    public async Task<IReadOnlyList<CalendarRow>> VersionsAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Calendars.AsNoTracking().Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number)
            .Select(c => new CalendarRow(c.Id, c.Number, c.Origin, c.PublishedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>Places whose clocks a newer calendar has not yet counted to the end: a recount was broken off there, or never begun.</summary>
    public async Task<IReadOnlyList<long>> UnfinishedRecountsAsync(CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        return await db.Places
            .Where(p => db.Calendars.Any(c => c.PlaceId == p.Id && c.Number > CalendarVersion.FirstNumber
                && !db.Calendars.Any(newer => newer.PlaceId == p.Id && newer.Number > c.Number)
                && !db.RecountMarks.Any(m => m.PlaceId == p.Id && m.CalendarNumber == c.Number && m.IsDone)))
            .Select(p => p.Id).ToListAsync(cancellationToken);
    }
}
