using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Web.Inventory.Review;
using NoProofCity.Web.Words;

namespace NoProofCity.Tests.Inventory;

/// <summary>A circle as a picture and as a sentence.</summary>
public sealed class Circles_drawn
{
    [Theory(DisplayName = "A ring has a box for each proof and an arrow from each to the next; more than six are five and the rest in one")]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(6, 6)]
    [InlineData(9, 6)]
    public void Boxes(int proofs, int boxes)
    {
        var ring = CircleRing.Of(Circle(proofs));

        Assert.Equal((boxes, boxes), (ring.Nodes.Count, ring.Arrows.Count));
        Assert.All(ring.Nodes, node => Assert.True(
            node.X - CircleRing.NodeWidth / 2 >= 0 && node.X + CircleRing.NodeWidth / 2 <= CircleRing.Width && node.Y - CircleRing.NodeHeight / 2 >= 0 && node.Y + CircleRing.NodeHeight / 2 <= ring.Height));
        Assert.DoesNotContain(ring.Nodes.SelectMany(one => ring.Nodes.Where(other => other != one).Select(other => (one, other))), pair =>
            Math.Abs(pair.one.X - pair.other.X) < CircleRing.NodeWidth && Math.Abs(pair.one.Y - pair.other.Y) < CircleRing.NodeHeight);
        Assert.All(ring.Arrows, arrow => Assert.InRange(arrow.LabelY, 6, ring.Height - 6));
        Assert.DoesNotContain(ring.Arrows, arrow => ring.Nodes.Any(node => Math.Abs(node.X - arrow.LabelX) < CircleRing.NodeWidth / 2 && Math.Abs(node.Y - arrow.LabelY) < CircleRing.NodeHeight / 2));
        Assert.Equal(proofs > boxes ? $"还有 {proofs - boxes + 1} 份" : $"证明{proofs - 1}", ring.Nodes[^1].Proof);
    }

    [Fact(DisplayName = "The sentence goes round until the first is asked for again, and says where there is no law")]
    public void Sentence()
    {
        var circle = Circle(2);

        Assert.Equal("单位0“开具证明0”要“证明1”；单位1“开具证明1”又要“证明0”。", FindingWords.Of(circle));
        Assert.Null(FindingWords.WayOut(circle));
        Assert.Equal("单位1要“证明0”没有依据，建议从它解开。", FindingWords.WayOut([circle[0], circle[1] with { HasBasis = false }]));
    }

    private static List<CircleStep> Circle(int length) => [.. Enumerable.Range(0, length).Select(at => new CircleStep(at, $"单位{at}", $"开具证明{at}", $"证明{(at + 1) % length}", true))];
}
