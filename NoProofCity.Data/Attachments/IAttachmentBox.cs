using NoProofCity.Domain.Attachments;
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
    /// <summary>The address under which the web process sends it.</summary>
    public const string Address = "files";

    /// <summary>A browser shows it without a program.</summary>
    public bool HasPreview => IsShown(Kind);

    public static bool IsShown(FileKind kind) => kind is FileKind.Pdf or FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Bmp;

    internal static AttachmentRow Of(Attachment attachment) => new(attachment.Id, attachment.FileName, attachment.Kind, attachment.Size, $"{Address}/{attachment.Id}");
}
