using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.ExemptionList.Adjustments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>An application on its way: what it wants, what the departments say, how it is decided.</summary>
public sealed partial class AdjustmentPage
{
    private AdjustmentView? _view;
    private DueView? _due;
    private DueArithmetic? _arithmetic;
    private IAttachmentBox? _box;
    private DateTimeOffset _now;

    [Inject] public required AdjustmentDesk Desk { get; set; }
    [Inject] public required AdjustmentQueries Adjustments { get; set; }
    [Inject] public required EntryDesk Entries { get; set; }
    [Inject] public required AttachmentBoxes Boxes { get; set; }
    [CascadingParameter] public required Session Session { get; set; }
    [CascadingParameter(Name = "ArticleOf")] public Func<string, string?>? ArticleOf { get; set; }

    protected override Act ReadAct => AdjustmentActs.Read;
    protected override IReadOnlyList<Act> Acts { get; } =
        [AdjustmentActs.Draft, AdjustmentActs.File, AdjustmentActs.Withdraw, AdjustmentActs.GiveOpinion, AdjustmentActs.Decide, AdjustmentActs.Publish, ListActs.Override];

    private bool CanSeeEntry => Session.Acts.Contains(ListActs.Read);

    private bool CanSeeAdvice => Session.Acts.Contains(AdviceActs.Read);

    private ConfirmQuestion Publishing => new(
        $"公布“{Thing!.ProofName}”的调整？", ["清单随即更新，公众马上能查到；已公布的历次版本不变。", "通知申请单位，并请它更新办事指南。"], "公布", "先不公布");

    protected override string HrefOf(long id) => $"adjustments/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => Adjustments.BesideAsync;

    protected override async Task ReadMoreAsync(AdjustmentRequest request)
    {
        (_now, _view) = (Time.GetUtcNow(), await Adjustments.ViewAsync(request, Leaving));
        (_due, _arithmetic) = _view.Time is { Clock: { } clock, Engine: { } engine } && !request.IsOfficeInitiated
            ? (DueView.Of(engine, clock.Input, clock.Deadline, _now), new DueArithmetic("申报时限怎么算的", engine.Explain(clock.Input))) : (null, null);
        _box = Boxes.Of(Actor, new(nameof(AdjustmentRequest), request.Id, AdjustmentActs.Draft, AdjustmentActs.Read));
    }

    private bool Is(AdjustmentAct act) => AdjustmentRequest.PossibleIn[act].Contains(Thing!.State);

    private static string Day(DateOnly? day) => day is { } on ? $"{on:yyyy-MM-dd}" : "—";

    private async Task FileAsync() => _ = await DoAsync(seen => Desk.FileAsync(Actor, seen));

    private async Task BeginStudyAsync() => _ = await DoAsync(seen => Desk.BeginStudyAsync(Actor, seen));

    private async Task PublishAsync() => _ = await DoAsync(seen => Desk.PublishAsync(Actor, seen));

    private async Task OverrideAsync(ReasonText reason) => await ForReasonAsync(async _ =>
        await Reading.FindAsync<ExemptionEntry>(Actor, ListActs.Read, Thing!.EntryId ?? 0, Leaving) is { IsDone: true, Value: var entry } ? await Entries.OverrideAsync(Actor, Seen.Of(entry), reason) : Outcome.Refused(new NotFound(nameof(ExemptionEntry))));
}
