namespace NoProofCity.Domain.Inventory;

/// <summary>Why the programme does not reach a proof. It may still be asked for: excluded is not cancelled.</summary>
/// <param name="Reason">A field of risk by its key in the profile, or one of the two reasons that are read off the row and its item.</param>
/// <param name="Rule">The key of the rule that says so.</param>
public sealed record Exclusion(string Reason, string Rule);

/// <summary>Whether a proof lies within the programme of the place. Asked of each proof, never of a unit as a whole.</summary>
public static class ScopeOf
{
    public const string OutsideNotCheckable = "OutsideNotCheckable";
    public const string ProvincialReview = "ProvincialReview";

    /// <param name="isProvincial">Whether the province reviews the item.</param>
    public static Exclusion? Exclusion(RowFacts facts, bool isProvincial, InventoryRules rules)
    {
        if (facts.Exclusion is { } risk) return new(risk, "Scope.ExcludedRisk");
        if (isProvincial && rules.ProvincialReviewIsOut) return new(ProvincialReview, "Scope.ProvincialReview");
        // Outside alone is not enough, and not checkable alone neither.
        return rules.IssuerOutside is IssuerOutsideRule.OutsideNotCheckable && facts is { IssuerOutside: true, NetworkCheckable: false } ? new(OutsideNotCheckable, "Scope.IssuerOutside") : null;
    }

    /// <summary>Issued where the place has no say: shown as such, and no gap of the place.</summary>
    public static bool IsOutside(RowFacts facts, InventoryRules rules) => rules.IssuerOutside is IssuerOutsideRule.Outside && facts.IssuerOutside;
}
