using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>Takes guides in, several at once; the reading of them goes on when the page is left.</summary>
public sealed partial class GuideUpload
{
    private const int Most = 50;

    private readonly List<IncomingGuide> _taken = [];
    private IReadOnlyList<Refusal> _refusals = [];
    private UnitChoice? _unit;
    private bool _isTaking;
    private string _submission = Ids.Submission();

    [CascadingParameter] public required Actor Actor { get; set; }

    private string WorkName => GuideWork.NameOf(Actor);

    private bool IsRunning => Works.Find(WorkName)?.State is WorkState.Running;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var guide in _taken) guide.Content.Dispose();
        base.Dispose(disposing);
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount + _taken.Count > Most)
        {
            _refusals = [new TooManyGuides(chosen.FileCount + _taken.Count, Most)];
            return;
        }
        var refusals = new List<Refusal>();
        _isTaking = true;
        try
        {
            foreach (var file in chosen.GetMultipleFiles(Most))
            {
                // Told before the first byte travels.
                if (file.Size > Attachment.MostMegabytes * (long)SheetLimits.MegabyteBytes) refusals.Add(new FileTooLarge(file.Name, Attachment.MostMegabytes));
                else await KeepAsync(file);
            }
        }
        finally
        {
            (_isTaking, _refusals) = (false, refusals);
        }
    }

    private async Task KeepAsync(IBrowserFile file)
    {
        const int Buffer = 1 << 16;
        var kept = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using var content = file.OpenReadStream(Attachment.MostMegabytes * (long)SheetLimits.MegabyteBytes, Leaving);
            await content.CopyToAsync(kept, Leaving);
            kept.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, Leaving));
            _taken.Add(new(Path.GetFileName(file.Name), hash, kept));
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    private async Task DropAsync(IncomingGuide guide)
    {
        _ = _taken.Remove(guide);
        await guide.Content.DisposeAsync();
    }

    private Task StartAsync(PlaceView place)
    {
        _refusals = _taken.Count == 0 ? [new NothingToCheck()] : [];
        if (_refusals.Count > 0) return Task.CompletedTask;
        var unit = place.Scope.IsWholePlace ? _unit?.Id ?? 0 : Actor.UnitId;
        if (!Work.Start(Actor, place.Scope.PlaceId, unit, [.. _taken], _submission)) return Task.CompletedTask;
        // The work has them now.
        _taken.Clear();
        _submission = Ids.Submission();
        return Task.CompletedTask;
    }

    private void Moved(WorkState state) => StateHasChanged();
}
