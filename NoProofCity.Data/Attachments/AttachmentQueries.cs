using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Attachments;

/// <summary>A file to be sent to whoever may read the thing it belongs to.</summary>
public sealed record StoredFile(string FileName, FileKind Kind, string Path);

/// <summary>Reads attachments with the rights of what they belong to.</summary>
public sealed class AttachmentQueries(City city, TimeProvider time, AttachmentFiles files)
{
    /// <summary>Those of one thing, the oldest first; none where the actor may not read it.</summary>
    public async Task<IReadOnlyList<AttachmentRow>> AllAsync(Actor actor, AttachmentSubject subject, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = await db.Set<Attachment>().AsNoTracking().Where(a => a.ObjectKind == subject.ObjectKind && a.ObjectId == subject.ObjectId && a.RemovedAt == null).OrderBy(a => a.Id).ToListAsync(leaving);
        return found.Count > 0 && await MayReadAsync(db, actor, subject) ? [.. found.Select(AttachmentRow.Of)] : [];
    }

    /// <summary>Null where there is none, and where the actor may not know of it.</summary>
    public async Task<StoredFile?> FileAsync(Actor actor, long id, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var found = await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RemovedAt == null, leaving);
        if (found is null || await AttachmentDesk.ThingAsync(db, found.ObjectKind, found.ObjectId) is not { } thing) return null;
        return await Denials.WhyNotReadAsync(city, db, actor, new(found.ReadAct), thing, time.GetUtcNow()) is [] ? new(found.FileName, found.Kind, files.PathOf(found.StoredName)) : null;
    }

    private async Task<bool> MayReadAsync(CityContext db, Actor actor, AttachmentSubject subject) =>
        await AttachmentDesk.ThingAsync(db, subject.ObjectKind, subject.ObjectId) is { } thing && await new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(time.GetUtcNow())).WhyNotReadAsync(subject.Read, thing) is [];
}
