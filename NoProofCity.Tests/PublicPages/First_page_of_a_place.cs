using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.PublicPages;

public sealed class First_page_of_a_place
{
    [Fact(DisplayName = "Applicants are led to the app that the place names, by a link once its address is known")]
    [Rule("Z-6a")]
    public async Task App()
    {
        var named = ShippedProfiles.Of("zaozhuang-2021");
        Assert.Contains($"可以用 {named.Text("Pub.App")}", await ReadAsync(named), StringComparison.Ordinal);

        var linked = TownHall.Varied("zaozhuang-2021", "Pub.AppAddress", new TextValue("https://app.example/"));
        Assert.Contains($"<a href=\"https://app.example/\">{named.Text("Pub.App")}</a>", await ReadAsync(linked), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A place that names no app leads to none, and what is no address of the web becomes no link")]
    public async Task No_app()
    {
        Assert.DoesNotContain("办事可以用", await ReadAsync(ShippedProfiles.Of("yiyuan-2021")), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", await ReadAsync(TownHall.Varied("zaozhuang-2021", "Pub.AppAddress", new TextValue("javascript:alert(1)"))), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(RuleProfile profile)
    {
        await using var city = await TestCity.OpenAsync();
        _ = await TownHall.OpenAsync(city, profile);
        await using var app = await AppUnderTest.StartAsync(city);
        using var browser = app.Browser();
        return System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/anling", UriKind.Relative)));
    }
}
