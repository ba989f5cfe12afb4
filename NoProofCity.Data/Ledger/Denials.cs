using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Ledger;

/// <summary>Notes in the access log of the actor's place what they tried and had no right to: acts, pages, files.</summary>
internal static class Denials
{
    /// <summary>Why the actor may not read one thing. Asked where they came for it, not where a list leaves out what is not theirs.</summary>
    internal static async Task<IReadOnlyList<Refusal>> WhyNotReadAsync(City city, CityContext db, Actor actor, Act act, IAggregate thing, DateTimeOffset now)
    {
        var refusals = await new Rights(db, city.Rulebook, actor, ChinaTime.DateOf(now)).WhyNotReadAsync(act, thing);
        if (!refusals.Any(Rights.IsDenial)) return refusals;
        // Where nothing can be written now, it is refused all the same.
        _ = await Transactions.RunAsync(city, act.Key, async () =>
        {
            await NoteAsync(city, actor, act, thing, refusals, now);
            return Outcome.Done;
        });
        return refusals;
    }

    /// <summary>In a transaction of its own.</summary>
    internal static async Task NoteAsync(City city, Actor actor, Act act, IAggregate? subject, IReadOnlyList<Refusal> refusals, DateTimeOffset now)
    {
        await using var db = city.CreateDbContext();
        await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
        var scene = new Scene(db, city.Rulebook, actor, act, now);
        await LedgerBook.AppendAsync(db, actor.PlaceId, Chain.Access, number => LedgerEntries.Denied(scene, number, subject, refusals));
        _ = await db.SaveChangesAsync();
        await turn.CommitAsync();
    }
}
