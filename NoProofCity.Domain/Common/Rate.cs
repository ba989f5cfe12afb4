namespace NoProofCity.Domain.Common;

/// <summary>A share with both its numbers, so that a page can open it: 8 of 10.</summary>
public readonly record struct Rate(int Part, int Whole)
{
    /// <summary>Null when there is nothing to divide by; printed as a dash, never as zero.</summary>
    public decimal? Percent => Whole == 0 ? null : 100m * Part / Whole;
}
