using System.Collections.Concurrent;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Public;

/// <summary>
/// The lists of the places in memory. What an act of this process makes public is seen by the next who asks; what an operator command or a second server does,
/// a fifth of a second later at most: so often the version of the list is read by its key. Those who ask while it is being read share that reading. Places
/// and rules are looked at once a second.
/// </summary>
public sealed class PublicLists(City city, PlaceQueries places, ListQueries lists, EditionQueries editions, ProfileQueries profiles, TimeProvider time)
{
    /// <summary>So long what another process did may stay unseen.</summary>
    public static readonly TimeSpan Unseen = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, Kept> _kept = new();
    private (IReadOnlyList<PlaceRow> Rows, long At)? _places;

    /// <summary>Null where there is no such place.</summary>
    public async Task<PublicList?> OfAsync(string code)
    {
        var all = await PlacesAsync();
        return all.FirstOrDefault(place => place.Code == code) is { } place ? await _kept.GetOrAdd(place.Id, _ => new()).OfAsync(this, place, all.Count > 1) : null;
    }

    private async Task<IReadOnlyList<PlaceRow>> PlacesAsync()
    {
        if (_places is { } known && time.GetElapsedTime(known.At) < Unhurried) return known.Rows;
        // Before the reading, so that what comes meanwhile is seen by the next one.
        var at = time.GetTimestamp();
        var rows = await places.AllAsync(default);
        _places = (rows, at);
        return rows;
    }

    private async Task<PublicList> ReadAsync(PublicStand stand) => new(
        stand, stand.Profile is null ? [] : await lists.LiveAsync(stand.Place.Id, stand.Day, default), await editions.PublicAsync(stand.Place.Id, default), time.GetUtcNow());

    private sealed class Kept
    {
        private readonly Lock _sharing = new();
        private Task<PublicList>? _checking;
        private PublicList? _list;
        private (long Acts, long At)? _checked;
        private (DateOnly Day, PlaceRules? Rules, long At)? _rules;

        public Task<PublicList> OfAsync(PublicLists of, PlaceRow place, bool hasSeveral)
        {
            lock (_sharing)
            {
                if (_checking is { IsCompleted: false }) return _checking;
                if (_checking is { IsCompletedSuccessfully: true } known && _checked is { } last && last.Acts == of.Acts && of.HasStood(last.At)) return known;
                return _checking = CheckAsync(of, place, hasSeveral);
            }
        }

        private async Task<PublicList> CheckAsync(PublicLists of, PlaceRow place, bool hasSeveral)
        {
            // Before the reading, so that what comes meanwhile is seen by the next one.
            var (acts, at) = (of.Acts, of.Stamp);
            var day = ChinaTime.DateOf(of.NowUtc);
            var version = await of.VersionAsync(place.Id);
            if (_rules is not { } rules || rules.Day != day || of.IsOld(rules.At)) _rules = rules = (day, await of.RulesAsync(place.Id, day), of.Stamp);
            var stand = new PublicStand(version, day, place, hasSeveral, rules.Rules?.Profile);
            if (_list?.Stand != stand) _list = await of.ReadAsync(stand);
            _checked = (acts, at);
            return _list;
        }
    }

    private DateTimeOffset NowUtc => time.GetUtcNow();

    private long Stamp => time.GetTimestamp();

    private long Acts => city.Acts;

    private bool HasStood(long since) => time.GetElapsedTime(since) < Unseen;

    private bool IsOld(long at) => time.GetElapsedTime(at) >= Unhurried;

    private Task<long> VersionAsync(long placeId) => lists.VersionAsync(placeId, default);

    private Task<PlaceRules?> RulesAsync(long placeId, DateOnly day) => profiles.InForceAsync(placeId, day, default);
}
