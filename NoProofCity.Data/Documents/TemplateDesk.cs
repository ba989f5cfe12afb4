using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Documents;

/// <summary>Where a place gives its forms words of its own. What was issued keeps the words it was issued with: a change is always a new version.</summary>
public sealed class TemplateDesk(City city, TimeProvider time, FormCatalogue forms) : Desk(city, time)
{
    /// <param name="former">The newest version when the words were edited; null where there was none.</param>
    public Task<Outcome<long>> ActivateAsync(Actor actor, long placeId, string form, IReadOnlyDictionary<string, string> texts, DateOnly from, long? former) =>
        CreateAsync<TemplateVersion>(actor, TemplateActs.Edit, null, async scene =>
        {
            if (forms.Find(form) is not { } definition || !await scene.Db.Places.AnyAsync(place => place.Id == placeId)) return Outcome.Refused(new NotFound(nameof(TemplateVersion)));
            var newest = await scene.Db.TemplateVersions.Where(v => v.PlaceId == placeId && v.Form == form).OrderByDescending(v => v.Number).FirstOrDefaultAsync();
            if (newest?.Id != former) return Outcome.Refused(new ChangedMeanwhile(nameof(TemplateVersion)));
            return TemplateVersion.Activate(definition, newest, placeId, texts, from, scene.Actor.PersonId, scene.Now, scene.Today);
        });
}
