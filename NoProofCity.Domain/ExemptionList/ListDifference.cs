namespace NoProofCity.Domain.ExemptionList;

public sealed record ChangedLine(ListLine Before, ListLine After, IReadOnlyList<LineChange> Changes);

/// <summary>In what one list differs from an earlier one, by the numbers of its lines and in their order.</summary>
public sealed record ListDifference(IReadOnlyList<ListLine> Added, IReadOnlyList<ChangedLine> Changed, IReadOnlyList<ListLine> Cancelled)
{
    public static ListDifference None { get; } = new([], [], []);

    public int Count => Added.Count + Changed.Count + Cancelled.Count;

    public static ListDifference Between(IReadOnlyList<ListLine> before, IReadOnlyList<ListLine> after)
    {
        var (old, kept) = (before.ToDictionary(line => line.Number), after.Select(line => line.Number).ToHashSet());
        var (added, changed) = (new List<ListLine>(), new List<ChangedLine>());
        foreach (var line in after)
        {
            if (!old.TryGetValue(line.Number, out var was)) added.Add(line);
            else if (was.ChangesTo(line) is { Count: > 0 } changes) changed.Add(new(was, line, changes));
        }
        return new(added, changed, [.. before.Where(line => !kept.Contains(line.Number))]);
    }
}
