using System.Runtime.InteropServices;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>In which field of a line a text stands.</summary>
internal enum SearchField { Proof, Item, Unit, Issuer }

/// <summary>A text of the list as it is compared, and the lines in which it stands.</summary>
internal sealed class SearchedText(string text, SearchField field)
{
    public string Text { get; } = text;

    public SearchField Field { get; } = field;

    public List<int> Lines { get; } = [];

    private readonly (string First, string Second)[] _readings = [.. text.Select(Pinyin.ReadingsOf)];

    /// <summary>The first part that reads as typed, in a mixture of characters, first letters and syllables; null where none does.</summary>
    public string? PartRead(string typed)
    {
        for (var start = 0; start < Text.Length; start++)
            if (Read(start, typed, 0) is var length and > 0) return Text.Substring(start, length);
        return null;
    }

    /// <summary>Whether it is read as typed from its first to its last character, at least one of them by its whole syllable.</summary>
    public bool IsSpelled(string typed) => typed.Length > Text.Length && Read(0, typed, 0) == Text.Length;

    // How many characters from here on it takes to read all that is typed; less than nothing where it cannot be read. Syllables go first.
    private int Read(int at, string typed, int from)
    {
        if (from == typed.Length) return 0;
        if (at == Text.Length) return -1;
        var (first, second) = _readings[at];
        return Rest(at, typed, from, first) is var one and > 0 ? one
            : Rest(at, typed, from, second) is var other and > 0 ? other
            : Text[at] == typed[from] || (first.Length > 1 && first[0] == typed[from]) || (second.Length > 1 && second[0] == typed[from]) ? Longer(Read(at + 1, typed, from + 1)) : -1;
    }

    private int Rest(int at, string typed, int from, string syllable) =>
        syllable.Length > 0 && string.CompareOrdinal(typed, from, syllable, 0, syllable.Length) == 0 ? Longer(Read(at + 1, typed, from + syllable.Length)) : -1;

    private static int Longer(int rest) => rest < 0 ? rest : rest + 1;
}

/// <summary>The texts of all lines, each once, found by any part of two characters or more: a table of pairs leads to those that may have it.</summary>
internal sealed class TextIndex
{
    private readonly List<SearchedText> _texts = [];
    private readonly Dictionary<(SearchField, string), SearchedText> _known = [];
    private readonly Dictionary<int, List<int>> _pairs = [];
    private readonly Dictionary<char, List<int>> _characters = [];

    public IReadOnlyList<SearchedText> Texts => _texts;

    public void Add(int line, SearchField field, string written)
    {
        var text = Phrases.Fold(written);
        if (text.Length == 0) return;
        if (!_known.TryGetValue((field, text), out var known))
        {
            _known[(field, text)] = known = new(text, field);
            Enter(known, _texts.Count);
            _texts.Add(known);
        }
        if (known.Lines.Count == 0 || known.Lines[^1] != line) known.Lines.Add(line);
    }

    /// <summary>Those texts of which this is a part.</summary>
    public IEnumerable<SearchedText> With(string part)
    {
        foreach (var id in MayHave(part))
            if (_texts[id].Text.Contains(part, StringComparison.Ordinal)) yield return _texts[id];
    }

    public bool Has(string part) => With(part).Any();

    /// <summary>How many characters from here on stand together in some text; less than two count for nothing.</summary>
    public int LongestAt(string typed, int from)
    {
        var longest = 0;
        List<SearchedText>? left = null;
        for (var length = 2; from + length <= typed.Length; length++)
        {
            var part = typed.Substring(from, length);
            left = left is null ? [.. With(part)] : left.FindAll(text => text.Text.Contains(part, StringComparison.Ordinal));
            if (left.Count == 0) break;
            longest = length;
        }
        return longest;
    }

    /// <summary>Those texts that have all but so many of the characters typed: none of the others can be one slip away.</summary>
    public IEnumerable<SearchedText> Alike(string typed, int mayLack)
    {
        var wanted = typed.Distinct().ToList();
        var seen = new Dictionary<int, int>();
        foreach (var character in wanted)
            if (_characters.TryGetValue(character, out var texts))
                foreach (var id in texts) CollectionsMarshal.GetValueRefOrAddDefault(seen, id, out _)++;
        return seen.Where(text => text.Value >= wanted.Count - mayLack).Select(text => _texts[text.Key]);
    }

    private List<int> MayHave(string part)
    {
        if (part.Length == 1) return _characters.GetValueOrDefault(part[0]) ?? [];
        List<int>? fewest = null;
        for (var i = 0; i + 1 < part.Length; i++)
        {
            if (!_pairs.TryGetValue(Pair(part[i], part[i + 1]), out var texts)) return [];
            if (fewest is null || texts.Count < fewest.Count) fewest = texts;
        }
        return fewest ?? [];
    }

    private void Enter(SearchedText text, int id)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            Enter(_characters, text.Text[i], id);
            if (i + 1 < text.Text.Length) Enter(_pairs, Pair(text.Text[i], text.Text[i + 1]), id);
        }
    }

    private static void Enter<TKey>(Dictionary<TKey, List<int>> table, TKey key, int id)
        where TKey : notnull
    {
        ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _);
        texts ??= [];
        if (texts.Count == 0 || texts[^1] != id) texts.Add(id);
    }

    private static int Pair(char first, char second) => (first << 16) | second;
}
