using System.Globalization;
using System.Xml.Linq;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Preview;
using static NoProofCity.Tests.Paper.Printing;

namespace NoProofCity.Tests.Paper;

public sealed class Page_in_the_browser
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_character_stands_where_the_layout_put_it()
    {
        var run = Text("闻人䶮𫖯的函 A1") with { Spacing = -0.21 };
        var page = XElement.Parse(Assert.Single(new PagePreview(AtHand).Draw(Document(run))));
        var text = Assert.Single(page.Elements(Svg + "text"));
        Assert.Equal("translate(28 50)", text.Attribute("transform")!.Value);
        Assert.Equal(run.Text, text.Value);
        var places = text.Elements(Svg + "tspan").SelectMany(part => part.Attribute("x")!.Value.Split(' ')).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToList();
        var expected = 0.0;
        foreach (var (character, place) in run.Text.EnumerateRunes().Zip(places))
        {
            Assert.Equal(expected, place, 0.01);
            expected += (AtHand.Advance(run.Face, character) * run.Size + run.Spacing) * 25.4 / 72;
        }
        Assert.Equal(run.Text.EnumerateRunes().Count(), places.Count);
    }

    [Fact(DisplayName = "Nothing in it that the policy of our pages would forbid: no script, no style")]
    public void Nothing_forbidden()
    {
        var pages = new PagePreview(AtHand).Draw(new("<script>&", [.. SampleLetter.Of(1, AtHand).Pages, new Page(210, 297, [Text("<b>&\"")], [])], []));
        Assert.Equal(2, pages.Count);
        Assert.All(pages.SelectMany(page => XElement.Parse(page).DescendantsAndSelf()), element =>
        {
            Assert.Contains(element.Name.LocalName, (string[])["svg", "rect", "g", "text", "tspan", "path", "circle", "polygon"]);
            Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_turned_and_narrowed_run_is_turned_about_its_start()
    {
        var page = XElement.Parse(new PagePreview(AtHand).Draw(Document(Text("印") with { Angle = 30, Stretch = 0.8 }))[0]);
        Assert.Equal("translate(28 50) rotate(30) scale(0.8 1)", page.Element(Svg + "text")!.Attribute("transform")!.Value);
    }
}
