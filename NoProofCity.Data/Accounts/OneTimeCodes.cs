using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Data.Accounts;

/// <summary>Making and finding one-time codes. A hundred bits need no slow hash.</summary>
internal static class OneTimeCodes
{
    internal static string HashOf(CityContext db, string code) => db.Secrets.BlindIndexOf("code:" + OneTimeCode.Normalise(code));

    /// <summary>Draws the code that makes the account's next password; older ones are void.</summary>
    internal static async Task<string> DrawAsync(CityContext db, Account account, DateTimeOffset now)
    {
        foreach (var older in await db.Set<OneTimeCode>().Where(c => c.AccountId == account.Id && c.EndedAt == null).ToListAsync()) older.End(now);
        var code = OneTimeCode.Draw();
        _ = db.Add(OneTimeCode.ForPassword(account, HashOf(db, code), await ExpiryAsync(db, now)));
        return code;
    }

    internal static async Task<DateTimeOffset> ExpiryAsync(CityContext db, DateTimeOffset now) =>
        now + TimeSpan.FromHours((await db.Set<SignInPolicy>().Select(p => p.Values).SingleAsync()).CodeHours);
}
