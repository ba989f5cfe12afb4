namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>
/// Finds lines of the list by what people say. Everything typed counts, and a line that fits all of it comes before those that fit some;
/// where nothing is found as it was typed, one slip is forgiven. Made once of a snapshot, then only read: many may ask at once.
/// </summary>
public sealed class ListIndex
{
    /// <summary>More than this nobody types; the rest is not looked at.</summary>
    private const int MostCharacters = 60;

    // A word of most lines (证明, 登记) tells none of them apart.
    private const double Commonplace = 0.6;

    private readonly TextIndex _texts = new();
    private readonly Phrases _phrases;
    private readonly IReadOnlyList<SearchedText> _spoken;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _lengths;

    private ListIndex(IReadOnlyList<SearchedLine> lines, PlainWords words)
    {
        _phrases = new(words);
        _spoken = [.. _phrases.Spoken.Select(phrase => new SearchedText(phrase, SearchField.Proof))];
        _lengths = [.. lines.Select(line => line.Proof.Length)];
        for (var i = 0; i < lines.Count; i++)
        {
            _ = _numbers.TryAdd(Phrases.Fold(lines[i].Number), i);
            _texts.Add(i, SearchField.Proof, lines[i].Proof);
            foreach (var item in lines[i].Items) _texts.Add(i, SearchField.Item, item);
            _texts.Add(i, SearchField.Unit, lines[i].Unit);
            _texts.Add(i, SearchField.Issuer, lines[i].Issuer);
        }
    }

