using NoProofCity.Domain.Common;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Strict_reading
{
    private const string AgentLine = """{ "key": "Stf.AgentMin", "name": "每单位代办员最少人数", "value": 2, "source": "stated", "article": "核验实施办法第六条" },""";

    private const string HoursLine = """{ "key": "Clock.OfficeHours", "name": "办公时间", "value": [ { "from": "01-01", "open": ["09:00-12:00", "13:30-17:00"] } ], "source": "default" },""";

    [Theory(DisplayName = "Each fault of a line is a finding of its own, with the key and what was found")]
    [InlineData("\"value\": 2", "\"value\": \"2\"", "WrongKind { At = Stf.AgentMin, Expected = Number, Found = String }")]
    [InlineData("\"value\": 2", "\"value\": 2.5", "BadNumber { At = Stf.AgentMin, Found = 2.5 }")]
    [InlineData("\"value\": 2", "\"value\": -2", "BadNumber { At = Stf.AgentMin, Found = -2 }")]
    [InlineData("\"value\": 2", "\"value\": null", "EmptyValue { At = Stf.AgentMin }")]
    [InlineData("\"value\": 2, ", "", "MissingField { At = Stf.AgentMin, Field = value }")]
    [InlineData("\"source\": \"stated\"", "\"source\": \"default\"", "DefaultWithArticle { At = Stf.AgentMin, Article = 核验实施办法第六条 }")]
    [InlineData(", \"article\": \"核验实施办法第六条\"", "", "StatedWithoutArticle { At = Stf.AgentMin }")]
    [InlineData("\"source\": \"stated\", ", "", "MissingField { At = Stf.AgentMin, Field = source }")]
    [InlineData("每单位代办员最少人数", "联络员最少人数", "OtherName { At = Stf.AgentMin, Found = 联络员最少人数, Expected = 每单位代办员最少人数 }")]
    [InlineData("\"value\": 2", "\"value\": 2, \"unit\": \"人\"", "UnknownField { At = Stf.AgentMin, Field = unit }")]
    [InlineData("\"value\": 2", "\"value\": 2, \"open\": true", "UnknownField { At = Stf.AgentMin, Field = open }")]
    public void Fault_of_a_line(string good, string bad, string finding) => Assert.Equal([finding], Findings(AgentLine, AgentLine.Replace(good, bad, StringComparison.Ordinal)));

    [Theory(DisplayName = "Open stretches must lie in order, and not touch or overlap")]
    [InlineData("13:30-17:00", "11:30-17:00", "OverlappingSpans { At = Clock.OfficeHours, Found = 11:30-17:00 }")]
    [InlineData("13:30-17:00", "12:00-17:00", "OverlappingSpans { At = Clock.OfficeHours, Found = 12:00-17:00 }")]
    [InlineData("13:30-17:00", "17:00-13:30", "OverlappingSpans { At = Clock.OfficeHours, Found = 17:00-13:30 }")]
    [InlineData("13:30-17:00", "13:30-25:00", "BadTime { At = Clock.OfficeHours, Found = 13:30-25:00 }")]
    [InlineData("01-01", "02-29", "BadDate { At = Clock.OfficeHours, Found = 02-29 }")]
    public void Fault_of_the_office_hours(string good, string bad, string finding) => Assert.Equal([finding], Findings(HoursLine, HoursLine.Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void Seasons_must_follow_each_other() => Assert.Equal(["OverlappingSpans { At = Clock.OfficeHours, Found = 05-01 }"],
        Findings("\"value\": [ { \"from\": \"01-01\"", "\"value\": [ { \"from\": \"10-01\", \"open\": [\"09:00-12:00\"] }, { \"from\": \"05-01\""));

    [Fact]
    public void Two_seasons_are_read()
    {
        var read = Read(Spoiled("\"value\": [ { \"from\": \"01-01\"", "\"value\": [ { \"from\": \"05-01\", \"open\": [\"08:30-12:00\", \"14:30-18:00\"] }, { \"from\": \"10-01\""));
        Assert.Empty(read.Refusals);
        Assert.Equal([5, 10], ProfileResolver.Resolve(read.Value).Hours("Clock.OfficeHours").Seasons.Select(season => season.From.Month));
    }

    [Fact]
    public void Unknown_key() => Assert.Equal(["UnknownRuleKey { At = Stf.AgentMinimum }", "MissingRuleKey { At = Stf.AgentMin, Name = 每单位代办员最少人数 }"],
        Findings("\"Stf.AgentMin\"", "\"Stf.AgentMinimum\""));

    [Fact]
    public void Missing_key() => Assert.Equal(["MissingRuleKey { At = Stf.AgentMin, Name = 每单位代办员最少人数 }"], Findings(AgentLine, ""));

    [Fact]
    public void A_key_given_twice() => Assert.Equal(["DoubledRuleKey { At = Stf.AgentMin }"], Findings(AgentLine, AgentLine + AgentLine));

    [Fact]
    public void A_choice_outside_its_options() => Assert.Equal(["UnknownWord { At = Sup.Precedence, Found = Both, Valid = Issuer,Applicant }"],
        Findings("\"value\": \"Applicant\"", "\"value\": \"Both\""));

    [Fact]
    public void A_member_given_twice() => Assert.Equal(["DoubledMember { At = Meeting.Posts, Found = Convener }"],
        Findings("\"key\": \"ChiefConvener\"", "\"key\": \"Convener\""));

    [Fact]
    public void A_default_list_whose_member_has_an_article() => Assert.Equal(["DefaultWithArticle { At = Proof.Seals, Article = 第一条 }"],
        Findings("\"label\": \"核验专用章\"", "\"label\": \"核验专用章\", \"article\": \"第一条\""));

    [Fact]
    public void A_limit_without_its_unit() => Assert.Equal(["UnknownWord { At = Ver.PaperArchive, Found = days, Valid = minutes,hours,workingDays,calendarDays }"],
        Findings("\"amount\": 1, \"unit\": \"workingDays\"", "\"amount\": 1, \"unit\": \"days\""));

    [Fact]
    public void A_limit_whose_days_are_set_on_the_entry_has_no_amount_of_its_own() => Assert.Equal(["LimitAmountMisplaced { At = Ver.Statutory, Class = statutory, Amount = 5 }"],
        Findings("\"name\": \"需按法定程序办理的时限\", \"value\": { \"amount\": null", "\"name\": \"需按法定程序办理的时限\", \"value\": { \"amount\": 5"));

    [Fact]
    public void A_limit_without_an_amount() => Assert.Equal(["LimitAmountMisplaced { At = Ver.PaperArchive, Class = paperArchive, Amount =  }"],
        Findings("\"amount\": 1, \"unit\": \"workingDays\"", "\"amount\": null, \"unit\": \"workingDays\""));

    [Fact]
    public void An_extension_of_nothing() => Assert.Equal(["ExtendsNothing { At = Cmp.ExtensionMaxWorkdays, Found = report }"],
        Findings("\"extends\": \"complaint\"", "\"extends\": \"report\""));

    [Fact]
    public void A_day_that_is_none() => Assert.Equal(["BadDate { At = Doc.Issued, Found = 2021-02-30 }"], Findings("\"value\": \"2021-03-10\"", "\"value\": \"2021-02-30\""));

    [Fact]
    public void A_term_that_ends_twice() => Assert.Equal(["TermEndsTwice { At = meeting }"],
        Findings("\"trialMonths\": null, \"expiry\": null", "\"trialMonths\": 12, \"expiry\": \"2022-03-09\"", first: true));

    [Theory]
    [InlineData("Yiyuan 2021")]
    [InlineData("沂源")]
    [InlineData("a-code-that-is-longer-than-any-address-may-be")]
    public void A_code_that_is_none(string code) => Assert.Equal([$"MalformedCode {{ At = code, Found = {code}, MaxLength = 40 }}"],
        Findings("\"code\": \"yiyuan-2021\"", $"\"code\": \"{code}\""));

    [Fact]
    public void A_note_on_an_unknown_key() => Assert.Equal(["UnknownRuleKey { At = Ver.Diligent }"], Findings("[\"Ver.Diligence\"]", "[\"Ver.Diligent\"]"));

    [Theory]
    [InlineData("")]
    [InlineData("{ \"code\": ")]
    [InlineData("{ \"code\": \"a\", \"code\": \"b\" }")]
    [InlineData("编号,名称")]
    public void What_is_no_profile_at_all_is_said_with_its_place(string json) => Assert.IsType<NotJson>(Assert.Single(Read(json).Refusals));

    [Fact(DisplayName = "All findings of a file come at once")]
    public void All_at_once()
    {
        var json = ShippedProfiles.Json("yiyuan-2021")
            .Replace(AgentLine, AgentLine.Replace("\"value\": 2", "\"value\": \"二\"", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("13:30-17:00", "11:30-17:00", StringComparison.Ordinal)
            .Replace("\"place\": \"沂源县\",", "", StringComparison.Ordinal)
            .Replace("\"key\": \"Cmp.Reply\"", "\"key\": \"Cmp.Replied\"", StringComparison.Ordinal);
        Assert.Equal(["MissingField", "MissingRuleKey", "OverlappingSpans", "UnknownRuleKey", "WrongKind"], Read(json).Refusals.Select(finding => finding.GetType().Name).Order());
    }

    [Fact(DisplayName = "A version frozen before a key existed gets its default, a file does not")]
    public void Frozen_by_an_earlier_release()
    {
        var json = Spoiled(AgentLine, "");
        var profile = ProfileResolver.Resolve(ProfileReader.ReadFrozen(ShippedProfiles.Catalogue, json).Value);
        Assert.Equal(2, profile.Number("Stf.AgentMin"));
        Assert.True(profile.IsDefault("Stf.AgentMin"));
        Assert.False(Read(json).IsDone);
    }

    private static Outcome<ProfileDocument> Read(string json) => ProfileReader.Read(ShippedProfiles.Catalogue, json);

    private static string Spoiled(string good, string bad, bool first = false)
    {
        var json = ShippedProfiles.Json("yiyuan-2021");
        Assert.Contains(good, json, StringComparison.Ordinal);
        var at = json.IndexOf(good, StringComparison.Ordinal);
        return first ? json[..at] + bad + json[(at + good.Length)..] : json.Replace(good, bad, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(string good, string bad, bool first = false) => Read(Spoiled(good, bad, first)).Refusals.Select(Shown);

    private static string Shown(Refusal finding) => (finding is UnknownWord word ? $"UnknownWord {{ At = {word.At}, Found = {word.Found}, Valid = {string.Join(',', word.Valid)} }}" : finding.ToString())
        .Replace("Rule = , ", "", StringComparison.Ordinal);
}
