namespace NoProofCity.Domain.Inventory.Findings;

/// <summary>Strongly connected components, without recursion: a chain of ten thousand proofs must not end the process.</summary>
internal static class Tarjan
{
    /// <returns>For each node the number of its component.</returns>
    internal static int[] Components(int count, Func<int, IEnumerable<int>> next)
    {
        var (index, low, component) = (new int[count], new int[count], new int[count]);
        Array.Fill(index, -1);
        Array.Fill(component, -1);
        var (open, walk) = (new Stack<int>(), new Stack<(int Node, IEnumerator<int> Onward)>());
        var (found, components) = (0, 0);

        for (var root = 0; root < count; root++)
        {
            if (index[root] < 0) Enter(root);
            while (walk.TryPeek(out var here))
            {
                if (here.Onward.MoveNext())
                {
                    var to = here.Onward.Current;
                    if (index[to] < 0) Enter(to);
                    else if (component[to] < 0) low[here.Node] = Math.Min(low[here.Node], index[to]);
                    continue;
                }
                _ = walk.Pop();
                here.Onward.Dispose();
                if (walk.TryPeek(out var above)) low[above.Node] = Math.Min(low[above.Node], low[here.Node]);
                if (low[here.Node] != index[here.Node]) continue;
                int closed;
                do component[closed = open.Pop()] = components;
                while (closed != here.Node);
                components++;
            }
        }
        return component;

        void Enter(int node)
        {
            index[node] = low[node] = found++;
            open.Push(node);
            walk.Push((node, next(node).GetEnumerator()));
        }
    }
}
