using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.Inventory;

/// <summary>What the profile of the place says about the inventory.</summary>
public sealed record InventoryRules
{
    /// <summary>The columns that every row must fill, by their keys.</summary>
    public required IReadOnlySet<string> Columns { get; init; }

    public required RuleSet PowerTypes { get; init; }
    public required RuleSet Methods { get; init; }

    /// <summary>Those to be taken where they are possible, in their order.</summary>
    public required IReadOnlyList<string> FirstTier { get; init; }

    /// <summary>Those to be taken only where the others are not possible.</summary>
    public required IReadOnlyList<string> SecondTier { get; init; }

    public required RuleSet ExcludedRisk { get; init; }
    public required RuleSet Defects { get; init; }
    public required IReadOnlySet<LegalForce> SufficientForce { get; init; }
    public bool CancelWithoutLaw { get; init; }
    public bool CancelSelfAdded { get; init; }
    public bool CancelIssuerCannotVerify { get; init; }
    public bool LegalOverride { get; init; }

    /// <summary>Whether the five questions are answered before a proof is kept.</summary>
    public bool AsksNecessity { get; init; }

    public bool ProvincialReviewIsOut { get; init; }

    /// <summary>Whether the document of the place itself asks for an electronic certificate beside a temporary proof.</summary>
    public bool TemporaryNeedsCertificate { get; init; }

    public RiskAssessment Risk { get; init; }
    public IssuerOutsideRule IssuerOutside { get; init; }
    public PromiseWhen Promise { get; init; }
    public DateOnly? Due { get; init; }
    public DateOnly? DecisionDue { get; init; }
    public IReadOnlyList<string> LeadUnits { get; init; } = [];

    public static InventoryRules Of(RuleProfile profile) => new()
    {
        Columns = profile.Options("Inv.Columns").ToHashSet(),
        PowerTypes = profile.Set("Scope.PowerTypes"),
        Methods = profile.Set("Method.Set"),
        FirstTier = profile.Options("Method.FirstTier"),
        SecondTier = profile.Options("Method.SecondTier"),
        ExcludedRisk = profile.Set("Scope.ExcludedRisk"),
        Defects = profile.Set("Inv.Defects"),
        SufficientForce = profile.Options("Inv.SufficientForce").Select(Enum.Parse<LegalForce>).ToHashSet(),
        CancelWithoutLaw = profile.Flag("Inv.CancelWithoutLaw"),
        CancelSelfAdded = profile.Flag("Inv.CancelSelfAdded"),
        CancelIssuerCannotVerify = profile.Flag("Inv.CancelIssuerCannotVerify"),
        LegalOverride = profile.Flag("Inv.LegalOverride"),
        AsksNecessity = profile.Flag("Inv.NecessityTest"),
        ProvincialReviewIsOut = profile.Flag("Scope.ProvincialReview"),
        TemporaryNeedsCertificate = !profile.IsDefault("Inv.Temporary"),
        Risk = profile.Choice<RiskAssessment>("Inv.RiskAssessment"),
        IssuerOutside = profile.Choice<IssuerOutsideRule>("Scope.IssuerOutside"),
        Promise = profile.Choice<PromiseWhen>("Prm.When"),
        Due = profile.DateOrNull("Inv.Due"),
        DecisionDue = profile.DateOrNull("Inv.DecisionDue"),
        LeadUnits = profile.Texts("Org.LeadUnits"),
    };
}
