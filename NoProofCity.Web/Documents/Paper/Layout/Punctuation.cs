namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>What the marks of Chinese writing demand of a line.</summary>
internal static class Punctuation
{
    /// <summary>Keeps its neighbours on one line and is not printed.</summary>
    public const char Joiner = '\u2060';

    /// <summary>A box to tick, and one that is ticked. No face of official paper has them: they are drawn.</summary>
    public const char Box = '☐', TickedBox = '☑';

    /// <summary>A stretch of line to write on.</summary>
    public const char Fill = '＿';

    private const string Closing = "，。、；：！？）》」』】〕〉”’";
    private const string Opening = "（《「『【〔〈“‘";
    private const string AlsoNeverFirst = "·…%％,.;:!?)]}";
    private const string AlsoNeverLast = "([{";

    // Counted things stay with their count: 3项, 2026年.
    private const string Units = "年月日时分秒%个项件份期号条";

    public static bool IsClosing(int character) => In(Closing, character);

    public static bool IsOpening(int character) => In(Opening, character);

    public static bool NeverFirst(int character) => IsClosing(character) || In(AlsoNeverFirst, character);

    public static bool NeverLast(int character) => IsOpening(character) || In(AlsoNeverLast, character);

    /// <summary>A dash or an ellipsis is two of these.</summary>
    public static bool IsHalfOfPair(int character) => character is '—' or '…';

    /// <summary>Letters, digits and signs of western writing: words, numbers, codes.</summary>
    public static bool IsNarrow(int character) => character < 0x300 && character is not ('·' or ' ');

    public static bool IsUnitAfter(int before, int character) => before is >= '0' and <= '9' && In(Units, character);

    /// <summary>Between two characters one line may end and the next begin.</summary>
    public static bool MayBreak(int before, int after, bool isSecondOfPair)
    {
        if (after == ' ' || NeverFirst(after) || NeverLast(before)) return false;
        if (isSecondOfPair || IsUnitAfter(before, after)) return false;
        return !(IsNarrow(before) && IsNarrow(after));
    }

    /// <summary>Two marks in a row need half a cell less: one has its blank half where the other begins.</summary>
    public static bool Pulls(int before, int after) => IsClosing(before) ? IsClosing(after) || IsOpening(after) : IsOpening(before) && IsOpening(after);

    private static bool In(string marks, int character) => character <= char.MaxValue && marks.Contains((char)character, StringComparison.Ordinal);
}
