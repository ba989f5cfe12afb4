using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace NoProofCity.Web.Words;

/// <summary>Words the kinds of hints, tasks and notices, from Kinds.resx ("Task.Staff.Report"); {0}, {1} stand for the lines of its facts.</summary>
public static partial class KindWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Kinds", typeof(KindWords).Assembly);

    public static string OfHint(string kind) => Texts.GetString("Hint." + kind) ?? kind;

    public static string OfTask(string kind) => Texts.GetString("Task." + kind) ?? kind;

    /// <summary>What the day is called that a task asks for when it is finished.</summary>
    public static string DayOf(string kind) => Texts.GetString("Day." + kind) ?? NameWords.Of("WorkTask.EffectiveOn");

    public static string OfNotice(string kind, string facts)
    {
        var lines = facts.Split('\n').Select(Facts);
        // A sentence may ask for more lines than an older notice has.
        return string.Format(CultureInfo.CurrentCulture, Texts.GetString("Notice." + kind) ?? kind, [.. lines, .. Enumerable.Repeat("", MostLines)]);
    }

    /// <summary>The lines of facts as one, with words for what the domain left marked in them.</summary>
    public static string Facts(string facts) => Mark().Replace(facts.Replace('\n', '；'), match => EnumWords.Texts.GetString(match.Groups[1].Value) ?? Texts.GetString(match.Groups[1].Value) ?? match.Groups[1].Value);

    private const int MostLines = 10;

    [GeneratedRegex(@"\{(\w+\.[\w.]+)\}")]
    private static partial Regex Mark();
}
