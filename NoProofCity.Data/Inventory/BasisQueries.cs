using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.Inventory;

/// <summary>A legal text in the library.</summary>
/// <param name="Hanging">How many rows of the place cite it.</param>
public sealed record BasisRow(long Id, int Version, string Law, string Article, LegalForce Force, BasisState State, DateOnly? ChangedOn, int Hanging) : AggregateRow(Id, Version);

/// <summary>A proof that hangs on a legal text.</summary>
public sealed record HangingRow(long Id, long UnitId, string UnitName, int Number, string ProofName, string ItemName, string Basis, Disposition? Stands, BatchState Batch);

/// <summary>What a change of a legal text would set going.</summary>
/// <param name="DueAt">By when the units would be asked to adjust; null where the place sets no limit.</param>
public sealed record BasisEffect(int Rows, int Units, DateTimeOffset? DueAt);

/// <summary>Reads the library of legal texts and what hangs on it.</summary>
public sealed class BasisQueries(City city)
{
    public async Task<ListPage<BasisRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var page = await List(scope, db, query).PageAsync(query, leaving);
        var cited = await CitedAsync(db, scope.PlaceId, leaving);
        return page with { Rows = [.. page.Rows.Select(row => row with { Hanging = cited[BasisText.KeyOf(row.Law)].Where(of => LegalBasis.IsArticleCited(row.Article, of.Article)).DistinctBy(of => of.Text).Sum(of => of.Rows) })] };
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long basisId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, basisId, leaving);
    }

    /// <summary>Every row that cites the text and may be read; null where there is no such text.</summary>
    /// <param name="scope">How far the tables may be read.</param>
    public async Task<IReadOnlyList<HangingRow>?> HangingAsync(ReadScope scope, long basisId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.LegalBases.AsNoTracking().SingleOrDefaultAsync(basis => basis.Id == basisId && basis.PlaceId == scope.PlaceId, leaving) is { } found
            ? await HangingAsync(scope.Of(db, db.InventoryRows), db, found, leaving) : null;
    }

    /// <summary>What it would set going if the text were changed from a day on; nothing is done.</summary>
    public async Task<BasisEffect> EffectAsync(LegalBasis basis, DateOnly on, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var hanging = await HangingAsync(db, basis, leaving);
        var units = hanging.Select(row => row.UnitId).Distinct().Count();
        if (await city.Rulebook.InForceAsync(db, basis.PlaceId, today, leaving) is not { } rules || BasisDesk.LimitOf(rules, on, today) is not { } limit) return new(hanging.Count, units, null);
        return new(hanging.Count, units, (await city.Rulebook.EngineAsync(db, basis.PlaceId, 0, rules.ProfileVersionId, leaving))?.DueOf(limit).DueAt);
    }

    internal static Task<IReadOnlyList<HangingRow>> HangingAsync(CityContext db, LegalBasis basis, CancellationToken leaving) =>
        HangingAsync(db.InventoryRows.Where(row => row.PlaceId == basis.PlaceId), db, basis, leaving);

    private static async Task<IReadOnlyList<HangingRow>> HangingAsync(IQueryable<InventoryRow> rows, CityContext db, LegalBasis basis, CancellationToken leaving)
    {
        var key = basis.LawKey;
        // The database finds those that name the law at all; whether they mean this article is read here.
        var naming = await (from row in rows.Standing()
                            join batch in db.InventoryBatches on row.BatchId equals batch.Id
                            join unit in db.Units on row.UnitId equals unit.Id
                            where row.Basis.Contains(key)
                            orderby unit.Path, row.Number
                            select new HangingRow(row.Id, row.UnitId, unit.ShortName, row.Number, row.ProofName, row.ItemName, row.Basis, row.Verdict ?? row.Disposition, batch.State)).ToListAsync(leaving);
        return [.. naming.Where(row => BasisText.Citations(row.Basis).Any(basis.IsCitedBy))];
    }

    // What the rows of a place cite, by the law: each text as it is written is read once.
    private static async Task<ILookup<string, (string Article, string Text, int Rows)>> CitedAsync(CityContext db, long placeId, CancellationToken leaving)
    {
        var texts = await db.InventoryRows.Standing().Where(row => row.PlaceId == placeId && row.Basis != "").GroupBy(row => row.Basis).Select(of => new { Text = of.Key, Rows = of.Count() }).ToListAsync(leaving);
        return texts.SelectMany(of => BasisText.Citations(of.Text), (of, citation) => (Key: BasisText.KeyOf(citation.Law), citation.Article, of.Text, of.Rows)).ToLookup(of => of.Key, of => (of.Article, of.Text, of.Rows));
    }

    private static KeysetList<LegalBasis, BasisRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var bases = db.LegalBases.AsNoTracking().Where(basis => basis.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) bases = bases.Where(basis => basis.Law.Contains(text) || basis.Article.Contains(text));
        if (query.Chosen<LegalForce>("force") is { } force) bases = bases.Where(basis => basis.Force == force);
        if (query.Chosen<BasisState>("state") is { } state) bases = bases.Where(basis => basis.State == state);
        return KeysetList.Of(bases, basis => basis.Id, basis => new BasisRow(basis.Id, basis.Version, basis.Law, basis.Article, basis.Force, basis.State, basis.ChangedOn, 0), basis => basis.LawKey)
            .Or("law", basis => basis.LawKey).Or("force", basis => basis.Force).Or("changed", basis => basis.ChangedOn);
    }
}
