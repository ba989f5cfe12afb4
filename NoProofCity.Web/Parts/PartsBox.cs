using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Parts;

/// <summary>Attachments of the sample page: looked at and forgotten.</summary>
internal sealed class PartsBox : IAttachmentBox
{
    private readonly List<AttachmentRow> _all =
    [
        new(1, "登记簿第46页.jpg", FileKind.Jpeg, 1_258_291, "favicon.svg"),
        new(2, "关于稔川镇上稔村宅基地及房屋登记档案缺损情况的说明（县不动产登记中心盖章扫描件）.pdf", FileKind.Pdf, 482_113, "favicon.svg"),
        new(3, "3 月份低保复核名单.xlsx", FileKind.Sheet, 88_412, "favicon.svg"),
    ];

    public Task<IReadOnlyList<AttachmentRow>> AllAsync(CancellationToken leaving) => Task.FromResult<IReadOnlyList<AttachmentRow>>([.. _all]);

    public async Task<Outcome<AttachmentRow>> KeepAsync(string fileName, long size, Stream content, CancellationToken leaving)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, leaving);
        copy.Position = 0;
        var kind = ContentCheck.KindOf(copy, fileName);
        if (!kind.IsDone) return Outcome.Refused(kind.Refusals);
        var row = new AttachmentRow(_all.Count + 1, fileName, kind.Value, copy.Length, "favicon.svg");
        _all.Add(row);
        return row;
    }

    public Task<Outcome> RemoveAsync(long id)
    {
        _all.RemoveAll(one => one.Id == id);
        return Task.FromResult(Outcome.Done);
    }
}
