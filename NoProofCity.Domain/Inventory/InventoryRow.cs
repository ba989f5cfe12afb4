using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Inventory;

/// <summary>
/// One proof that a unit asks for (证明事项), in its table. A thing of its own beside the <see cref="InventoryBatch"/>: two reviewers may decide
/// two rows of one table at the same moment, and only those who decide the same row meet.
/// </summary>
public sealed class InventoryRow : IAggregate
{
    private readonly List<ReviewOpinion> _opinions = [];

    private InventoryRow() { } // for EF Core

    public long Id { get; private set; }
    public int Version { get; private set; }
    public long PlaceId { get; private set; }

    /// <summary>The unit that asks for the proof.</summary>
    public long UnitId { get; private set; }

    public long BatchId { get; private set; }

    /// <summary>As the table counts; a row that is taken out leaves its number unused.</summary>
    public int Number { get; private set; }

    /// <summary>It no longer stands in the table. The same proof entered again brings it back.</summary>
    public bool IsTakenOut { get; private set; }

    public string ProofName { get; private set; } = "";
    public string ItemCode { get; private set; } = "";
    public string ItemName { get; private set; } = "";
    public string? PowerType { get; private set; }
    public string Conditions { get; private set; } = "";
    public string Basis { get; private set; } = "";
    public string Issuer { get; private set; } = "";
    public long? IssuerUnitId { get; private set; }
    public UnitLevel? UseLevel { get; private set; }
    public Disposition? Disposition { get; private set; }
    public string? Method { get; private set; }
    public string MethodReason { get; private set; } = "";
    public string? Defect { get; private set; }
    public ProofOrigin Origin { get; private set; }
    public bool? IssuerCanVerify { get; private set; }
    public RiskLevel? Risk { get; private set; }
    public string RiskNote { get; private set; } = "";
    public string? Exclusion { get; private set; }
    public bool IssuerOutside { get; private set; }
    public bool NetworkCheckable { get; private set; }
    public bool PromiseOrdered { get; private set; }
    public bool Correctable { get; private set; }
    public bool RiskControllable { get; private set; }
    public string OwnProofReason { get; private set; } = "";
    public string FollowUp { get; private set; } = "";
    public string Certificate { get; private set; } = "";
    public DateOnly? EndsOn { get; private set; }
    public bool ForOneMatter { get; private set; }
    public bool ShortLived { get; private set; }
    public bool SingleUse { get; private set; }
    public bool NoFixedFormat { get; private set; }
    public string Remark { get; private set; } = "";

    /// <summary>What the office decided; null while it has not.</summary>
    public Disposition? Verdict { get; private set; }

    public string? VerdictMethod { get; private set; }
    public string VerdictReason { get; private set; } = "";
    public NecessityTest? Necessity { get; private set; }
    public long? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public IReadOnlyList<ReviewOpinion> Opinions => _opinions;

    /// <summary>Why the law office lets the row stand in spite of its defect.</summary>
    public string? OverrideReason { get; private set; }

    public long? OverriddenBy { get; private set; }

    /// <summary>Why the office lets the row go without the promise that is due.</summary>
    public string? WaiverReason { get; private set; }

    public long? WaivedBy { get; private set; }

    public bool IsDecided => Verdict is not null;

    public RowFacts Facts => new(ProofName, ItemCode, ItemName)
    {
        PowerType = PowerType, Conditions = Conditions, Basis = Basis, Issuer = Issuer, IssuerUnitId = IssuerUnitId, UseLevel = UseLevel,
        Disposition = Disposition, Method = Method, MethodReason = MethodReason, Defect = Defect, Origin = Origin, IssuerCanVerify = IssuerCanVerify,
        Risk = Risk, RiskNote = RiskNote, Exclusion = Exclusion, IssuerOutside = IssuerOutside, NetworkCheckable = NetworkCheckable,
        PromiseOrdered = PromiseOrdered, Correctable = Correctable, RiskControllable = RiskControllable, OwnProofReason = OwnProofReason,
        FollowUp = FollowUp, Certificate = Certificate, EndsOn = EndsOn, ForOneMatter = ForOneMatter, ShortLived = ShortLived, SingleUse = SingleUse,
        NoFixedFormat = NoFixedFormat, Remark = Remark,
    };

    /// <summary>Enters a row into a table; the table gives it its number.</summary>
    internal static Outcome<InventoryRow> Enter(InventoryBatch batch, RowFacts facts, InventoryRules rules, bool isImported)
    {
        var row = new InventoryRow { PlaceId = batch.PlaceId, UnitId = batch.UnitId, BatchId = batch.Id };
        if (row.Revise(facts, rules, isImported) is { IsDone: false } refused) return refused;
        row.Number = batch.NextNumber();
        return row;
    }

