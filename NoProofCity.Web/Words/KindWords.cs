using System.Globalization;
using System.Resources;

namespace NoProofCity.Web.Words;

/// <summary>Words the kinds of hints, tasks and notices, from Kinds.resx ("Task.Staff.Report"); {0}, {1} stand for the lines of its facts.</summary>
public static class KindWords
{
    public static ResourceManager Texts { get; } = new("NoProofCity.Web.Words.Kinds", typeof(KindWords).Assembly);

    public static string OfHint(string kind) => Texts.GetString("Hint." + kind) ?? kind;

    public static string OfTask(string kind) => Texts.GetString("Task." + kind) ?? kind;

    public static string OfNotice(string kind, string facts)
    {
        var lines = facts.Split('\n');
        // A sentence may ask for more lines than an older notice has.
        return string.Format(CultureInfo.CurrentCulture, Texts.GetString("Notice." + kind) ?? kind, [.. lines, .. Enumerable.Repeat("", MostLines)]);
    }

    private const int MostLines = 10;
}
