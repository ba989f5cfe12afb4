using System.Text.RegularExpressions;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
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

    [Theory(DisplayName = "Each choice that code asks for as an enum has exactly the options of the enum")]
    [InlineData("Stf.Keeper", typeof(StaffKeeper))]
    [InlineData("Clock.MinuteMode", typeof(TimeMode))]
    [InlineData("Clock.HourMode", typeof(TimeMode))]
    [InlineData("Clock.OutOfHours", typeof(OutOfHours))]
    [InlineData("Clock.WorkdayMode", typeof(DayZero))]
    [InlineData("Inv.RiskAssessment", typeof(RiskAssessment))]
    [InlineData("Scope.IssuerOutside", typeof(IssuerOutsideRule))]
    [InlineData("Prm.When", typeof(PromiseWhen))]
    public void Choices_are_the_members_of_their_enum(string key, Type choice) =>
        Assert.Equal(Enum.GetNames(choice).Order(), ShippedProfiles.Catalogue.Find(key)!.Options.Keys.Order());

    [Fact(DisplayName = "Each condition of the list of rights can hold under some value of its key")]
    public void Conditions_of_the_rights_are_known()
    {
        var conditions = File.ReadLines(Repository.File("docs", "permissions.csv")).Skip(1).Select(line => line.Split(',')[3]).Where(condition => condition.Length > 0).Distinct().ToList();
        Assert.NotEmpty(conditions);
        Assert.All(conditions, condition =>
        {
            var (key, values) = condition.Split('=') is [var left, var right] ? (left, right.Split(RightCondition.Separator)) : throw new FormatException(condition);
            Assert.All(ShippedProfiles.Library.Profiles, profile => Assert.NotNull(profile.Options(key)));
            var known = ShippedProfiles.Catalogue.Find(key)!.Options.Keys.Concat(ShippedProfiles.Library.Profiles.Select(profile => profile.Entry(key).Value).OfType<RuleSet>().SelectMany(set => set.Members.Select(member => member.Key)));
            Assert.Subset(known.ToHashSet(), values.ToHashSet());
        });
    }

    /// <summary>Refusal("Ver.Limit"), profile.Number("Stf.AgentMin"), profile.Choice&lt;StaffKeeper&gt;("Stf.Keeper").</summary>
    [GeneratedRegex("""\b(Refusal|Number|NumberOrNull|Text|TextOrNull|Texts|Flag|DateOrNull|Choice(<\w+>)?|ChoiceLabel|Set|Hours|ArticleOf|IsDefault)\("(?<key>[A-Z]\w*\.\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RuleKeys();
}
