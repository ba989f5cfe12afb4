using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;
using NoProofCity.Web;
using NoProofCity.Web.Layout;

namespace NoProofCity.Tests.House;

/// <summary>What the security policy of the pages would refuse at run time is refused here.</summary>
public sealed partial class Pages_ask_no_other_host
{
    private static IEnumerable<string> Found(Regex forbidden, params string[] endings) =>
        from file in Repository.Sources("NoProofCity.Web", endings)
        where !file.Contains("_framework", StringComparison.Ordinal)
        from match in forbidden.Matches(File.ReadAllText(file))
        select $"{Path.GetRelativePath(Repository.Root, file)}: {match.Value}";

    [Fact(DisplayName = "No page, style or script names another host; names of XML kinds are none")]
    public void No_other_host() => Assert.Empty(Found(OtherHost(), ".razor", ".css", ".js", ".svg"));

    [Fact(DisplayName = "No page carries a style or a script of its own")]
    public void Nothing_inline() => Assert.Empty(Found(Inline(), ".razor"));

    [Theory(DisplayName = "The scan sees a planted line")]
    [InlineData("<link href=\"https://cdn.example/x.css\">", true)]
    [InlineData("background: url(//fonts.example/x.woff)", true)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">", false)]
    [InlineData("// a comment of a script", false)]
    public void Planted_host(string line, bool seen) => Assert.Equal(seen, OtherHost().IsMatch(line));

    [Theory(DisplayName = "The scan sees a planted style and script")]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<style>p {}</style>", true)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<button onclick=\"alert(1)\">", true)]
    [InlineData("<script type=\"module\" src=\"js/main.js\"></script>", false)]
    [InlineData("<button @onclick=\"ActAsync\">", false)]
    public void Planted_inline(string line, bool seen) => Assert.Equal(seen, Inline().IsMatch(line));

    [Fact(DisplayName = "Every entry of the navigation leads to a page")]
    public void Navigation_leads_somewhere()
    {
        var routes = typeof(CityServer).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template.Trim('/')).ToHashSet();
        Assert.NotEmpty(routes);
        Assert.DoesNotContain(NavMap.All, item => !routes.Contains(item.Href));
    }

    [Fact(DisplayName = "The navigation shows what the role may open, in its order")]
    public void Navigation_by_right()
    {
        NavItem free = new("", "今日", "calendar-day", ""), staff = new("本单位", "人员", "users", "staff", new Act("Staff.Read")), backup = new("系统", "备份", "box", "backup", new Act("Backup.Read"));
        Assert.Equal([free, staff], NavMap.For([free, backup, staff], new HashSet<Act> { new("Staff.Read") }));
    }

    [GeneratedRegex(@"https?://(?!www\.w3\.org/)[\w.-]+|url\(['""]?//")]
    private static partial Regex OtherHost();

    [GeneratedRegex(@"\sstyle=""|<style|<script(?![^>]*\ssrc=)|\son(?:click|change|load|input|submit)=""")]
    private static partial Regex Inline();
}
