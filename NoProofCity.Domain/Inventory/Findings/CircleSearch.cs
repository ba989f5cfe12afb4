namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>
/// Circular proofs (循环证明). Issuing a proof is itself an item of its issuer, so a row leads from (asking unit, what its item issues) to
/// (issuing unit, proof). What is strongly connected is tangled; the shortest circle of each tangle is spelled out.
/// </summary>
internal sealed class CircleSearch
{
    private readonly IReadOnlyList<FindingRow> _rows;
    private readonly IssuerNames _issuers;
    private readonly Dictionary<(long Unit, string Proof), int> _nodes = [];
    private readonly List<Edge> _edges = [];
    private readonly List<List<int>> _out = [];

    internal CircleSearch(IReadOnlyList<FindingRow> rows, ProofNames names, IssuerNames issuers)
    {
        (_rows, _issuers) = (rows, issuers);
        for (var i = 0; i < rows.Count; i++)
        {
            var facts = rows[i].Facts;
            // An issuer that has no table of its own asks for nothing here, so no circle goes through it.
            if (issuers.UnitOf(facts) is not { } issuer) continue;
            var edge = new Edge(Node(rows[i].UnitId, names.Issued(facts.ItemName)), Node(issuer, names.Bare(facts.ProofName)), i);
            _out[edge.From].Add(_edges.Count);
            _edges.Add(edge);
        }
    }

    internal IEnumerable<InventoryFinding> Circles()
    {
        var component = Tarjan.Components(_out.Count, node => _out[node].Select(edge => _edges[edge].To));
        var tangles = _edges.Where(edge => component[edge.From] == component[edge.To]).GroupBy(edge => component[edge.From]);
        foreach (var tangle in tangles)
        {
            var edges = tangle.ToList();
            yield return new AskedInACircle([.. edges.Select(edge => _rows[edge.Row].Id).Order()], [.. Shortest(edges, component, tangle.Key).Select(Step)]);
        }
    }

    private CircleStep Step(Edge edge)
    {
        var row = _rows[edge.Row];
        return new(row.Id, _issuers.NameOf(row.UnitId), row.Facts.ItemName, row.Facts.ProofName, row.Facts.Basis.Length > 0);
    }

    // From every node outwards until it is met again, never farther than the best so far.
    private IReadOnlyList<Edge> Shortest(IReadOnlyList<Edge> edges, int[] component, int which)
    {
        IReadOnlyList<Edge> best = [];
        foreach (var start in edges.Select(edge => edge.From).Distinct())
        {
            if (From(start, component, which, best.Count == 0 ? int.MaxValue : best.Count) is { } circle) best = circle;
            if (best.Count == 1) break;
        }
        return best;
    }

    private List<Edge>? From(int start, int[] component, int which, int shorterThan)
    {
        var cameBy = new Dictionary<int, Edge>();
        var front = new List<int> { start };
        for (var length = 1; length < shorterThan && front.Count > 0; length++)
        {
            var next = new List<int>();
            foreach (var edge in front.SelectMany(node => _out[node]).Select(at => _edges[at]).Where(edge => component[edge.To] == which))
            {
                if (edge.To == start) return Path(edge, cameBy, start);
                if (cameBy.TryAdd(edge.To, edge)) next.Add(edge.To);
            }
            front = next;
        }
        return null;
    }

    private static List<Edge> Path(Edge last, Dictionary<int, Edge> cameBy, int start)
    {
        var path = new List<Edge> { last };
        while (path[^1].From != start) path.Add(cameBy[path[^1].From]);
        path.Reverse();
        return path;
    }

    private int Node(long unit, string proof)
    {
        if (_nodes.TryGetValue((unit, proof), out var node)) return node;
        _out.Add([]);
        return _nodes[(unit, proof)] = _out.Count - 1;
    }

    private readonly record struct Edge(int From, int To, int Row);
}
