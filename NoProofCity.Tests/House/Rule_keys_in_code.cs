using System.Text.RegularExpressions;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

public partial class Rule_keys_in_code
{
    [Fact(DisplayName = "Every rule key that a refusal or a question to the profile names is in the catalogue")]
    public void Are_in_the_catalogue()
    {
        var used = Repository.Sources("NoProofCity.Domain", ".cs")
            .SelectMany(file => RuleKeys().Matches(CodeWithoutComments.Of(File.ReadAllText(file), isRazor: false)).Select(match => match.Groups["key"].Value))
            .Distinct().ToList();
        Assert.Contains("Stf.AgentMin", used);
        Assert.Contains("Ver.Limit", used);
        Assert.DoesNotContain(used, key => ShippedProfiles.Catalogue.Find(key) is null);
    }

    [Fact(DisplayName = "Each choice that code asks for as an enum has exactly the options of the enum")]
    public void Choices_are_the_members_of_their_enum() =>
        Assert.Equal(Enum.GetNames<StaffKeeper>().Order(), ShippedProfiles.Catalogue.Find("Stf.Keeper")!.Options.Keys.Order());

    /// <summary>Refusal("Ver.Limit"), profile.Number("Stf.AgentMin"), profile.Choice&lt;StaffKeeper&gt;("Stf.Keeper").</summary>
    [GeneratedRegex("""\b(Refusal|Number|NumberOrNull|Text|TextOrNull|Texts|Flag|DateOrNull|Choice(<\w+>)?|ChoiceLabel|Set|Hours|ArticleOf|IsDefault)\("(?<key>[A-Z]\w*\.\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RuleKeys();
}
