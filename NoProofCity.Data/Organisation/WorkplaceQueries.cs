using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Organisation;

/// <summary>What the frame shows of where somebody works.</summary>
/// <param name="Rules">Null for the installation itself, which has none.</param>
/// <param name="Engine">Counts the working day of the unit; null where there are no rules.</param>
/// <param name="EndedTerms">Parts whose trial period is over.</param>
/// <param name="MissingYear">The year whose days off should be known by now and are not.</param>
public sealed record Workplace(string PlaceName, string UnitName, RuleProfile? Rules, DeadlineEngine? Engine, IReadOnlyList<Term> EndedTerms, int? MissingYear)
{
    /// <summary>The article of the place behind a rule key.</summary>
    public string? ArticleOf(string key) => Rules?.ArticleOf(key);
}

/// <summary>Reads what surrounds every page.</summary>
public sealed class WorkplaceQueries(City city, TimeProvider time)
{
    /// <summary>Counts the working day of the only place, for who has not signed in yet; null while there is none, several, no rules or no calendar.</summary>
    public async Task<DeadlineEngine?> EngineOfOnlyAsync(CancellationToken leaving = default)
    {
        await using var db = city.CreateDbContext();
        var places = await db.Places.OrderBy(p => p.Id).Select(p => p.Id).Take(2).ToListAsync(leaving);
        return places is [var only] && await city.Rulebook.InForceAsync(db, only, ChinaTime.DateOf(time.GetUtcNow()), leaving) is { } rules
            ? await city.Rulebook.EngineAsync(db, only, 0, rules.ProfileVersionId, leaving) : null;
    }

    public async Task<Workplace> OfAsync(Actor actor, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var today = ChinaTime.DateOf(time.GetUtcNow());
        var (place, unit) = await new PlaceNames(city).OfAsync(actor.PlaceId, actor.UnitId, leaving);
        if (await city.Rulebook.InForceAsync(db, actor.PlaceId, today, leaving) is not { } rules) return new(place, unit, null, null, [], null);
        var calendar = (await new CalendarQueries(city).NewestAsync(actor.PlaceId, leaving))?.Read();
        return new(
            place, unit, rules.Profile,
            await city.Rulebook.EngineAsync(db, actor.PlaceId, actor.UnitId, rules.ProfileVersionId, leaving),
            rules.Profile.EndedOn(today), calendar is null ? today.Year : calendar.MissingYearOn(today));
    }
}
