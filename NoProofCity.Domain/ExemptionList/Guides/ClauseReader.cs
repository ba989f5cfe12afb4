using System.Text.RegularExpressions;

namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>What is said around a name in its sentence.</summary>
/// <param name="Asks">A verb asks for it.</param>
/// <param name="Issues">The verb may as well say that the office gives it out.</param>
internal readonly record struct Said(bool IsNegated, bool Asks, bool Issues);

/// <summary>
/// Reads the sentence around a name: whether it asks for it, says that nobody need bring it, or only speaks of it. Commas part clauses; what
/// stands in brackets belongs to what they follow.
/// </summary>
internal sealed class ClauseReader
{
    private const char Hidden = '\u0001';
    private const string SentenceEnds = "。;!?\n";

    /// <summary>A negator reaches as far: "不再要求申请人另行提供".</summary>
    private const int Reach = 10;

    private readonly string[] _demands;
    private readonly string[] _negators;
    private readonly string[] _negations;
    private readonly string[] _contrasts;
    private readonly string[] _questions;
    private readonly string[] _issues;
    private readonly Regex[] _negatedBy;

    public ClauseReader(GuidePhrases phrases)
    {
        (_demands, _negators, _negations) = (Fold(phrases.Demands), Fold(phrases.Negators), Fold(phrases.Negations));
        (_contrasts, _questions, _issues) = (Fold(phrases.Contrasts), Fold(phrases.Questions), Fold(phrases.Issues));
        _negatedBy = [.. phrases.NegatedBy.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))];
    }

    /// <param name="names">Where all names stand in the text, so that a negation is not taken for that of another name.</param>
    public Said Read(string text, int start, int length, IReadOnlyList<(int Start, int Length)> names)
    {
        var (from, until) = (start, start + length);
        while (from > 0 && !SentenceEnds.Contains(text[from - 1])) from--;
        while (until < text.Length && !SentenceEnds.Contains(text[until])) until++;
        var isQuestion = until < text.Length && text[until] == '?';
        var (sentence, at) = (text[from..until], start - from);
        if (isQuestion || Array.Exists(_questions, question => sentence.Contains(question, StringComparison.Ordinal))) return new(true, false, false);
        if (BracketAfter(sentence, at + length) is { } remark && Denies(remark)) return new(true, false, false);

        var plain = WithoutBrackets(sentence, at);
        var (begins, ends) = (at, at + length);
        while (begins > 0 && plain[begins - 1] != ',') begins--;
        while (ends < plain.Length && plain[ends] != ',') ends++;
        var (before, after) = (plain[begins..at], plain[(at + length)..ends]);
        bool HasName(int a, int b) => names.Any(name => name.Start - from >= a && name.Start - from < b && name.Start != start);

        if (IsNegatedBefore(before)) return new(true, false, false);
        var asks = Verb(before);
        if (Denies(after) && !HasNameBehindNegation(after, at + length, HasName)) return new(true, false, false);
        var next = ends < plain.Length ? plain[(ends + 1)..NextComma(plain, ends + 1)] : "";
        if (next.Length > 0 && !HasName(ends + 1, ends + 1 + next.Length) && (Full(next) || (asks is null && Denies(next)))) return new(true, false, false);
        asks ??= Verb(after);
        return asks is null && begins > 0 ? Inherited(plain, begins - 1) : new(false, asks is not null, asks is not null && _issues.Contains(asks));
    }

    /// <summary>Whether a remark, such as that of another cell of the row, says that nothing need be brought.</summary>
    public bool Denies(string text)
    {
        if (Full(text)) return true;
        foreach (var (_, end) in Negators(text))
        {
            var rest = text[end..];
            if (rest.Trim('的', '了', ')', '。', ';', ',', '再').Length == 0) return true;
            if (_demands.Any(verb => rest.IndexOf(verb, StringComparison.Ordinal) is >= 0 and <= Reach)) return true;
        }
        return false;
    }

    // An enumeration with commas goes on as it began.
    private Said Inherited(string plain, int comma)
    {
        for (var end = comma; end >= 0;)
        {
            var begin = end;
            while (begin > 0 && plain[begin - 1] != ',') begin--;
            var clause = plain[begin..end];
            if (IsNegatedBefore(clause)) return new(true, false, false);
            if (Verb(clause) is { } verb) return new(false, true, _issues.Contains(verb));
            end = begin - 1;
        }
        return default;
    }

    private bool IsNegatedBefore(string before)
    {
        var contrast = _contrasts.Max(word => before.LastIndexOf(word, StringComparison.Ordinal));
        if (contrast >= 0) before = before[contrast..];
        if (Full(before)) return true;
        foreach (var (_, end) in Negators(before))
        {
            var rest = before[end..];
            if (rest.Length <= 2 || _demands.Any(verb => rest.IndexOf(verb, StringComparison.Ordinal) is >= 0 and <= Reach)) return true;
        }
        return false;
    }

    private bool HasNameBehindNegation(string after, int offset, Func<int, int, bool> hasName)
    {
        var first = Negators(after).Select(found => found.Start).Concat(_negations.Select(word => after.IndexOf(word, StringComparison.Ordinal)).Where(i => i >= 0)).DefaultIfEmpty(-1).Min();
        return first >= 0 && hasName(offset + first, offset + after.Length);
    }

    // "告知承诺书" is a paper, and asked for.
    private bool Full(string text)
    {
        foreach (var word in _negations)
            for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal))
                if (i + word.Length == text.Length || text[i + word.Length] != '书') return true;
        return Array.Exists(_negatedBy, pattern => pattern.IsMatch(text));
    }

    private IEnumerable<(int Start, int End)> Negators(string text)
    {
        foreach (var word in _negators)
            for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + 1, StringComparison.Ordinal)) yield return (i, i + word.Length);
    }

    private string? Verb(string text) => _demands.FirstOrDefault(verb => text.Contains(verb, StringComparison.Ordinal));

    private static int NextComma(string text, int from)
    {
        var comma = text.IndexOf(',', from);
        return comma < 0 ? text.Length : comma;
    }

    private static string? BracketAfter(string sentence, int at)
    {
        if (at >= sentence.Length || sentence[at] != '(') return null;
        var end = sentence.IndexOf(')', at);
        return end < 0 ? sentence[(at + 1)..] : sentence[(at + 1)..end];
    }

    private static string WithoutBrackets(string sentence, int keep)
    {
        if (!sentence.Contains('(')) return sentence;
        var plain = sentence.ToCharArray();
        for (var open = sentence.IndexOf('('); open >= 0; open = sentence.IndexOf('(', open + 1))
        {
            var close = sentence.IndexOf(')', open);
            if (close < 0) break;
            if (keep < open || keep > close) Array.Fill(plain, Hidden, open + 1, close - open - 1);
        }
        return new(plain);
    }

    private static string[] Fold(IReadOnlyList<string> words) => [.. words.Select(Folded.Name)];
}
