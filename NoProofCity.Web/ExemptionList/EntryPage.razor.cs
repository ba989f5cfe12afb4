using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList;

/// <summary>One entry: what the list says of it, what it said before, whether it may be asked for.</summary>
public sealed partial class EntryPage
{
    private EntryForm? _form;
    private HandlingForm? _handlingForm;
    private EntryInput _input = new();
    private HandlingInput _handling = new();
    private EntryAct? _editing;
    private IReadOnlyList<EntryHistoryRow> _history = [];
    private DemandVerdict _verdict = new(DemandAnswer.NotListed, true);
    private ListTerms? _terms;
    private DraftMark? _mark;
    private string _unit = "";
    private string? _issuerUnit;
    private bool _mayClassify;

    [Inject] public required EntryDesk Desk { get; set; }
    [Inject] public required EntryQueries Entries { get; set; }
    [Inject] public required ListQueries Lists { get; set; }
    [Inject] public required EntryLines Lines { get; set; }
    [Inject] public required UnitQueries Units { get; set; }

    protected override Act ReadAct => ListActs.Read;
    protected override IReadOnlyList<Act> Acts { get; } = [ListActs.Draft, ListActs.Override];

    protected override string HrefOf(long id) => $"list/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => Lists.BesideAsync;

    protected override async Task ReadMoreAsync(ExemptionEntry entry)
    {
        if (entry.Id != Thing?.Id) _editing = null;
        _terms = await Lines.TermsAsync(entry.PlaceId, Leaving);
        _verdict = DemandRule.Of(entry, _terms is null ? InterimDemand.Ban : DemandRule.InterimOf(_terms.Profile));
        (_unit, _issuerUnit) = (await Units.NameAsync(entry.UnitId, Leaving) ?? "", entry.IssuerUnitId is { } issuer ? await Units.NameAsync(issuer, Leaving) : null);
        _history = await Lists.HistoryAsync(entry.Id, Leaving);
        _mayClassify = await Entries.MayClassifyAsync(Actor, entry, Leaving);
    }

    private void Revise() => (_editing, _input, _mark) = (EntryAct.Revise, EntryInput.Of(Thing!, _issuerUnit), null);

    private void Handle() => (_editing, _handling, _mark) = (EntryAct.Handle, HandlingInput.Of(Thing!.Handling), null);

    private async Task SaveAsync()
    {
        var isRevision = _editing is EntryAct.Revise;
        if (!await DoAsync(seen => isRevision ? Desk.ReviseAsync(Actor, seen, _input.Facts(_terms)) : Desk.HandleAsync(Actor, seen, _handling.Handling()))) return;
        await (isRevision ? _form!.DoneAsync() : _handlingForm!.DoneAsync());
        _editing = null;
    }

    private async Task<IReadOnlyList<Refusal>> ClassifyAsync(HandlingChoice choice) =>
        choice.Storage is { } storage ? await SayAsync(seen => Desk.ClassifyAsync(Actor, seen, storage, choice.StatutoryDays)) : [new FieldMissing("ExemptionEntry.Storage")];
}
