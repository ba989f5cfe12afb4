using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Documents;

/// <summary>
/// Issues paper within an act: number, row and file come with it or not at all. The file lies on the disk before the act is committed, so that
/// there is never a row without its file; the file of an act that came to nothing is swept.
/// </summary>
public sealed class IssuedDocuments(IPaperPrinter printer, AttachmentFiles files)
{
    /// <param name="thing">What the paper belongs to. One that is made by this very act is saved first.</param>
    /// <param name="read">The act on the thing whose right opens the paper too.</param>
    /// <param name="issuer">Whose paper it is where that is not the unit of the thing: it may lie in another place, with words and numbers of its own.</param>
    public async Task<Outcome<IssuedDocument>> IssueAsync(Scene scene, IAggregate thing, Act read, IPaperFacts facts, PaperIssuer? issuer = null)
    {
        var of = issuer ?? new(thing.PlaceId, thing.UnitId);
        if (await KeyedAsync(scene, thing) is { Count: > 0 } tooLong) return Outcome.Refused(tooLong);
        var profile = (await scene.RulesAsync(of.PlaceId)).Profile;
        var template = await TemplateQueries.InForceAsync(scene.Db, of.PlaceId, facts.Form, scene.Today);
        var (year, serial) = (scene.Today.Year, await scene.NextNumberAsync(of.PlaceId, facts.Form, scene.Today.Year));
        var printed = printer.Print(facts, new(template?.Template, profile, year, serial));
        if (!printed.IsDone) return Outcome.Refused(printed.Refusals);

        var paper = printed.Value;
        var file = await files.KeepAsync(paper.Pdf);
        if (!file.IsDone) return Outcome.Refused(file.Refusals);
        var document = IssuedDocument.Of(
            of, thing, read.Key, facts.Form, paper.TemplateVersion, new(year, serial, paper.Number), paper.Content, file.Value, facts.CheckCode, scene.Actor.PersonId, scene.Now);
        _ = scene.Db.Add(document);
        return document;
    }

    private static async Task<IReadOnlyList<Refusal>> KeyedAsync(Scene scene, IAggregate thing)
    {
        var entry = scene.Db.Entry(thing);
        if (entry.State is not (EntityState.Detached or EntityState.Added)) return [];
        if (entry.State is EntityState.Detached) _ = scene.Db.Add(thing);
        if (StoredTexts.TooLong(scene.Db.ChangeTracker) is { Count: > 0 } refusals) return refusals;
        await scene.SaveAsync();
        return [];
    }
}
