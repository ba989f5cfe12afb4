using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Organisation;

/// <summary>Where the system administrator opens places and says who hosts their office and belongs to their lead body.</summary>
public sealed class PlaceDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>Opens a place with the rules it works by and the official calendar that ships with the product.</summary>
    /// <param name="from">The first day of its rules; a day in the past lets work of that time be recorded.</param>
    public Task<Outcome<long>> OpenAsync(Actor actor, PlaceFacts facts, RuleProfile profile, DateOnly from, string? submission = null) =>
        OpenAsync(actor, facts, (_, _) => Task.FromResult<Outcome<RuleProfile>>(profile), from, submission);

    /// <summary>Opens a county by the rules that its city works by on a day; from then on they are its own, and the city's changes do not reach it.</summary>
    public Task<Outcome<long>> OpenInheritingAsync(Actor actor, PlaceFacts facts, DateOnly from, string? submission = null) =>
        OpenAsync(actor, facts, async (scene, place) =>
            place.ParentId is { } city && await City.Rulebook.InForceAsync(scene.Db, city, from) is { } rules
                ? ProfileResolver.Inherit(rules.Profile, place.Code, place.Name)
                : Outcome.Refused(new NotFound(nameof(ProfileVersion))), from, submission);

    public Task<Outcome> RenameAsync(Actor actor, Seen seen, string name) =>
        ActAsync<Place>(actor, OrganisationActs.EditPlace, seen, (place, _) => place.Rename(name));

    /// <summary>Gives the office of the lead body to a unit.</summary>
    public Task<Outcome> HostOfficeAsync(Actor actor, Seen seen, long unitId) => WithUnitAsync(actor, seen, unitId, (place, unit) => place.HostOffice(unit));

    /// <summary>Takes a unit into the lead body.</summary>
    /// <param name="from">The first day of membership.</param>
    public Task<Outcome> AdmitAsync(Actor actor, Seen seen, long unitId, DateOnly from) => WithUnitAsync(actor, seen, unitId, (place, unit) => place.Admit(unit, from));

    /// <param name="until">The last day of membership.</param>
    public Task<Outcome> DismissAsync(Actor actor, Seen seen, long unitId, DateOnly until) =>
        ActAsync<Place>(actor, OrganisationActs.EditPlace, seen, (place, _) => place.Dismiss(unitId, until));

    /// <summary>Files the place's own plan of a year.</summary>
    public Task<Outcome> FilePlanAsync(Actor actor, Seen seen, PlanFile plan) =>
        ActAsync<Place>(actor, OrganisationActs.EditPlace, seen, (place, _) => place.FilePlan(plan));

    private Task<Outcome<long>> OpenAsync(Actor actor, PlaceFacts facts, Func<Scene, Place, Task<Outcome<RuleProfile>>> profileOf, DateOnly from, string? submission) =>
        CreateAsync<Place>(actor, OrganisationActs.OpenPlace, submission, async scene =>
        {
            var parent = facts.ParentId is { } id ? await scene.Db.Places.SingleOrDefaultAsync(place => place.Id == id) : null;
            if (facts.ParentId is not null && parent is null) return Outcome.Refused(new NotFound(nameof(Place)));
            var opened = Place.Open(facts.Code, facts.Name, facts.Kind, parent);
            if (!opened.IsDone) return opened;
            // Before the rules of the city are looked up: who may not open a place learns nothing of them.
            if (await scene.WhyNotAsync(opened.Value) is { Count: > 0 } denials) return Outcome.Refused(denials);
            var profile = await profileOf(scene, opened.Value);
            if (!profile.IsDone) return Outcome.Refused(profile.Refusals);
            _ = scene.Db.Add(opened.Value);
            await scene.SaveAsync();
            _ = scene.Db.Add(ProfileVersion.First(opened.Value.Id, profile.Value, from));
            _ = scene.Db.Add(CalendarVersion.First(opened.Value.Id, ShippedCalendar.Sheet, ShippedCalendar.Origin, scene.Now).Value);
            return opened;
        });

    private Task<Outcome> WithUnitAsync(Actor actor, Seen seen, long unitId, Func<Place, OrgUnit, Outcome> perform) =>
        ActAsync<Place>(actor, OrganisationActs.EditPlace, seen, async (place, scene) =>
            await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId) is { } unit ? perform(place, unit) : Outcome.Refused(new NotFound(nameof(OrgUnit))));
}

/// <summary>What is stated when a place is opened.</summary>
public sealed record PlaceFacts(string Code, string Name, PlaceKind Kind, long? ParentId);
