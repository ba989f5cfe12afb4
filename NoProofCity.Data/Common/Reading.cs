using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>The gate before every page that shows something: what somebody may see, asked of the same list of rights as the desks'.</summary>
public sealed class Reading(City city, TimeProvider time)
{
    /// <summary>Stands for the installation where a place is chosen: no place has this code.</summary>
    public static PlaceRow House { get; } = new(AccessEntries.Installation, "-", "");

    /// <summary>How far the actor may do a reading act in a place; null when not at all.</summary>
    public async Task<ReadScope?> ScopeAsync(Actor actor, Act act, long placeId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ScopeAsync(new(db, city.Rulebook, actor, Today, leaving), actor, act, placeId);
    }

    /// <summary>How far the actor may do a reading act to things of the installation itself: accounts, its own ledger; null for who belongs to a place.</summary>
    public Task<ReadScope?> OfHouseAsync(Actor actor, Act act, CancellationToken leaving) => ScopeAsync(actor, act, House.Id, leaving);

    /// <summary>The places in which the actor may do an act: all of them for administrators, for everybody else their own.</summary>
    /// <param name="withHouse">For what the installation keeps of itself too: its own ledger.</param>
    public async Task<IReadOnlyList<PlaceRow>> PlacesAsync(Actor actor, Act act, CancellationToken leaving, bool withHouse = false)
    {
        await using var db = city.CreateDbContext();
        var rights = new Rights(db, city.Rulebook, actor, Today, leaving);
        var reachable = new List<PlaceRow>();
        if (withHouse && await ScopeAsync(rights, actor, act, House.Id) is not null) reachable.Add(House);
        foreach (var place in await new PlaceQueries(city).AllAsync(leaving))
            if ((actor.PlaceId == AccessEntries.Installation || actor.PlaceId == place.Id) && await ScopeAsync(rights, actor, act, place.Id) is not null) reachable.Add(place);
        return reachable;
    }

    /// <summary>One thing for its page, as it stands; refused where it is not there or not to be seen.</summary>
    public async Task<Outcome<T>> FindAsync<T>(Actor actor, Act act, long id, CancellationToken leaving)
        where T : class, IAggregate
    {
        await using var db = city.CreateDbContext();
        var found = await db.Set<T>().AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(thing => thing.Id == id, leaving);
        if (found is null) return Outcome.Refused(new NotFound(typeof(T).Name));
        return await WhyNotAsync(db, actor, act, found) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : found;
    }

    /// <summary>The one thing of its kind that a unit has, for its page; a new one where the unit has none yet.</summary>
    public async Task<Outcome<OfUnit<T>>> FindOfUnitAsync<T>(Actor actor, Act act, long unitId, Func<OrgUnit, T> make, CancellationToken leaving)
        where T : class, IAggregate
    {
        await using var db = city.CreateDbContext();
        if (await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == unitId, leaving) is not { } unit) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
        var thing = await db.Set<T>().AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(one => one.UnitId == unitId, leaving) ?? make(unit);
        return await WhyNotAsync(db, actor, act, thing) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : new OfUnit<T>(unit, thing);
    }

    /// <summary>Which of the acts the actor may do to a thing: the others are absent from its page. The desk asks again.</summary>
    /// <param name="liesWith">The unit with which an act lies where that is not the thing's own, as its desk says; null for its own.</param>
    public async Task<IReadOnlySet<Act>> ActsOnAsync(Actor actor, IAggregate thing, IReadOnlyList<Act> acts, Func<Act, long?>? liesWith = null)
    {
        await using var db = city.CreateDbContext();
        var rights = new Rights(db, city.Rulebook, actor, Today);
        var allowed = new HashSet<Act>();
        foreach (var act in acts)
            if (await rights.WhyNotAsync(act, thing, liesWith?.Invoke(act)) is []) _ = allowed.Add(act);
        return allowed;
    }

    private DateOnly Today => ChinaTime.DateOf(time.GetUtcNow());

    private static async Task<ReadScope?> ScopeAsync(Rights rights, Actor actor, Act act, long placeId) =>
        await rights.ScopeAsync(act, placeId) is { } found ? new(placeId, found.Scope, found.Path, actor.Role) : null;

    private Task<IReadOnlyList<Refusal>> WhyNotAsync(CityContext db, Actor actor, Act act, IAggregate thing) =>
        Denials.WhyNotReadAsync(city, db, actor, act, thing, time.GetUtcNow());
}

/// <summary>A unit with the one thing of its kind that it has.</summary>
public sealed record OfUnit<T>(OrgUnit Unit, T Thing);
