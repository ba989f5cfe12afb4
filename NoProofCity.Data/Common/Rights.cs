using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Common;

/// <summary>
/// Asks the list of rights about one actor. The truth for every desk; pages ask too, only to show or hide. Where the actor stands, the rules
/// and the paths are read once, however many acts and things are asked about: it lives no longer than one act or one read.
/// </summary>
internal sealed class Rights(CityContext db, Rulebook rulebook, Actor actor, DateOnly today, CancellationToken leaving = default)
{
    private readonly Dictionary<long, PlaceRules?> _rules = [];
    private readonly Dictionary<long, long> _keepers = [];
    private readonly Dictionary<long, string?> _paths = new() { [0] = null };
    private readonly Dictionary<long, long?> _placesOf = [];
    private IReadOnlyList<Refusal>? _fallen;

    /// <summary>Why the actor may not do this to that; empty when they may.</summary>
    /// <param name="atUnit">Where it lies with another unit than its own, that unit.</param>
    internal async Task<IReadOnlyList<Refusal>> WhyNotAsync(Act act, IAggregate subject, long? atUnit = null)
    {
        if (actor.IsSystem) return [];
        if (await FallenAsync() is { Count: > 0 } fallen) return fallen;
        // What lies with a unit of another place is that place's to answer for.
        var placeId = atUnit is { } elsewhere ? await PlaceAsync(elsewhere) ?? subject.PlaceId : subject.PlaceId;
        var rules = await RulesAsync(placeId);
        // A unit that is being opened has a path already, though no key yet.
        var path = atUnit is null && subject is OrgUnit unit ? unit.Path : await PathAsync(atUnit ?? subject.UnitId);
        var target = new ActTarget(await AnsweringPlaceAsync(rules, act, placeId), path, await PathAsync(actor.UnitId) ?? "");
        return Permissions.Shipped.WhyNot(actor, act, target, parameter => ValueOf(rules, parameter));
    }

    /// <summary>Why the actor may not read this; the unit through which it goes reads as its own does.</summary>
    internal async Task<IReadOnlyList<Refusal>> WhyNotReadAsync(Act act, IAggregate subject)
    {
        var refusals = await WhyNotAsync(act, subject);
        if (refusals.Any(IsDenial) && subject is IGoesThrough { ThroughUnitId: var through }) refusals = await WhyNotAsync(act, subject, through);
        return refusals.Count == 0 && subject is IRecusable matter && await IsRecusedAsync(matter) ? [new Recused()] : refusals;
    }

    private async Task<bool> IsRecusedAsync(IRecusable subject)
    {
        if (actor.IsSystem) return false;
        var matters = subject.MattersOf(db.Secrets.BlindIndexOf(subject.PartyNumber));
        var keys = matters.Select(matter => matter.Key).ToList();
        var declared = await db.Set<Recusal>().AsNoTracking().Where(one => one.LiftedAt == null && keys.Contains(one.Key) && one.Person.AccountId == actor.PersonId).ToListAsync(leaving);
        return declared.Any(one => matters.Contains(one.Matter));
    }

    /// <summary>Why the actor may do this to nothing at all. Asked before a form is judged: what it would be refused for says what there is.</summary>
    internal async Task<IReadOnlyList<Refusal>> WhyNotAtAllAsync(Act act)
    {
        if (actor.IsSystem) return [];
        if (await FallenAsync() is { Count: > 0 } fallen) return fallen;
        return (await ActsAsync()).Contains(act) ? [] : [new NotYourRight(actor.Role, act.Key)];
    }

    /// <summary>What the actor may do in their place at all; nothing where they no longer stand.</summary>
    internal async Task<IReadOnlyList<Act>> ActsAsync()
    {
        if (await FallenAsync() is { Count: > 0 }) return [];
        var rules = await RulesAsync(actor.PlaceId);
        return Permissions.Shipped.ActsOf(actor.Role, parameter => ValueOf(rules, parameter));
    }

    /// <summary>How far the actor's right to an act reaches in a place, and the path it is measured from; null when it does not reach there.</summary>
    internal async Task<(Scope Scope, string Path)?> ScopeAsync(Act act, long placeId)
    {
        if (await FallenAsync() is { Count: > 0 }) return null;
        var rules = await RulesAsync(placeId);
        var scope = Permissions.Shipped.ScopeOf(actor.Role, act, parameter => ValueOf(rules, parameter));
        if (scope is null || (scope is not Scope.All && actor.PlaceId != placeId)) return null;
        var path = await PathAsync(actor.UnitId) ?? "";
        // Who belongs to no unit has nothing that a unit's right could be measured from.
        return scope is Scope.Own or Scope.Subtree && path.Length == 0 ? null : (scope.Value, path);
    }

    internal static bool IsDenial(Refusal refusal) => refusal is NotYourRight or OutsideYourScope or NoLongerStanding or Recused;

    // Without a profile no conditional right holds.
    private static string ValueOf(PlaceRules? rules, string parameter) =>
        rules is null ? "" : string.Join(RightCondition.Separator, rules.Profile.Options(parameter));

    private async Task<IReadOnlyList<Refusal>> FallenAsync() => _fallen ??= await AccountStanding.WhyNotAsync(db, actor, today, leaving);

    private async Task<PlaceRules?> RulesAsync(long placeId) =>
        _rules.TryGetValue(placeId, out var known) ? known : _rules[placeId] = await rulebook.InForceAsync(db, placeId, today, leaving);

    private async Task<long?> PlaceAsync(long unitId) =>
        _placesOf.TryGetValue(unitId, out var known) ? known
            : _placesOf[unitId] = await db.Units.Where(unit => unit.Id == unitId).Select(unit => (long?)unit.PlaceId).SingleOrDefaultAsync(leaving);

    private async Task<string?> PathAsync(long unitId) =>
        _paths.TryGetValue(unitId, out var known) ? known
            : _paths[unitId] = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleOrDefaultAsync(leaving);

    // Where the profile says so, the city's office confirms the staff of its counties too.
    private async Task<long> AnsweringPlaceAsync(PlaceRules? rules, Act act, long placeId)
    {
        if (act != StaffActs.Confirm || rules is null) return placeId;
        if (!_keepers.TryGetValue(placeId, out var keeper))
            _keepers[placeId] = keeper = StaffRules.Of(rules.Profile, await db.Places.Where(place => place.Id == placeId).Select(place => place.ParentId).SingleAsync(leaving)).KeeperPlaceId ?? placeId;
        return keeper;
    }
}
