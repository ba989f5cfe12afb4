namespace NoProofCity.Web.Shared;

/// <summary>The row that stands open beside its list.</summary>
/// <param name="Previous">The address that opens the row before it; null where there is none.</param>
/// <param name="Next">That of the row after it, on the next page if need be.</param>
public sealed record OpenRow<TRow>(TRow Row, string? Previous, string? Next);
