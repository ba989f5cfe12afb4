using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>A table in the list of tables.</summary>
/// <param name="Through">The unit through which it goes; null where it goes straight.</param>
public sealed record BatchRow(
    long Id, int Version, long UnitId, string UnitName, UnitLevel Level, string? Through, string Period, BatchState State, int Rows, int Undecided, bool IsZeroReport, DateOnly? DueOn, DateTimeOffset? SubmittedAt)
    : AggregateRow(Id, Version)
{
    public int DaysLate => InventoryBatch.LateBy(SubmittedAt, DueOn);
}

/// <summary>A proof in a list.</summary>
public sealed record ProofRow(
    long Id, int Version, long BatchId, long UnitId, string UnitName, int Number, string ProofName, string ItemCode, string ItemName, string? PowerType, string Issuer, string Basis,
    Disposition? Disposition, string? Method, Disposition? Verdict, string? VerdictMethod) : AggregateRow(Id, Version);

/// <summary>The tables of one level of the place.</summary>
public sealed record LevelTotals(UnitLevel Level, int Batches, int Rows, int Retained, int Cancelled);

public enum InventoryGapKind { RetainedWithoutMethod, CancelledWithoutFollowUp }

/// <summary>A proof with which the work is not at its end.</summary>
public sealed record InventoryGap(InventoryGapKind Kind, long RowId, long UnitId, string ProofName, string ItemName);

/// <summary>Where the decisions on a table stand: by when, who leads, which offices have said something.</summary>
public sealed record ReviewMilestone(DateOnly? DueOn, IReadOnlyList<string> LeadUnits, IReadOnlyList<Role> Heard, int Rows, int Undecided);

