using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Data.Documents;

/// <summary>A form with the words it has in a place.</summary>
/// <param name="InForce">Null where the words that ship with the product are in force.</param>
/// <param name="Coming">Of its own, not yet in force.</param>
public sealed record FormRow(FormDefinition Form, TemplateVersion? InForce, TemplateVersion? Coming, int Issued);

/// <summary>Reads the words of the forms of a place. They are for everybody there who may read any: whoever gets a paper reads them too.</summary>
public sealed class TemplateQueries(City city, FormCatalogue forms)
{
    public async Task<IReadOnlyList<FormRow>> FormsAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var versions = (await db.TemplateVersions.AsNoTracking().Where(v => v.PlaceId == scope.PlaceId).ToListAsync(leaving)).ToLookup(v => v.Form);
        var issued = await db.IssuedDocuments.Where(d => d.PlaceId == scope.PlaceId).GroupBy(d => d.Form).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, leaving);
        return [.. forms.Forms.Select(form => new FormRow(form, TemplateVersion.InForceOn(versions[form.Code], today), versions[form.Code].Where(v => v.EffectiveFrom > today).MaxBy(v => v.Number), issued.GetValueOrDefault(form.Code)))];
    }

    /// <summary>A place's own versions of a form, the newest first.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(ReadScope scope, string form, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.TemplateVersions.AsNoTracking().Where(v => v.PlaceId == scope.PlaceId && v.Form == form).OrderByDescending(v => v.Number).ToListAsync(leaving);
    }

    /// <summary>By what a paper would be worded now; null for a place without rules.</summary>
    public async Task<PaperSetting?> SettingAsync(long placeId, string form, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await city.Rulebook.InForceAsync(db, placeId, today, leaving) is not { } rules) return null;
        return new((await InForceAsync(db, placeId, form, today, leaving))?.Template, rules.Profile, today.Year, null);
    }

    internal static async Task<TemplateVersion?> InForceAsync(CityContext db, long placeId, string form, DateOnly day, CancellationToken leaving = default) =>
        TemplateVersion.InForceOn(await db.TemplateVersions.AsNoTracking().Where(v => v.PlaceId == placeId && v.Form == form).ToListAsync(leaving), day);
}
