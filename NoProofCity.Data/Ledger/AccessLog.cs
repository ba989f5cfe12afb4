using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Ledger;

/// <summary>Notes who looked at which personal data and what for, in the place's chain of its own.</summary>
public sealed class AccessLog(City city, TimeProvider time)
{
    public const string SawAct = "Access.Saw";

    /// <summary>To be done before the value is shown: what could not be noted is not shown.</summary>
    /// <param name="seen">The thing whose fields are shown; the reader's right to it is the caller's to check.</param>
    /// <param name="fields">The names of the fields ("IdNumber"), never their values.</param>
    /// <param name="purpose">What for, as the reader said or as the page implies.</param>
    public Task<Outcome> SawAsync(Actor actor, IAggregate seen, IReadOnlyList<string> fields, string purpose) =>
        Transactions.RunAsync(city, SawAct, async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
            var scene = new Scene(db, city.Rulebook, actor, new Act(SawAct), time.GetUtcNow()) { Reason = purpose };
            await LedgerBook.AppendAsync(db, actor.PlaceId, Chain.Access, number => LedgerEntries.Saw(scene, number, seen, fields));
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return Outcome.Done;
        });
}
