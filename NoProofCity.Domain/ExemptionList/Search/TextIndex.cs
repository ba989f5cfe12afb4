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

    /// <summary>The letters of each character, for those who type them: two to a character.</summary>
    public string Letters { get; } = string.Create(text.Length * 2, text, (letters, of) =>
    {
        for (var i = 0; i < of.Length; i++) (letters[2 * i], letters[2 * i + 1]) = Pinyin.ReadingsOf(of[i]);
    });

    /// <summary>Where a mixture of characters and first letters begins to fit; -1 where it does not.</summary>
    public int FitsAt(string pattern)
    {
        for (var start = 0; start + pattern.Length <= Text.Length; start++)
        {
            var length = 0;
            while (length < pattern.Length && Fits(start + length, pattern[length])) length++;
            if (length == pattern.Length) return start;
        }
        return -1;
    }

    private bool Fits(int at, char typed)
    {
        if (Text[at] == typed) return true;
        if (!char.IsAsciiLetter(typed)) return false;
        var letter = char.ToUpperInvariant(typed);
        return Letters[2 * at] == letter || Letters[2 * at + 1] == letter;
    }
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
