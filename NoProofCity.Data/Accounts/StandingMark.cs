using Microsoft.EntityFrameworkCore;

namespace NoProofCity.Data.Accounts;

/// <summary>One number that rises whenever somebody's standing may have changed. Every web process watches it, so that open pages close within seconds wherever they are open.</summary>
public sealed class StandingMark
{
    public int Id { get; init; } = 1;

    public long Number { get; init; }

    /// <summary>Within the transaction of the act.</summary>
    internal static async Task RaiseAsync(CityContext db) =>
        _ = await db.Set<StandingMark>().ExecuteUpdateAsync(set => set.SetProperty(m => m.Number, m => m.Number + 1));
}
