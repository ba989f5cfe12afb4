using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Inventory.Advice;

/// <summary>What is known of a proof besides its row.</summary>
/// <param name="Certificate">A certificate of the catalogue that shows the same; null for none.</param>
/// <param name="ConnectedRegister">A connected database or docked system of the issuer; null for none.</param>
/// <param name="IssuerIsRegistered">The issuer is a unit of the place and issues proofs.</param>
/// <param name="IssuesOnline">The issuer's system is docked, so that the applicant can draw the paper without going there.</param>
public sealed record AdviceGround(string? Certificate, string? ConnectedRegister, bool IssuerIsRegistered, bool IssuesOnline, bool IsProvincial);

/// <summary>Why a way is or is not advised.</summary>
public enum AdviceReason
{
    NoBasis, NotReached, CertificateShowsIt, RegisterHoldsIt, NoRegister, IssuerCanAnswer, IssuerNotRegistered, IssuerCannotVerify, PromiseIsDue, PromiseWouldDo,
    RiskTooHigh, NotCorrectable, DrawnOnline, NotDrawnOnline, AgentCanFetch, OutsideTheTerritory, FirstTierIsPossible, ForThePlaceToSay,
}

/// <summary>One way, whether it is possible here, and why.</summary>
/// <param name="Method">By its key in the profile.</param>
/// <param name="Subject">The certificate or register that is meant; null where none is.</param>
public sealed record AdviceStep(string Method, bool IsPossible, AdviceReason Reason, string? Subject = null);

/// <summary>Which way to replace a proof that is kept, and why none of the others (替代方式建议). Every step is told; nothing is weighed in secret.</summary>
/// <param name="Method">Null where there is nothing to replace: not reached by the programme, or to be cancelled, or left to people.</param>
/// <param name="Steps">All ways of the place, in the order in which they were looked at.</param>
public sealed record MethodAdvice(Disposition Disposition, string? Method, AdviceReason Reason, IReadOnlyList<AdviceStep> Steps)
{
    /// <summary>Basis, then reach, then the ways of the place in their order: the promise where it is due, the first tier, the rest, the second tier.</summary>
    public static MethodAdvice Of(RowFacts facts, AdviceGround ground, InventoryRules rules)
    {
        if (rules.CancelWithoutLaw && facts.Basis.Length == 0) return new(Disposition.Cancel, MethodKeys.DirectCancel, AdviceReason.NoBasis, []);
        if (ScopeOf.Exclusion(facts, ground.IsProvincial, rules) is not null) return new(Disposition.RetainReplace, null, AdviceReason.NotReached, []);

        var steps = new List<AdviceStep>();
        foreach (var method in InOrder(facts, rules))
        {
            var step = Step(method, facts, ground, rules);
            if (step.IsPossible && rules.SecondTier.Contains(method) && steps.Any(s => s.IsPossible)) step = new(method, false, AdviceReason.FirstTierIsPossible);
            steps.Add(step);
        }
        var advised = steps.Find(step => step.IsPossible);
        return new(Disposition.RetainReplace, advised?.Method, advised?.Reason ?? AdviceReason.ForThePlaceToSay, steps);
    }

    private static IEnumerable<string> InOrder(RowFacts facts, InventoryRules rules)
    {
        var all = rules.Methods.Members.Select(member => member.Key).Where(key => key is not (MethodKeys.DirectCancel or RuleSet.Other)).ToList();
        IEnumerable<string> first = RowJudgement.IsPromiseDue(facts, rules) ? [MethodKeys.Promise] : [];
        return first.Concat(rules.FirstTier).Concat(all.Except(rules.SecondTier)).Concat(rules.SecondTier).Where(all.Contains).Distinct();
    }

    private static AdviceStep Step(string method, RowFacts facts, AdviceGround ground, InventoryRules rules) => method switch
    {
        MethodKeys.DataSharing when ground.Certificate is { } certificate => new(method, true, AdviceReason.CertificateShowsIt, certificate),
        MethodKeys.DataSharing when ground.ConnectedRegister is { } register => new(method, true, AdviceReason.RegisterHoldsIt, register),
        MethodKeys.DataSharing => new(method, false, AdviceReason.NoRegister),
        MethodKeys.Verification => Verification(facts, ground),
        MethodKeys.Promise => Promise(facts, rules),
        MethodKeys.OnlineIssuing => new(method, ground.IssuesOnline, ground.IssuesOnline ? AdviceReason.DrawnOnline : AdviceReason.NotDrawnOnline),
        MethodKeys.AgentErrand => new(method, !facts.IssuerOutside, facts.IssuerOutside ? AdviceReason.OutsideTheTerritory : AdviceReason.AgentCanFetch),
        _ => new(method, false, AdviceReason.ForThePlaceToSay),
    };

    private static AdviceStep Verification(RowFacts facts, AdviceGround ground) => facts switch
    {
        { IssuerOutside: true } => new(MethodKeys.Verification, false, AdviceReason.OutsideTheTerritory),
        { IssuerCanVerify: false } => new(MethodKeys.Verification, false, AdviceReason.IssuerCannotVerify),
        _ when !ground.IssuerIsRegistered => new(MethodKeys.Verification, false, AdviceReason.IssuerNotRegistered),
        _ => new(MethodKeys.Verification, true, AdviceReason.IssuerCanAnswer),
    };

    private static AdviceStep Promise(RowFacts facts, InventoryRules rules) => facts switch
    {
        _ when RowJudgement.IsPromiseDue(facts, rules) => new(MethodKeys.Promise, true, AdviceReason.PromiseIsDue),
        { Risk: RiskLevel.High } => new(MethodKeys.Promise, false, AdviceReason.RiskTooHigh),
        { Correctable: true, RiskControllable: true } => new(MethodKeys.Promise, true, AdviceReason.PromiseWouldDo),
        _ => new(MethodKeys.Promise, false, AdviceReason.NotCorrectable),
    };
}