    public static ListIndex Of(IReadOnlyList<SearchedLine> lines, PlainWords words)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(words);
        return new(lines, words);
    }

    public SearchAnswer Find(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (_numbers.TryGetValue(Phrases.Fold(typed), out var line)) return new([line], [new(typed.Trim(), typed.Trim(), Understanding.Number)], false);
        var terms = new List<SearchTerm>();
        foreach (var token in typed.Length > MostCharacters ? Tokens(typed[..MostCharacters]) : Tokens(typed)) Understand(token, terms);
        return Answer(terms);
    }

    /// <summary>What belongs to something in a life, named by its key.</summary>
    public SearchAnswer FindEvent(string key) => _phrases.EventByKey(key) is { } life ? Answer([Of(life, life.Name)]) : SearchAnswer.Nothing;

    private static List<string> Tokens(string typed)
    {
        var (tokens, from) = (new List<string>(), 0);
        for (var i = 0; i <= typed.Length; i++)
        {
            if (i < typed.Length && char.IsLetterOrDigit(typed[i])) continue;
            if (Phrases.Fold(typed[from..i]) is { Length: > 0 } token) tokens.Add(token);
            from = i + 1;
        }
        return tokens;
    }

    private void Understand(string token, List<SearchTerm> terms)
    {
        var bare = _phrases.Bare(token);
        if ((Whole(token) ?? Whole(bare) ?? Whole(Phrases.WithoutVerb(bare)) ?? Spelled(bare) ?? Corrected(bare)) is { } term) terms.Add(term);
        else Split(bare, 0, bare.Length, terms);
    }

    // As it stands: a phrase that is known, or words of the list.
    private SearchTerm? Whole(string token)
    {
        var words = _phrases.WordsOf(token);
        var isLiteral = token.Length > 0 && _texts.Has(token);
        if (words.Count > 0)
        {
            var means = words.SelectMany(word => word.Means).Distinct(StringComparer.Ordinal).ToList();
            var name = isLiteral && means.Contains(token) ? token : means.FirstOrDefault(one => _texts.Has(Phrases.Fold(one))) ?? means[0];
            return new(new(token, name, name == token ? Understanding.Literal : Understanding.Said), [new(token, 1), .. means.Select((one, i) => new Wanted(Phrases.Fold(one), i == 0 ? 0.9 : 0.7))]);
        }
        if (_phrases.EventOf(token) is { } life) return Of(life, token);
        return isLiteral ? new(new(token, token, Understanding.Literal), [new(token, 1)]) : null;
    }

    private static SearchTerm Of(LifeEvent life, string typed) =>
        new(new(typed, life.Name, Understanding.Event), [.. life.Words.Select((word, i) => new Wanted(Phrases.Fold(word), 0.6 - (i * 0.02)))]);

    // By first letters, or spelled as it is said: what people say is known by its whole spelling alone, since two letters say too much.
    private SearchTerm? Spelled(string token)
    {
        if (token.Length < 2 || !token.Any(char.IsAsciiLetter)) return null;
        var said = _spoken.Where(phrase => phrase.IsSpelled(token)).Select(phrase => Whole(phrase.Text)).OfType<SearchTerm>().FirstOrDefault();
        var fitting = _texts.Texts.Select(text => (Text: text, Part: text.PartRead(token))).Where(of => of.Part is not null).OrderBy(of => of.Text.Field).ThenBy(of => of.Text.Text.Length).ToList();
        if (said is null && fitting.Count == 0) return null;
        var parts = fitting.Select(of => of.Part!).Distinct(StringComparer.Ordinal).ToList();
        var name = said?.Understood.As ?? (fitting[0] is { Text: { Field: SearchField.Proof } proof, Part: { } part } && proof.Text.StartsWith(part, StringComparison.Ordinal) ? proof.Text : parts[0]);
        return new(new(token, name, Understanding.Pinyin), [.. said?.Wanted ?? [], .. parts.Select(part => new Wanted(part, 0.9))]);
    }

    private SearchTerm? Corrected(string token)
    {
        if (token.Length < Slips.Shortest) return null;
        if (_phrases.Said.Where(said => Math.Abs(said.Length - token.Length) <= 1 && said.Length >= Slips.Shortest && Slips.IsOne(said, token)).MinBy(said => Math.Abs(said.Length - token.Length)) is { } phrase
            && Whole(phrase) is { } known)
            return known with { Understood = new(token, known.Understood.As, Understanding.Corrected) };
        var parts = _texts.Alike(token, mayLack: 1).Where(text => text.Field is SearchField.Proof or SearchField.Item).Select(text => Slips.PartAlike(text.Text, token)).OfType<string>()
            .GroupBy(part => part, StringComparer.Ordinal).OrderByDescending(part => part.Count()).Select(part => part.Key).ToList();
        return parts.Count == 0 ? null : new(new(token, parts[0], Understanding.Corrected), [.. parts.Select(part => new Wanted(part, 0.8))]);
    }

    // The longest part that is known stands; then what is left of it, and what is right of it. What no part knows is a word between.
    private void Split(string token, int from, int to, List<SearchTerm> terms)
    {
        var (best, length) = (0, 0);
        for (var start = from; start < to; start++)
        {
            var found = Math.Min(_texts.LongestAt(token, start), to - start);
            for (var phrase = Math.Min(_phrases.Longest, to - start); phrase >= Math.Max(2, found); phrase--)
                if (_phrases.Knows(token.Substring(start, phrase)))
                {
                    found = phrase;
                    break;
                }
            if (found > length) (best, length) = (start, found);
        }
        if (length < 2)
        {
            if (to - from >= Slips.Shortest && Corrected(token[from..to]) is { } slip) terms.Add(slip);
            return;
        }
        Split(token, from, best, terms);
        terms.Add(Whole(token.Substring(best, length))!);
        Split(token, best + length, to, terms);
    }

    private SearchAnswer Answer(List<SearchTerm> terms)
    {
        if (terms.Count == 0) return SearchAnswer.Nothing;
        var scores = terms.Select(term => (Term: term, Score: ScoresOf(term))).ToList();
        var telling = scores.Where(of => of.Score.Lines <= _lengths.Length * Commonplace).ToList();
        var asked = telling.Count > 0 ? telling : scores;
        var understood = asked.Select(of => of.Term.Understood).Distinct().ToList();
        var (most, sums, lines) = (0, new double[_lengths.Length], new List<int>());
        for (var line = 0; line < _lengths.Length; line++)
        {
            var fitting = 0;
            foreach (var (_, score) in asked)
            {
                if (score.Of[line] > 0) fitting++;
                sums[line] += score.Of[line];
            }
            if (fitting > most)
            {
                lines.Clear();
                most = fitting;
            }
            if (fitting == most && most > 0) lines.Add(line);
        }
        lines.Sort((a, b) => sums[b].CompareTo(sums[a]) is not 0 and var better ? better : _lengths[a] != _lengths[b] ? _lengths[a].CompareTo(_lengths[b]) : a.CompareTo(b));
        return new(lines, understood, most > 0 && most < asked.Count);
    }

    private (double[] Of, int Lines) ScoresOf(SearchTerm term)
    {
        var (of, count) = (new double[_lengths.Length], 0);
        foreach (var wanted in term.Wanted)
            foreach (var text in _texts.With(wanted.Part))
            {
                var score = Weight(text.Field) * wanted.Weight * Closeness(text.Text, wanted.Part);
                foreach (var line in text.Lines)
                {
                    if (of[line] == 0) count++;
                    if (score > of[line]) of[line] = score;
                }
            }
        return (of, count);
    }

    private static double Weight(SearchField field) => field switch { SearchField.Proof => 10, SearchField.Item => 7, SearchField.Unit => 3, _ => 2 };

    private static double Closeness(string text, string part) =>
        text.Length == part.Length ? 1 : (text.StartsWith(part, StringComparison.Ordinal) || text.EndsWith(part, StringComparison.Ordinal) ? 0.6 : 0.5) + (0.3 * part.Length / text.Length);

    /// <param name="Weight">How sure it is that this was meant.</param>
    private readonly record struct Wanted(string Part, double Weight);

    private sealed record SearchTerm(Understood Understood, IReadOnlyList<Wanted> Wanted);
}
