using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>How an account has arranged one list.</summary>
public sealed class StoredArrangement
{
    public required long AccountId { get; init; }

    public required string List { get; init; }

    public ListArrangement Arrangement { get; set; } = ListArrangement.None;
}

/// <summary>Keeps arrangements in the database. They are no acts and stand in no ledger.</summary>
public sealed class ListMemoryStore(City city) : IListMemory
{
    public async Task<ListArrangement> OfAsync(Actor actor, string list, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return (await db.Set<StoredArrangement>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == actor.PersonId && a.List == list, leaving))?.Arrangement ?? ListArrangement.None;
    }

    public Task HideAsync(Actor actor, string list, IReadOnlyList<string> columns) =>
        ChangeAsync(actor, list, was => was with { Hidden = columns });

    public Task KeepAsync(Actor actor, string list, SavedView view) =>
        ChangeAsync(actor, list, was => was with { Views = [.. was.Views.Where(v => v.Name != view.Name), view] });

    public Task DropAsync(Actor actor, string list, string name) =>
        ChangeAsync(actor, list, was => was with { Views = [.. was.Views.Where(v => v.Name != name)] });

    // One that could not be kept is made again with a click; it is no reason to break the page.
    private async Task ChangeAsync(Actor actor, string list, Func<ListArrangement, ListArrangement> change) =>
        _ = await Transactions.RunAsync(city, nameof(StoredArrangement), async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
            var stored = await db.FindAsync<StoredArrangement>(actor.PersonId, list);
            if (stored is null) _ = db.Add(stored = new() { AccountId = actor.PersonId, List = list });
            stored.Arrangement = change(stored.Arrangement);
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return Outcome.Done;
        });
}
