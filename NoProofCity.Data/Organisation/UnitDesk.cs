using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

/// <summary>Where the system administrator keeps the tree of units.</summary>
public sealed class UnitDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome<long>> OpenAsync(Actor actor, NewUnit unit, string? submission = null) =>
        CreateAsync<OrgUnit>(actor, OrganisationActs.EditUnit, submission, async scene =>
        {
            if (!await scene.Db.Places.AnyAsync(place => place.Id == unit.PlaceId)) return Outcome.Refused(new NotFound(nameof(Place)));
            var refusals = new List<Refusal>();
            var parent = await FindAsync(scene, unit.ParentId, refusals);
            _ = await FindAsync(scene, unit.Facts.SupervisingUnitId, refusals);
            if (refusals.Count > 0) return Outcome.Refused(refusals);
            return OrgUnit.Open(unit.PlaceId, unit.Code, unit.Level, WithInitials(unit.Facts), parent, await RulesAsync(scene, unit.PlaceId));
        });

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, UnitFacts facts) =>
        ActAsync<OrgUnit>(actor, OrganisationActs.EditUnit, seen, async (unit, scene) =>
        {
            var refusals = new List<Refusal>();
            _ = await FindAsync(scene, facts.SupervisingUnitId, refusals);
            return refusals.Count > 0 ? Outcome.Refused(refusals) : unit.Revise(WithInitials(facts), await RulesAsync(scene, unit.PlaceId));
        });

    /// <summary>Moves a unit with all below it.</summary>
    /// <param name="parentId">Null makes it a root.</param>
    public Task<Outcome> MoveAsync(Actor actor, Seen seen, long? parentId, UnitLevel level) =>
        ActAsync<OrgUnit>(actor, OrganisationActs.EditUnit, seen, async (unit, scene) =>
        {
            var refusals = new List<Refusal>();
            var parent = await FindAsync(scene, parentId, refusals);
            if (refusals.Count > 0) return Outcome.Refused(refusals);
            var below = await scene.Db.Units.Where(u => u.PlaceId == unit.PlaceId && u.Path.StartsWith(unit.Path) && u.Id != unit.Id).ToListAsync();
            return unit.Move(parent, level, below);
        });

    /// <summary>From today on the unit no longer exists.</summary>
    public Task<Outcome> CloseAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<OrgUnit>(actor, OrganisationActs.EditUnit, seen, async (unit, scene) =>
        {
            scene.Reason = reason.Value;
            var open = await scene.Db.Units.CountAsync(u => u.ParentId == unit.Id && u.State == UnitState.Open);
            var isOffice = await scene.Db.Places.AnyAsync(place => place.Id == unit.PlaceId && place.OfficeUnitId == unit.Id);
            return unit.Close(scene.Today, open, isOffice);
        });

    public Task<Outcome> ReopenAsync(Actor actor, Seen seen) =>
        ActAsync<OrgUnit>(actor, OrganisationActs.EditUnit, seen, async (unit, scene) =>
            unit.Reopen(unit.ParentId is { } id ? await scene.Db.Units.SingleAsync(u => u.Id == id) : null));

    /// <summary>Writes the rows of a table in one act: all of them or none. What would change nothing is left alone.</summary>
    /// <param name="seen">The units that the rows were compared with; a row about another one comes from somebody who did not know of it.</param>
    /// <param name="submission">The same confirmation sent twice writes once.</param>
    public Task<Outcome> ImportAsync(Actor actor, long placeId, IReadOnlyList<UnitEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ActWithinAsync<Place>(actor, OrganisationActs.EditUnit, placeId, async (_, scene) =>
        {
            var known = await scene.AsSeenAsync<OrgUnit>(seen);
            if (!known.IsDone) return Outcome.Refused(known.Refusals);
            var units = await scene.Db.Units.Where(unit => unit.PlaceId == placeId).ToListAsync();
            var sheet = new UnitSheet(placeId, units, await RulesAsync(scene, placeId), scene.Db, scene.SaveAsync);
            if (sheet.Named(entries).Except(known.Value).Any()) return Outcome.Refused(new ChangedMeanwhile(nameof(OrgUnit)));
            var refusals = (await sheet.TakeAsync(entries)).SelectMany(verdict => verdict.Refusals).ToList();
            return refusals.Count > 0 ? Outcome.Refused(refusals) : sheet.Touched.ToList();
        }, submission);

    private static async Task<OrgUnit?> FindAsync(Scene scene, long? id, List<Refusal> refusals)
    {
        if (id is null) return null;
        var unit = await scene.Db.Units.SingleOrDefaultAsync(u => u.Id == id);
        if (unit is null) refusals.Add(new NotFound(nameof(OrgUnit)));
        return unit;
    }

    private static async Task<UnitRules> RulesAsync(Scene scene, long placeId) => UnitRules.Of((await scene.RulesAsync(placeId)).Profile);

    private static UnitFacts WithInitials(UnitFacts facts) =>
        string.IsNullOrWhiteSpace(facts.PinyinInitials) ? facts with { PinyinInitials = Pinyin.InitialsOf(facts.Name) } : facts;
}

/// <summary>What is stated when a unit is opened.</summary>
/// <param name="ParentId">Null for a root.</param>
public sealed record NewUnit(long PlaceId, string Code, UnitLevel Level, UnitFacts Facts, long? ParentId);
