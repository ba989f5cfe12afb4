using System.Globalization;
using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Web.Inventory.Review;

/// <summary>A proof of the ring: its box and what stands in it.</summary>
/// <param name="Row">The row that asks for the next proof; null for the box that stands for those left out.</param>
internal sealed record RingNode(double X, double Y, string Proof, string Issuer, long? Row);

/// <param name="Path">The arrow from box to box.</param>
internal sealed record RingArrow(string Path, double LabelX, double LabelY);

/// <summary>Where the proofs of a circle stand when it is drawn: clockwise, the first on top (of two, left), each asking for the next. More than six are no picture any more: the last box stands for the rest.</summary>
internal sealed class CircleRing
{
    internal const int Most = 6;
    internal const double Width = 352;
    internal const double NodeWidth = 118;
    internal const double NodeHeight = 44;

    private const double Margin = 4;
    private const double Bend = 20;
    private const double Gap = 3;

    private CircleRing(double height, IReadOnlyList<RingNode> nodes, IReadOnlyList<RingArrow> arrows) => (Height, Nodes, Arrows) = (height, nodes, arrows);

    internal double Height { get; }

    internal IReadOnlyList<RingNode> Nodes { get; }

    internal IReadOnlyList<RingArrow> Arrows { get; }

    internal static CircleRing Of(IReadOnlyList<CircleStep> circle)
    {
        var count = Math.Min(circle.Count, Most);
        var radius = count switch { <= 2 => Bend, 3 => 60, 4 => 78, 5 => 92, _ => 112 };
        var height = 2 * radius + NodeHeight + 2 * Margin + (count == 1 ? 2 * Bend : 0);
        var across = Width / 2 - NodeWidth / 2 - Margin;
        var nodes = Enumerable.Range(0, count).Select(at =>
        {
            var angle = (count == 2 ? Math.PI : -Math.PI / 2) + at * 2 * Math.PI / count;
            var (x, y) = count == 1 ? (Width / 2, height - Margin - NodeHeight / 2) : (Width / 2 + across * Math.Cos(angle), height / 2 + radius * Math.Sin(angle));
            return at == Most - 1 && circle.Count > Most
                ? new RingNode(x, y, string.Create(CultureInfo.InvariantCulture, $"还有 {circle.Count - Most + 1} 份"), "", null)
                : new RingNode(x, y, circle[(at + circle.Count - 1) % circle.Count].AsksFor, circle[at].Unit, circle[at].Row);
        }).ToList();
        return new(height, nodes, [.. nodes.Select((node, at) => count == 1 ? Loop(node) : Arrow(node, nodes[(at + 1) % count]))]);
    }

    // Bent outwards: to the left of whoever walks clockwise.
    private static RingArrow Arrow(RingNode from, RingNode to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (cx, cy) = ((from.X + to.X) / 2 + dy / length * Bend, (from.Y + to.Y) / 2 - dx / length * Bend);
        var (begin, end) = (Edge(from, cx, cy), Edge(to, cx, cy));
        return new($"M{Number(begin.X)} {Number(begin.Y)} Q{Number(cx)} {Number(cy)} {Number(end.X)} {Number(end.Y)}", cx, cy);
    }

    private static RingArrow Loop(RingNode node)
    {
        var (top, up) = (node.Y - NodeHeight / 2 - Gap, node.Y - NodeHeight / 2 - 2 * Bend);
        return new($"M{Number(node.X + 30)} {Number(top)} C{Number(node.X + 40)} {Number(up)} {Number(node.X - 40)} {Number(up)} {Number(node.X - 30)} {Number(top)}", node.X, up + Bend / 2);
    }

    // Where the line from the middle of a box towards a point leaves it.
    private static (double X, double Y) Edge(RingNode node, double towardsX, double towardsY)
    {
        var (dx, dy) = (towardsX - node.X, towardsY - node.Y);
        var scale = Math.Min(Math.Abs(dx) < 1e-6 ? double.MaxValue : (NodeWidth / 2 + Gap) / Math.Abs(dx), Math.Abs(dy) < 1e-6 ? double.MaxValue : (NodeHeight / 2 + Gap) / Math.Abs(dy));
        return (node.X + dx * scale, node.Y + dy * scale);
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
