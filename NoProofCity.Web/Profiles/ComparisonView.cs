using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Profiles;

/// <summary>Which lines of a comparison are shown.</summary>
public enum ComparisonShow { All, Different, Default, Local }

/// <summary>Two profiles side by side as the page and its export show them, with what the filters count.</summary>
public sealed record ComparisonView(ProfileComparison Comparison, ComparisonShow Show)
{
    public int All => Comparison.Rows.Count + Comparison.Terms.Count;

    public int Different => Comparison.Rows.Count(row => !row.IsSame) + Comparison.Terms.Count(term => !term.IsSame);

    /// <summary>Values, not lines: one line may hold two.</summary>
    public int Defaults => Values(ValueSource.Default);

    public int Locals => Values(ValueSource.Local);

    /// <summary>The parts of the documents with their terms; they have no source to filter by but their own.</summary>
    public IReadOnlyList<TermRow> Terms => Show switch
    {
        ComparisonShow.All => Comparison.Terms,
        ComparisonShow.Different => [.. Comparison.Terms.Where(term => !term.IsSame)],
        _ => [],
    };

    public IReadOnlyList<ComparisonRow> Rows => [.. Comparison.Rows.Where(IsShown)];

    /// <summary>"different" in the address; whatever else stands there shows all.</summary>
    public static ComparisonShow Parse(string? text) => Enum.TryParse<ComparisonShow>(text, ignoreCase: true, out var show) && Enum.IsDefined(show) ? show : ComparisonShow.All;

    private int Values(ValueSource source) => Comparison.Rows.Sum(row => (row.Left.Source == source ? 1 : 0) + (row.Right.Source == source ? 1 : 0));

    private bool IsShown(ComparisonRow row) => Show switch
    {
        ComparisonShow.Different => !row.IsSame,
        ComparisonShow.Default => row.Left.Source is ValueSource.Default || row.Right.Source is ValueSource.Default,
        ComparisonShow.Local => row.Left.Source is ValueSource.Local || row.Right.Source is ValueSource.Local,
        _ => true,
    };
}
