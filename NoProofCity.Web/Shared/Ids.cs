using System.Security.Cryptography;

namespace NoProofCity.Web.Shared;

/// <summary>Names for elements that others point at (labels, reasons). Drawn, not counted: a counter would be state shared by all circuits.</summary>
internal static class Ids
{
    public static string Next(string kind) => $"{kind}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";

    /// <summary>Names one submission of a form: sent twice, it makes one thing.</summary>
    public static string Submission() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
