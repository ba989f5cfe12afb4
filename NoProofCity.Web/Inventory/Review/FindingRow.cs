using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory.Review;

/// <summary>A finding in the list of findings, in words.</summary>
/// <param name="Article">Of the profile at hand; null where no rule of the place says so.</param>
public sealed record FindingRow(ToldFinding Told, string Text, string? Article)
{
    public const string Open = "open";
    public const string Aside = "aside";

    /// <summary>What concerns more than one unit.</summary>
    public const string Several = "several";

    public string Proofs => string.Join("、", Told.Rows.Select(row => row.ProofName).Distinct());

    public string Units => string.Join("、", Told.Rows.Select(row => row.UnitName).Distinct());

    /// <summary>All findings of a query, in the order of their kinds.</summary>
    public static async Task<IReadOnlyList<FindingRow>> AllAsync(FindingQueries queries, ReadScope scope, ListQuery query, DateTimeOffset now, Func<string, string?>? articleOf, CancellationToken leaving) =>
        [.. (await queries.SearchAsync(scope, ChinaTime.DateOf(now), leaving)).Select(told => Of(told, articleOf)).Where(row => row.IsMeantBy(query))];

    public static ListPage<FindingRow> Page(IReadOnlyList<FindingRow> rows, ListQuery query) => ListPage.Of([.. rows.Where(row => row.IsMeantBy(query))], query, row => row.Told.Mark);

    private static FindingRow Of(ToldFinding told, Func<string, string?>? articleOf)
    {
        var words = RefusalWords.Of(told.Finding, articleOf);
        return new(told, told.Finding is AskedInACircle circle ? FindingWords.Of(circle.Circle) : words.Text, words.Source);
    }

    private bool IsMeantBy(ListQuery query) =>
        (query.Chosen<FindingKind>("kind") is not { } kind || Told.Finding.Kind == kind)
        && (query.Filter("state") is not { } state || (state == Aside) == (Told.SetAside is not null))
        && (query.Filter("unit") != Several || Told.Rows.Select(row => row.UnitId).Distinct().Skip(1).Any())
        && (query.Text.Length == 0 || $"{Text} {Proofs} {Units}".Contains(query.Text, StringComparison.OrdinalIgnoreCase));
}
