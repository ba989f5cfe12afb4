using System.Buffers;
using System.Text.RegularExpressions;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Takes apart what people put into one cell: several laws, several issuers, a name with its code.</summary>
public static partial class SplitCell
{
    /// <summary>
    /// One entry for each law and article: "《户口登记条例》第六条、第七条；《民法典》第一千条" are three. The text of an article that is
    /// quoted after it stays with it; a head such as 【法律】 goes with the law behind it.
    /// </summary>
    public static IReadOnlyList<string> Laws(string cell)
    {
        var text = CellText.Trim(cell.ReplaceLineEndings("\n"));
        if (text.Length == 0) return [];
        var starts = LawStart().Matches(text).Where(match => IsOutside(text, match.Index)).Select(match => match.Index).ToList();
        if (starts.Count == 0) return [.. text.Split('\n', '；', ';').Select(Tidy).Where(part => part.Length > 0)];
        if (Tidy(text[..starts[0]]).Length == 0) starts[0] = 0;
        else starts.Insert(0, 0);
        var laws = new List<string>();
        for (var i = 0; i < starts.Count; i++) laws.AddRange(Articles(Tidy(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)])));
        return [.. laws.Where(law => law.Length > 0)];
    }

    /// <summary>Separated by 、，；/ and breaks of the line, but never inside a name that is registered ("企业名称变更、住所或地址名称变更").</summary>
    public static IReadOnlyList<string> Names(string cell, IEnumerable<string> registered)
    {
        var text = CellText.Trim(cell.ReplaceLineEndings("\n"));
        if (text.Length == 0) return [];
        var whole = registered.Where(name => name.AsSpan().ContainsAny(Separators) && text.Contains(name, StringComparison.Ordinal)).OrderByDescending(name => name.Length).ToList();
        var names = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            // A registered name begins where a name can begin, not in the middle of another.
            if (at == from && whole.Find(name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && (at + name.Length == text.Length || Separators.Contains(text[at + name.Length]))) is { } found)
            {
                at += found.Length;
                continue;
            }
            if (!Separators.Contains(text[at]) || Depth(text, at) > 0)
            {
                at++;
                continue;
            }
            names.Add(text[from..at]);
            from = ++at;
        }
        names.Add(text[from..]);
        return [.. names.Select(CellText.Trim).Where(name => name.Length > 0).Distinct()];
    }

    /// <summary>"公租房申请（3702001234）" is a name and a code; where no code follows it is null.</summary>
    public static (string Name, string? Code) NameAndCode(string cell)
    {
        var text = CellText.Trim(CellText.OneLine(CellText.Ordinary(cell)));
        return CodeBehind().Match(text) is { Success: true } match ? (CellText.Trim(match.Groups["name"].Value), match.Groups["code"].Value) : (text, null);
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create("、；;/／，,|\n");

    // "《…》第六条、第七条" says the law once and means two articles of it; what is quoted after an article is not looked into.
    private static IEnumerable<string> Articles(string law)
    {
        if (ArticlesOfOneLaw().Match(law) is not { Success: true } match)
        {
            yield return law;
            yield break;
        }
        foreach (var article in match.Groups["article"].Captures.Select(capture => capture.Value)) yield return match.Groups["law"].Value + article;
    }

    // A law that is named in the text of another one, in quotation or brackets, begins nothing.
    private static bool IsOutside(string text, int at) => Depth(text, at) == 0;

    private static int Depth(string text, int at)
    {
        var depth = 0;
        for (var i = 0; i < at; i++)
        {
            if (text[i] is '（' or '(' or '“' or '《') depth++;
            else if (text[i] is '）' or ')' or '”' or '》' && depth > 0) depth--;
        }
        return depth;
    }

    private static string Tidy(string part) => CellText.Trim(part).Trim('；', ';', '、', '，', ',', '。', '\n', ' ');

    [GeneratedRegex(@"(?:【[^】]{1,12}】|\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⑳])?\s*《(?!.{0,40}》(?:规定|办理|执行))")]
    private static partial Regex LawStart();

    [GeneratedRegex(@"^(?<law>(?:【[^】]*】)?\s*《[^》]+》(?:（[^）]*）|\([^)]*\))?)\s*(?<article>第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十])?(?:第[零〇一二三四五六七八九十百千\d]+[款项])*)(?:[、，,和及；;\s]+(?<article>第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十])?(?:第[零〇一二三四五六七八九十百千\d]+[款项])*))+$")]
    private static partial Regex ArticlesOfOneLaw();

    [GeneratedRegex(@"^(?<name>.*?[^\s(（:：、,，])\s*(?:[(（:：、,，\s]|事项编码|编码)+\s*(?<code>[0-9A-Za-z][0-9A-Za-z.\-]{4,49})\s*[)）]?$")]
    private static partial Regex CodeBehind();
}
