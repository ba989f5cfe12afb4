using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.Shared;

/// <summary>How a due time came about, line by line.</summary>
/// <param name="Rest">What is left and how it is made up; null when nothing is.</param>
/// <param name="Foot">By which documents and by which version of the rules; null where there is nothing to add.</param>
public sealed record DueArithmetic(string Title, IReadOnlyList<DeadlineStep> Steps, string? Rest = null, string? Foot = null);
