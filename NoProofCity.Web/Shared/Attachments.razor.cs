using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Shared;

/// <summary>The attachments of a thing: drag, paste, choose several; each shows its progress, PDF and pictures open here.</summary>
public sealed partial class Attachments
{
    private const int MostAtOnce = 20;
    private const long Megabyte = 1024 * 1024;

    private readonly List<Upload> _underWay = [];
    private IReadOnlyList<AttachmentRow> _all = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private AttachmentRow? _preview;

    [Parameter, EditorRequired] public required IAttachmentBox Box { get; set; }

    [Parameter] public bool ReadOnly { get; set; }

    [Parameter] public int MostMegabytes { get; set; } = Attachment.MostMegabytes;

    protected override async Task OnParametersSetAsync() => _all = await Box.AllAsync(Leaving);

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        var refusals = new List<Refusal>();
        if (chosen.FileCount > MostAtOnce)
        {
            _refusals = [new TooManyFiles(chosen.FileCount, MostAtOnce)];
            return;
        }
        foreach (var file in chosen.GetMultipleFiles(MostAtOnce))
        {
            // Told before the first byte travels.
            if (file.Size > MostMegabytes * Megabyte) refusals.Add(new FileTooLarge(file.Name, MostMegabytes));
            else refusals.AddRange(await KeepAsync(file));
        }
        _refusals = refusals;
        _all = await Box.AllAsync(Leaving);
    }

    private async Task<IReadOnlyList<Refusal>> KeepAsync(IBrowserFile file)
    {
        var upload = new Upload(file.Name, file.Size);
        _underWay.Add(upload);
        StateHasChanged();
        try
        {
            await using var stream = new CountingStream(file.OpenReadStream(MostMegabytes * Megabyte, Leaving), done =>
            {
                // Every percent is enough; every buffer would flood the line.
                if (done - upload.Done < file.Size / 100) return;
                upload.Done = done;
                _ = InvokeAsync(StateHasChanged);
            });
            var outcome = await Box.KeepAsync(Path.GetFileName(file.Name), file.Size, stream, Leaving);
            return outcome.Refusals;
        }
        finally
        {
            _ = _underWay.Remove(upload);
        }
    }

    private async Task RemoveAsync(AttachmentRow file)
    {
        _refusals = (await Box.RemoveAsync(file.Id)).Refusals;
        _all = await Box.AllAsync(Leaving);
    }

    private static string SizeText(long size) => size < Megabyte ? $"{Math.Max(1, size / 1024)} KB" : $"{(double)size / Megabyte:0.0} MB";

    private static string IconOf(FileKind kind) => kind switch
    {
        FileKind.Pdf or FileKind.Ofd => "file-pdf",
        FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Bmp => "file-image",
        FileKind.Sheet or FileKind.SheetOld => "file-excel",
        FileKind.Word or FileKind.WordOld => "file-word",
        _ => "file-lines",
    };

    private sealed class Upload(string name, long size)
    {
        public string Name { get; } = name;
        public long Size { get; } = size;
        public long Done { get; set; }
    }
}
