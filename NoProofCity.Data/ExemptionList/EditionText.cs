namespace NoProofCity.Data.ExemptionList;

/// <summary>All that stands in an edition, by <see cref="Domain.ExemptionList.ListText"/>; apart, so that a list of editions does not read it.</summary>
public sealed class EditionText
{
    public required long EditionId { get; init; }
    public required string Text { get; set; }
}
