using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>A table in the list of tables, with what was found in it and is not set aside.</summary>
public sealed record TableLine(BatchRow Table, int Findings);

/// <summary>An issuer as a table writes it, which is no unit of the place, and in how many rows.</summary>
public sealed record UnknownIssuer(string Written, int Rows);

/// <summary>What of a table its unit has to look at.</summary>
/// <param name="Missing">By the keys of their rows: what is still to be said before the table can be signed off.</param>
/// <param name="Unknown">The issuers that are no units of the place; most rows first.</param>
/// <param name="Found">By the keys of their rows: what was found and is not set aside.</param>
/// <param name="SignedBy">Who signed it off; null while nobody has.</param>
public sealed record TableStanding(
    int Rows, int Retained, int Cancelled, IReadOnlyDictionary<long, IReadOnlyList<Refusal>> Missing, IReadOnlyList<UnknownIssuer> Unknown, ILookup<long, ToldFinding> Found, string? SignedBy)
{
    public int Open => Rows - Retained - Cancelled;

    /// <summary>Why it cannot be signed off or handed over yet.</summary>
    public IReadOnlyList<Refusal> WhyNotReady => Missing.Count > 0 ? [new RowsUnfinished(Missing.Count)] : [];
}

/// <summary>Rows of the table lack something that is asked for at its submission.</summary>
public sealed record RowsUnfinished(int Rows) : Refusal;

