namespace NoProofCity.Web.Shared;

/// <summary>The row whose due chip is open, with its arithmetic.</summary>
public sealed record ExplainedRow(string Key, DueArithmetic Arithmetic);
