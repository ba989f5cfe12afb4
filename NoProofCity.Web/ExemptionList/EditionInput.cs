using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList;

/// <summary>A new edition as it is typed.</summary>
public sealed class EditionInput
{
    private const int HalfYearMonths = 6;

    public ListKind Kind { get; private set; }
    public UnitLevel Level { get; set; }
    public string Title { get; set; } = "";
    public string Submission { get; } = Ids.Submission();

    /// <summary>Each list has its own levels: the highest is proposed.</summary>
    public void Choose(ListKind kind, ListTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var levels = terms.Rules.LevelsFor(kind);
        (Kind, Level) = (kind, levels.Contains(Level) ? Level : levels.Min());
    }

    public static string TitleOn(DateOnly day) => $"{day.Year} 年{(day.Month <= HalfYearMonths ? "上" : "下")}半年版";
}

/// <summary>How an edition is published, as it is typed.</summary>
public sealed class PublicationInput
{
    public string DocumentNumber { get; set; } = "";
    public HashSet<string> Channels { get; set; } = [];

    public PublicationFacts Facts => new(DocumentNumber, [.. Channels]);

    public void Choose(string channel, bool isChosen) => _ = isChosen ? Channels.Add(channel) : Channels.Remove(channel);
}
