using Microsoft.AspNetCore.Identity;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Data.Accounts;

/// <summary>Hashes passwords and compares them, always with one and the same effort.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    // The hasher passes the account to nobody; it is a parameter of its interface only.
    private static readonly Account Nobody = null!;

    private readonly string _dummy = hasher.HashPassword(Nobody, OneTimeCode.Draw());

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <param name="hash">Null where there is none to compare with: something else is compared instead, and the answer is no.</param>
    public PasswordVerificationResult Verify(string? hash, string password)
    {
        // No stored password is longer, so nothing longer need be hashed: the cut costs the same for everybody.
        var result = hasher.VerifyHashedPassword(Nobody, hash ?? _dummy, password.Length > PasswordRules.MaxLength ? "" : password);
        return hash is null ? PasswordVerificationResult.Failed : result;
    }
}
