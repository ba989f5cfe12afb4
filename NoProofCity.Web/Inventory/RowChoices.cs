using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>What the profile of the place lets a row say, as forms offer it.</summary>
/// <param name="Methods">Those for a proof that is kept.</param>
public sealed record RowChoices(IReadOnlyList<FilterOption> PowerTypes, IReadOnlyList<FilterOption> Methods, IReadOnlyList<FilterOption> Defects, IReadOnlyList<FilterOption> Exclusions)
{
    private IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    public static RowChoices None { get; } = new([], [], [], []);

    /// <summary>As the offices of the place say it where a list is open.</summary>
    private const string OtherWord = "其他";

    public static RowChoices Of(InventoryRules rules) => new(
        Options(rules.PowerTypes), [.. Options(rules.Methods).Where(method => method.Value != MethodKeys.DirectCancel)], Options(rules.Defects), Options(rules.ExcludedRisk))
    {
        Words = new[] { rules.PowerTypes, rules.Methods, rules.Defects, rules.ExcludedRisk }.SelectMany(Options).DistinctBy(option => option.Value).ToDictionary(option => option.Value, option => option.Text),
    };

    /// <summary>A key in the word of the place; as it is where the place does not know it.</summary>
    public string WordOf(string? key) => key is null ? "" : Words.GetValueOrDefault(key, key);

    private static IReadOnlyList<FilterOption> Options(RuleSet set)
    {
        var options = set.Members.Select(member => new FilterOption(member.Key, member.Label)).ToList();
        if (set.OffersOther && !set.Has(RuleSet.Other)) options.Add(new(RuleSet.Other, OtherWord));
        return options;
    }
}
