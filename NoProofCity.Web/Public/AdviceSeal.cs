using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;

namespace NoProofCity.Web.Public;

/// <summary>Closes into a public form when it was opened and the number of its submission, so that neither can be made up: a form filled in faster than a person can is not taken.</summary>
public sealed class AdviceSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    private readonly IDataProtector _protector = protection.CreateProtector("public-advice");

    public string Close() => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().UtcTicks} {Guid.NewGuid():N}"));

    /// <summary>The submission.</summary>
    public Outcome<string> Open(string? closed)
    {
        try
        {
            if (_protector.Unprotect(closed ?? "").Split(' ') is [var ticks, var submission] && time.GetUtcNow() - new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero) >= Least) return submission;
        }
        catch (CryptographicException)
        {
            // not ours, or of keys that are gone: as if it had just been opened
        }
        return Outcome.Refused(new FilledInTooFast());
    }
}
