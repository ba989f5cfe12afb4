using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Attachments;

/// <summary>The attachments of one thing, as one actor may handle them: made by the page, so that the part on screen knows of neither.</summary>
public interface IAttachmentBox
{
    Task<IReadOnlyList<AttachmentRow>> AllAsync(CancellationToken leaving);

    /// <summary>Checks by content, keeps and writes the ledger. Reads the stream once, to its end.</summary>
    /// <param name="size">As the browser says; the stream may turn out otherwise.</param>
    Task<Outcome<AttachmentRow>> KeepAsync(string fileName, long size, Stream content, CancellationToken leaving);

    Task<Outcome> RemoveAsync(long id);
}

/// <param name="Href">Where it is shown or downloaded, with the rights of its object.</param>
public sealed record AttachmentRow(long Id, string FileName, FileKind Kind, long Size, string Href)
{
    /// <summary>A browser shows it without a program.</summary>
    public bool HasPreview => Kind is FileKind.Pdf or FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Bmp;
}
