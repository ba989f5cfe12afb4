using System.Globalization;
using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>What two branches wrote side by side must not stand twice.</summary>
public sealed partial class Documents_in_order
{
    private static IEnumerable<string> Documents => Repository.Sources("docs", ".md");

    [Fact(DisplayName = "Decisions are numbered one after the other, and each says its own number")]
    public void Decisions_are_numbered()
    {
        var decisions = Documents.Where(file => file.Contains("adr", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(decisions);
        Assert.Equal(
            Enumerable.Range(1, decisions.Count).Select(number => number.ToString("0000", CultureInfo.InvariantCulture)),
            decisions.Select(file => Path.GetFileName(file)[..4]));
        Assert.DoesNotContain(decisions, file => !File.ReadLines(file).First().StartsWith($"# {Path.GetFileName(file)[..4]} ", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "No document has two sections on one thing, no list two lines")]
    public void Nothing_stands_twice() => Assert.Empty(Documents.SelectMany(file => Twice(File.ReadAllText(file)).Select(twice => $"{Path.GetFileName(file)}: {twice}")));

    [Theory(DisplayName = "The scan sees a planted second section and a planted second word")]
    [InlineData("## recount [--apply]\na\n## recount\nb", "recount")]
    [InlineData("**Place** (地区) — a city.\n**Place** — a county.", "Place")]
    public void Planted(string text, string twice) => Assert.Equal([twice], Twice(text));

    private static IEnumerable<string> Twice(string text) =>
        Entries().Matches(text).Select(entry => entry.Groups["name"].Value).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    // A heading up to its arguments, or a word of the glossary.
    [GeneratedRegex(@"^(?:#{2,3} (?<name>.+?)(?= --| \[|$)|\*\*(?<name>[^*]+)\*\*)", RegexOptions.Multiline)]
    private static partial Regex Entries();
}
