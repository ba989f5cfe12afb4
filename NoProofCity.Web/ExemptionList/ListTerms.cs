using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Profiles;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>What a place calls its lists, its ways and its levels, as pages offer them.</summary>
public sealed class ListTerms(RuleProfile profile)
{
    public RuleProfile Profile { get; } = profile;

    public ListRules Rules { get; } = ListRules.Of(profile);

    public Terms Terms { get; } = PlaceTerms.Of(profile);

    /// <summary>Those an entry may have; to cancel is one of every place.</summary>
    public IReadOnlyList<FilterOption> Ways => [.. Rules.Methods.Members.Select(way => new FilterOption(way.Key, way.Label)), .. Missing.Select(key => new FilterOption(key, Rules.LabelOf(key)))];

    public IReadOnlyList<FilterOption> Channels => [.. Rules.Channels.Members.Select(channel => new FilterOption(channel.Key, channel.Label))];

    /// <summary>For which reasons the programme does not reach a proof.</summary>
    public IReadOnlyList<FilterOption> Exclusions => [.. Profile.Set("Scope.ExcludedRisk").Members.Select(risk => new FilterOption(risk.Key, risk.Label))];

    public string NameOf(ListKind kind) => ListWords.NameOf(kind, Profile);

    public string WaysOf(IEnumerable<string> methods) => string.Join('、', methods.Select(Rules.LabelOf));

    /// <summary>What the place calls a level of its lists.</summary>
    public string LevelOf(ListKind kind, UnitLevel level) =>
        Profile.Set(kind is ListKind.Implementation ? "List.ImplementationLevels" : "List.Levels").Find($"{level}")?.Label ?? EnumWords.Of(level);

    private IEnumerable<string> Missing =>
        ((string[])[Domain.Inventory.MethodKeys.DirectCancel, .. Rules.Methods.OffersOther ? (string[])[RuleSet.Other] : []]).Where(key => !Rules.Methods.Has(key));
}
