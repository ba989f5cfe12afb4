namespace NoProofCity.Domain.ExemptionList.Search;

/// <summary>One slip of the hand: a character wrong, missing or too many, or two neighbours changed about.</summary>
internal static class Slips
{
    /// <summary>A word shorter than this has too little left once a character is wrong.</summary>
    public const int Shortest = 3;

    // Changed for another, these turn the meaning about: 已婚 is no slip for 未婚.
    private const string Turning = "无有未已不非没";

    /// <summary>The part of a text that is one slip away from what was typed; null where there is none.</summary>
    public static string? PartAlike(string text, string typed)
    {
        for (var start = 0; start < text.Length; start++)
            for (var length = typed.Length + 1; length >= typed.Length - 1; length--)
                if (start + length <= text.Length && length >= Shortest && IsOne(text.AsSpan(start, length), typed)) return text.Substring(start, length);
        return null;
    }

    public static bool IsOne(ReadOnlySpan<char> right, ReadOnlySpan<char> typed)
    {
        var same = right.CommonPrefixLength(typed);
        var a = right[same..];
        var b = typed[same..];
        if (a.Length == b.Length)
        {
            if (a.Length == 0) return false;
            if (a[1..].SequenceEqual(b[1..])) return !Turning.Contains(a[0]) && !Turning.Contains(b[0]);
            return a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
        }
        // What stands at an edge is not missing there: a shorter part would fit as it is.
        if (a.Length == b.Length + 1) return !b.IsEmpty && same > 0 && !Turning.Contains(a[0]) && a[1..].SequenceEqual(b);
        return b.Length == a.Length + 1 && !a.IsEmpty && same > 0 && !Turning.Contains(b[0]) && a.SequenceEqual(b[1..]);
    }
}
