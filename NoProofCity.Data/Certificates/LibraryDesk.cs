using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Certificates;

/// <summary>Where the libraries of materials and fields are kept, and what items write is said to mean one of them.</summary>
public sealed class LibraryDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome<long>> EnterMaterialAsync(Actor actor, long placeId, MaterialFacts facts, string? submission = null) =>
        EnterAsync(actor, placeId, facts.CertificateId, () => StandardMaterial.Enter(placeId, facts), submission);

    public Task<Outcome> ReviseMaterialAsync(Actor actor, Seen seen, MaterialFacts facts) => ReviseAsync<StandardMaterial>(actor, seen, facts.CertificateId, material => material.Revise(facts));

    public Task<Outcome<long>> EnterFieldAsync(Actor actor, long placeId, FieldFacts facts, string? submission = null) =>
        EnterAsync(actor, placeId, facts.CertificateId, () => StandardField.Enter(placeId, facts), submission);

    public Task<Outcome> ReviseFieldAsync(Actor actor, Seen seen, FieldFacts facts) => ReviseAsync<StandardField>(actor, seen, facts.CertificateId, field => field.Revise(facts));

    /// <summary>From now on what items write means this material, in all of them.</summary>
    public Task<Outcome> CoverMaterialAsync(Actor actor, Seen seen, string written) => CoverAsync<StandardMaterial>(actor, seen, written);

    /// <summary>Likewise a field.</summary>
    public Task<Outcome> CoverFieldAsync(Actor actor, Seen seen, string written) => CoverAsync<StandardField>(actor, seen, written);

    public Task<Outcome> ReleaseMaterialAsync(Actor actor, Seen seen, string written) => ActAsync<StandardMaterial>(actor, CertificateActs.Edit, seen, (material, _) => material.Release(written));

    public Task<Outcome> ReleaseFieldAsync(Actor actor, Seen seen, string written) => ActAsync<StandardField>(actor, CertificateActs.Edit, seen, (field, _) => field.Release(written));

    /// <summary>Writes the rows of a table in one act: all of them or none.</summary>
    /// <param name="seen">The materials that the preview compared the rows with.</param>
    public Task<Outcome> ImportMaterialsAsync(Actor actor, long placeId, IReadOnlyList<MaterialEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ImportAsync(actor, placeId, sheet => sheet.Take(entries), seen, submission);

    public Task<Outcome> ImportFieldsAsync(Actor actor, long placeId, IReadOnlyList<FieldEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ImportAsync(actor, placeId, sheet => sheet.Take(entries), seen, submission);

    /// <summary>Takes in what items write with the standard that it means.</summary>
    public Task<Outcome> ImportNamesAsync(Actor actor, long placeId, IReadOnlyList<NameEntry> entries, string? submission = null) =>
        ImportAsync(actor, placeId, sheet => sheet.Take(entries), null, submission);

    internal static async Task<LibrarySheet> SheetAsync(CityContext db, long placeId, CancellationToken leaving = default) => new(
        placeId, await db.CertificateTypes.Where(one => one.PlaceId == placeId).ToListAsync(leaving), await db.StandardMaterials.Where(one => one.PlaceId == placeId).ToListAsync(leaving),
        await db.StandardFields.Where(one => one.PlaceId == placeId).ToListAsync(leaving), entry => StoredTexts.Took(db, entry));

    private Task<Outcome<long>> EnterAsync<T>(Actor actor, long placeId, long? certificateId, Func<Outcome<T>> enter, string? submission)
        where T : LibraryEntry =>
        CreateAsync(actor, CertificateActs.Edit, submission, async scene =>
        {
            if (await scene.Db.Places.FindAsync(placeId) is null) return Outcome.Refused(new NotFound(nameof(Place)));
            var entered = enter();
            return entered.IsDone && await WhyNotAsync(scene, entered.Value, certificateId) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : entered;
        });

    private Task<Outcome> ReviseAsync<T>(Actor actor, Seen seen, long? certificateId, Func<T, Outcome> revise)
        where T : LibraryEntry =>
        ActAsync<T>(actor, CertificateActs.Edit, seen, async (entry, scene) =>
        {
            var outcome = revise(entry);
            return outcome.IsDone && await WhyNotAsync(scene, entry, certificateId) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : outcome;
        });

    private Task<Outcome> CoverAsync<T>(Actor actor, Seen seen, string written)
        where T : LibraryEntry =>
        ActAsync<T>(actor, CertificateActs.Edit, seen, async (entry, scene) =>
            LibrarySheet.WhyNot(await scene.Db.Set<T>().Where(one => one.PlaceId == entry.PlaceId).ToListAsync(), entry, written) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : entry.Cover(written));

    private Task<Outcome> ImportAsync(Actor actor, long placeId, Func<LibrarySheet, IReadOnlyList<SheetVerdict>> take, IReadOnlyList<Seen>? seen, string? submission) =>
        ActWithinAsync<Place>(actor, CertificateActs.Edit, placeId, async (place, scene) =>
        {
            var sheet = await SheetAsync(scene.Db, place.Id);
            var verdicts = take(sheet);
            // What a name means is added to its standard, whatever else was changed of that since.
            if (seen is not null && verdicts.Any(verdict => verdict.Thing is { } thing && !seen.Contains(thing))) return Outcome.Refused(new ChangedMeanwhile(nameof(LibraryEntry)));
            var refusals = verdicts.SelectMany(verdict => verdict.Refusals).ToList();
            return refusals.Count > 0 ? Outcome.Refused(refusals) : sheet.Touched.ToList<IAggregate>();
        }, submission);

    // By which of the two it is there already is said before the database refuses it; a certificate of another place is none.
    private static async Task<IReadOnlyList<Refusal>> WhyNotAsync<T>(Scene scene, T entry, long? certificateId)
        where T : LibraryEntry
    {
        var (others, refusals) = (scene.Db.Set<T>().Where(one => one.PlaceId == entry.PlaceId && one.Id != entry.Id), new List<Refusal>());
        if (await others.AnyAsync(one => one.Code == entry.Code)) refusals.Add(new AlreadyThere($"{typeof(T).Name}.Code"));
        if (await others.AnyAsync(one => one.Name == entry.Name)) refusals.Add(new AlreadyThere($"{typeof(T).Name}.Name"));
        if (certificateId is { } id && !await scene.Db.CertificateTypes.AnyAsync(one => one.Id == id && one.PlaceId == entry.PlaceId)) refusals.Add(new NotFound(nameof(CertificateType)));
        return refusals;
    }
}
