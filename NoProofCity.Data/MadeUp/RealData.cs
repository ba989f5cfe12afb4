using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.MadeUp;

/// <summary>Made-up data never stands beside real data.</summary>
internal static class RealData
{
    /// <summary>A place, or somebody who can sign in.</summary>
    internal static async Task<bool> IsPresentAsync(CityContext db, CancellationToken cancellationToken) =>
        await db.Places.AnyAsync(cancellationToken) || await db.Set<Account>().AnyAsync(cancellationToken);
}

/// <summary>The installation holds a place or an account already.</summary>
public sealed record RealDataPresent : Refusal;
