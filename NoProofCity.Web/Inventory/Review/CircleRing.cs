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
    private const double Bend = 16;

    /// <summary>Half of a letter with some room.</summary>
    private const double Letter = 9;

    private const double Gap = 3;

    private CircleRing(double height, IReadOnlyList<RingNode> nodes, IReadOnlyList<RingArrow> arrows) => (Height, Nodes, Arrows) = (height, nodes, arrows);

    internal double Height { get; }

    internal IReadOnlyList<RingNode> Nodes { get; }

    internal IReadOnlyList<RingArrow> Arrows { get; }

    internal static CircleRing Of(IReadOnlyList<CircleStep> circle)
    {
        var count = Math.Min(circle.Count, Most);
        var radius = count switch { <= 2 => 0, 3 => 58, 4 => 74, 5 => 88, _ => 106 };
        var across = Width / 2 - NodeWidth / 2 - Margin;
        var corners = Enumerable.Range(0, count).Select(at => (count == 2 ? Math.PI : -Math.PI / 2) + at * 2 * Math.PI / count)
            .Select(angle => (X: Width / 2 + (count == 1 ? 0 : across * Math.Cos(angle)), Y: radius * Math.Sin(angle))).ToList();
        var top = corners.Min(corner => corner.Y) - NodeHeight / 2 - Margin - count switch { 1 => 2 * Bend, 2 => Letter, _ => 0 };
        var nodes = corners.Select((corner, at) => at == Most - 1 && circle.Count > Most
            ? new RingNode(corner.X, corner.Y - top, string.Create(CultureInfo.InvariantCulture, $"还有 {circle.Count - Most + 1} 份"), "", null)
            : new RingNode(corner.X, corner.Y - top, circle[(at + circle.Count - 1) % circle.Count].AsksFor, circle[at].Unit, circle[at].Row)).ToList();
        var arrows = nodes.Select((node, at) => count == 1 ? Loop(node) : Arrow(node, nodes[(at + 1) % count])).ToList();
        // An arrow along the bottom bends beyond the boxes.
        return new(Math.Max(nodes.Max(node => node.Y) + NodeHeight / 2 + Margin, arrows.Max(arrow => arrow.LabelY) + Letter), nodes, arrows);
    }

    // Bent outwards: to the left of whoever walks clockwise. The word stands beyond the bend.
    private static RingArrow Arrow(RingNode from, RingNode to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (outX, outY) = (dy / length, -dx / length);
        var (begin, end) = (Edge(from, (from.X + to.X) / 2 + outX * Bend, (from.Y + to.Y) / 2 + outY * Bend), Edge(to, (from.X + to.X) / 2 + outX * Bend, (from.Y + to.Y) / 2 + outY * Bend));
        var (middleX, middleY) = ((begin.X + end.X) / 2, (begin.Y + end.Y) / 2);
        var (x, y) = (middleX + outX * Bend, middleY + outY * Bend);
        return new($"M{Number(begin.X)} {Number(begin.Y)} Q{Number(x)} {Number(y)} {Number(end.X)} {Number(end.Y)}", middleX + outX * (Bend / 2 + Letter), middleY + outY * (Bend / 2 + Letter));
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
        var scale = Math.Min(dx == 0 ? double.MaxValue : (NodeWidth / 2 + Gap) / Math.Abs(dx), dy == 0 ? double.MaxValue : (NodeHeight / 2 + Gap) / Math.Abs(dy));
        return (node.X + dx * scale, node.Y + dy * scale);
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
