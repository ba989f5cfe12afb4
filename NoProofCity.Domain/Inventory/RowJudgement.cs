using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Inventory;

/// <summary>What stands against a row by the rules of the place. One reading for the unit that fills it in, for the submission and for the office that decides.</summary>
public static class RowJudgement
{
    /// <summary>Why the row cannot stand in a table at all.</summary>
    /// <param name="isImported">A department's own table need not have the opinion yet; it is asked for at the submission.</param>
    internal static List<Refusal> WhyNotStated(RowFacts facts, InventoryRules rules, bool isImported)
    {
        var refusals = new List<Refusal>();
        Ask("ProofName", facts.ProofName);
        Ask("ItemName", facts.ItemName);
        Ask("ItemCode", facts.ItemCode);
        Ask("Issuer", facts.Issuer);
        if (facts.PowerType is { } type && !rules.PowerTypes.Has(type)) refusals.Add(new PowerTypeNotOfThePlace(type));
        if (facts.Defect is { } defect && !rules.Defects.Has(defect)) refusals.Add(new DefectNotOfThePlace(defect));
        if (facts.Exclusion is { } exclusion && !IsOf(rules.ExcludedRisk, exclusion)) refusals.Add(new ExclusionNotOfThePlace(exclusion));
        if (facts.Disposition is null && !isImported) refusals.Add(new FieldMissing("InventoryRow.Disposition"));
        if (facts.Disposition is { } disposition) refusals.AddRange(WhyNot(disposition, facts, rules));
        return refusals;

        void Ask(string column, string text)
        {
            if (text.Length == 0 && rules.Columns.Contains(column)) refusals.Add(new FieldMissing("InventoryRow." + column));
        }
    }

    /// <summary>Why the row cannot be handed in, or decided so: what is still to be said of a proof that is kept.</summary>
    /// <param name="isProvincial">Whether the province reviews the item.</param>
    internal static List<Refusal> WhyNotFinal(RowFacts facts, InventoryRow row, bool isProvincial, InventoryRules rules)
    {
        var refusals = new List<Refusal>();
        if (facts.Disposition is null) refusals.Add(new FieldMissing("InventoryRow.Disposition"));
        if (facts.Disposition is not Disposition.RetainReplace) return refusals;

        var isExcluded = ScopeOf.Exclusion(facts, isProvincial, rules) is not null;
        // Which ways there are for what is issued elsewhere, or is not reached by the programme, is not for this place to say.
        if (facts.Method is null && !isExcluded && !facts.IssuerOutside) refusals.Add(new FieldMissing("InventoryRow.Method"));
        if (facts.Exclusion is not null && facts.RiskNote.Length == 0) refusals.Add(new ExclusionUnexplained());
        if (rules.Risk is RiskAssessment.Required && (facts.Risk is null || facts.RiskNote.Length == 0)) refusals.Add(new RiskNotAssessed());
        if (facts.Defect is { } defect && row.OverrideReason is null) refusals.Add(new DefectSoCancel(rules.Defects.Find(defect)?.Label ?? defect));
        if (rules.TemporaryNeedsCertificate && facts.Origin is ProofOrigin.Temporary && (facts.Certificate.Length == 0 || facts.EndsOn is null)) refusals.Add(new TemporaryWithoutCertificate());
        if (!isExcluded && facts.Method is not (null or MethodKeys.Promise)) refusals.AddRange(WhyNotWithoutPromise(facts, row, rules));
        return refusals;
    }

    /// <summary>Whether the rules of the place make the promise the way for this proof.</summary>
    public static bool IsPromiseDue(RowFacts facts, InventoryRules rules) =>
        rules.Promise is PromiseWhen.Mandatory && (facts.PromiseOrdered || facts is { Correctable: true, RiskControllable: true });

    internal static IEnumerable<Refusal> WhyNot(Disposition disposition, RowFacts facts, InventoryRules rules)
    {
        if (disposition is Disposition.Cancel)
        {
            if (facts.Method is not (null or MethodKeys.DirectCancel)) yield return new CancelledHasNoMethod();
            yield break;
        }
        if (rules.CancelWithoutLaw && facts.Basis.Length == 0) yield return new NoBasisSoCancel();
        if (rules.CancelSelfAdded && facts.Origin is ProofOrigin.SelfAdded) yield return new SelfAddedSoCancel();
        if (rules.CancelIssuerCannotVerify && facts.IssuerCanVerify is false) yield return new IssuerCannotVerifySoCancel();
        if (facts.Method is not { } method) yield break;
        if (method == MethodKeys.DirectCancel) yield return new RetainedIsNotCancelled();
        else if (!IsOf(rules.Methods, method)) yield return new MethodNotOfThePlace(method);
        else if (method == RuleSet.Other && facts.MethodReason.Length == 0) yield return new OtherMethodUnexplained();
        else if (rules.SecondTier.Contains(method) && facts.MethodReason.Length == 0) yield return new FirstTierNotExcluded(rules.Methods.Find(method)?.Label ?? method);
    }

    private static IEnumerable<Refusal> WhyNotWithoutPromise(RowFacts facts, InventoryRow row, InventoryRules rules)
    {
        if (IsPromiseDue(facts, rules) && row.WaiverReason is null) yield return new PromiseIsDue();
        if (rules.Promise is PromiseWhen.CorrectableOrCheckable && facts is { Correctable: true, RiskControllable: true, MethodReason.Length: 0 }) yield return new NoPromiseUnexplained();
    }

    private static bool IsOf(RuleSet set, string key) => set.Has(key) || (key == RuleSet.Other && set.OffersOther);
}
