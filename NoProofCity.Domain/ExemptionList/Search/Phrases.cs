using System.Text;

namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>The phrases of people's language by their words, ready to be found in what was typed.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<SaidWord>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LifeEvent> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LifeEvent> _eventsByKey = new(StringComparer.Ordinal);
    private readonly string[] _fillers;

    public Phrases(PlainWords words)
    {
        foreach (var word in words.Words)
            foreach (var said in word.Said.Concat(word.Means).Select(Fold).Distinct(StringComparer.Ordinal))
            {
                if (!_words.TryGetValue(said, out var of)) _words[said] = of = [];
                of.Add(word);
            }
        foreach (var life in words.Events)
        {
            _eventsByKey[life.Key] = life;
            foreach (var said in life.Said) _ = _events.TryAdd(Fold(said), life);
        }
        _fillers = [.. words.Fillers.Select(Fold).Where(filler => filler.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(filler => filler.Length)];
        Longest = _words.Keys.Concat(_events.Keys).Select(phrase => phrase.Length).DefaultIfEmpty().Max();
    }

    public int Longest { get; }

    public IReadOnlyCollection<string> Said => _words.Keys;

    /// <summary>All that is known, with what names something in a life.</summary>
    public IEnumerable<string> Spoken => _words.Keys.Concat(_events.Keys).Distinct(StringComparer.Ordinal);

    public IReadOnlyList<SaidWord> WordsOf(string phrase) => _words.TryGetValue(phrase, out var words) ? words : [];

    public LifeEvent? EventOf(string phrase) => _events.GetValueOrDefault(phrase);

    public LifeEvent? EventByKey(string key) => _eventsByKey.GetValueOrDefault(key);

    public bool Knows(string phrase) => _words.ContainsKey(phrase) || _events.ContainsKey(phrase);

    /// <summary>Half width, small letters, without blanks and signs: what is compared.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(character)) _ = folded.Append(char.ToLowerInvariant(character));
        return folded.ToString();
    }

    /// <summary>开…, 办…, …要: a single character is a word of its own only where what is left of it is known.</summary>
    public static string WithoutVerb(string bare) => bare.Trim('开', '办', '要', '交', '带');

    /// <summary>Without what is said before and after the thing itself. What would be nothing then stays as it is.</summary>
    public string Bare(string folded)
    {
        var bare = folded;
        for (var shortened = true; shortened;)
        {
            shortened = false;
            foreach (var filler in _fillers)
            {
                if (Knows(bare)) return bare;
                if (bare.Length > filler.Length && bare.StartsWith(filler, StringComparison.Ordinal)) (bare, shortened) = (bare[filler.Length..], true);
                else if (bare.Length > filler.Length && bare.EndsWith(filler, StringComparison.Ordinal)) (bare, shortened) = (bare[..^filler.Length], true);
            }
        }
        return bare;
    }
}
