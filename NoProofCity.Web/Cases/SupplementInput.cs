using NoProofCity.Domain.Cases;

namespace NoProofCity.Web.Cases;

/// <summary>A notice to the applicant as it is typed.</summary>
internal sealed class SupplementInput
{
    // The applicant brings one of them; more than these nobody reads.
    private const int Offered = 3;

    public string Mismatch { get; set; } = "";
    public string Purpose { get; set; } = "";
    public string Means { get; set; } = "交到原来办理的窗口，复印件、照片均可";
    public DateOnly Until { get; set; }
    public IReadOnlyList<Line> Items { get; } = [.. Enumerable.Range(0, Offered).Select(_ => new Line())];

    public SupplementFacts Facts() => new(Mismatch, Purpose, [.. Items.Select(item => new SupplementItem(item.Name, item.Serves))], Means, Until);

    internal sealed class Line
    {
        public string Name { get; set; } = "";
        public string Serves { get; set; } = "";
    }
}
