using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Staff;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Shipped_profiles
{
    private static readonly string[] Places = ["jinan-2020", "zaozhuang-2021", "dongying-2022", "yiyuan-2021", "gaoqing-2021"];

    [Fact]
    public void The_five_ship_and_load_without_a_finding()
    {
        Assert.Empty(ShippedProfiles.Library.Faulty);
        Assert.Equal(Places.Order(), ShippedProfiles.Library.Profiles.Select(profile => profile.Code).Order());
    }

    [Fact]
    public void Every_profile_answers_every_key_of_the_catalogue() => Assert.All(Places, place =>
        Assert.Equal(ShippedProfiles.Catalogue.Keys, ShippedProfiles.Of(place).Entries.Select(entry => entry.Key)));

    [Fact]
    public void What_is_stated_has_an_article_and_what_is_default_has_none() => Assert.All(Places.SelectMany(place => ShippedProfiles.Of(place).Entries), entry =>
        Assert.Equal(entry.Source is ValueSource.Stated, entry.Article is not null));

    /// <summary>A cell is the value, and behind @ the article that states it; without an article it is our default. Members of an open list end in +.</summary>
    [Theory(DisplayName = "Each place has the value of its document, and our default where the document is silent")]
    [InlineData("Doc.Number", "济司通〔2020〕29号@印发通知", "枣政办发〔2021〕16号@印发通知", "东政办字〔2022〕35号@印发通知", "-", "-")]
    [InlineData("Scope.Territory", "City@实施方案二", "City@第三条", "City@实施方案二", "County", "County@实施方案二（二）")]
    [InlineData("Label.Asker", "索要单位@附件1第二条", "需求单位@第十条第一款", "需求单位@附件3第二条", "需求单位@核验实施办法第二条", "需求单位@附件2第二条")]
    [InlineData("Label.Issuer", "开具单位@附件1第二条", "出具单位@第十条第一款", "出具单位@附件3第二条", "出具单位@核验实施办法第二条", "出具单位@附件2第二条")]
    [InlineData("Label.Way", "办理方式@实施方案三（二）", "措施@第七条", "方式@实施方案二", "免提交方式@动态调整管理办法第三条第一款", "替代取消方式@附件3第三条第一款")]
    [InlineData("Org.LeadBody", "工作协调小组@实施方案二（二）", "工作专班@第四条第一款", "联席会议@实施方案四（一）", "联席会议@联席会议制度一", "联席会议@实施方案四（一）")]
    [InlineData("Org.OfficeHost", "-", "市政府办公室（市大数据局）@第四条第二款", "市政府办公室@附件1二", "县行政审批服务局@联席会议制度二", "县行政审批服务局@附件1二")]
    [InlineData("Org.InventoryReviewer", "市司法局@实施方案二（一）", "工作专班办公室@第五条第一款", "市司法局@实施方案三（一）1", "工作专班@联席会议制度二", "县司法局@实施方案三（一）1")]
    [InlineData("Org.VerificationSupervisor", "市司法局、市大数据局@实施方案三（三）", "工作专班@第二十条", "市政务服务管理办公室@附件3第十三条", "县联席会议办公室@核验实施办法第十三条", "县联席会议办公室@附件2第十三条")]
    [InlineData("Scope.PowerTypes", "License,Confirmation,Payment,Reward,Adjudication,OtherPower,PublicService@实施方案二（一）", "License,Confirmation,Payment,Reward,Adjudication,Filing,OtherPower,PublicService", "License,Confirmation,Payment,Reward,Adjudication,Filing,OtherPower,PublicService@实施方案三（一）1", "License,Confirmation,Payment,Reward,Adjudication,Filing,OtherPower,PublicService", "License,Confirmation,Payment,Reward,Adjudication,OtherPower,PublicService@实施方案三（一）1")]
    [InlineData("Scope.Industries", "Water,Power,Gas,Heating,CableTv,Bank,Insurance,Education,Health@实施方案二（一）", "Water,Power,Gas,Heating,CableTv,Bank,Insurance,Education,Health@第三条", "Bank,Insurance@实施方案二（三）", "Water,Power,Gas,Heating,Telecom,CableTv,Bank,Insurance,Education,Health", "Water,Power,Gas,Heating,Telecom,CableTv,Bank,Insurance,Education,Health@实施方案三（一）2")]
    [InlineData("Scope.ExcludedRisk", "", "NationalSecurity,StateSecret,PublicSafety,FinancePrudential,Ecology,HealthDirect,LifeProperty,MajorForeign+@第二条第二款", "", "", "")]
    [InlineData("Scope.IssuerOutside", "Outside@实施方案二", "OutsideNotCheckable@第二条第二款", "Outside@实施方案二", "Outside", "Outside@实施方案二（二）")]
    [InlineData("Scope.ProvincialReview", "False", "True@第二条第二款", "False", "False", "False")]
    [InlineData("Inv.CancelWithoutLaw", "True@实施方案二（二）", "True@第二条第一款", "True@实施方案三（一）1", "True", "True@实施方案二（一）")]
    [InlineData("Inv.CancelIssuerCannotVerify", "False", "False", "False", "False", "True@实施方案二（一）")]
    [InlineData("Inv.RiskAssessment", "Optional", "Optional", "Optional", "Optional", "Required@实施方案二（一）")]
    [InlineData("Inv.Due", "2020-05-31@实施方案二（一）", "-", "2022-06-30@实施方案三（一）1", "-", "2021-03-31@实施方案三（一）1")]
    [InlineData("Method.Set", "DirectCancel,DataSharing,Verification,Promise,OnlineIssuing,AgentErrand+@实施方案二", "DirectCancel,DataSharing,Promise,Verification@第七条", "DirectCancel,Promise,DataSharing,Verification+@实施方案二", "DataSharing,Promise,Verification,Other@动态调整管理办法第九条第一款", "DirectCancel,DataSharing,Promise,Verification,AgentErrand+@实施方案二（二）")]
    [InlineData("List.FirstApprover", "Legal", "Office", "LeadBody", "Office", "Government@实施方案三（一）2")]
    [InlineData("List.Publisher", "Legal@附件1第四条", "Government@第五条第一款", "LeadBody@附件1一（三）", "Office@动态调整管理办法第九条第二款", "Office@附件3第九条第二款")]
    [InlineData("List.Levels", "City,County@附件1第四条", "City@第五条第一款", "City,County", "County@动态调整管理办法第四条", "County,Town@实施方案三（一）2")]
    [InlineData("List.ImplementationLevels", "City,County", "City", "City,County", "County", "County,Town,Village@实施方案三（一）1")]
    [InlineData("List.Cadence", "Timely@附件1第四条", "Timely@第五条第二款", "RealTime@实施方案三（五）14", "RealTimeHalfYear@动态调整管理办法第五条", "RealTimeHalfYear@附件3第五条")]
    [InlineData("List.UseListPerYear", "-", "-", "2@实施方案三（三）6", "-", "-")]
    [InlineData("List.UseListOnlyAdds", "False", "False", "True@实施方案三（三）6", "False", "False")]
    [InlineData("Adj.FilingWorkdays", "-", "3 WorkingDays Hard@第五条第三款", "-", "7 WorkingDays Hard@动态调整管理办法第九条第一款", "7 WorkingDays Hard@附件3第九条第一款")]
    [InlineData("Adj.SameDayReminder", "False", "False", "False", "False", "True@实施方案三（四）1")]
    [InlineData("Adj.InterimDemand", "Ban", "InPrinciple@第五条第三款", "Ban", "Ban@动态调整管理办法第九条第二款", "Ban@附件3第九条第二款")]
    [InlineData("Adj.InterimScope", "All", "Additions@第五条第三款", "All", "All@动态调整管理办法第九条第二款", "All@附件3第九条第二款")]
    [InlineData("Adj.OfficeInitiated", "True", "True", "True", "True@动态调整管理办法第十一条", "True@附件3第十一条")]
    [InlineData("Adj.InForceOn", "Publication", "Publication", "Publication", "Publication", "Publication")]
    [InlineData("Ver.ClassScheme", "Narrative@附件1第七条", "ItemKind@第十条第二款", "Storage@附件3第七条", "Storage@核验实施办法第七条", "Storage@附件2第七条")]
    [InlineData("Ver.Database", "-", "30 Minutes Soft@第十条第二款", "30 Minutes Hard@附件3第七条", "30 Minutes Hard@核验实施办法第七条", "30 Minutes Hard@附件2第七条")]
    [InlineData("Ver.PaperArchive", "-", "-", "1 WorkingDays Hard@附件3第七条", "1 WorkingDays Hard@核验实施办法第七条", "1 WorkingDays Hard@附件2第七条")]
    [InlineData("Ver.HistoricArchive", "-", "-", "2 WorkingDays Hard@附件3第七条", "2 WorkingDays Hard@核验实施办法第七条", "2 WorkingDays Hard@附件2第七条")]
    [InlineData("Ver.ImmediateItem", "-", "30 Minutes Hard@第十条第二款", "-", "-", "-")]
    [InlineData("Ver.PromisedItem", "-", "24 Hours Soft@第十条第二款", "-", "-", "-")]
    [InlineData("Ver.Immediate", "30 Minutes Hard", "-", "-", "-", "-")]
    [InlineData("Ver.ReturnLimit", "30 Minutes Hard", "30 Minutes Hard@第十条第二款", "30 Minutes Hard", "30 Minutes Hard", "30 Minutes Hard")]
    [InlineData("Ver.Supervision", "-", "30 Minutes Hard@第十条第二款", "-", "-", "-")]
    [InlineData("Ver.TransferSuggestion", "Optional", "Required@第十条第二款", "Optional", "Optional", "Optional")]
    [InlineData("Ver.ClockExclusion", "ImmediateOnly", "All@第十条第二款", "ImmediateOnly@附件3第七条", "ImmediateOnly@核验实施办法第七条", "ImmediateOnly@附件2第七条")]
    [InlineData("Ver.OverdueRule", "GroundOnly@附件2第四条第（三）项", "Supervisor@第十条第二款", "ReportOffice@附件3第十一条", "ReportOffice@核验实施办法第十一条", "ReportOffice@附件2第十一条")]
    [InlineData("Ver.ReportWorkdays", "1", "1", "1", "1", "1")]
    [InlineData("Ver.StartedBy", "Liaison,Agent", "Agent@第十条第一款", "Liaison,Agent@附件3第五条", "Liaison,Agent@核验实施办法第五条", "Liaison,Agent@附件2第五条")]
    [InlineData("Ver.InterimChannels", "Letter,FieldCheck@附件1第三条", "@第十条第一款", "OaSystem,Fax,OfficialMail@附件3第三条", "OaSystem,Fax,OfficialMail@核验实施办法第三条", "OaSystem,Fax,OfficialMail@附件2第三条")]
    [InlineData("Sup.Precedence", "Applicant", "Issuer@第十一条第二款", "Applicant@附件3第八条第一款", "Applicant@核验实施办法第八条第一款", "Applicant@附件2第八条第一款")]
    [InlineData("Vol.AbleAndWilling", "True", "False@第二条第三款", "True@附件3第九条第一款", "True@核验实施办法第九条第一款", "True@附件2第九条第一款")]
    [InlineData("Proof.PaperEffect", "Equal@附件1第五条", "UnlessLaw@第十一条第一款", "UnlessLaw", "UnlessLaw", "UnlessLaw")]
    [InlineData("Proof.CheckCode", "True@附件1第六条", "True", "True", "True", "True")]
    [InlineData("Proof.Seals", "Generic", "DataShareSeal,VerifySeal@第九条第一款", "Generic", "Generic", "Generic")]
    [InlineData("Stf.LiaisonMin", "1@附件1第八条", "0", "1@附件3第六条", "1@核验实施办法第六条", "1@附件2第六条")]
    [InlineData("Stf.AgentMin", "2@附件1第八条", "1@第十条第一款", "2@附件3第六条", "2@核验实施办法第六条", "2@附件2第六条")]
    [InlineData("Stf.SupervisorCount", "0", "1@第十条第一款", "0", "0", "0")]
    [InlineData("Stf.ABRole", "True", "True", "True@附件3第六条", "True@核验实施办法第六条", "True@附件2第六条")]
    [InlineData("Stf.Keeper", "Unit@附件1第八条", "Office", "CityOffice@附件3第六条", "Office@核验实施办法第六条", "Office@附件2第六条")]
    [InlineData("Cmp.Channels", "Letter,Fax,Sms,Email,Platform,Hotline12345,Window,MinistryPlatform,EnforcementSupervision", "MinistryPlatform,GoodBadReview,Letter,Email,Hotline12345+@第十八条", "Window,App,Hotline12345,GovSite+@实施方案三（五）15", "Letter,Fax,Sms,Email,Platform,Hotline12345,Window,MinistryPlatform,EnforcementSupervision@投诉举报办法第五条", "Letter,Fax,Sms,Email,Platform,Hotline12345,Window,MinistryPlatform,EnforcementSupervision@附件4第五条")]
    [InlineData("Cmp.LimitWorkdays", "5 WorkingDays Hard", "5 WorkingDays Hard", "5 WorkingDays Hard", "5 WorkingDays Hard@投诉举报办法第十条", "5 WorkingDays Hard@附件4第十条")]
    [InlineData("Cmp.ExtensionMaxWorkdays", "N WorkingDays Hard max 5", "N WorkingDays Hard max 5", "N WorkingDays Hard max 5", "N WorkingDays Hard max 5@投诉举报办法第十条", "N WorkingDays Hard max 5@附件4第十条")]
    [InlineData("Cmp.ExtensionTimes", "1", "1", "1", "1", "1")]
    [InlineData("Cmp.OutsideGround", "Own", "Own", "Own", "County@投诉举报办法第四条第（四）项", "City@附件4第四条第（四）项")]
    [InlineData("Prm.When", "Feasible@实施方案二（二）", "Mandatory@第七条", "CorrectableOrCheckable@实施方案三（三）5", "WayOnly@动态调整管理办法第九条第一款", "CorrectableControllable@实施方案三（二）2")]
    [InlineData("Prm.CreditBar", "FalseUntilRepaired", "FalseUntilRepaired", "AnyBadRecord@实施方案三（五）16", "FalseUntilRepaired", "SeriousUntilRepaired@实施方案三（二）2")]
    [InlineData("Prm.CreditSite", "-", "-", "信用东营@实施方案三（五）16", "-", "信用淄博@实施方案三（四）3")]
    [InlineData("Prm.CheckDueWorkdays", "20", "20", "20", "20", "20")]
    [InlineData("Tol.AllowedFor", "None", "None", "Any@实施方案三（五）17", "None", "ImmediateAfterFailure@实施方案三（二）3")]
    [InlineData("Meeting.PlenaryCaller", "ChiefOrConvener", "ChiefOrConvener", "Chief@附件1三（一）", "ChiefOrConvener@联席会议制度三（一）", "ChiefOrConvener@附件1三（一）")]
    [InlineData("Meeting.PreMeeting", "Required", "Required", "May@附件1三（四）", "Required@联席会议制度三（四）", "Required@附件1三（四）")]
    [InlineData("Meeting.Cadence", "HalfYear", "HalfYear", "HalfYear@附件1三（一）", "HalfYear@联席会议制度三（一）", "HalfYear@附件1三（一）")]
    [InlineData("Acc.Precondition", "None", "RefusedToCorrect@第十六条", "None", "None", "None")]
    [InlineData("Acc.ReviewSuspends", "False@附件2第六条", "False", "False", "False@责任追究和容错免责管理办法第六条", "False@附件5第六条")]
    [InlineData("Acc.Compensation", "True", "True@第十六条第二款", "True", "True", "True")]
    [InlineData("Clock.MinuteMode", "Office", "Office", "Office", "Office", "Office")]
    [InlineData("Clock.AmberMinutes", "15", "15", "15", "15", "15")]
    [InlineData("Clock.AmberOfficeMinutes", "120", "120", "120", "120", "120")]
    [InlineData("Clock.ReclassifyMax", "1", "1", "1", "1", "1")]
    public void Value_and_article(string key, params string[] cells) =>
        Assert.Equal(cells, Places.Select(place => Cell(ShippedProfiles.Of(place).Entry(key))));

    [Theory(DisplayName = "The lists of grounds and reasons have the length of their document")]
    [InlineData("Acc.Grounds", 6, 10, 0, 6, 6)]
    [InlineData("Acc.Exemptions", 5, 6, 5, 5, 5)]
    [InlineData("Acc.Sanctions", 4, 4, 4, 4, 4)]
    [InlineData("Acc.NoEffect", 5, 5, 5, 5, 5)]
    [InlineData("Adj.Reasons", 14, 14, 14, 14, 14)]
    [InlineData("Adj.ApplicationFields", 7, 7, 7, 7, 7)]
    [InlineData("Cmp.Subjects", 5, 5, 5, 5, 5)]
    [InlineData("Cmp.NonAcceptance", 4, 4, 4, 4, 4)]
    [InlineData("Cmp.Termination", 3, 3, 3, 3, 3)]
    [InlineData("Prm.FocusFields", 0, 0, 7, 0, 0)]
    [InlineData("Meeting.Duties", 5, 5, 5, 5, 5)]
    [InlineData("Org.Members", 0, 4, 5, 5, 14)]
    public void Lengths(string key, params int[] lengths) => Assert.Equal(lengths, Places.Select(place =>
        ShippedProfiles.Of(place).Entry(key).Value switch { RuleSet set => set.Members.Count, TextsValue texts => texts.Texts.Count, _ => -1 }));

    [Theory(DisplayName = "A member of a list has the article of its own item")]
    [InlineData("yiyuan-2021", "Adj.Reasons", "CancelGovDecision", "动态调整管理办法第八条第（二）项")]
    [InlineData("gaoqing-2021", "Cmp.NonAcceptance", "MaliciousRepeat", "附件4第八条第（二）项")]
    [InlineData("gaoqing-2021", "Method.Set", "AgentErrand", "实施方案三（二）3")]
    [InlineData("gaoqing-2021", "Method.Set", "Promise", "实施方案二（二）")]
    [InlineData("zaozhuang-2021", "Acc.Grounds", "NotAdjusted", "第十六条第（四）项")]
    [InlineData("zaozhuang-2021", "Acc.Exemptions", "LawfulEvidenceWrongRemedied", "第十七条第（五）项")]
    [InlineData("jinan-2020", "Acc.Grounds", "PromiseNotChecked", "附件2第四条第（五）项")]
    [InlineData("dongying-2022", "Adj.Reasons", "CancelLaw", null)]
    public void Member_article(string place, string key, string member, string? article) =>
        Assert.Equal(article, ShippedProfiles.Of(place).ArticleOf(key, member));

    [Theory(DisplayName = "A rule that has no value still leads to the article of the place")]
    [InlineData("Cmp.Reply", null, null, null, "投诉举报办法第十条", "附件4第十条")]
    [InlineData("Ver.Limit", "附件1第七条", "第十条第二款", "附件3第七条", "核验实施办法第七条", "附件2第七条")]
    [InlineData("Ver.Secrecy", "附件1第九条", "第十五条", "附件3第十二条", "核验实施办法第十二条", "附件2第十二条")]
    [InlineData("Acc.TwoStep", "附件2第十条", null, null, "责任追究和容错免责管理办法第十条", "附件5第十条")]
    [InlineData("Case.Demand", "附件2第四条第（一）项", "第十六条第（六）项", "实施方案一（三）", "责任追究和容错免责管理办法第四条第（一）项", "附件5第四条第（一）项")]
    public void Article_of_a_rule(string key, params string?[] articles) =>
        Assert.Equal(articles, Places.Select(place => ShippedProfiles.Of(place).ArticleOf(key)));

    [Fact(DisplayName = "The outside ground is worded as each document words it")]
    public void Outside_is_the_county_in_Yiyuan_and_the_city_in_Gaoqing()
    {
        Assert.Equal("县外", ShippedProfiles.Of("yiyuan-2021").ChoiceLabel("Cmp.OutsideGround"));
        Assert.Equal("市外", ShippedProfiles.Of("gaoqing-2021").ChoiceLabel("Cmp.OutsideGround"));
        Assert.Contains("县外", ShippedProfiles.Of("yiyuan-2021").Set("Cmp.Subjects").Find("NotIssuedForOutside")!.Label, StringComparison.Ordinal);
        Assert.Contains("市外", ShippedProfiles.Of("gaoqing-2021").Set("Cmp.Subjects").Find("NotIssuedForOutside")!.Label, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Each reason for an adjustment belongs to one type")]
    public void Reasons_by_type()
    {
        var reasons = ShippedProfiles.Of("yiyuan-2021").Set("Adj.Reasons");
        Assert.Equal((5, 5, 4), (reasons.For("Add").Count(), reasons.For("Change").Count(), reasons.For("Cancel").Count()));
        Assert.Equal(["AddOther", "ChangeOther", "CancelOther"], reasons.Members.Where(reason => reason.NeedsText).Select(reason => reason.Key));
    }

    [Fact(DisplayName = "A list that the source ends with 等 offers 其他, a closed one does not")]
    public void Open_lists()
    {
        Assert.True(ShippedProfiles.Of("jinan-2020").Set("Method.Set").OffersOther);
        Assert.False(ShippedProfiles.Of("zaozhuang-2021").Set("Method.Set").OffersOther);
        Assert.True(ShippedProfiles.Of("yiyuan-2021").Set("Method.Set").OffersOther);
        Assert.False(ShippedProfiles.Of("yiyuan-2021").Set("Cmp.Channels").OffersOther);
    }

    [Fact(DisplayName = "Each complaint channel of a place has its receiver")]
    public void Receivers()
    {
        var receivers = ShippedProfiles.Of("gaoqing-2021").Set("Cmp.Receivers");
        Assert.Equal("县政府市民投诉中心", receivers.For("Hotline12345").Single().Label);
        Assert.Equal("县司法局", receivers.For("MinistryPlatform").Single().Label);
        Assert.All(Places.Select(ShippedProfiles.Of), profile => Assert.All(profile.Set("Cmp.Channels").Members,
            channel => Assert.Single(profile.Set("Cmp.Receivers").For(channel.Key))));
    }

    [Fact(DisplayName = "A member of the subordinate lists stands in the list it is taken from")]
    public void Sub_lists() => Assert.All(Places.Select(ShippedProfiles.Of), profile =>
    {
        Assert.All(profile.Set("Cmp.WrittenChannels").Members, channel => Assert.True(profile.Set("Cmp.Channels").Has(channel.Key)));
        Assert.All(profile.Set("Method.FirstTier").Members, method => Assert.True(profile.Set("Method.Set").Has(method.Key)));
        Assert.All(profile.Set("Method.SecondTier").Members, method => Assert.True(profile.Set("Method.Set").Has(method.Key)));
    });

    [Fact]
    public void Office_hours_have_a_lunch_break_in_one_season_and_are_our_default()
    {
        var profile = ShippedProfiles.Of("yiyuan-2021");
        var season = Assert.Single(profile.Hours("Clock.OfficeHours").Seasons);
        Assert.Equal(["09:00-12:00", "13:30-17:00"], season.Spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From:HH:mm}-{span.To:HH:mm}")));
        Assert.True(profile.IsDefault("Clock.OfficeHours"));
    }

    [Theory]
    [InlineData("jinan-2020", 1, 2, 0, StaffKeeper.Unit)]
    [InlineData("zaozhuang-2021", 0, 1, 1, StaffKeeper.Office)]
    [InlineData("dongying-2022", 1, 2, 0, StaffKeeper.CityOffice)]
    public void Staff_rules_are_a_view_of_the_profile(string place, int liaisons, int agents, int supervisors, StaffKeeper keeper) =>
        Assert.Equal(new StaffRules(liaisons, agents, supervisors, MeetingLiaisonCount: 1, HasAbRole: true, TrainingMonths: 12, keeper), StaffRules.Of(ShippedProfiles.Of(place)));

    [Fact]
    public void Clock_rules_are_a_view_of_the_profile() => Assert.All(Places, place => Assert.Equal(Calendar.Clocks.Rules, ClockRules.Of(ShippedProfiles.Of(place))));

    [Fact]
    public void Unit_rules_are_a_view_of_the_profile()
    {
        Assert.Contains("Telecom", UnitRules.Of(ShippedProfiles.Of("gaoqing-2021")).Industries);
        Assert.DoesNotContain("Telecom", UnitRules.Of(ShippedProfiles.Of("jinan-2020")).Industries);
    }

    [Fact(DisplayName = "Asking for a key that does not exist, or for another kind, is a mistake that says so")]
    public void Wrong_question()
    {
        var profile = ShippedProfiles.Of("yiyuan-2021");
        Assert.Contains("Stf.AgentMn", Assert.Throws<ArgumentException>(() => profile.Number("Stf.AgentMn")).Message, StringComparison.Ordinal);
        Assert.Contains("NumberValue", Assert.Throws<ArgumentException>(() => profile.Text("Stf.AgentMin")).Message, StringComparison.Ordinal);
        _ = Assert.Throws<ArgumentException>(() => profile.Text("Doc.Number"));
        Assert.Null(profile.TextOrNull("Doc.Number"));
    }

    private static string Cell(RuleEntry entry) => Shown(entry.Value) + (entry.Article is null ? "" : "@" + entry.Article);

    private static string Shown(RuleValue? value) => value switch
    {
        null => "-",
        TextValue text => text.Text,
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        FlagValue flag => flag.Flag.ToString(),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceValue choice => choice.Option,
        RuleSet set => string.Join(',', set.Members.Select(member => member.Key)) + (set.IsOpen ? "+" : ""),
        LimitValue limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount?.ToString(CultureInfo.InvariantCulture) ?? "N"} {limit.Unit} {limit.Force}") + (limit.Max is { } max ? $" max {max}" : ""),
        _ => throw new ArgumentException(value.GetType().Name),
    };
}
