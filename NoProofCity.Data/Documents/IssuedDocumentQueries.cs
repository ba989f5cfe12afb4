using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Documents;

/// <summary>A paper as the page of its thing lists it.</summary>
public sealed record IssuedRow(long Id, string Form, string Number, DateTimeOffset IssuedAt, string Sha256)
{
    internal static IssuedRow Of(IssuedDocument document) => new(document.Id, document.Form, document.Number, document.IssuedAt, document.Sha256);
}

/// <summary>A paper to be sent to whoever may read what it belongs to.</summary>
/// <param name="Path">Null where the file is lost and cannot be made again as it was.</param>
public sealed record IssuedFile(IssuedRow Paper, string? Path);

/// <summary>Reads issued papers with the rights of what they belong to.</summary>
public sealed class IssuedDocumentQueries(City city, TimeProvider time, AttachmentFiles files, IPaperPrinter printer, AccessLog log)
{
    /// <summary>Those of one thing, the newest first; none where the actor may not read it.</summary>
    public async Task<IReadOnlyList<IssuedRow>> AllAsync(Actor actor, IAggregate thing, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var kind = thing.GetType().Name;
        var found = await db.IssuedDocuments.AsNoTracking().Where(d => d.ObjectKind == kind && d.ObjectId == thing.Id).OrderByDescending(d => d.Id).ToListAsync(leaving);
        var rights = new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(time.GetUtcNow()), leaving);
        var readable = new List<IssuedRow>();
        foreach (var document in found)
            if (await rights.WhyNotReadAsync(new(document.ReadAct), thing) is []) readable.Add(IssuedRow.Of(document));
        return readable;
    }

    /// <summary>Opens one for its reader, which the access log notes before. Null where there is none, and where the actor may not know of it.</summary>
    public async Task<IssuedFile?> OpenAsync(Actor actor, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await db.IssuedDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, leaving) is not { } document) return null;
        if (await AttachmentDesk.ThingAsync(db, document.ObjectKind, document.ObjectId) is not { } thing) return null;
        if (await Denials.WhyNotReadAsync(city, db, actor, new(document.ReadAct), thing, time.GetUtcNow()) is not []) return null;
        if (!await files.IsWholeAsync(document.StoredName, document.Sha256, leaving) && !await FoundAgainAsync(document)) return new(IssuedRow.Of(document), null);
        return (await log.OpenedAsync(actor, document)).IsDone ? new(IssuedRow.Of(document), files.PathOf(document.StoredName)) : null;
    }

    /// <summary>One that was published with what it belongs to: anybody may have it, and nobody's reading is noted. The caller knows that it is public.</summary>
    public async Task<IssuedFile?> OpenPublicAsync(IAggregate thing, string form, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var kind = thing.GetType().Name;
        if (await db.IssuedDocuments.AsNoTracking().Where(d => d.ObjectKind == kind && d.ObjectId == thing.Id && d.Form == form).OrderByDescending(d => d.Id).FirstOrDefaultAsync(leaving) is not { } document) return null;
        return await files.IsWholeAsync(document.StoredName, document.Sha256, leaving) || await FoundAgainAsync(document) ? new(IssuedRow.Of(document), files.PathOf(document.StoredName)) : null;
    }

    // After a loss of power a disk may have forgotten what it said it had written. Only what has the same hash is the same paper.
    private async Task<bool> FoundAgainAsync(IssuedDocument document) =>
        printer.PrintAgain(document.Content) is { } pdf && await files.PutBackAsync(pdf, document.StoredName, document.Sha256);
}
