using Microsoft.EntityFrameworkCore;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Ledger;

/// <summary>Links entries to the chain of their place. Only within the transaction of the act that the entry tells of.</summary>
internal static class LedgerBook
{
    internal static async Task AppendAsync(CityContext db, long placeId, Chain chain, Func<long, LedgerEntry> write)
    {
        var seal = db.Secrets.Ledger;
        var head = await db.LedgerHeads.SingleOrDefaultAsync(h => h.PlaceId == placeId && h.Chain == chain);
        if (head is null)
        {
            head = new LedgerHead { PlaceId = placeId, Chain = chain };
            _ = db.LedgerHeads.Add(head);
            (await db.Installations.SingleAsync()).Begin(head, seal);
        }

        var entry = write(head.Number + 1);
        entry.Seal(seal, head.Number == 0 ? LedgerSeal.Nothing : head.Hash);
        head.Advance(entry, seal);
        _ = db.Ledger.Add(entry);
    }
}
