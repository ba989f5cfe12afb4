using System.Security.Cryptography;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>What is printed on a receipt so that only who holds it finds out how things stand: short enough to be typed, and not to be guessed.</summary>
internal static class ReceiptCode
{
    // Without letters and digits that look alike.
    private const string Characters = VerificationCode.Characters;
    private const int Length = 8;

    internal static string Draw() => RandomNumberGenerator.GetString(Characters, Length);
}
