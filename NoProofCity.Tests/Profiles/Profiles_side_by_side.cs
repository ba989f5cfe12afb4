using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Profiles_side_by_side
{
    private static readonly ProfileComparison Comparison = ProfileComparison.Of(ShippedProfiles.Of("yiyuan-2021"), ShippedProfiles.Of("zaozhuang-2021"));

    [Theory(DisplayName = "Same means the same value, whatever the article")]
    [InlineData("Ver.PaperArchive", false)]
    [InlineData("Ver.ReturnLimit", true)] // stated in one, our default in the other
    [InlineData("Ver.Database", false)] // 30 minutes in both, but hard and soft
    [InlineData("Sup.Precedence", false)]
    [InlineData("Adj.FilingWorkdays", false)]
    [InlineData("Adj.OfficeInitiated", true)]
    [InlineData("Cmp.LimitWorkdays", true)]
    [InlineData("Cmp.Channels", false)]
    [InlineData("Clock.OfficeHours", true)]
    [InlineData("Stf.AgentMin", false)]
    [InlineData("Scene.Code", true)]
    public void Same_or_different(string key, bool isSame) => Assert.Equal(isSame, Comparison.Rows.Single(row => row.Key.Key == key).IsSame);

    [Fact]
    public void Each_side_keeps_value_source_and_article()
    {
        var row = Comparison.Rows.Single(row => row.Key.Key == "Stf.AgentMin");
        Assert.Equal((new NumberValue(2), ValueSource.Stated, "核验实施办法第六条"), (row.Left.Value, row.Left.Source, row.Left.Article));
        Assert.Equal((new NumberValue(1), ValueSource.Stated, "第十条第一款"), (row.Right.Value, row.Right.Source, row.Right.Article));
    }

    [Fact]
    public void Every_valued_key_stands_in_the_order_of_the_catalogue() =>
        Assert.Equal(ShippedProfiles.Catalogue.Keys.Where(key => key.Kind is not RuleKind.Rule), Comparison.Rows.Select(row => row.Key));

    [Fact]
    public void Terms_stand_beside_each_other_by_part()
    {
        Assert.Equal(["meeting", "verification", "adjustment", "complaint", "accountability", "whole"], Comparison.Terms.Select(row => row.Part));
        Assert.All(Comparison.Terms, row => Assert.False(row.IsSame));
    }

    [Fact]
    public void A_profile_equals_itself_read_again()
    {
        var yiyuan = ShippedProfiles.Of("yiyuan-2021");
        var again = ProfileResolver.Resolve(ProfileReader.Read(ShippedProfiles.Catalogue, ProfileWriter.Write(yiyuan)).Value);
        var comparison = ProfileComparison.Of(yiyuan, again);
        Assert.All(comparison.Rows, row => Assert.True(row.IsSame, row.Key.Key));
        Assert.All(comparison.Terms, row => Assert.True(row.IsSame, row.Part));
        Assert.Equal(yiyuan.Entries.Select(entry => (entry.Source, entry.Article, entry.Note)), again.Entries.Select(entry => (entry.Source, entry.Article, entry.Note)));
    }
}
