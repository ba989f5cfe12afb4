using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.Inventory;

/// <summary>A legal text in the library.</summary>
public sealed record BasisRow(long Id, int Version, string Law, string Article, LegalForce Force, BasisState State, DateOnly? ChangedOn) : AggregateRow(Id, Version);

/// <summary>A proof that hangs on a legal text.</summary>
public sealed record HangingRow(long Id, long UnitId, int Number, string ProofName, string ItemName, string Basis, BatchState Batch);

/// <summary>Reads the library of legal texts and what hangs on it.</summary>
public sealed class BasisQueries(City city)
{
    public async Task<ListPage<BasisRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long basisId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, basisId, leaving);
    }

    /// <summary>Every row of the place that cites the text; null where there is no such text.</summary>
    public async Task<IReadOnlyList<HangingRow>?> HangingAsync(ReadScope scope, long basisId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.LegalBases.AsNoTracking().SingleOrDefaultAsync(basis => basis.Id == basisId && basis.PlaceId == scope.PlaceId, leaving) is { } found
            ? await HangingAsync(db, found, leaving) : null;
    }

    internal static async Task<IReadOnlyList<HangingRow>> HangingAsync(CityContext db, LegalBasis basis, CancellationToken leaving)
    {
        var (key, placeId) = (basis.LawKey, basis.PlaceId);
        // The database finds those that name the law at all; whether they mean this article is read here.
        var naming = await (from row in db.InventoryRows.Standing()
                            join batch in db.InventoryBatches on row.BatchId equals batch.Id
                            where row.PlaceId == placeId && row.Basis.Contains(key)
                            orderby row.UnitId, row.Number
                            select new HangingRow(row.Id, row.UnitId, row.Number, row.ProofName, row.ItemName, row.Basis, batch.State)).ToListAsync(leaving);
        return [.. naming.Where(row => BasisText.Citations(row.Basis).Any(basis.IsCitedBy))];
    }

    private static KeysetList<LegalBasis, BasisRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var bases = db.LegalBases.AsNoTracking().Where(basis => basis.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) bases = bases.Where(basis => basis.Law.Contains(text) || basis.Article.Contains(text));
        if (query.Chosen<LegalForce>("force") is { } force) bases = bases.Where(basis => basis.Force == force);
        if (query.Chosen<BasisState>("state") is { } state) bases = bases.Where(basis => basis.State == state);
        return KeysetList.Of(bases, basis => basis.Id, basis => new BasisRow(basis.Id, basis.Version, basis.Law, basis.Article, basis.Force, basis.State, basis.ChangedOn), basis => basis.LawKey);
    }
}
