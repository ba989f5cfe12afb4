using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Limits_of_a_profile
{
    [Theory(DisplayName = "Each place knows its own limit classes")]
    [InlineData("jinan-2020", "immediate", "fieldCheck", "statutory:N", "return", "complaint", "complaintExtended:N")]
    [InlineData("zaozhuang-2021", "adjustmentFiling", "database", "immediateItem", "promisedItem", "proofOwn:N", "return", "supervision", "complaint", "complaintExtended:N")]
    [InlineData("dongying-2022", "database", "paperArchive", "historicArchive", "statutory:N", "return", "complaint", "complaintExtended:N")]
    [InlineData("yiyuan-2021", "adjustmentFiling", "database", "paperArchive", "historicArchive", "statutory:N", "return", "complaint", "complaintExtended:N")]
    [InlineData("gaoqing-2021", "adjustmentFiling", "database", "paperArchive", "historicArchive", "statutory:N", "return", "complaint", "complaintExtended:N")]
    public void Classes(string place, params string[] classes) => Assert.Equal(classes, ShippedProfiles.Of(place).LimitClasses);

    [Theory(DisplayName = "A limit has amount, unit, force and the article that states it")]
    [InlineData("yiyuan-2021", "database", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, "核验实施办法第七条")]
    [InlineData("gaoqing-2021", "historicArchive", 2, LimitUnit.WorkingDays, LimitForce.Hard, "附件2第七条")]
    [InlineData("zaozhuang-2021", "database", 30, LimitUnit.OfficeMinutes, LimitForce.Soft, "第十条第二款")]
    [InlineData("zaozhuang-2021", "immediateItem", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, "第十条第二款")]
    [InlineData("zaozhuang-2021", "promisedItem", 1440, LimitUnit.ElapsedMinutes, LimitForce.Soft, "第十条第二款")]
    [InlineData("zaozhuang-2021", "proofOwn:3", 3, LimitUnit.WorkingDays, LimitForce.Hard, "第七条")]
    [InlineData("zaozhuang-2021", "adjustmentFiling", 3, LimitUnit.WorkingDays, LimitForce.Hard, "第五条第三款")]
    [InlineData("dongying-2022", "statutory:10", 10, LimitUnit.WorkingDays, LimitForce.Hard, "实施方案三（三）6")]
    [InlineData("jinan-2020", "immediate", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, null)]
    [InlineData("dongying-2022", "return", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, null)]
    [InlineData("dongying-2022", "complaint", 5, LimitUnit.WorkingDays, LimitForce.Hard, null)]
    [InlineData("yiyuan-2021", "complaintExtended:3", 8, LimitUnit.WorkingDays, LimitForce.Hard, "投诉举报办法第十条")]
    public void Limit_of_a_class(string place, string asked, int amount, LimitUnit unit, LimitForce force, string? article)
    {
        var limit = ShippedProfiles.Of(place).LimitOf(asked);
        Assert.Empty(limit.Refusals);
        Assert.Equal((asked, amount, unit, force, article), (limit.Value.Class, limit.Value.Amount, limit.Value.Unit, limit.Value.Force, limit.Value.Article));
        Assert.Equal(article is null, limit.Value.IsDefault);
    }

    [Fact(DisplayName = "A class foreign to the profile is refused with the valid ones")]
    public void Foreign_class()
    {
        var refusal = Assert.IsType<UnknownLimitClass>(Assert.Single(ShippedProfiles.Of("jinan-2020").LimitOf("paperArchive").Refusals));
        Assert.Equal("paperArchive", refusal.Asked);
        Assert.Equal(ShippedProfiles.Of("jinan-2020").LimitClasses, refusal.Valid);
    }

    [Fact(DisplayName = "Without a filing time in its document a place has no filing clock")]
    public void No_filing_clock_in_Jinan_and_Dongying() => Assert.All(["jinan-2020", "dongying-2022"], place =>
        Assert.IsType<UnknownLimitClass>(Assert.Single(ShippedProfiles.Of(place).LimitOf("adjustmentFiling").Refusals)));

    [Theory]
    [InlineData("proofOwn", typeof(LimitClassNeedsDays))]
    [InlineData("proofOwn:", typeof(LimitClassNeedsDays))]
    [InlineData("proofOwn:0", typeof(LimitClassNeedsDays))]
    [InlineData("proofOwn:x", typeof(LimitClassNeedsDays))]
    [InlineData("database:3", typeof(LimitClassTakesNoDays))]
    [InlineData("complaintExtended:6", typeof(LimitDaysTooMany))]
    [InlineData("", typeof(UnknownLimitClass))]
    public void Ill_written_class_is_refused(string asked, Type refusal) =>
        Assert.IsType(refusal, Assert.Single(ShippedProfiles.Of("zaozhuang-2021").LimitOf(asked).Refusals));

    [Fact(DisplayName = "The explanation names a limit as the profile does")]
    public void Label_of_a_limit() => Assert.Equal("纸质档案的时限", ShippedProfiles.Of("yiyuan-2021").LimitOf("paperArchive").Value.Label);

    [Fact(DisplayName = "Only the promised item is capped by the limit of the item")]
    public void Item_cap()
    {
        var profile = ShippedProfiles.Of("zaozhuang-2021");
        Assert.Equal(["promisedItem"], profile.LimitClasses.Where(name => profile.IsCappedByItem(LimitClass.Parse(name.Replace(":N", ":1", StringComparison.Ordinal)).Value)));
    }
}
