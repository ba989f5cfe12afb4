using NoProofCity.Domain.Inventory.Findings;

namespace NoProofCity.Tests.Inventory.Rules;

/// <summary>Decision 37: nodes are a unit and a proof, a row leads from what its item issues to what it asks for.</summary>
public sealed class Circle_search
{
    private static readonly NamedUnit[] Units = [SomeInventory.Unit(1, "公安局"), SomeInventory.Unit(2, "住建局"), SomeInventory.Unit(3, "街道办"), SomeInventory.Unit(4, "民政局")];

    [Fact(DisplayName = "Three units that ask for each other's proofs stand in one circle, spelled out step by step")]
    public void Three_units()
    {
        var circle = Assert.Single(Circles(
            Asks(10, 1, "开具居住证明", "房屋租赁备案证明", "住建局"), Asks(11, 2, "办理房屋租赁备案证明", "居住地社区证明", "街道办"), Asks(12, 3, "居住地社区证明", "居住证明", "公安局"),
            Asks(13, 1, "开具居住证明", "户口簿", "公安局"), Asks(14, 4, "低保认定", "居住证明", "公安局")));

        Assert.Equal([10, 11, 12], circle.Rows);
        Assert.Equal(["公安局：开具居住证明 → 房屋租赁备案证明", "住建局：办理房屋租赁备案证明 → 居住地社区证明", "街道办：居住地社区证明 → 居住证明"], circle.Circle.Select(step => step.ToString()));
    }

    [Fact(DisplayName = "Two units that ask each other for unrelated proofs are no circle")]
    public void Unrelated() => Assert.Empty(Circles(Asks(1, 1, "开具居住证明", "房产证明", "住建局"), Asks(2, 2, "商品房预售许可", "居住证明", "公安局")));

    [Fact(DisplayName = "A paper of the same name of another unit closes no circle")]
    public void Same_name_elsewhere() => Assert.Empty(Circles(Asks(1, 1, "开具居住证明", "房产证明", "住建局"), Asks(2, 2, "房产证明", "居住证明", "街道办")));

    [Fact(DisplayName = "Of several circles that hang together the shortest is spelled out, and all their rows are named")]
    public void Shortest()
    {
        var circle = Assert.Single(Circles(
            Asks(1, 1, "甲证明", "乙证明", "住建局"), Asks(2, 2, "乙证明", "丙证明", "街道办"), Asks(3, 3, "丙证明", "甲证明", "公安局"), Asks(4, 2, "申领乙证明（原件）", "甲证明", "公安局")));

        Assert.Equal([1, 2, 3, 4], circle.Rows);
        Assert.Equal(2, circle.Circle.Count);
    }

    [Fact(DisplayName = "A paper that is asked for in order to issue itself is the shortest circle there is")]
    public void Of_itself() => Assert.Single(Assert.Single(Circles(Asks(1, 1, "居住证明", "居住证明", "公安局"))).Circle);

    [Theory(DisplayName = "On any graph exactly those rows are tangled that lie on a circle, and the circle told is a shortest one")]
    [InlineData(1, 300)]
    [InlineData(2, 300)]
    [InlineData(3, 300)]
    public void Against_a_slow_oracle(int seed, int graphs)
    {
        var random = new Random(seed);
        var met = 0;
        for (var graph = 0; graph < graphs; graph++)
        {
            var (units, proofs, edges) = (random.Next(1, 5), random.Next(1, 5), random.Next(0, 14));
            var drawn = Enumerable.Range(0, edges).Select(_ => (From: (U: random.Next(units), P: random.Next(proofs)), To: (U: random.Next(units), P: random.Next(proofs)))).ToList();
            var found = Circles([.. drawn.Select((edge, i) => Asks(i, 1 + edge.From.U, $"开具证明{edge.From.P}", $"证明{edge.To.P}", Units[edge.To.U].Name))]);

            var tangled = Enumerable.Range(0, edges).Where(i => Distance(drawn, drawn[i].To, drawn[i].From) is not null).Select(i => (long)i).ToList();
            Assert.Equal(tangled, found.SelectMany(f => f.Rows).Order());
            foreach (var finding in found)
            {
                met++;
                Assert.Equal(finding.Rows.Min(i => Distance(drawn, drawn[(int)i].To, drawn[(int)i].From)!.Value + 1), finding.Circle.Count);
                foreach (var (step, next) in finding.Circle.Zip(finding.Circle.Skip(1).Append(finding.Circle[0]))) Assert.Equal(drawn[(int)step.Row].To, drawn[(int)next.Row].From);
            }
        }
        Assert.InRange(met, graphs / 10, graphs * 2);
    }

    // By trying everything, so that nobody need believe it.
    private static int? Distance(List<((int U, int P) From, (int U, int P) To)> edges, (int U, int P) from, (int U, int P) to)
    {
        var reached = new HashSet<(int U, int P)> { from };
        for (var steps = 0; steps <= edges.Count; steps++)
        {
            if (reached.Contains(to)) return steps;
            reached.UnionWith(edges.Where(edge => reached.Contains(edge.From)).Select(edge => edge.To).ToList());
        }
        return null;
    }

    private static FindingRow Asks(long id, long unit, string item, string proof, string issuer) => SomeInventory.Row(id, unit, SomeInventory.Facts(proof, item, issuer));

    private static List<AskedInACircle> Circles(params FindingRow[] rows) => [.. FindingEngine.Search(rows, SomeInventory.Ground(Units)).OfType<AskedInACircle>()];
}
