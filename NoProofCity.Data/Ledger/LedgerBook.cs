using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Ledger;

/// <summary>Links entries to the chain of their place. Only within the transaction of the act that the entry tells of.</summary>
internal static class LedgerBook
{
    /// <exception cref="InvalidOperationException">The entry tells of another place or chain: linked all the same, it would break both.</exception>
    internal static async Task AppendAsync(CityContext db, long placeId, Chain chain, Func<long, LedgerEntry> write)
    {
        var seal = db.Secrets.Ledger;
        // Not a query: within one transaction the head may be new and not saved yet.
        var head = await db.LedgerHeads.FindAsync(placeId, chain);
        if (head is null)
        {
            head = new LedgerHead { PlaceId = placeId, Chain = chain };
            _ = db.LedgerHeads.Add(head);
            (await db.Installations.FindAsync(Installation.TheOnly))!.Begin(head, seal);
        }

        var entry = write(head.Number + 1);
        if (entry.PlaceId != placeId || entry.Chain != chain) throw new InvalidOperationException($"An entry of {entry.PlaceId}/{entry.Chain} does not belong to {placeId}/{chain}.");
        entry.Seal(seal, head.Number == 0 ? LedgerSeal.Nothing : head.Hash);
        head.Advance(entry, seal);
        _ = db.Ledger.Add(entry);
    }
}
