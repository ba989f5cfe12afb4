using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Cases;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification;

/// <summary>A request, from the side of whoever reads it: to be sent, answered, returned, rerouted, taken over.</summary>
public sealed partial class RequestPage
{
    private const int MostFrequent = 4;

    // Proposed only: the regulation leaves open how long the applicant has.
    private const int SupplementDays = 7;

    private static readonly IReadOnlyList<string> Purposes = ["核验这份证明", "核对答复"];

    // What lies with the unit that is asked.
    private static readonly HashSet<Act> OfIssuer = [VerificationActs.Answer, VerificationActs.Return, VerificationActs.Reclassify];

    // What either of the two units does.
    private static readonly HashSet<Act> OfEither = [VerificationActs.Note, LedgerActs.Reveal];

    private VerificationView? _view;
    private VerificationBox _box;
    private DueView? _due;
    private DueArithmetic? _arithmetic;
    private IAttachmentBox? _files;
    private IReadOnlyList<AnswerFacts> _frequent = [];
    private IReadOnlyList<SupplementRow> _supplements = [];
    private IReadOnlyList<IssuedRow> _papers = [];
    private ElectronicProof? _proof;
    private PaperSheets? _sheets;
    private AnswerForm? _answer;
    private long? _overdue;
    private DateTimeOffset _now;
    private long? _opened;

    [Inject] public required VerificationDesk Desk { get; set; }
    [Inject] public required SupplementDesk Supplements { get; set; }
    [Inject] public required CaseLedgerQueries Ledgers { get; set; }
    [Inject] public required VerificationQueries Requests { get; set; }
    [Inject] public required OverdueQueries Overdue { get; set; }
    [Inject] public required AttachmentBoxes Boxes { get; set; }
    [Inject] public required IssuedDocumentQueries Papers { get; set; }
    [Inject] public required ElectronicProofQueries Proofs { get; set; }
    [Inject] public required PaperPreviews Previews { get; set; }
    [Inject] public required UnitChoices Choices { get; set; }
    [CascadingParameter] public required Session Session { get; set; }

    protected override Act ReadAct => VerificationActs.Read;

    protected override IReadOnlyList<Act> Acts { get; } =
        [VerificationActs.Send, VerificationActs.Answer, VerificationActs.Return, VerificationActs.Reclassify, VerificationActs.Accept, VerificationActs.Cancel, VerificationActs.Note, SupplementActs.Ask];

    protected override Act RevealAct => LedgerActs.Reveal;

    private bool IsIssuer => Thing!.IssuerUnitId == Actor.UnitId;

    private bool CanAnswer => May(VerificationActs.Answer);

    private bool IsMine => _view!.OwnerAccountId == Actor.PersonId;

    private SupplementRow? Outstanding => _supplements.FirstOrDefault(one => one.State is SupplementState.Asked);

    private bool CanSupplement => Thing!.Answer is { Outcome: ReplyOutcome.Mismatch } && Thing.Round == 1 && Outstanding is null && May(SupplementActs.Ask);

    // What is asked of the applicant goes by the notice; what the issuer says a second time is final.
    private IEnumerable<AnswerHandling> Possible => Enum.GetValues<AnswerHandling>().Where(one => one is not AnswerHandling.Supplement && (Thing!.Answer!.Outcome, Thing.Round) switch
    {
        (ReplyOutcome.Mismatch, > 1) => one is AnswerHandling.IssuerPrevails,
        (ReplyOutcome.Mismatch, _) => one is not AnswerHandling.IssuerPrevails || _view!.AskerRules.Precedence is SupplementPrecedence.Issuer,
        _ => one is AnswerHandling.SelfCheck or AnswerHandling.OtherWay,
    });

    protected override long? LiesWith(VerificationRequest thing, Act act) =>
        OfIssuer.Contains(act) || (OfEither.Contains(act) && thing.IssuerUnitId == Actor.UnitId) ? thing.IssuerUnitId : null;

    // Noted once for each opening: what the page reads again after an act of its own is no further view.
    protected override async Task<Outcome<VerificationRequest>> FindAsync()
    {
        if (_opened == Id) return await base.FindAsync();
        var opened = await Requests.OpenAsync(Actor, Id, Leaving);
        if (opened is { IsDone: true, Value.Answer: not null }) _opened = Id;
        return opened;
    }

    protected override string HrefOf(long id) => $"verification/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => (scope, query, id, leaving) => Requests.BesideAsync(scope, _box, query, Actor.PersonId, id, leaving);

    protected override Task<ReadScope?> ScopeOfListAsync(VerificationRequest thing)
    {
        _box = thing.IssuerUnitId == Actor.UnitId ? VerificationBox.Inbox : VerificationBox.Outbox;
        return Reading.ScopeAsync(Actor, ReadAct, Actor.PlaceId, Leaving);
    }

    protected override async Task ReadMoreAsync(VerificationRequest request)
    {
        (_now, _view) = (Time.GetUtcNow(), await Requests.ViewAsync(request, Leaving));
        // What the applicant is asked is between them and the unit that asks.
        _supplements = request.UnitId == Actor.UnitId || request.IssuerUnitId != Actor.UnitId ? await Ledgers.SupplementsOfAsync(request.Id, Leaving) : [];
        _box = request.IssuerUnitId == Actor.UnitId ? VerificationBox.Inbox : VerificationBox.Outbox;
        (_due, _arithmetic) = _view is { Clock: { } clock, Engine: { } engine }
            ? (DueView.Of(engine, clock.Input, clock.Deadline, _now), new DueArithmetic("反馈时限怎么算的", engine.Explain(clock.Input))) : (null, null);
        _overdue = Session.Acts.Contains(OverdueActs.Read) ? await Overdue.OfRequestAsync(request.Id, Leaving) : null;
        _files = Boxes.Of(Actor, new(nameof(VerificationRequest), request.Id, VerificationActs.Answer, VerificationActs.Read, request.IssuerUnitId));
        (_papers, _proof, _sheets) = (await Papers.AllAsync(Actor, request, Leaving), await Proofs.OfSourceAsync(Actor, request, Leaving), null);
        _frequent = request.IsOpen && request.IssuerUnitId == Actor.UnitId ? await Requests.FrequentAsync(request.IssuerUnitId, request.ProofName, MostFrequent, Leaving) : [];
    }

    private async Task PreviewLetterAsync() => _sheets = await Previews.OfAsync(await Requests.LetterAsync(Thing!, Leaving), Thing!.PlaceId, Leaving);

    private async Task PreviewReplyAsync() => _sheets = await Previews.OfAsync(await Requests.ReplyPaperAsync(Thing!, await _answer!.FactsAsync(), Actor, Leaving), Thing!.IssuerPlaceId, Leaving);

    private bool Is(VerificationAct act) => VerificationRequest.PossibleIn[act].Contains(Thing!.State);

    private string NameOf(long unitId) => _view!.UnitNames.GetValueOrDefault(unitId, "");

    private async Task ReplyAsync()
    {
        var facts = await _answer!.FactsAsync();
        if (await DoAsync(seen => Desk.ReplyAsync(Actor, seen, facts)) && _answer is not null) await _answer.DoneAsync();
    }
}
