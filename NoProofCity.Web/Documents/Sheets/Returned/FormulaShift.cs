using System.Text;
using System.Text.RegularExpressions;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>What the insertion of a first column into one sheet does to addresses and formulas, wherever in the workbook they stand.</summary>
internal sealed partial class FormulaShift(string sheet)
{
    /// <summary>"C5", "C5:D9" or several of them, of the sheet itself.</summary>
    public static string Areas(string areas) => Cell().Replace(areas, match => Moved(match.Groups["to"].Value, match.Groups["column"].Value) + match.Groups["row"].Value);

    /// <param name="isOwn">The formula stands in the sheet, so that an address without a sheet's name is one of it.</param>
    public string Formula(string formula, bool isOwn)
    {
        if (!isOwn && !formula.Contains('!', StringComparison.Ordinal)) return formula;
        var shifted = new StringBuilder(formula.Length + 8);
        var applies = isOwn;
        for (var at = 0; at < formula.Length;)
        {
            var length = Part(formula, at);
            var part = formula.AsSpan(at, length);
            var next = at + length < formula.Length ? formula[at + length] : '\0';
            if (next == '!' && (IsWord(part[0]) || part[0] == '\''))
            {
                // "[1]表!A1" is a sheet of another file.
                applies = Named(part).Equals(sheet, StringComparison.OrdinalIgnoreCase) && (at == 0 || formula[at - 1] != ']');
                _ = shifted.Append(part).Append('!');
                at += length + 1;
                continue;
            }
            _ = shifted.Append(applies && IsWord(part[0]) && next != '(' && next != '[' ? Reference(formula, at, part) : part);
            // The name of a sheet holds for both ends of a range and no longer.
            if (part is not ":" && next != ':') applies = isOwn;
            at += length;
        }
        return shifted.ToString();
    }

    private static ReadOnlySpan<char> Reference(string formula, int at, ReadOnlySpan<char> part)
    {
        var text = part.ToString();
        if (Cell().Match(text) is { Success: true } cell && cell.Length == text.Length) return Areas(text);
        var isRange = at > 0 && formula[at - 1] == ':' || at + part.Length < formula.Length && formula[at + part.Length] == ':';
        return isRange && Column().Match(text) is { Success: true } column ? Moved(column.Groups["to"].Value, column.Groups["column"].Value) : part;
    }

    /// <returns>How long the part is that begins here: a text, a quoted name, brackets, an error, a word, or one character.</returns>
    private static int Part(string formula, int at)
    {
        var c = formula[at];
        if (c is '"' or '\'') return Quoted(formula, at, c);
        if (c == '[') return Bracketed(formula, at);
        if (c == '#' && Error().Match(formula, at) is { Success: true } error && error.Index == at) return error.Length;
        var end = at;
        while (end < formula.Length && IsWord(formula[end])) end++;
        return Math.Max(1, end - at);
    }

    private static int Quoted(string formula, int at, char quote)
    {
        for (var end = at + 1; end < formula.Length; end++)
        {
            if (formula[end] != quote) continue;
            if (end + 1 < formula.Length && formula[end + 1] == quote) end++;
            else return end - at + 1;
        }
        return formula.Length - at;
    }

    private static int Bracketed(string formula, int at)
    {
        var depth = 0;
        for (var end = at; end < formula.Length; end++)
        {
            if (formula[end] == '[') depth++;
            else if (formula[end] == ']' && --depth == 0) return end - at + 1;
        }
        return formula.Length - at;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '$' or '\\';

    private static string Named(ReadOnlySpan<char> part) => part[0] == '\'' ? part[1..^1].ToString().Replace("''", "'", StringComparison.Ordinal) : part.ToString();

    private static string Moved(string absolute, string column)
    {
        var index = 0;
        foreach (var letter in column) index = index * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
        return absolute + (index < SheetAddress.MostColumns ? SheetAddress.Column(index) : column);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_])(?<to>\$?)(?<column>[A-Za-z]{1,3})(?<row>\$?\d{1,7})(?![A-Za-z0-9_.])")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?<to>\$?)(?<column>[A-Za-z]{1,3})$")]
    private static partial Regex Column();

    [GeneratedRegex(@"#[A-Z0-9/_]+[!?]?")]
    private static partial Regex Error();
}
