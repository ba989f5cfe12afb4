using System.Globalization;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Words;

/// <summary>What a line of a rule profile says, as a lawyer reads it.</summary>
public static class RuleWords
{
    public const string Default = "默认值";

    private const string None = "不设";
    private const string Empty = "无";

    /// <summary>The value of a line in words.</summary>
    public static string Of(RuleKey key, RuleValue? value) => value switch
    {
        null => key.Kind is RuleKind.Limit ? "不分此类" : key.Kind is RuleKind.Rule ? "" : None,
        TextValue text => text.Text,
        TextsValue texts => texts.Texts.Count == 0 ? Empty : string.Join("、", texts.Texts),
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        FlagValue flag => flag.Flag ? "是" : "否",
        DateValue date => Day(date.Date),
        ChoiceValue choice => key.Options.GetValueOrDefault(choice.Option, choice.Option),
        RuleSet set => Of(set),
        LimitValue limit => Of(limit),
        HoursValue hours => Of(hours.Hours),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    public static string Of(RuleEntry entry) => Of(entry.Key, entry.Value);

    /// <summary>Where the line comes from: its article, 默认值, or what the place itself names for its change.</summary>
    public static string SourceOf(RuleEntry entry) => entry.Source switch
    {
        ValueSource.Default => Default,
        ValueSource.Local => entry.Article is { } article ? $"{EnumWords.Of(entry.Source)}：{article}" : EnumWords.Of(entry.Source),
        _ => entry.Article ?? "",
    };

    /// <summary>"2020-08-01 起，试行期至 2021-07-31".</summary>
    public static string Of(Term term) =>
        $"{Day(term.Effective)} 起" + (term.Expiry is { } last ? $"，{(term.IsTrial ? "试行期" : "有效期")}至 {Day(last)}" : term.IsTrial ? "，试行，未写明期限" : "");

    public static string Of(OfficeHours hours) => string.Join("；", hours.Seasons.Select(season =>
        (hours.Seasons.Count > 1 ? $"{season.From.Month} 月 {season.From.Day} 日起 " : "") + string.Join("，", season.Spans.Select(span => $"{span.From:HH\\:mm}–{span.To:HH\\:mm}"))));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Of(RuleSet set) =>
        (set.Members.Count == 0 ? Empty : string.Join("、", set.Members.Select(member => member.Label))) + (set.IsOpen ? "等" : "");

    private static string Of(LimitValue limit)
    {
        var stated = limit.Amount is { } amount ? $"{amount} {EnumWords.Of(limit.Unit)}"
            : limit.Extends is not null ? "延长的天数"
            : "逐项设定的天数";
        var most = limit.Max is { } max ? $"，合计不超过 {max} {EnumWords.Of(limit.Unit)}" : "";
        return (limit.Force is LimitForce.Soft ? "原则上 " : "") + stated + most + (limit.IsCappedByItem ? "，最长为承诺时限" : "");
    }
}
