namespace NoProofCity.Web.ElectronicProofs;

/// <summary>The addresses of the public check page.</summary>
public static class ProofUrls
{
    public const string Check = "check";

    public const string Typed = "code";

    /// <summary>Where a code on paper leads.</summary>
    public static string Of(string code) => $"{Check}?{Typed}={code}";
}
