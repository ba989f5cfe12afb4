using System.Globalization;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Terms_and_expiry
{
    [Theory(DisplayName = "The last day of a trial year is the day before its anniversary")]
    [InlineData("jinan-2020", "verification", "2020-08-01", "2021-07-31", "附件1第十条")]
    [InlineData("jinan-2020", "accountability", "2020-05-06", "2021-05-05", "附件2第十二条")]
    [InlineData("gaoqing-2021", "verification", "2021-03-12", "2022-03-11", "附件2第十四条")]
    [InlineData("gaoqing-2021", "adjustment", "2021-03-12", "2022-03-11", "附件3第十三条")]
    [InlineData("gaoqing-2021", "complaint", "2021-03-12", "2022-03-11", "附件4第十四条")]
    [InlineData("gaoqing-2021", "accountability", "2021-03-12", "2022-03-11", "附件5第十二条")]
    [InlineData("zaozhuang-2021", "whole", "2021-11-26", null, "第二十一条")]
    [InlineData("dongying-2022", "verification", "2022-06-30", null, null)]
    [InlineData("yiyuan-2021", "complaint", "2021-03-10", null, null)]
    public void Term(string place, string part, string effective, string? expiry, string? article)
    {
        var term = ShippedProfiles.Of(place).Terms.Single(t => t.Part == part);
        Assert.Equal((Day(effective), expiry is null ? null : Day(expiry), article), (term.Effective, term.Expiry, term.Article));
    }

    [Theory(DisplayName = "The banner comes the day after the last day, for each part on its own")]
    [InlineData("jinan-2020", "2021-05-05", "")]
    [InlineData("jinan-2020", "2021-05-06", "accountability")]
    [InlineData("jinan-2020", "2021-07-31", "accountability")]
    [InlineData("jinan-2020", "2021-08-01", "verification,accountability")]
    [InlineData("gaoqing-2021", "2022-03-11", "")]
    [InlineData("gaoqing-2021", "2022-03-12", "verification,adjustment,complaint,accountability")]
    [InlineData("zaozhuang-2021", "2099-12-31", "")]
    [InlineData("dongying-2022", "2099-12-31", "")]
    public void Ended(string place, string day, string parts) =>
        Assert.Equal(parts, string.Join(',', ShippedProfiles.Of(place).EndedOn(Day(day)).Select(term => term.Part)));

    [Fact(DisplayName = "A title that says 试行 without a term shows so and never ends")]
    public void Trial_without_end()
    {
        var states = ShippedProfiles.Of("yiyuan-2021").TermsOn(Day("2030-01-01")).ToDictionary(term => term.Term.Part, term => term.State);
        Assert.Equal(TermState.OnTrialWithoutEnd, states["verification"]);
        Assert.Equal(TermState.InForce, states["meeting"]);
    }

    [Theory]
    [InlineData("2020-07-31", TermState.NotYetInForce)]
    [InlineData("2020-08-01", TermState.InForce)]
    public void A_part_is_in_force_from_its_first_day(string day, TermState state) =>
        Assert.Equal(state, ShippedProfiles.Of("jinan-2020").Terms.Single(term => term.Part == "verification").StateOn(Day(day)));

    [Fact(DisplayName = "An ended trial changes no rule and no limit")]
    public void Expiry_stops_nothing()
    {
        var profile = ShippedProfiles.Of("gaoqing-2021");
        Assert.NotEmpty(profile.EndedOn(Day("2026-11-21")));
        Assert.True(profile.LimitOf("database").IsDone);
    }

    [Theory(DisplayName = "The head of each document: issuers, day of issue")]
    [InlineData("jinan-2020", "济南市", "2020-05-06", "济南市司法局", "济南市大数据局")]
    [InlineData("zaozhuang-2021", "枣庄市", "2021-11-26", "枣庄市人民政府办公室")]
    [InlineData("dongying-2022", "东营市", "2022-06-30", "东营市人民政府办公室")]
    [InlineData("yiyuan-2021", "沂源县", "2021-03-10", "沂源县人民政府办公室")]
    [InlineData("gaoqing-2021", "高青县", "2021-03-12", "高青县人民政府办公室")]
    public void Head(string code, string place, string issued, params string[] issuers)
    {
        var profile = ShippedProfiles.Of(code);
        Assert.Equal((place, Day(issued)), (profile.Place, profile.DateOrNull("Doc.Issued")));
        Assert.Equal(issuers, profile.Texts("Doc.Issuers"));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
