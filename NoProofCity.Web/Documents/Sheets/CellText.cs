using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Takes from a text what a keyboard or a program left in it by chance.</summary>
internal static class CellText
{
    // Blanks that char.IsWhiteSpace does not know: without width, joiners, the mark of byte order.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    public static string Trim(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && IsBlank(text[from])) from++;
        while (to > from && IsBlank(text[to - 1])) to--;
        return to - from == text.Length ? text : text[from..to];
    }

    /// <summary>Full-width digits and letters become ordinary ones; the marks of Chinese stay what they are.</summary>
    public static string Ordinary(string text)
    {
        const int ToOrdinary = 'Ａ' - 'A';
        return text.AsSpan().IndexOfAnyInRange('０', 'ｚ') < 0 ? text
            : string.Create(text.Length, text, (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = from[i] is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(from[i] - ToOrdinary) : from[i];
            });
    }

    /// <summary>On one line: a break between Chinese characters is nothing, between words it is a blank.</summary>
    public static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0) return text;
        var line = new StringBuilder(text.Length);
        var broken = false;
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t')
            {
                broken = true;
                continue;
            }
            if (broken && line.Length > 0 && char.IsAscii(line[^1]) && char.IsAscii(c) && line[^1] != ' ' && c != ' ') _ = line.Append(' ');
            broken = false;
            _ = line.Append(c);
        }
        return line.ToString();
    }

    /// <summary>Without any blank, half-width throughout: for what is compared or calculated with.</summary>
    public static string Narrow(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0) return text;
        return string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !IsBlank(c)));
    }

    /// <summary>What people write where nothing is to be written.</summary>
    public static bool SaysNothing(string text) => text is "—" or "——" or "-" or "--" or "－" or "–" or "无" or "/" or "／" or "\\";

    /// <summary>How many lines a text takes where so many half-width characters go on one.</summary>
    public static int LinesOf(string text, int width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var wide = 0;
            foreach (var c in line) wide += c < 0x2000 ? 1 : 2;
            lines += Math.Max(1, (wide + width - 1) / width);
        }
        return lines;
    }
}
