using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Profiles;

/// <summary>The rules a place works by on a day: its profile, with the version that the acts of that day keep.</summary>
public sealed record PlaceRules(long ProfileVersionId, RuleProfile Profile);

/// <summary>
/// Reads profiles and calendars for those who act by them. What it keeps is kept under the version of its row, so that a
/// command beside the server cannot leave it stale.
/// </summary>
public sealed class Rulebook(RuleCatalogue catalogue)
{
    private readonly ConcurrentDictionary<(long Id, int Version), RuleProfile> _profiles = new();
    private readonly ConcurrentDictionary<(long Id, int Version), CalendarVersion> _calendars = new();
    private readonly ConcurrentDictionary<(long CalendarId, long ProfileId, int ProfileVersion, long UnitId), DeadlineEngine> _engines = new();

    public RuleCatalogue Catalogue { get; } = catalogue;

    /// <summary>The rules in force on a day; null for a place without any, and for the installation itself.</summary>
    public async Task<PlaceRules?> InForceAsync(CityContext db, long placeId, DateOnly day, CancellationToken cancellationToken = default)
    {
        var key = await db.Profiles
            .Where(v => v.PlaceId == placeId && v.EffectiveFrom <= day)
            .OrderByDescending(v => v.EffectiveFrom).ThenByDescending(v => v.Number)
            .Select(v => new { v.Id, v.Version }).FirstOrDefaultAsync(cancellationToken);
        return key is null ? null : new(key.Id, await ProfileAsync(db, key.Id, key.Version, cancellationToken));
    }

    /// <summary>A version by its key: for what was begun under it.</summary>
    public async Task<RuleProfile> OfVersionAsync(CityContext db, long profileVersionId, CancellationToken cancellationToken = default) =>
        await ProfileAsync(db, profileVersionId, await db.Profiles.Where(v => v.Id == profileVersionId).Select(v => v.Version).SingleAsync(cancellationToken), cancellationToken);

    /// <summary>The engine that counts the clocks of a unit: by the newest calendar, and by the clock rules of the profile under which the clock started. Null for a place without a calendar.</summary>
    public async Task<DeadlineEngine?> EngineAsync(CityContext db, long placeId, long unitId, long profileVersionId, CancellationToken cancellationToken = default)
    {
        var newest = await db.Calendars.Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number)
            .Select(c => new { c.Id, c.Version }).FirstOrDefaultAsync(cancellationToken);
        if (newest is null) return null;
        var version = await db.Profiles.Where(v => v.Id == profileVersionId).Select(v => v.Version).SingleAsync(cancellationToken);
        var profile = await ProfileAsync(db, profileVersionId, version, cancellationToken);
        var calendar = await CalendarAsync(db, newest.Id, newest.Version, cancellationToken);

        // units without hours of their own share one engine
        var hoursOf = calendar.Hours.OfUnits.ContainsKey(unitId) ? unitId : 0;
        return _engines.GetOrAdd((newest.Id, profileVersionId, version, hoursOf), _ =>
            new DeadlineEngine(calendar.Read(), calendar.Hours.For(hoursOf, profile.Hours("Clock.OfficeHours")), ClockRules.Of(profile)));
    }

    private async Task<RuleProfile> ProfileAsync(CityContext db, long id, int version, CancellationToken cancellationToken) =>
        _profiles.TryGetValue((id, version), out var known) ? known
            : _profiles.GetOrAdd((id, version), (await db.Profiles.AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken)).Read(Catalogue));

    private async Task<CalendarVersion> CalendarAsync(CityContext db, long id, int version, CancellationToken cancellationToken) =>
        _calendars.TryGetValue((id, version), out var known) ? known
            : _calendars.GetOrAdd((id, version), await db.Calendars.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken));
}
