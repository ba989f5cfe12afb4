using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Verification;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Cases;

/// <summary>A case at the counter: each material, why the applicant need not bring it, and how it is satisfied.</summary>
public sealed partial class CaseFilePage
{
    private static readonly IReadOnlyList<string> Purposes = ["核对申请人身份", "联系申请人", "填写文书"];

    private CaseView? _view;
    private CaseWays? _ways;
    private IReadOnlyList<VerificationRow> _requests = [];
    private IReadOnlyList<SupplementRow> _supplements = [];
    private IReadOnlyList<IssuedRow> _papers = [];
    private DueView? _due;
    private DueArithmetic? _arithmetic;
    private DateTimeOffset _now;

    [Inject] public required CaseDesk Desk { get; set; }
    [Inject] public required VerificationDesk Verification { get; set; }
    [Inject] public required ToleranceDesk Tolerances { get; set; }
    [Inject] public required CaseWayQueries Ways { get; set; }
    [Inject] public required CaseQueries Cases { get; set; }
    [Inject] public required VerificationQueries Requests { get; set; }
    [Inject] public required CaseLedgerQueries Ledgers { get; set; }
    [Inject] public required IssuedDocumentQueries Papers { get; set; }
    [Inject] public required UnitChoices Choices { get; set; }
    [CascadingParameter(Name = "ArticleOf")] public Func<string, string?>? ArticleOf { get; set; }

    protected override Act ReadAct => CaseActs.Read;

    protected override IReadOnlyList<Act> Acts { get; } = [CaseActs.Handle, CaseActs.TakeVoluntary, CaseActs.OverrideDemand, CaseActs.Complete, CaseActs.Withdraw, CaseActs.HandOver, VerificationActs.Ask, ErrandActs.Ask, ToleranceActs.Accept];

    protected override Act RevealAct => LedgerActs.Reveal;

    private bool IsOpen => Thing!.State is CaseState.Open;

    /// <summary>What can be asked of other units in one go: open, replaced by verification or by shared data, with an issuer that is a unit.</summary>
    private IReadOnlyList<CaseMaterial> ToVerify => [.. Thing!.Materials.Where(material => material.State is MaterialState.Open && _view!.Materials[material.No] is { IssuerUnitId: not null, AsksForPaper: false, Verdict.MayDemand: false })];

    protected override string HrefOf(long id) => $"cases/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => Cases.BesideAsync;

    protected override async Task ReadMoreAsync(CaseFile one)
    {
        _ways = await Ways.OfCaseAsync(one, Leaving);
        (_now, _view, _requests) = (Time.GetUtcNow(), await Cases.ViewAsync(one, Leaving), await Requests.OfCaseAsync(one.Id, Leaving));
        (_supplements, _papers) = (await Ledgers.SupplementsOfCaseAsync(one.Id, Leaving), await Papers.AllAsync(Actor, one, Leaving));
        (_due, _arithmetic) = _view.Time is { Limit: { } clock, Engine: { } engine } ? (DueView.Of(engine, clock.Input, clock.Deadline, _now), new DueArithmetic("办结时限怎么算的", engine.Explain(clock.Input))) : (null, null);
    }

    /// <summary>Was asked about, and nobody could say so.</summary>
    private bool Unanswered(CaseMaterial material) => _requests.Any(row => row.ProofName == material.ProofName && row.State is VerificationState.Accepted && row.Outcome is not null and not ReplyOutcome.Confirmed);

    private Task VerifyAsync(IReadOnlyList<CaseMaterial> materials) =>
        ActAsync(seen => Verification.AskForCaseAsync(Actor, seen.Id, [.. materials.Select(material => new CaseQuestion(material.No))]));

    private static string Span(TimeSpan span) => span.TotalDays >= 1 ? $"{(int)span.TotalDays} 天 {span.Hours} 小时" : span.TotalHours >= 1 ? $"{span.Hours} 小时 {span.Minutes} 分" : $"{span.Minutes} 分";
}
