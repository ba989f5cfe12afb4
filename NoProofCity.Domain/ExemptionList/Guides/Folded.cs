using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.ExemptionList.Guides;

/// <summary>A text as names are looked for in it: half-width, without blanks, small letters as capitals; every character knows where it stood.</summary>
internal sealed class Folded
{
    private readonly int[] _at;

    private Folded(string text, int[] at, int length) => (Text, _at, Length) = (text, at, length);

    public string Text { get; }

    /// <summary>Of the text as it was written.</summary>
    public int Length { get; }

    public static Folded Of(string written)
    {
        var (chars, at, count) = (new char[written.Length], new int[written.Length], 0);
        for (var i = 0; i < written.Length; i++)
        {
            if (Fold(written[i]) is not { } folded) continue;
            (chars[count], at[count]) = (folded, i);
            count++;
        }
        return new(new string(chars, 0, count), at, written.Length);
    }

    public static string Name(string written) => Of(Writing.Narrow(written)).Text;

    /// <summary>Where a stretch of the folded text stands in the text as written.</summary>
    public (int Start, int Length) Written(int start, int length) => (_at[start], _at[start + length - 1] - _at[start] + 1);

    private static char? Fold(char c) => c switch
    {
        '\n' => '\n',
        _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' => null,
        '　' => null,
        >= '！' and <= '～' => char.ToUpperInvariant((char)(c - 0xFEE0)),
        _ => char.ToUpperInvariant(c),
    };
}
