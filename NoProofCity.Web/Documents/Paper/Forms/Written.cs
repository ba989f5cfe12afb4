using System.Globalization;
using System.Text;
using ChinaTime = NoProofCity.Domain.Calendar.ChinaTime;

namespace NoProofCity.Web.Documents.Paper.Forms;

/// <summary>How dates, choices and numbered lines are written on paper.</summary>
internal static class Written
{
    private const int Ten = 10;

    private static readonly string[] Digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>一, 二 … 九十九.</summary>
    /// <param name="index">The first is 0.</param>
    public static string Numeral(int index)
    {
        var (tens, ones) = Math.DivRem(index + 1, Ten);
        return (tens > 1 ? Digits[tens - 1] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones - 1] : "");
    }

    public static string Date(DateOnly on) => string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{on.Month}月{on.Day}日");

    public static string Date(DateOnly? on) => on is { } day ? Date(day) : "　　年　　月　　日";

    public static string Minute(DateTimeOffset at)
    {
        var local = ChinaTime.ToLocal(at);
        return string.Create(CultureInfo.InvariantCulture, $"{Date(ChinaTime.DateOf(at))}{local.Hour}时{local.Minute:00}分");
    }

    public static string Second(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{Minute(at)}{ChinaTime.ToLocal(at).Second:00}秒");

    public static string Code(string form) => "格式 " + form;

    /// <summary>All that could be chosen, with what was chosen ticked, even if it is not among them; each stays on one line.</summary>
    public static string Choice(IReadOnlyList<string> all, params IReadOnlyList<string> chosen)
    {
        var text = new StringBuilder();
        foreach (var option in all.Union(chosen))
        {
            if (text.Length > 0) _ = text.Append('　');
            _ = text.Append(chosen.Contains(option) ? Punctuation.TickedBox : Punctuation.Box);
            foreach (var character in option.EnumerateRunes()) _ = text.Append(Punctuation.Joiner).Append(character);
        }
        return text.ToString();
    }

    /// <summary>1. 2. 3., each on its line; a single one without a number.</summary>
    public static string Numbered(IReadOnlyList<string> lines) =>
        lines.Count == 1 ? lines[0] : string.Join('\n', lines.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {line}")));
}
