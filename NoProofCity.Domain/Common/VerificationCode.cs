using System.Security.Cryptography;

namespace NoProofCity.Domain.Common;

/// <summary>
/// A code that stands on paper and is typed by people (验真码 "R4TN-8W2C-6JHX"): not to be guessed, without characters that look alike, in groups of four.
/// The last character proves the others: one that is mistyped, or two that change places, are found before anything is looked up.
/// </summary>
public sealed record VerificationCode
{
    /// <summary>Without letters and digits that look alike.</summary>
    public const string Characters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int Length = 12;

    private const int Group = 4;

    private VerificationCode(string value) => Value = value;

    /// <summary>As it is stored and stands in addresses, without hyphens.</summary>
    public string Value { get; }

    public static VerificationCode Draw()
    {
        var drawn = RandomNumberGenerator.GetString(Characters, Length - 1);
        return new(drawn + Proof(drawn));
    }

    /// <summary>Null for what cannot be a code.</summary>
    public static VerificationCode? Parse(string? typed)
    {
        var code = Writing.Narrow(typed ?? "").ToUpperInvariant().Replace("-", "", StringComparison.Ordinal);
        return code.Length == Length && code.All(Characters.Contains) && Proof(code[..^1]) == code[^1] ? new(code) : null;
    }

    /// <summary>As people read it.</summary>
    public override string ToString() => string.Join('-', Value.Chunk(Group).Select(part => new string(part)));

    // The number of characters is prime, so each place weighs otherwise and no single slip comes out even.
    private static char Proof(string code)
    {
        var sum = 0;
        for (var at = 0; at < code.Length; at++) sum += (at + 1) * Characters.IndexOf(code[at], StringComparison.Ordinal);
        return Characters[sum % Characters.Length];
    }
}