    /// <summary>What was decided or overridden of the row as it stood no longer holds.</summary>
    internal Outcome Revise(RowFacts facts, InventoryRules rules, bool isImported)
    {
        var tidy = facts.Tidied();
        if (RowJudgement.WhyNotStated(tidy, rules, isImported) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
        if (tidy == Facts && !IsTakenOut) return Outcome.Done;
        Take(tidy);
        Forget();
        IsTakenOut = false;
        return Outcome.Done;
    }

    internal void TakeOut()
    {
        Forget();
        IsTakenOut = true;
    }

    /// <summary>Why the row cannot be handed in as it stands.</summary>
    /// <param name="isOwnPaper">The unit asks for a paper that it issues itself.</param>
    internal IReadOnlyList<Refusal> WhyNotSubmitted(bool isOwnPaper, bool isProvincial, InventoryRules rules)
    {
        var refusals = RowJudgement.WhyNotFinal(AsSubmitted(rules), this, isProvincial, rules);
        if (isOwnPaper && OwnProofReason.Length == 0) refusals.Add(new OwnPaperUnexplained());
        return refusals;
    }

    /// <summary>No law asks for it and nobody said what is to become of it: it is handed in as cancelled.</summary>
    internal void CancelWithoutLaw(InventoryRules rules) => Disposition = AsSubmitted(rules).Disposition;

    /// <summary>Every reason why the row cannot be decided so.</summary>
    internal IReadOnlyList<Refusal> WhyNotDecided(RowDecision decision, bool isProvincial, InventoryRules rules)
    {
        var facts = Facts with { Disposition = decision.Verdict, Method = decision.Method, MethodReason = decision.Reason.Length > 0 ? decision.Reason : MethodReason };
        var refusals = RowJudgement.WhyNot(decision.Verdict, facts, rules).Concat(RowJudgement.WhyNotFinal(facts, this, isProvincial, rules)).ToList();
        var isOtherwise = decision.Verdict != Disposition || (decision.Verdict is Inventory.Disposition.RetainReplace && decision.Method != Method);
        if (isOtherwise && decision.Reason.Length == 0) refusals.Add(new DecidedOtherwiseUnexplained());
        if (rules.AsksNecessity && decision.Verdict is Inventory.Disposition.RetainReplace && ScopeOf.Exclusion(facts, isProvincial, rules) is null) refusals.AddRange(WhyNotNecessary(decision));
        return refusals;
    }

    private IEnumerable<Refusal> WhyNotNecessary(RowDecision decision)
    {
        if ((decision.Necessity ?? Necessity) is not { } test) yield return new NecessityUnanswered();
        else if (!test.IsPassed && decision.Reason.Length == 0) yield return new NotNecessaryUnexplained();
    }

    internal void Decide(RowDecision decision, long by, DateTimeOffset at)
    {
        (Verdict, VerdictMethod, VerdictReason) = (decision.Verdict, decision.Verdict is Inventory.Disposition.Cancel ? null : decision.Method, Writing.Tidy(decision.Reason));
        (Necessity, DecidedBy, DecidedAt) = (decision.Necessity ?? Necessity, by, at);
    }

    /// <summary>An office has one opinion of a row; the next takes its place.</summary>
    internal void Opine(ReviewOpinion opinion)
    {
        _ = _opinions.RemoveAll(o => o.Office == opinion.Office);
        _opinions.Add(opinion);
    }

    internal void Override(ReasonText reason, long by) => (OverrideReason, OverriddenBy) = (reason.Value, by);

    internal void WaivePromise(ReasonText reason, long by) => (WaiverReason, WaivedBy) = (reason.Value, by);

    private RowFacts AsSubmitted(InventoryRules rules) =>
        Disposition is null && Basis.Length == 0 && rules.CancelWithoutLaw ? Facts with { Disposition = Inventory.Disposition.Cancel } : Facts;

    private void Forget()
    {
        (Verdict, VerdictMethod, VerdictReason, Necessity, DecidedBy, DecidedAt) = (null, null, "", null, null, null);
        (OverrideReason, OverriddenBy, WaiverReason, WaivedBy) = (null, null, null, null);
    }

    private void Take(RowFacts f)
    {
        (ProofName, ItemCode, ItemName, PowerType, Conditions) = (f.ProofName, f.ItemCode, f.ItemName, f.PowerType, f.Conditions);
        (Basis, Issuer, IssuerUnitId, UseLevel) = (f.Basis, f.Issuer, f.IssuerUnitId, f.UseLevel);
        (Disposition, Method, MethodReason, Defect, Origin) = (f.Disposition, f.Method, f.MethodReason, f.Defect, f.Origin);
        (IssuerCanVerify, Risk, RiskNote, Exclusion) = (f.IssuerCanVerify, f.Risk, f.RiskNote, f.Exclusion);
        (IssuerOutside, NetworkCheckable, PromiseOrdered, Correctable, RiskControllable) = (f.IssuerOutside, f.NetworkCheckable, f.PromiseOrdered, f.Correctable, f.RiskControllable);
        (OwnProofReason, FollowUp, Certificate, EndsOn) = (f.OwnProofReason, f.FollowUp, f.Certificate, f.EndsOn);
        (ForOneMatter, ShortLived, SingleUse, NoFixedFormat, Remark) = (f.ForOneMatter, f.ShortLived, f.SingleUse, f.NoFixedFormat, f.Remark);
    }
}

/// <summary>The five questions of the Regulation on the business environment, art. 44, before a proof may be asked for. A no is not yet a verdict.</summary>
public sealed record NecessityTest(bool HasBasis, bool IsNecessary, bool NothingElseWouldDo, bool NoOtherMaterialCovers, bool IssuerCanInvestigate)
{
    public bool IsPassed => HasBasis && IsNecessary && NothingElseWouldDo && NoOtherMaterialCovers && IssuerCanInvestigate;
}

/// <summary>What one of the reviewing offices says of a row.</summary>
public sealed record ReviewOpinion(Role Office, Disposition Proposes, string Text, long By, DateTimeOffset At);

/// <param name="Method">By its key in the profile; null for what is cancelled.</param>
/// <param name="Reason">May be blank where the office follows the unit.</param>
public sealed record RowDecision(Disposition Verdict, string? Method, string Reason = "", NecessityTest? Necessity = null)
{
    /// <summary>As if everything a reviewer can say were said.</summary>
    internal static RowDecision Keeping(string method) => new(Disposition.RetainReplace, method, "—", new(true, true, true, true, true));
}