/// <summary>Reads a unit's own table: for its unit, for the one through which it goes, and for the offices. Whoever may read the table may read its rows.</summary>
public sealed class TableQueries(City city, TimeProvider time)
{
    public async Task<ListPage<TableLine>> TablesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        var page = await new InventoryQueries(city).BatchesAsync(scope, query, leaving);
        await using var db = city.CreateDbContext();
        var ids = page.Rows.Select(row => row.Id).ToList();
        var rows = await db.InventoryRows.Standing().Where(row => ids.Contains(row.BatchId)).Select(row => new { row.Id, row.BatchId }).ToDictionaryAsync(row => row.Id, row => row.BatchId, leaving);
        var found = (await FoundAsync(scope.PlaceId, rows.Keys, leaving)).GroupBy(one => rows[one.Row]).ToDictionary(of => of.Key, of => of.Select(one => one.Told).Distinct().Count());
        return new([.. page.Rows.Select(row => new TableLine(row, found.GetValueOrDefault(row.Id)))], page.First, page.Next, page.Previous, page.Total);
    }

    /// <param name="only">The keys of those rows that are asked for; null for all.</param>
    public async Task<ListPage<ProofRow>> RowsAsync(ReadScope scope, long batchId, ListQuery query, IReadOnlyList<long>? only, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ProofRows.List(UnitsOf(scope, db, batchId), db, Of(batchId, query), only).PageAsync(query, leaving);
    }

    /// <summary>The neighbours of a row within its table.</summary>
    public async Task<Beside> BesideRowAsync(ReadScope scope, ListQuery query, long rowId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var batchId = await db.InventoryRows.Where(row => row.Id == rowId).Select(row => row.BatchId).SingleOrDefaultAsync(leaving);
        return await ProofRows.List(UnitsOf(scope, db, batchId), db, Of(batchId, query)).BesideAsync(query, rowId, leaving);
    }

    /// <summary>All that stands in the table, for its paper and its worksheet.</summary>
    public async Task<IReadOnlyList<InventoryRow>> AllAsync(ReadScope scope, long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = UnitsOf(scope, db, batchId);
        return await db.InventoryRows.Standing().AsNoTracking().Where(row => row.BatchId == batchId && units.Any(unit => unit.Id == row.UnitId)).OrderBy(row => row.Number).ToListAsync(leaving);
    }

    /// <summary>What is still to be done about the rows, and what was found in them. Nothing is missing in a table that its unit no longer works on.</summary>
    public async Task<TableStanding> StandingAsync(ReadScope scope, InventoryBatch batch, CancellationToken leaving)
    {
        var rows = await AllAsync(scope, batch.Id, leaving);
        await using var db = city.CreateDbContext();
        var units = await InventoryScene.NamedUnitsAsync(db, scope.PlaceId, leaving);
        var names = new IssuerNames(units);
        var missing = new Dictionary<long, IReadOnlyList<Refusal>>();
        if (InventoryBatch.PossibleIn[BatchAct.Submit].Contains(batch.State) && await city.Rulebook.InForceAsync(db, scope.PlaceId, Today, leaving) is { } rules)
        {
            var ground = new BatchGround(units.Single(unit => unit.Id == batch.UnitId).Name, await InventoryScene.ProvincialAsync(db, scope.PlaceId, leaving), InventoryRules.Of(rules.Profile));
            foreach (var row in rows)
                if (batch.WhyNotSubmitted(row, ground) is { Count: > 0 } reasons) missing[row.Id] = reasons;
        }
        return new(
            rows.Count, rows.Count(row => row.Disposition is Disposition.RetainReplace), rows.Count(row => row.Disposition is Disposition.Cancel), missing,
            [.. rows.Where(row => row.Issuer.Length > 0 && names.UnitOf(row.Facts) is null).GroupBy(row => row.Issuer).OrderByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => new UnknownIssuer(of.Key, of.Count()))],
            (await FoundAsync(scope.PlaceId, rows.Select(row => row.Id), leaving)).ToLookup(one => one.Row, one => one.Told),
            await db.Set<Account>().Where(account => account.Id == batch.SubmittedBy).Select(account => account.DisplayName).SingleOrDefaultAsync(leaving));
    }

    /// <summary>Whether the actor may sign the table off: the lead of the unit through which it goes.</summary>
    public async Task<bool> MaySignAsync(Actor actor, InventoryBatch batch, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await new Rights(db, city.Rulebook, actor, Today, leaving).WhyNotAsync(InventoryActs.Submit, batch, batch.SubmittingUnitId) is [];
    }

    /// <summary>One row for its page, behind the right to its table.</summary>
    public async Task<Outcome<InventoryRow>> FindRowAsync(Actor actor, long rowId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await db.InventoryRows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == rowId, leaving) is not { } found) return Outcome.Refused(new NotFound(nameof(InventoryRow)));
        var batch = await db.InventoryBatches.AsNoTracking().SingleAsync(batch => batch.Id == found.BatchId, leaving);
        return await Denials.WhyNotReadAsync(city, db, actor, InventoryActs.Read, batch, time.GetUtcNow()) is { Count: > 0 } refusals ? Outcome.Refused(refusals) : found;
    }

    private DateOnly Today => ChinaTime.DateOf(time.GetUtcNow());

    // What a finding says of other units' rows is for whoever may read these; here it is told for the rows at hand alone.
    private async Task<List<(long Row, ToldFinding Told)>> FoundAsync(long placeId, IEnumerable<long> rows, CancellationToken leaving)
    {
        var wanted = rows.ToHashSet();
        if (wanted.Count == 0) return [];
        return [.. from told in await new FindingQueries(city).SearchAsync(placeId, Today, leaving) where told.SetAside is null from row in told.Finding.Rows where wanted.Contains(row) select (row, told)];
    }

    private static ListQuery Of(long batchId, ListQuery query) => query.With("batch", $"{batchId}") with { Cursor = query.Cursor };

    /// <summary>The unit of a table; none where the table may not be read.</summary>
    private static IQueryable<OrgUnit> UnitsOf(ReadScope scope, CityContext db, long batchId)
    {
        var readable = scope.Units(db);
        return from unit in db.Units
               join batch in db.InventoryBatches on unit.Id equals batch.UnitId
               where batch.Id == batchId && batch.PlaceId == scope.PlaceId && (readable.Any(u => u.Id == batch.UnitId) || readable.Any(u => u.Id == batch.SubmittingUnitId))
               select unit;
    }
}
