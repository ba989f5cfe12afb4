using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Common;

/// <summary>What the heads of a unit's own worksheets mean, where a user had to say so: the unit's next file of the kind needs no hand.</summary>
public sealed class SheetMapping
{
    public required long UnitId { get; init; }

    /// <summary>The worksheet ("X-01").</summary>
    public required string Layout { get; init; }

    /// <summary>Head to field; to nothing where the column is not to be used.</summary>
    public IReadOnlyDictionary<string, string> Heads { get; set; } = new Dictionary<string, string>();
}

/// <summary>Keeps them in the database. They are no acts and stand in no ledger.</summary>
public sealed class SheetMappings(City city)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(Actor actor, string layout, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return (await db.Set<SheetMapping>().AsNoTracking().SingleOrDefaultAsync(mapping => mapping.UnitId == actor.UnitId && mapping.Layout == layout, leaving))?.Heads ?? new Dictionary<string, string>();
    }

    /// <summary>Adds what a user said now; of one head said twice the later holds.</summary>
    public async Task RememberAsync(Actor actor, string layout, IReadOnlyDictionary<string, string> heads) =>
        _ = await Transactions.RunAsync(city, nameof(SheetMapping), async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, actor.PlaceId);
            var stored = await db.FindAsync<SheetMapping>(actor.UnitId, layout);
            if (stored is null) _ = db.Add(stored = new() { UnitId = actor.UnitId, Layout = layout });
            stored.Heads = stored.Heads.Where(head => !heads.ContainsKey(head.Key)).Concat(heads).ToDictionary();
            _ = await db.SaveChangesAsync();
            await turn.CommitAsync();
            return Outcome.Done;
        });
}
