using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Accounts;

/// <summary>Holds a new password against the rules, the person's names and the passwords they had.</summary>
public sealed class PasswordCheck(Passwords passwords)
{
    internal async Task<NewPassword> OfAsync(CityContext db, Account account, string password, string repeated)
    {
        var policy = await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync();
        var units = await db.Set<OrgUnit>().Where(u => u.Id == account.UnitId).Select(u => new { u.Name, u.ShortName, u.Code, u.PinyinInitials }).ToListAsync();
        var weaknesses = WhyNot(password, repeated, [account.SignInName, account.DisplayName, .. units.SelectMany(u => new[] { u.Name, u.ShortName, u.Code, u.PinyinInitials })], policy);
        if (weaknesses.Count > 0) return new("", weaknesses, policy.PasswordHistory);

        var used = account.PastPasswords.TakeLast(policy.PasswordHistory).Any(past => passwords.Verify(past.Hash, password) is not PasswordVerificationResult.Failed);
        return used ? new("", [new PasswordUsedBefore(policy.PasswordHistory)], policy.PasswordHistory) : new(passwords.Hash(password), [], policy.PasswordHistory);
    }

    internal static IReadOnlyList<Refusal> WhyNot(string password, string repeated, IEnumerable<string> names, SignInPolicyValues policy) =>
    [
        .. PasswordRules.WhyNot(password, names, policy),
        .. password == repeated ? Array.Empty<Refusal>() : [new PasswordsDiffer()],
    ];
}
