using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Cases;

/// <summary>A case is taken though a material is missing (容缺受理).</summary>
public static class ToleranceActs
{
    /// <summary>Takes it so, and notes what is made good.</summary>
    public static readonly Act Accept = new("Tolerance.Accept");
}
