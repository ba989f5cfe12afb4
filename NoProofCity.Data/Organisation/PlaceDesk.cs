using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Organisation;

/// <summary>Where the system administrator opens places.</summary>
public sealed class PlaceDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>Opens a place with the rules it works by and the official calendar that ships with the product.</summary>
    /// <param name="from">The first day of its rules; a day in the past lets work of that time be recorded.</param>
    public Task<Outcome<long>> OpenAsync(Actor actor, PlaceFacts facts, RuleProfile profile, DateOnly from, string? submission = null) =>
        CreateAsync<Place>(actor, OrganisationActs.OpenPlace, submission, async scene =>
        {
            var parent = facts.ParentId is { } id ? await scene.Db.Places.SingleOrDefaultAsync(place => place.Id == id) : null;
            if (facts.ParentId is not null && parent is null) return Outcome.Refused(new NotFound(nameof(Place)));
            var opened = Place.Open(facts.Code, facts.Name, facts.Kind, parent);
            if (!opened.IsDone) return opened;
            _ = scene.Db.Add(opened.Value);
            await scene.SaveAsync();
            _ = scene.Db.Add(ProfileVersion.First(opened.Value.Id, profile, from));
            _ = scene.Db.Add(CalendarVersion.First(opened.Value.Id, ShippedCalendar.Sheet, ShippedCalendar.Origin, scene.Now).Value);
            return opened;
        });
}

/// <summary>What is stated when a place is opened.</summary>
public sealed record PlaceFacts(string Code, string Name, PlaceKind Kind, long? ParentId);
