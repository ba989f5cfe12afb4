namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>Finds thousands of names in a text in one pass: by their first two characters and the lengths that begin so, the longest first, none within another.</summary>
internal sealed class NameIndex<T>
{
    private const int Shortest = 2;

    private readonly Dictionary<int, int[]> _lengths;
    private readonly Dictionary<string, List<T>>.AlternateLookup<ReadOnlySpan<char>> _named;

    public NameIndex(IEnumerable<KeyValuePair<string, T>> names)
    {
        var named = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var (name, value) in names)
        {
            if (name.Length < Shortest) continue;
            if (!named.TryGetValue(name, out var values)) named[name] = values = [];
            values.Add(value);
        }
        _named = named.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = named.Keys.GroupBy(name => Beginning(name, 0), name => name.Length).ToDictionary(of => of.Key, of => of.Distinct().OrderDescending().ToArray());
    }

    public IReadOnlyList<(int Start, int Length, IReadOnlyList<T> Named)> In(string text)
    {
        List<(int Start, int Length, IReadOnlyList<T> Named)>? found = null;
        for (var at = 0; at + Shortest <= text.Length; at++)
        {
            if (!_lengths.TryGetValue(Beginning(text, at), out var lengths)) continue;
            foreach (var length in lengths)
            {
                if (at + length > text.Length || !_named.TryGetValue(text.AsSpan(at, length), out var named)) continue;
                (found ??= []).Add((at, length, named));
                at += length - 1;
                break;
            }
        }
        return found ?? [];
    }

    private static int Beginning(string text, int at) => (text[at] << 16) | text[at + 1];
}
