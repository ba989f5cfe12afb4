using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Common;

/// <summary>Asks the list of rights about an act on something stored. The truth for every desk; pages ask too, only to show or hide.</summary>
public static class Rights
{
    /// <summary>Why the actor may not do this to that; empty when they may.</summary>
    /// <param name="atUnit">Where it lies with another unit than its own, that unit.</param>
    public static async Task<IReadOnlyList<Refusal>> WhyNotAsync(CityContext db, Rulebook rulebook, Actor actor, Act act, IAggregate subject, DateOnly today, long? atUnit = null)
    {
        if (actor.IsSystem) return [];
        if (await AccountStanding.WhyNotAsync(db, actor, today) is { Count: > 0 } fallen) return fallen;
        var rules = await rulebook.InForceAsync(db, subject.PlaceId, today);
        var target = new ActTarget(await AnsweringPlaceAsync(db, rules, act, subject), atUnit is { } at ? await PathAsync(db, at) : await PathAsync(db, subject), await PathAsync(db, actor.UnitId) ?? "");
        return Permissions.Shipped.WhyNot(actor, act, target, parameter => ValueOf(rules, parameter));
    }

    /// <summary>What the actor may do in their place at all, for menus.</summary>
    internal static async Task<IReadOnlyList<Act>> ActsOfAsync(CityContext db, Rulebook rulebook, Actor actor, DateOnly today)
    {
        var rules = await rulebook.InForceAsync(db, actor.PlaceId, today);
        return Permissions.Shipped.ActsOf(actor.Role, parameter => ValueOf(rules, parameter));
    }

    /// <summary>How far the actor's right to an act reaches in a place, and the path it is measured from; null when it does not reach there.</summary>
    internal static async Task<(Scope Scope, string Path)?> ScopeAsync(CityContext db, Rulebook rulebook, Actor actor, Act act, long placeId, DateOnly today)
    {
        var rules = await rulebook.InForceAsync(db, placeId, today);
        var scope = Permissions.Shipped.ScopeOf(actor.Role, act, parameter => ValueOf(rules, parameter));
        if (scope is null || (scope is not Scope.All && actor.PlaceId != placeId)) return null;
        var path = await PathAsync(db, actor.UnitId) ?? "";
        // Who belongs to no unit has nothing that a unit's right could be measured from.
        return scope is Scope.Own or Scope.Subtree && path.Length == 0 ? null : (scope.Value, path);
    }

    internal static bool IsDenial(Refusal refusal) => refusal is NotYourRight or OutsideYourScope or NoLongerStanding;

    // Where the profile says so, the city's office confirms the staff of its counties too.
    private static async Task<long> AnsweringPlaceAsync(CityContext db, PlaceRules? rules, Act act, IAggregate subject) =>
        act == StaffActs.Confirm && rules is not null
            ? StaffRules.Of(rules.Profile, await db.Places.Where(place => place.Id == subject.PlaceId).Select(place => place.ParentId).SingleAsync()).KeeperPlaceId ?? subject.PlaceId
            : subject.PlaceId;

    // Without a profile no conditional right holds.
    private static string ValueOf(PlaceRules? rules, string parameter) =>
        rules is null ? "" : string.Join(RightCondition.Separator, rules.Profile.Options(parameter));

    // A unit that is being opened has a path already, though no key yet.
    private static async Task<string?> PathAsync(CityContext db, IAggregate subject) =>
        subject is OrgUnit unit ? unit.Path : await PathAsync(db, subject.UnitId);

    private static async Task<string?> PathAsync(CityContext db, long unitId) =>
        unitId == 0 ? null : await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleOrDefaultAsync();
}
