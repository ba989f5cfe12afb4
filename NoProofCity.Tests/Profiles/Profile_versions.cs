using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Profiles;

public class Profile_versions
{
    private static readonly RuleProfile Yiyuan = ShippedProfiles.Of("yiyuan-2021");
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ProfileVersion First = ProfileVersion.First(placeId: 1, Yiyuan, new(2021, 3, 10));

    [Fact(DisplayName = "The version in force is the latest that began by that day; there is none before the first")]
    public void In_force()
    {
        var second = First.Next(Yiyuan, Today, Today).Value;
        var third = second.Next(Yiyuan, Today, Today).Value;
        ProfileVersion[] versions = [third, First, second];
        Assert.Null(ProfileVersion.InForceOn(versions, new(2021, 3, 9)));
        Assert.Same(First, ProfileVersion.InForceOn(versions, new(2021, 3, 10)));
        Assert.Same(First, ProfileVersion.InForceOn(versions, Today.AddDays(-1)));
        Assert.Same(third, ProfileVersion.InForceOn(versions, Today));
        Assert.Equal([1, 2, 3], new[] { First, second, third }.Select(version => version.Number));
    }

    [Fact]
    public void A_next_version_never_begins_in_the_past() =>
        Assert.Equal([new VersionInThePast(Today.AddDays(-1), Today)], First.Next(Yiyuan, Today.AddDays(-1), Today).Refusals);

    [Fact]
    public void A_next_version_never_begins_before_its_former()
    {
        var planned = First.Next(Yiyuan, Today.AddDays(30), Today).Value;
        Assert.Equal([new VersionBeforeFormer(Today.AddDays(29), Today.AddDays(30))], planned.Next(Yiyuan, Today.AddDays(29), Today).Refusals);
    }

    [Fact(DisplayName = "A version under which something was done cannot change any more")]
    public void Immutable_once_used()
    {
        var version = First.Next(Yiyuan, Today, Today).Value;
        var changed = Changed("Stf.AgentMin", new NumberValue(3));
        Assert.True(version.Correct(changed).IsDone);
        version.MarkUsed();
        Assert.Equal([new VersionInUse(2)], version.Correct(Yiyuan).Refusals);
        Assert.Equal(3, version.Read(ShippedProfiles.Catalogue).Number("Stf.AgentMin"));
    }

    [Fact(DisplayName = "A new limit is in the new version and not in the one that runs")]
    public void A_change_does_not_reach_back()
    {
        var shorter = Changed("Ver.Database", new LimitValue(20, StatedUnit.Minutes, Domain.Calendar.LimitForce.Hard, null, null, false));
        var second = First.Next(shorter, Today, Today).Value;
        Assert.Equal(20, second.Read(ShippedProfiles.Catalogue).LimitOf("database").Value.Amount);
        Assert.Equal(30, First.Read(ShippedProfiles.Catalogue).LimitOf("database").Value.Amount);
    }

    [Fact(DisplayName = "A changed value is a local one: it no longer quotes the article")]
    public void Local_change()
    {
        var entry = Changed("Stf.AgentMin", new NumberValue(3)).Entry("Stf.AgentMin");
        Assert.Equal((ValueSource.Local, null), (entry.Source, entry.Article));
    }

    [Fact(DisplayName = "A change passes the same checks as a file")]
    public void Bad_change()
    {
        Assert.IsType<WrongKind>(Assert.Single(Change("Stf.AgentMin", new TextValue("三"))));
        Assert.IsType<EmptyValue>(Assert.Single(Change("Stf.AgentMin", null)));
        Assert.IsType<UnknownWord>(Assert.Single(Change("Sup.Precedence", new ChoiceValue("Both"))));
        Assert.IsType<ExtendsNothing>(Assert.Single(Change("Cmp.LimitWorkdays", null)));
    }

    private static RuleProfile Changed(string key, RuleValue value) => ProfileResolver.Change(ShippedProfiles.Catalogue, Yiyuan, key, value).Value;

    private static IReadOnlyList<Domain.Common.Refusal> Change(string key, RuleValue? value) => ProfileResolver.Change(ShippedProfiles.Catalogue, Yiyuan, key, value).Refusals;
}
