using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Parent_and_overrides
{
    private const string District = """
        {
          "code": "district", "place": "试验区", "parent": "zaozhuang-2021",
          "rules": { "人员": [
            { "key": "Stf.AgentMin", "name": "每单位代办员最少人数", "value": 3, "source": "local" },
            { "key": "Clock.OfficeHours", "name": "办公时间", "value": [ { "from": "01-01", "open": ["08:30-12:00", "13:30-17:00"] } ], "source": "local" } ] }
        }
        """;

    [Fact(DisplayName = "A district inherits every value of the city, with its article, and may replace some")]
    public void Inherits_and_overrides()
    {
        var (city, district) = (ShippedProfiles.Of("zaozhuang-2021"), Resolved(District));
        Assert.Equal(3, district.Number("Stf.AgentMin"));
        Assert.Null(district.ArticleOf("Stf.AgentMin"));
        Assert.Equal(("试验区", "zaozhuang-2021"), (district.Place, district.ParentCode));
        Assert.Equal(city.Terms, district.Terms);
        Assert.Equal(["Stf.AgentMin", "Clock.OfficeHours"], district.Entries.Where(entry => entry.Overrides).Select(entry => entry.Key.Key));
        Assert.All(city.Entries.Where(entry => !district.Entry(entry.Key.Key).Overrides), entry =>
        {
            var inherited = district.Entry(entry.Key.Key);
            Assert.Equal((entry.Source, entry.Article), (inherited.Source, inherited.Article));
            Assert.True(entry.Value?.IsSameAs(inherited.Value) ?? inherited.Value is null, entry.Key.Key);
        });
    }

    [Fact(DisplayName = "The comparison of the two shows the override, marked")]
    public void Comparison_marks_it()
    {
        var different = ProfileComparison.Of(ShippedProfiles.Of("zaozhuang-2021"), Resolved(District)).Rows.Where(row => !row.IsSame).ToList();
        Assert.Equal(["Stf.AgentMin", "Clock.OfficeHours"], different.Select(row => row.Key.Key));
        Assert.All(different, row => Assert.Equal((true, ValueSource.Local), (row.Right.Overrides, row.Right.Source)));
    }

    [Fact(DisplayName = "Frozen, it reads back whole, marks included, and no longer needs its parent")]
    public void Frozen()
    {
        var district = Resolved(District);
        var again = ProfileResolver.Resolve(ProfileReader.Read(ShippedProfiles.Catalogue, ProfileWriter.Write(district)).Value);
        Assert.Null(again.ParentCode);
        Assert.True(again.Entry("Stf.AgentMin").Overrides);
        Assert.Equal(ProfileWriter.Write(district), ProfileWriter.Write(again));
    }

    [Fact]
    public void A_parent_that_is_not_there_is_a_finding() =>
        Assert.Equal([new UnknownParent("zaozhuang-2020")], Library(District.Replace("zaozhuang-2021", "zaozhuang-2020", StringComparison.Ordinal)).Faulty.Single().Findings);

    [Fact]
    public void A_circle_of_parents_ends_in_findings() =>
        Assert.Equal(["own.json", "other.json"], Library(District.Replace("zaozhuang-2021", "other", StringComparison.Ordinal),
            District.Replace("zaozhuang-2021", "district", StringComparison.Ordinal).Replace("\"district\", \"place\"", "\"other\", \"place\"", StringComparison.Ordinal)).Faulty.Select(file => file.File));

    [Fact(DisplayName = "A county below a city below a province profile: grandchildren resolve too")]
    public void Three_generations()
    {
        var town = District.Replace("\"code\": \"district\"", "\"code\": \"town\"", StringComparison.Ordinal)
            .Replace("zaozhuang-2021", "district", StringComparison.Ordinal).Replace("\"value\": 3", "\"value\": 4", StringComparison.Ordinal);
        var library = Library(town, District); // the child first: the order of files does not matter
        Assert.Empty(library.Faulty);
        Assert.Equal((4, 3), (library.Find("town")!.Number("Stf.AgentMin"), library.Find("district")!.Number("Stf.AgentMin")));
    }

    [Fact]
    public void A_child_that_takes_away_what_another_limit_extends_is_a_finding() => Assert.Equal(
        [new ExtendsNothing("Cmp.ExtensionMaxWorkdays", "complaint")],
        Library(District.Replace("\"key\": \"Stf.AgentMin\", \"name\": \"每单位代办员最少人数\", \"value\": 3", "\"key\": \"Cmp.LimitWorkdays\", \"name\": \"办理时限\", \"value\": null", StringComparison.Ordinal)).Faulty.Single().Findings);

    private static RuleProfile Resolved(string json) => Library(json).Find("district")!;

    private static ProfileLibrary Library(string own, string? other = null) => ProfileLibrary.Read(ShippedProfiles.Catalogue,
        [new("zaozhuang-2021.json", ShippedProfiles.Json("zaozhuang-2021")), new("own.json", own), .. other is null ? (ProfileFile[])[] : [new ProfileFile("other.json", other)]]);
}
