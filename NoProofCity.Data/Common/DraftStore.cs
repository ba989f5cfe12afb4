using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>A half-filled form as it is stored.</summary>
public sealed class StoredDraft
{
    public long Id { get; init; }

    public required long AccountId { get; init; }

    public required long PlaceId { get; init; }

    public required long UnitId { get; init; }

    public required Role Role { get; init; }

    public required string Form { get; init; }

    public string Content { get; set; } = "";

    public DateTimeOffset KeptAt { get; set; }
}

/// <summary>Keeps drafts in the database. They are no acts and stand in no ledger; of two tabs the last one wins.</summary>
public sealed class DraftStore(City city, TimeProvider time) : IDrafts
{
    /// <summary>Whoever has not come back to a form by then will not.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public async Task<Draft?> FindAsync(Actor actor, string form, CancellationToken leaving)
    {
        var since = time.GetUtcNow() - Life;
        await using var db = city.CreateDbContext();
        return await Of(db, actor, form).AsNoTracking().Where(d => d.KeptAt >= since).Select(d => new Draft(d.Content, d.KeptAt)).SingleOrDefaultAsync(leaving);
    }

    public async Task<DateTimeOffset?> KeepAsync(Actor actor, string form, string content)
    {
        var now = time.GetUtcNow();
        var outcome = await InTurnAsync(actor, async db =>
        {
            if (await Of(db, actor, form).SingleOrDefaultAsync() is not { } draft)
            {
                // A new draft pays for the forgotten ones, so that no key pressed later does.
                _ = await db.Set<StoredDraft>().Where(d => d.KeptAt < now - Life).ExecuteDeleteAsync();
                draft = new() { AccountId = actor.PersonId, PlaceId = actor.PlaceId, UnitId = actor.UnitId, Role = actor.Role, Form = form };
                _ = db.Add(draft);
            }
            (draft.Content, draft.KeptAt) = (content, now);
        });
        return outcome.IsDone ? now : null;
    }

    public async Task DropAsync(Actor actor, string form) =>
        _ = await InTurnAsync(actor, async db => _ = await Of(db, actor, form).ExecuteDeleteAsync());

    private Task<Outcome> InTurnAsync(Actor actor, Func<CityContext, Task> change) => Transactions.RunAsync(city, nameof(StoredDraft), async () =>
    {
        await using var db = city.CreateDbContext();
        await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
        await change(db);
        _ = await db.SaveChangesAsync();
        await turn.CommitAsync();
        return Outcome.Done;
    });

    private static IQueryable<StoredDraft> Of(CityContext db, Actor actor, string form) => db.Set<StoredDraft>().Where(d =>
        d.AccountId == actor.PersonId && d.PlaceId == actor.PlaceId && d.UnitId == actor.UnitId && d.Role == actor.Role && d.Form == form);
}
