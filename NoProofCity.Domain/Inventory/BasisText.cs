using System.Text;
using System.Text.RegularExpressions;
using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Inventory;

/// <summary>A law as a text cites it.</summary>
/// <param name="Law">The title without its brackets.</param>
/// <param name="Article">As written behind the title; blank where none is.</param>
public sealed record Citation(string Law, string Article);

/// <summary>Reads what people write where a table asks for the legal basis: several laws in one cell, with and without articles, or "none" in a dozen ways.</summary>
public static partial class BasisText
{
    private static readonly HashSet<string> None = ["无", "没有", "暂无", "无依据", "-", "--", "—", "——", "/", "\\", "N/A"];

    public static string Tidy(string written) => None.Contains(Writing.Narrow(written)) ? "" : Writing.Tidy(written);

    public static IReadOnlyList<Citation> Citations(string written)
    {
        var found = Title().Matches(written);
        return [.. found.Select((title, i) =>
        {
            var rest = written.AsSpan(title.Index + title.Length)[..((i + 1 < found.Count ? found[i + 1].Index : written.Length) - title.Index - title.Length)].ToString();
            return new Citation(title.Groups["law"].Value.Trim(), string.Join('、', Article().Matches(rest).Select(article => article.Value)));
        })];
    }

    /// <summary>One form of a title, so that a library knows a law however it is called: no country, no year of revision, no blanks.</summary>
    public static string KeyOf(string law)
    {
        var key = Writing.Narrow(law.Trim('《', '》')).Replace("中华人民共和国", "", StringComparison.Ordinal);
        return Revision().Replace(key, "").Normalize(NormalizationForm.FormC);
    }

    // A title may hold one in narrow brackets: 《国务院关于修改〈…〉的决定》.
    [GeneratedRegex("《(?<law>[^《》]+)》")]
    private static partial Regex Title();

    [GeneratedRegex(@"第[一二三四五六七八九十百千零〇两\d]+条(之[一二三四五六七八九十])?(第[一二三四五六七八九十\d]+款)?(第?[（(]?[一二三四五六七八九十\d]+[)）]?项)?")]
    private static partial Regex Article();

    [GeneratedRegex(@"[(（](\d{4}年?)?(第[一二三四五六七八九十]次)?(修订|修正|修改|试行|暂行)?(版|本)?[)）]$")]
    private static partial Regex Revision();
}
