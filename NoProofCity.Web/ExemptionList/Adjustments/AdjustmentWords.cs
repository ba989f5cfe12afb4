using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList.Adjustments;

/// <summary>What a place calls the types, objects, reasons and ways of an adjustment.</summary>
internal static class AdjustmentWords
{
    internal static string TypeOf(AdjustmentType type, AdjustmentRules? rules) => rules?.Types.Find($"{type}")?.Label ?? EnumWords.Of(type);

    internal static string SubjectOf(AdjustmentObject? subject, AdjustmentRules? rules) => subject switch
    {
        null => "",
        AdjustmentObject.Both => $"{SubjectOf(AdjustmentObject.Material, rules)}、{SubjectOf(AdjustmentObject.Method, rules)}",
        { } one => rules?.Objects.Find($"{one}")?.Label ?? EnumWords.Of(one),
    };

    internal static string ReasonOf(string reason, string text, AdjustmentRules? rules) => (rules?.Reasons.Find(reason)?.Label ?? reason) is { Length: > 0 } label
        ? text.Length > 0 ? $"{(reason == RuleSet.Other ? "其他" : label)}：{text}" : label : text;

    internal static IReadOnlyList<string> WaysOf(EntryFacts facts, AdjustmentRules? rules) => [.. facts.Methods.Select(method => rules?.List.LabelOf(method) ?? method)];

    internal static string Ways(EntryFacts? facts, AdjustmentRules? rules) => facts is null ? "" : string.Join('、', WaysOf(facts, rules));

    /// <summary>The ways that a form offers, with 其他 where the place leaves the list open.</summary>
    internal static IReadOnlyList<FilterOption> WayChoices(ListRules rules)
    {
        var options = rules.Methods.Members.Select(member => new FilterOption(member.Key, member.Label)).ToList();
        if (rules.Methods.OffersOther && !rules.Methods.Has(RuleSet.Other)) options.Add(new(RuleSet.Other, rules.LabelOf(RuleSet.Other)));
        return options;
    }

    internal static string Items(EntryFacts facts, string between = "；") => string.Join(between, facts.Items);

    internal static StateLook LookOf(AdjustmentState state) => state switch
    {
        AdjustmentState.Filed => StateLook.Waiting,
        AdjustmentState.UnderStudy => StateLook.Pending,
        AdjustmentState.Returned => StateLook.Returned,
        AdjustmentState.Approved or AdjustmentState.Published => StateLook.Good,
        AdjustmentState.Rejected => StateLook.Void,
        AdjustmentState.Withdrawn => StateLook.Over,
        _ => StateLook.Working,
    };
}
