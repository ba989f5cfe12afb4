namespace NoProofCity.Web.Documents.Paper;

/// <summary>What a character demands of its line.</summary>
[Flags]
internal enum Demand
{
    None = 0,
    NeverFirst = 1,
    NeverLast = 2,

    /// <summary>Full-width with a blank right half.</summary>
    Closing = 4,

    /// <summary>Full-width with a blank left half.</summary>
    Opening = 8,

    /// <summary>Letters, digits and signs of western writing: words, numbers, codes.</summary>
    Narrow = 16,

    /// <summary>Half of a dash or an ellipsis.</summary>
    Paired = 32,
}

/// <summary>The marks of Chinese writing.</summary>
internal static class Punctuation
{
    /// <summary>Keeps its neighbours on one line and is not printed.</summary>
    public const char Joiner = '\u2060';

    /// <summary>A box to tick, and one that is ticked. No face of official paper has them: they are drawn.</summary>
    public const char Box = '☐', TickedBox = '☑';

    /// <summary>A stretch of line to write on.</summary>
    public const char Fill = '＿';

    private const string ClosingMarks = "，。、；：！？）》」』】〕〉”’";
    private const string OpeningMarks = "（《「『【〔〈“‘";
    private const string NarrowNeverFirst = "%,.;:!?)]}";
    private const string NarrowNeverLast = "([{";

    // Counted things stay with their count: 3项, 2026年.
    private const string Units = "年月日时分秒%个项件份期号条";

    public static Demand Of(int character)
    {
        // Most of a text is ideographs, which demand nothing.
        if (character is (>= 0x3400 and < 0xFE00) or > char.MaxValue) return Demand.None;
        var mark = (char)character;
        if (character < 0x300)
        {
            if (mark == ' ') return Demand.None;
            if (mark == '·') return Demand.NeverFirst;
            return Demand.Narrow | (NarrowNeverFirst.Contains(mark, StringComparison.Ordinal) ? Demand.NeverFirst : NarrowNeverLast.Contains(mark, StringComparison.Ordinal) ? Demand.NeverLast : 0);
        }
        if (ClosingMarks.Contains(mark, StringComparison.Ordinal)) return Demand.NeverFirst | Demand.Closing;
        if (OpeningMarks.Contains(mark, StringComparison.Ordinal)) return Demand.NeverLast | Demand.Opening;
        return mark switch
        {
            '—' => Demand.Paired,
            '…' => Demand.Paired | Demand.NeverFirst,
            '％' => Demand.NeverFirst,
            _ => Demand.None,
        };
    }

    public static bool IsCount(int before, int character) => before is >= '0' and <= '9' && character is <= char.MaxValue && Units.Contains((char)character, StringComparison.Ordinal);

    /// <summary>Between two characters one line may end and the next begin.</summary>
    public static bool MayBreak(Demand before, Demand after) =>
        !after.HasFlag(Demand.NeverFirst) && !before.HasFlag(Demand.NeverLast) && !(before & after).HasFlag(Demand.Narrow);

    /// <summary>Two marks in a row need half a cell less: one has its blank half where the other begins.</summary>
    public static bool Pulls(Demand before, Demand after) =>
        (before.HasFlag(Demand.Closing) && (after & (Demand.Closing | Demand.Opening)) != 0) || (before & after).HasFlag(Demand.Opening);
}
