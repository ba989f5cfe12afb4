using System.Security.Cryptography;

namespace NoProofCity.Web.Shared;

/// <summary>Names for elements that others point at (labels, reasons). Drawn, not counted: a counter would be state shared by all circuits.</summary>
internal static class Ids
{
    public static string Next(string kind) => $"{kind}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
}
