using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;
using NoProofCity.Web;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Tests.Profiles;

/// <summary>The page of a profile as the place's own office opens it on a day.</summary>
public sealed class Profile_pages
{
    [Fact(DisplayName = "The head of the Jinan profile: number, two issuers, day of issue, addressees")]
    [Rule("J-Plan-0")]
    public Task Head_of_Jinan() => AssertShowsAsync("jinan-2020", "济司通〔2020〕29号", "济南市司法局", "济南市大数据局", "2020-05-06", "市政府各部门");

    [Fact(DisplayName = "The head of the Zaozhuang profile: number, issuer, day of issue")]
    [Rule("Z-0")]
    public Task Head_of_Zaozhuang() => AssertShowsAsync("zaozhuang-2021", "枣政办发〔2021〕16号", "枣庄市人民政府办公室", "2021-11-26");

    [Fact(DisplayName = "The head of the Dongying profile: number, issuer, day of issue")]
    [Rule("D-Plan-0")]
    public Task Head_of_Dongying() => AssertShowsAsync("dongying-2022", "东政办字〔2022〕35号", "东营市人民政府办公室", "2022-06-30");

    [Fact(DisplayName = "The head of the Yiyuan profile: issuer and day; it has no number")]
    [Rule("Y-0")]
    public Task Head_of_Yiyuan() => AssertShowsAsync("yiyuan-2021", "沂源县人民政府办公室", "2021-03-10");

    [Fact(DisplayName = "The head of the Gaoqing profile: issuer and day")]
    [Rule("G-0")]
    public Task Head_of_Gaoqing() => AssertShowsAsync("gaoqing-2021", "高青县人民政府办公室", "2021-03-12");

    [Theory(DisplayName = "The rule page warns that Jinan's verification trial ended from 2021-08-01 on")]
    [Rule("J-Ver-10")]
    [InlineData("2021-07-31", false)]
    [InlineData("2021-08-01", true)]
    public Task Trial_of_Jinan(string day, bool warns) => AssertWarnsAsync("jinan-2020", day, "2021-07-31", warns);

    [Theory(DisplayName = "The rule page warns that Gaoqing's trials ended on 2022-03-12, and not a day before")]
    [Rule("G-Ver-14")]
    [InlineData("2022-03-11", false)]
    [InlineData("2022-03-12", true)]
    public Task Trial_of_Gaoqing(string day, bool warns) => AssertWarnsAsync("gaoqing-2021", day, "2022-03-11", warns);

    [Theory(DisplayName = "Zaozhuang's rules are no trial: no warning on any later day")]
    [Rule("Z-21")]
    [InlineData("2022-11-27")]
    [InlineData("2049-01-01")]
    public async Task No_trial_in_Zaozhuang(string day)
    {
        await using var city = await TestCity.OpenAsync(now: $"{day} 10:00");
        var (context, page) = await OpenAsync(city, "zaozhuang-2021");
        using (context)
        {
            Assert.Empty(page.FindAll(".n-note.warn"));
            Assert.Contains("2021-11-26 起", page.Find(".n-facts-col").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "Every valued line of the catalogue stands on the page, and the search narrows to what holds the words")]
    public async Task Every_key_and_the_search()
    {
        await using var city = await TestCity.OpenAsync();
        var (context, page) = await OpenAsync(city, "yiyuan-2021");
        using (context)
        {
            Assert.Equal(ShippedProfiles.Catalogue.Keys.Count, page.FindAll(".n-work tr:not(.n-group)").Count - 1);
            await page.InvokeAsync(() => page.Find(".n-work input[type=search]").Input("办公时间"));
            Assert.All(page.FindAll(".n-work tbody tr:not(.n-group)"), row => Assert.Contains("办公时间", row.TextContent, StringComparison.Ordinal));
            Assert.Contains(page.FindAll(".n-work .n-dft"), mark => mark.TextContent == "默认值");
        }
    }

    private static async Task AssertShowsAsync(string profile, params string[] texts)
    {
        await using var city = await TestCity.OpenAsync();
        var (context, page) = await OpenAsync(city, profile);
        using (context)
            Assert.All(texts, text => Assert.Contains(text, page.Find(".n-facts-col section").TextContent, StringComparison.Ordinal));
    }

    private static async Task AssertWarnsAsync(string profile, string day, string lastDay, bool warns)
    {
        await using var city = await TestCity.OpenAsync(now: $"{day} 10:00");
        var (context, page) = await OpenAsync(city, profile);
        using (context)
            Assert.Equal(warns, page.FindAll(".n-note.warn").Any(note => note.TextContent.Contains("试行期已满", StringComparison.Ordinal) && note.TextContent.Contains(lastDay, StringComparison.Ordinal)));
    }

    private static async Task<(BunitContext Context, IRenderedComponent<ProfilePage> Page)> OpenAsync(TestCity city, string profile)
    {
        var town = await TownHall.OpenAsync(city, profile);
        var office = town.As(Role.Office, await town.UnitAsync("OFF"));
        var version = Assert.Single(await new ProfileQueries(city.City).VersionsAsync(town.PlaceId, default));
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        _ = context.Services.AddSingleton(city.City).AddSingleton<TimeProvider>(city.Clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        _ = context.Services.AddDesksAndQueries().AddProfileLibrary().AddSingleton<ProfileChoices>();
        _ = context.RenderTree.TryAdd<CascadingValue<Actor>>(p => p.Add(c => c.Value, office));
        var page = context.Render<ProfilePage>(p => p.Add(c => c.Id, version.Id));
        page.WaitForElement(".n-case");
        return (context, page);
    }
}
