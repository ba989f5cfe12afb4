using System.Text;

namespace NoProofCity.Tests.Support;

/// <summary>The text of a .cs or .razor file with its comments blanked out; line breaks stay, so that line numbers do too.</summary>
public static class CodeWithoutComments
{
    public static string Of(string text, bool isRazor)
    {
        var code = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = isRazor && Starts(text, i, "@*") ? After(text, i + 2, "*@")
                : isRazor && Starts(text, i, "<!--") ? After(text, i + 4, "-->")
                : Starts(text, i, "/*") ? After(text, i + 2, "*/")
                : Starts(text, i, "//") && (i == 0 || text[i - 1] != ':') ? LineEnd(text, i)
                : i;
            if (end > i)
            {
                foreach (var c in text[i..end]) _ = code.Append(c == '\n' ? '\n' : ' ');
                i = end;
                continue;
            }
            end = isRazor ? i + 1 : LiteralEnd(text, i);
            _ = code.Append(text, i, end - i);
            i = end;
        }
        return code.ToString();
    }

    /// <summary>The end of the string or character that begins here, so that no comment is seen inside it; otherwise the next place.</summary>
    private static int LiteralEnd(string text, int i)
    {
        if (Starts(text, i, "\"\"\""))
        {
            var quotes = 3;
            while (Starts(text, i + quotes, "\"")) quotes++;
            return After(text, i + quotes, new string('"', quotes));
        }
        if (Starts(text, i, "'"))
            return Starts(text, i + 1, "\\") ? After(text, i + 3, "'") : After(text, i + 2, "'");
        if (text[i] != '"') return i + 1;
        var isVerbatim = i > 0 && (text[i - 1] == '@' || (text[i - 1] == '$' && i > 1 && text[i - 2] == '@'));
        for (var end = i + 1; end < text.Length; end++)
        {
            if (!isVerbatim && text[end] == '\\') end++;
            else if (isVerbatim && Starts(text, end, "\"\"")) end++;
            else if (text[end] == '"') return end + 1;
        }
        return text.Length;
    }

    private static bool Starts(string text, int i, string with) => string.CompareOrdinal(text, i, with, 0, with.Length) == 0;

    private static int After(string text, int from, string what)
    {
        var at = from < text.Length ? text.IndexOf(what, from, StringComparison.Ordinal) : -1;
        return at < 0 ? text.Length : at + what.Length;
    }

    private static int LineEnd(string text, int i)
    {
        var at = text.IndexOf('\n', i);
        return at < 0 ? text.Length : at;
    }
}