/// <summary>Reads the tables of proofs, their rows and what comes of them.</summary>
public sealed class InventoryQueries(City city)
{
    public async Task<ListPage<BatchRow>> BatchesAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Batches(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideBatchAsync(ReadScope scope, ListQuery query, long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Batches(scope, db, query).BesideAsync(query, batchId, leaving);
    }

    /// <summary>A page of proofs, in the order of the units and of their tables.</summary>
    public async Task<ListPage<ProofRow>> RowsAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ProofRows.List(scope.Units(db), db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideRowAsync(ReadScope scope, ListQuery query, long rowId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await ProofRows.List(scope.Units(db), db, query).BesideAsync(query, rowId, leaving);
    }

    /// <summary>What the paper of a table would say now; null where it is not there or not to be seen.</summary>
    public async Task<TableOnPaper?> PaperAsync(ReadScope scope, long batchId, DateTimeOffset now, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var readable = scope.Units(db);
        var batch = await db.InventoryBatches.AsNoTracking().SingleOrDefaultAsync(
            b => b.Id == batchId && b.PlaceId == scope.PlaceId && (readable.Any(unit => unit.Id == b.UnitId) || readable.Any(unit => unit.Id == b.SubmittingUnitId)), leaving);
        return batch is null ? null : await TableOnPaper.OfAsync(db, batch, now, leaving);
    }

    /// <summary>The tables of the scope, level by level.</summary>
    public async Task<IReadOnlyList<LevelTotals>> TotalsAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var batches = await (from unit in scope.Units(db) join batch in db.InventoryBatches on unit.Id equals batch.UnitId
                             group batch by unit.Level into ofLevel select new { ofLevel.Key, Count = ofLevel.Count() }).ToListAsync(leaving);
        var rows = await (from unit in scope.Units(db) join row in db.InventoryRows.Standing() on unit.Id equals row.UnitId
                          group row by new { unit.Level, Stands = row.Verdict ?? row.Disposition } into of select new { of.Key.Level, of.Key.Stands, Count = of.Count() }).ToListAsync(leaving);
        int Sum(UnitLevel level, Disposition? stands) => rows.Where(of => of.Level == level && (stands is null || of.Stands == stands)).Sum(of => of.Count);
        return [.. batches.OrderBy(of => of.Key).Select(of => new LevelTotals(of.Key, of.Count, Sum(of.Key, null), Sum(of.Key, Disposition.RetainReplace), Sum(of.Key, Disposition.Cancel)))];
    }

    /// <summary>Proofs that are kept without a way, and cancelled ones to which nothing links up. What the programme does not reach is no gap.</summary>
    public async Task<IReadOnlyList<InventoryGap>> GapsAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await RulesAsync(db, scope, today, leaving) is not { } rules) return [];
        var provincial = await InventoryScene.ProvincialAsync(db, scope.PlaceId, leaving);
        var rows = await scope.Of(db, db.InventoryRows.Standing().AsNoTracking()).OrderBy(row => row.UnitId).ThenBy(row => row.Number).ToListAsync(leaving);
        return [.. rows.Select(row => (Row: row, Kind: GapOf(row, provincial, rules))).Where(gap => gap.Kind is not null)
            .Select(gap => new InventoryGap(gap.Kind!.Value, gap.Row.Id, gap.Row.UnitId, gap.Row.ProofName, gap.Row.ItemName))];
    }

    /// <summary>Of the proofs that are kept and that the programme reaches, those with a way: excluded is not cancelled, and not counted.</summary>
    public async Task<Rate> CoverageAsync(ReadScope scope, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await RulesAsync(db, scope, today, leaving) is not { } rules) return new(0, 0);
        var provincial = await InventoryScene.ProvincialAsync(db, scope.PlaceId, leaving);
        var reached = (await scope.Of(db, db.InventoryRows.Standing().AsNoTracking()).ToListAsync(leaving)).Where(row => IsKept(row) && IsReached(row, provincial, rules)).ToList();
        return new(reached.Count(row => MethodOf(row) is not null), reached.Count);
    }

    /// <summary>What the list module gets of a decided table, and what is cancelled; null while it is not decided.</summary>
    public async Task<ReviewResult?> ResultAsync(ReadScope scope, long batchId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var batch = await scope.Of(db, db.InventoryBatches.AsNoTracking()).SingleOrDefaultAsync(b => b.Id == batchId, leaving);
        if (batch is not { State: BatchState.Decided or BatchState.ListDrafted or BatchState.Closed } || await RulesAsync(db, scope, today, leaving) is not { } rules) return null;
        var rows = await db.InventoryRows.Standing().AsNoTracking().Where(row => row.BatchId == batchId).OrderBy(row => row.Number).ToListAsync(leaving);
        return ReviewResult.Of(rows, await InventoryScene.ProvincialAsync(db, scope.PlaceId, leaving), rules);
    }

    /// <summary>Null where there is no such table.</summary>
    public async Task<ReviewMilestone?> MilestoneAsync(ReadScope scope, long batchId, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await RulesAsync(db, scope, today, leaving) is not { } rules || !await scope.Of(db, db.InventoryBatches).AnyAsync(batch => batch.Id == batchId, leaving)) return null;
        var rows = db.InventoryRows.Standing().Where(row => row.BatchId == batchId);
        var heard = await rows.SelectMany(row => row.Opinions).Select(opinion => opinion.Office).Distinct().ToListAsync(leaving);
        return new(rules.DecisionDue, rules.LeadUnits, [.. heard.Order()], await rows.CountAsync(leaving), await rows.CountAsync(row => row.Verdict == null, leaving));
    }

    /// <summary>How many rows of a table are undecided, and which; empty when all are decided.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotConcludedAsync(ReadScope scope, long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return InventoryBatch.WhyNotConcluded(await scope.Of(db, db.InventoryRows.Standing().AsNoTracking()).Where(row => row.BatchId == batchId && row.Verdict == null).ToListAsync(leaving));
    }

    /// <summary>What the rows of a unit's own table would do, row by row; nothing is written. Empty for a table that may not be read.</summary>
    public async Task<IReadOnlyList<InventoryVerdict>> PreviewAsync(ReadScope scope, long batchId, IReadOnlyList<InventoryEntry> entries, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var batch = await scope.Of(db, db.InventoryBatches).SingleOrDefaultAsync(b => b.Id == batchId, leaving);
        if (batch is null || await RulesAsync(db, scope, today, leaving) is not { } rules) return [];
        return (await InventoryScene.SheetAsync(db, batch, rules, leaving)).Take(entries);
    }

    /// <summary>Likewise for whoever works at the server itself: against the table that a unit fills now, or against a new one.</summary>
    public async Task<IReadOnlyList<InventoryVerdict>> PreviewAsync(long unitId, string newPeriod, IReadOnlyList<InventoryEntry> entries, DateOnly today, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        if (await db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId, leaving) is not { } unit || await city.Rulebook.InForceAsync(db, unit.PlaceId, today, leaving) is not { } profile) return [];
        var rules = InventoryRules.Of(profile.Profile);
        var batch = await Filling(db, unitId).FirstOrDefaultAsync(leaving) ?? InventoryBatch.Open(unit, newPeriod, null, rules, today).Value;
        return (await InventoryScene.SheetAsync(db, batch, rules, leaving)).Take(entries);
    }

    /// <summary>The newest table that a unit fills now; null where it fills none.</summary>
    public async Task<Seen?> FillingAsync(long unitId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await Filling(db, unitId).AsNoTracking().FirstOrDefaultAsync(leaving) is { } batch ? Seen.Of(batch) : (Seen?)null;
    }

    private static IQueryable<InventoryBatch> Filling(CityContext db, long unitId) =>
        db.InventoryBatches.Where(batch => batch.UnitId == unitId && (batch.State == BatchState.Draft || batch.State == BatchState.Returned)).OrderByDescending(batch => batch.Id);

    private async Task<InventoryRules?> RulesAsync(CityContext db, ReadScope scope, DateOnly today, CancellationToken leaving) =>
        await city.Rulebook.InForceAsync(db, scope.PlaceId, today, leaving) is { } rules ? InventoryRules.Of(rules.Profile) : null;

    private static InventoryGapKind? GapOf(InventoryRow row, IReadOnlySet<string> provincial, InventoryRules rules) => row switch
    {
        _ when IsKept(row) => MethodOf(row) is null && IsReached(row, provincial, rules) ? InventoryGapKind.RetainedWithoutMethod : null,
        _ when (row.Verdict ?? row.Disposition) is Disposition.Cancel && row.FollowUp.Length == 0 => InventoryGapKind.CancelledWithoutFollowUp,
        _ => null,
    };

    private static bool IsKept(InventoryRow row) => (row.Verdict ?? row.Disposition) is Disposition.RetainReplace;

    private static string? MethodOf(InventoryRow row) => row.IsDecided ? row.VerdictMethod : row.Method;

    private static bool IsReached(InventoryRow row, IReadOnlySet<string> provincial, InventoryRules rules) =>
        ScopeOf.Exclusion(row.Facts, provincial.Contains(row.ItemCode), rules) is null && !ScopeOf.IsOutside(row.Facts, rules);

    private static KeysetList<BatchOfUnit, BatchRow> Batches(ReadScope scope, CityContext db, ListQuery query)
    {
        var readable = scope.Units(db);
        var batches = from batch in db.InventoryBatches
                      join unit in db.Units on batch.UnitId equals unit.Id
                      join through in db.Units on batch.SubmittingUnitId equals through.Id
                      where readable.Any(u => u.Id == batch.UnitId) || readable.Any(u => u.Id == batch.SubmittingUnitId)
                      select new BatchOfUnit { Unit = unit, Through = through, Batch = batch };
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) batches = batches.Where(b => b.Unit.Name.Contains(text) || b.Unit.ShortName.Contains(text) || b.Batch.Period.Contains(text));
        if (query.Chosen<BatchState>("state") is { } state) batches = batches.Where(b => b.Batch.State == state);
        if (query.Chosen<UnitLevel>("level") is { } level) batches = batches.Where(b => b.Unit.Level == level);
        if (query.Filter("period") is { } period) batches = batches.Where(b => b.Batch.Period == period);
        return KeysetList.Of(batches, b => b.Batch.Id, b => new BatchRow(
                b.Batch.Id, b.Batch.Version, b.Unit.Id, b.Unit.Name, b.Unit.Level, b.Through.Id == b.Unit.Id ? null : b.Through.Name, b.Batch.Period, b.Batch.State,
                db.InventoryRows.Count(row => row.BatchId == b.Batch.Id && !row.IsTakenOut),
                db.InventoryRows.Count(row => row.BatchId == b.Batch.Id && !row.IsTakenOut && row.Verdict == null),
                b.Batch.IsZeroReport, b.Batch.DueOn, b.Batch.SubmittedAt), b => b.Unit.Path)
            .Or("submitted", b => b.Batch.SubmittedAt).Or("state", b => b.Batch.State);
    }

    private sealed class BatchOfUnit
    {
        public required OrgUnit Unit { get; init; }
        public required OrgUnit Through { get; init; }
        public required InventoryBatch Batch { get; init; }
    }
}
