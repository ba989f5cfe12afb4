using Microsoft.AspNetCore.Identity;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Data.Demo;

/// <summary>
/// Hashes a password once, so that all accounts of the demo have one hash and one salt. A salt hides which people chose the same password;
/// here everybody has the same one and the sign-in page says which. Hashing each would take most of the time the demo takes.
/// </summary>
internal sealed class HashedOnce(IPasswordHasher<Account> hasher) : IPasswordHasher<Account>
{
    private readonly Dictionary<string, string> _hashes = [];

    public string HashPassword(Account user, string password) =>
        _hashes.TryGetValue(password, out var hash) ? hash : _hashes[password] = hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
}
