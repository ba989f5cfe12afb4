using NoProofCity.Domain.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Domain.ExemptionList.Adjustments;

/// <summary>From when an adjustment holds that the office agreed to.</summary>
public enum InForceOn { Publication, Approval }

/// <summary>The reasons by which the software does more than to write them down.</summary>
public static class ReasonKeys
{
    public const string Omitted = "AddOmitted";
    public const string UnitChanges = "ChangeUnit";
    public const string DecidedByGovernment = "CancelGovDecision";
    public const string LawEnds = "CancelLaw";
    public const string OtherEnd = "CancelOther";

    /// <summary>The ground of accountability for an adjustment that was not asked for in time.</summary>
    public const string NotAdjusted = "NotAdjusted";
}

/// <summary>What the profile of the place says about adjusting its list.</summary>
public sealed record AdjustmentRules
{
    /// <summary>The limit class of an application.</summary>
    public const string FilingLimit = "adjustmentFiling";

    public required RuleSet Types { get; init; }
    public required RuleSet Objects { get; init; }
    public required RuleSet Reasons { get; init; }
    public required InterimScope Scope { get; init; }
    public required InForceOn InForceOn { get; init; }
    public required ListRules List { get; init; }

    /// <summary>Null where the place sets none.</summary>
    public Limit? Filing { get; init; }

    public bool SameDayReminder { get; init; }
    public bool OfficeMayBegin { get; init; }

    /// <summary>The ground of accountability that a late application points at, as the profile words it; null where the place has none.</summary>
    public RuleMember? LateGround { get; init; }

    public static AdjustmentRules Of(RuleProfile profile) => new()
    {
        Types = profile.Set("Adj.Types"),
        Objects = profile.Set("Adj.Objects"),
        Reasons = profile.Set("Adj.Reasons"),
        Scope = DemandRule.ScopeOf(profile),
        InForceOn = profile.Choice<InForceOn>("Adj.InForceOn"),
        List = ListRules.Of(profile),
        Filing = profile.LimitOf(FilingLimit) is { IsDone: true, Value: var limit } ? limit : null,
        SameDayReminder = profile.Flag("Adj.SameDayReminder"),
        OfficeMayBegin = profile.Flag("Adj.OfficeInitiated"),
        LateGround = profile.Set("Acc.Grounds").Find(ReasonKeys.NotAdjusted),
    };

    /// <summary>Whether the proof may not be demanded while an adjustment of this type runs.</summary>
    public bool BansWhile(AdjustmentType type) => Scope is InterimScope.All || type is AdjustmentType.Add;

    public IReadOnlyList<RuleMember> ReasonsOf(AdjustmentType type) => [.. Reasons.For(type.ToString())];

    internal IEnumerable<Refusal> WhyNotReason(AdjustmentFacts facts)
    {
        if (facts.Reason.Length == 0) yield return new FieldMissing("Adjustment.Reason");
        else if (facts.Reason == RuleSet.Other && Reasons.IsOpen)
        {
            if (facts.ReasonText.Length == 0) yield return new FieldMissing("Adjustment.ReasonText");
        }
        else if (Reasons.Find(facts.Reason) is not { } reason || !reason.For.Contains(facts.Type.ToString())) yield return new ReasonNotOfType(facts.Reason, facts.Type);
        else
        {
            if (reason.NeedsText && facts.ReasonText.Length == 0) yield return new FieldMissing("Adjustment.ReasonText");
            if (reason.Key == ReasonKeys.Omitted && !(facts.IsStillAsked && facts.IsMissing)) yield return new OmissionNotWhole(facts.IsStillAsked, facts.IsMissing);
            if (reason.Key == ReasonKeys.DecidedByGovernment && facts.DecidedBy is null) yield return new FieldMissing("Adjustment.DecidedBy");
        }
    }
}
