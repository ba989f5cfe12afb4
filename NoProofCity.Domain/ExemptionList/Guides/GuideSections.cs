using System.Text.RegularExpressions;

namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>Where in a guide the reading is: under the head of its materials, under one that says that nothing need be brought, or elsewhere.</summary>
internal sealed partial class GuideSections(GuidePhrases phrases, ClauseReader clauses)
{
    private const int LongestHead = 24;
    private const int BesideWord = 5;

    // A head without a number of its own is ended by known heads alone.
    private const int Unnumbered = 9;

    private readonly string[] _materials = [.. phrases.MaterialHeads.Select(Folded.Name)];
    private readonly string[] _others = [.. phrases.OtherHeads.Select(Folded.Name)];
    private readonly string[] _columns = [.. phrases.ColumnHeads.Select(Folded.Name)];
    private readonly string[] _names = [.. phrases.NameHeads.Select(Folded.Name)];
    private int _rank;

    public bool IsInMaterials { get; private set; }

    public bool IsNegated { get; private set; }

    public void Begin() => (IsInMaterials, IsNegated) = (false, false);

    /// <summary>Takes a line in.</summary>
    /// <returns>How much of it is a head: names in it are not asked for by it.</returns>
    public int Take(GuidePart part, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var length = colon is > 0 and <= LongestHead ? colon : text.Length <= LongestHead ? text.Length : 0;
        var (head, rank) = (text[..(length == 0 && part.Kind is GuidePartKind.Heading ? text.Length : length)], RankOf(part, text));
        var number = Numbering().Match(head).Length;
        // An entry of the list below its head; or a remark in brackets that has a colon.
        var isEntry = IsInMaterials && part.Kind is not GuidePartKind.Heading && (rank > _rank || (_rank == Unnumbered && rank < Unnumbered));
        if (head.Length == 0 || head.AsSpan(number).Contains('(')) return 0;
        if (IsMaterials(head))
        {
            if (!isEntry || colon == head.Length) (IsInMaterials, IsNegated, _rank) = (true, clauses.Denies(head), isEntry ? _rank : rank);
            return head.Length;
        }
        if (!isEntry && IsOther(head[number..]))
        {
            Begin();
            return head.Length;
        }
        if (colon == text.Length - 1 && clauses.Denies(head))
        {
            (IsNegated, _rank) = (true, IsInMaterials ? _rank : rank);
            return head.Length;
        }
        if (part.Kind is GuidePartKind.Heading ? rank <= _rank : rank <= _rank && _rank < Unnumbered) Begin();
        return part.Kind is GuidePartKind.Heading ? head.Length : 0;
    }

    public bool IsMaterials(string head) => head.Length <= LongestHead && Array.Exists(_materials, word => head.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a column of this name, or what stands behind this word, is no list of materials.</summary>
    public bool IsBeside(string head) => Array.Exists(_columns, word => head.Contains(word, StringComparison.Ordinal)) || Array.Exists(_others, word => head.Contains(word, StringComparison.Ordinal));

    public bool IsName(string head) => head.Length <= LongestHead && Array.Exists(_names, word => head.Contains(word, StringComparison.Ordinal));

    // A paper may be called "收费情况说明": a head is little more than its word.
    private bool IsOther(string head) => Array.Exists(_others, word => head.Length <= word.Length + BesideWord && (head.StartsWith(word, StringComparison.Ordinal) || head.EndsWith(word, StringComparison.Ordinal)));

    private static int RankOf(GuidePart part, string text)
    {
        if (part.Kind is GuidePartKind.Heading && part.Level > 0) return part.Level;
        if (Chapter().IsMatch(text)) return 1;
        if (Chinese().IsMatch(text)) return 2;
        if (Bracketed().IsMatch(text)) return 3;
        return Digits().IsMatch(text) ? 4 : Unnumbered;
    }

    [GeneratedRegex("^(?:第[一二三四五六七八九十]+[章节条部]|【)", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex("^[一二三四五六七八九十]+[、.]", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\d+[、.](?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+[章节条部]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.)]|[①-⑳●■▪·*-])+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
