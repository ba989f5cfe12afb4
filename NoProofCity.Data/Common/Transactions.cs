using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Common;

/// <summary>Does what is one transaction, again where only somebody else's turn was in the way, and turns the faults of a database into refusals.</summary>
internal static class Transactions
{
    private const int Tries = 3;

    /// <param name="attempt">Opens its own context and transaction; done again it must start from nothing.</param>
    /// <param name="kind">What is named when something is already there and the database does not say what.</param>
    internal static async Task<Outcome> RunAsync(City city, string kind, Func<Task<Outcome>> attempt)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateConcurrencyException e) when (e.Entries.All(entry => entry.Entity is LedgerHead or Installation))
            {
                // Somebody linked the next ledger entry first; the act itself is untouched and is done again.
                if (left == 1) return Outcome.Refused(new Busy());
            }
            catch (DbUpdateConcurrencyException e)
            {
                return Outcome.Refused(new ChangedMeanwhile(e.Entries[0].Metadata.ClrType.Name));
            }
            catch (Exception e) when (city.Provider.IsUniqueViolation(e))
            {
                // Once more: a twin of the same submission has done it, or somebody began the same series or chain first.
                if (left == 1) return Outcome.Refused(new AlreadyThere(e is DbUpdateException { Entries: [var entry, ..] } ? entry.Metadata.ClrType.Name : kind));
            }
            catch (Exception e) when (city.Provider.RefusalOf(e) is { } refusal)
            {
                return Outcome.Refused(refusal);
            }
        }
    }
}
