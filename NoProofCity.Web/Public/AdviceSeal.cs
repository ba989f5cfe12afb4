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

    /// <summary>The same seal again where it is ours, so that a form sent too fast is taken the next time; otherwise a new one.</summary>
    public string Standing(string? closed) => Read(closed) is null ? Close() : closed!;

    /// <summary>The submission.</summary>
    public Outcome<string> Open(string? closed) =>
        Read(closed) is { } read && time.GetUtcNow() - read.At >= Least ? read.Submission : Outcome.Refused(new FilledInTooFast());

    // Null for what is not ours, or of keys that are gone.
    private (DateTimeOffset At, string Submission)? Read(string? closed)
    {
        if (string.IsNullOrEmpty(closed)) return null;
        try
        {
            return _protector.Unprotect(closed).Split(' ') is [var ticks, var submission] ? (new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero), submission) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
