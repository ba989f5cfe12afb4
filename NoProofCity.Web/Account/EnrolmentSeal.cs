using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NoProofCity.Web.Account;

/// <summary>Closes a new secret into the form that shows it, for one session and a quarter of an hour, so that the database holds none that nobody confirmed.</summary>
public sealed class EnrolmentSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    public string Close(string secret, long sessionId) => For(sessionId).Protect(secret, Good);

    /// <summary>Null when it is not ours, of another session, or too old.</summary>
    public string? Open(string? closed, long sessionId)
    {
        if (closed is null) return null;
        try { return For(sessionId).Unprotect(closed); }
        catch (CryptographicException) { return null; }
    }

    private ITimeLimitedDataProtector For(long sessionId) =>
        protection.CreateProtector("second-factor", sessionId.ToString(CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();
}
