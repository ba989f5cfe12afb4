using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Attachments;

/// <summary>What attachments belong to, and by which acts on it they are changed and read.</summary>
/// <param name="ObjectKind">The name of the aggregate ("VerificationRequest").</param>
/// <param name="LiesWith">The unit whose people change them, where that is not the thing's own.</param>
public sealed record AttachmentSubject(string ObjectKind, long ObjectId, Act Change, Act Read, long? LiesWith = null);

/// <summary>Where files are attached to things and taken away. The right is that to the thing; its version stays, so that a page on which a file was added can go on.</summary>
public sealed class AttachmentDesk(City city, TimeProvider time, AttachmentFiles files) : Desk(city, time)
{
    /// <param name="leaving">Breaks the upload off; once it is whole it is kept.</param>
    public async Task<Outcome<AttachmentRow>> KeepAsync(Actor actor, AttachmentSubject subject, string fileName, Stream content, CancellationToken leaving)
    {
        var taken = await files.TakeAsync(fileName, content, leaving);
        if (!taken.IsDone) return Outcome.Refused(taken.Refusals);
        Attachment? made = null;
        var outcome = await CreateAsync<Attachment>(actor, subject.Change, null, async scene =>
        {
            if (await ThingAsync(scene.Db, subject.ObjectKind, subject.ObjectId) is not { } thing) return Outcome.Refused(new NotFound(subject.ObjectKind));
            if (await scene.WhyNotAsync(thing, subject.LiesWith) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var keeper = subject.LiesWith is { } unit ? await scene.Db.Units.SingleAsync(one => one.Id == unit, leaving) : null;
            var attachment = Attachment.Of(thing, keeper, subject.Read.Key, taken.Value, actor.PersonId, scene.Now);
            if (attachment.IsDone) made = attachment.Value;
            return attachment;
        });
        if (outcome.IsDone) return AttachmentRow.Of(made!);
        files.Drop(taken.Value);
        return Outcome.Refused(outcome.Refusals);
    }

    /// <summary>A file that lies there was never changed since it was kept, so its number says what was seen.</summary>
    public Task<Outcome> RemoveAsync(Actor actor, AttachmentSubject subject, long id) =>
        ActAsync<Attachment>(actor, subject.Change, new Seen(id, 0), async (attachment, scene) =>
        {
            if (attachment.ObjectKind != subject.ObjectKind || attachment.ObjectId != subject.ObjectId) return Outcome.Refused(new NotFound(nameof(Attachment)));
            if (await ThingAsync(scene.Db, subject.ObjectKind, subject.ObjectId) is not { } thing) return Outcome.Refused(new NotFound(subject.ObjectKind));
            return await scene.WhyNotAsync(thing, subject.LiesWith) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : attachment.Remove(scene.Now);
        });

    /// <summary>The thing itself, for whoever may do what to it now: units move and roles change while a file lies.</summary>
    internal static async Task<IAggregate?> ThingAsync(CityContext db, string kind, long id) =>
        db.Model.GetEntityTypes().FirstOrDefault(type => type.ClrType.Name == kind && typeof(IAggregate).IsAssignableFrom(type.ClrType)) is { } type
            ? (IAggregate?)await db.FindAsync(type.ClrType, id)
            : null;
}
