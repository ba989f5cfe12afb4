using System.Globalization;
using System.Text.RegularExpressions;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Tests.Support;

/// <summary>Looks in code for what belongs into profiles: names of places, articles, and limits written as numbers. Comments may cite.</summary>
public sealed partial class PlaceScan
{
    private readonly Regex _names;
    private readonly Regex _terms;
    private readonly HashSet<int> _limits;

    // What one place calls its ways of sparing a proof; elsewhere these are words like any other.
    private static readonly string[] Ordinary = ["方式", "措施", "办理方式"];

    /// <param name="profiles">Their places give the names, their numbers the limits to look for.</param>
    public PlaceScan(IReadOnlyCollection<RuleProfile> profiles)
    {
        var names = profiles.SelectMany(profile => new[] { profile.Place.TrimEnd('市', '县', '区'), profile.Code.Split('-')[0] });
        _names = new(string.Join('|', names.Select(Regex.Escape)), RegexOptions.IgnoreCase);
        _terms = new(string.Join('|', TermsOf(profiles).OrderByDescending(term => term.Length).Select(Regex.Escape)));
        _limits = [.. profiles.SelectMany(profile => profile.Entries).Select(Number).OfType<int>().Where(number => number > 1)];
    }

    /// <param name="isDomain">Whether the file belongs to the domain, where even a named number of days or minutes is a rule; elsewhere it may be a technical time.</param>
    public IEnumerable<string> Scan(string file, string text, bool isDomain)
    {
        var lines = CodeWithoutComments.Of(text, isRazor: file.EndsWith(".razor", StringComparison.Ordinal)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var found in Names(lines[i]).Concat(Limits(lines[i], isDomain))) yield return $"{file}:{i + 1}: {found}";
        }
    }

    /// <summary>What one place calls so and another otherwise: it comes from the profile of the place.</summary>
    public IEnumerable<string> ScanTerms(string file, string text)
    {
        var lines = CodeWithoutComments.Of(text, isRazor: file.EndsWith(".razor", StringComparison.Ordinal)).Split('\n');
        return lines.SelectMany((line, i) => _terms.Matches(line).Select(match => $"{file}:{i + 1}: {match.Value}"));
    }

    // Of “…” what stands between the marks, of an office what all call so.
    private static IEnumerable<string> TermsOf(IReadOnlyCollection<RuleProfile> profiles) =>
        from entries in profiles.SelectMany(profile => profile.Entries).Where(entry => entry.Key.Key is "Org.Office" || entry.Key.Key.StartsWith("Label.", StringComparison.Ordinal)).GroupBy(entry => entry.Key.Key)
        let values = entries.Select(entry => ((TextValue)entry.Value!).Text).Distinct().ToList()
        where values.Count > 1
        from value in values
        from term in Quoted().Match(value) is { Success: true } quoted ? [quoted.Groups[1].Value] : value.Split('、')
        let bare = term.TrimStart('县', '市')
        where !Ordinary.Contains(bare)
        select bare;

    private IEnumerable<string> Names(string line) => _names.Matches(line).Concat(Article().Matches(line)).Select(match => match.Value);

    private IEnumerable<string> Limits(string line, bool isDomain) =>
        from match in isDomain ? Step().Matches(line).Concat(NamedNumber().Matches(line)) : Step().Matches(line)
        where int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _limits.Contains(number)
        where !UnitOfTime().IsMatch(match.Value)
        select match.Value.Trim();

    private static int? Number(RuleEntry entry) => entry.Value switch
    {
        NumberValue number => number.Number,
        LimitValue limit => limit.Amount ?? limit.Max,
        _ => null,
    };

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"第[一二三四五六七八九十百零〇\d]+条|附件\s*[一二三四五六七八九十\d]|\bart\.\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    /// <summary>AddMinutes(30), AddWorkingDays(on, 5).</summary>
    [GeneratedRegex(@"\bAdd(Office)?(Minutes|Hours|Days|Workdays|WorkingDays|Months)\((\w+,\s*)?(?<number>\d+)\)")]
    private static partial Regex Step();

    /// <summary>const int HandlingDays = 5, AmberMinutes { get; init; } = 15, FromMinutes(30).</summary>
    [GeneratedRegex(@"\b\w*(Minutes|Hours|Days|Workdays|Months|Limit|Times|Minimum|Maximum)\w*\s*(\{[^}]*\}\s*)?=\s*(?<number>\d+)\b|\bFrom(Minutes|Hours|Days)\((?<number>\d+)\)")]
    private static partial Regex NamedNumber();

    /// <summary>MinutesOfAnHour = 60 is arithmetic, not a rule.</summary>
    [GeneratedRegex(@"(Of|In|Per)(A|An)?(Hour|Day|Week|Year)\b")]
    private static partial Regex UnitOfTime();
}
