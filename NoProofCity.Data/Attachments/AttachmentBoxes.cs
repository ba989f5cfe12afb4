using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Attachments;

/// <summary>Makes the box of a thing for the page that shows it.</summary>
public sealed class AttachmentBoxes(AttachmentDesk desk, AttachmentQueries queries)
{
    public IAttachmentBox Of(Actor actor, AttachmentSubject subject) => new Box(desk, queries, actor, subject);

    private sealed class Box(AttachmentDesk desk, AttachmentQueries queries, Actor actor, AttachmentSubject subject) : IAttachmentBox
    {
        public Task<IReadOnlyList<AttachmentRow>> AllAsync(CancellationToken leaving) => queries.AllAsync(actor, subject, leaving);

        public Task<Outcome<AttachmentRow>> KeepAsync(string fileName, long size, Stream content, CancellationToken leaving) => desk.KeepAsync(actor, subject, fileName, content, leaving);

        public Task<Outcome> RemoveAsync(long id) => desk.RemoveAsync(actor, subject, id);
    }
}
