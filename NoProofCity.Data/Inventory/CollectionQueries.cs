using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>A round in the list of rounds.</summary>
/// <param name="HandedIn">How many of its units have.</param>
public sealed record RoundRow(long Id, int Version, string Period, DateOnly DueOn, CollectionState State, int Units, int HandedIn, int Rows) : AggregateRow(Id, Version)
{
    public int Waiting => Units - HandedIn;
}

/// <summary>How far a unit has come in a round; no state while it has no table.</summary>
/// <param name="Through">The unit through which it goes; null where it goes straight.</param>
/// <param name="LastAt">When somebody last did something to its table.</param>
public sealed record UnitProgress(
    long UnitId, string UnitName, string ShortName, UnitLevel Level, string? Through, long? BatchId, BatchState? State, int Rows, bool IsZeroReport, DateOnly? DueOn, DateTimeOffset? SubmittedAt, DateTimeOffset? LastAt, string? LastBy)
{
    public int DaysLate => InventoryBatch.LateBy(SubmittedAt, DueOn);

    /// <summary>It still lies with the unit, or with the one through which it goes.</summary>
    public bool IsWaiting => State is null or BatchState.Draft or BatchState.Returned or BatchState.Consolidating;
}

/// <summary>A unit that a round can be sent to.</summary>
public sealed record AskableUnit(long Id, string Name, UnitLevel Level, UnitKind Kind, bool Demands, string? Through);

/// <summary>Reads the rounds of a place and how far its units have come in them.</summary>
public sealed class CollectionQueries(City city)
{
    public async Task<ListPage<RoundRow>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long roundId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, roundId, leaving);
    }

    /// <summary>How far each unit of a round has come, in the order of the tree.</summary>
    public async Task<IReadOnlyList<UnitProgress>> ProgressAsync(ReadScope scope, long roundId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var round = await db.CollectionTasks.AsNoTracking().SingleOrDefaultAsync(task => task.Id == roundId && task.PlaceId == scope.PlaceId, leaving);
        if (round is null) return [];
        var ids = round.Units.Select(unit => unit.TakesPartId).ToHashSet();
        var units = await scope.Units(db).OrderBy(unit => unit.Path).Select(unit => new { unit.Id, unit.Name, unit.ShortName, unit.Level }).ToListAsync(leaving);
        var batches = await db.InventoryBatches.AsNoTracking().Where(batch => batch.PlaceId == scope.PlaceId && batch.Period == round.Period).ToDictionaryAsync(batch => batch.UnitId, leaving);
        var batchIds = batches.Values.Select(batch => batch.Id).ToList();
        var rows = await db.InventoryRows.Standing().Where(row => batchIds.Contains(row.BatchId)).GroupBy(row => row.BatchId).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, leaving);
        var last = await LastAsync(db, scope.PlaceId, batchIds, leaving);
        var names = await db.Units.Where(unit => unit.PlaceId == scope.PlaceId).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, leaving);
        return [.. units.Where(unit => ids.Contains(unit.Id)).Select(unit => batches.GetValueOrDefault(unit.Id) is { } batch
            ? new UnitProgress(
                unit.Id, unit.Name, unit.ShortName, unit.Level, batch.GoesThroughAnother ? names[batch.SubmittingUnitId] : null, batch.Id, batch.State, rows.GetValueOrDefault(batch.Id), batch.IsZeroReport, batch.DueOn,
                batch.SubmittedAt, last.GetValueOrDefault(batch.Id)?.At, last.GetValueOrDefault(batch.Id)?.PersonName)
            : new(unit.Id, unit.Name, unit.ShortName, unit.Level, null, null, null, 0, false, round.DueOn, null, null, null))];
    }

    /// <summary>The units that a round of the place can be sent to, in the order of the tree.</summary>
    public async Task<IReadOnlyList<AskableUnit>> AskableAsync(ReadScope scope, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var units = await scope.Units(db).AsNoTracking().Where(unit => unit.State == UnitState.Open).OrderBy(unit => unit.Path).ToListAsync(leaving);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.ShortName);
        return [.. units.Select(unit => new AskableUnit(
            unit.Id, unit.Name, unit.Level, unit.Kind, unit.Demands, InventoryBatch.SubmitterOf(unit) is var through && through != unit.Id ? names.GetValueOrDefault(through) : null))];
    }

    private static async Task<Dictionary<long, LedgerEntry>> LastAsync(CityContext db, long placeId, List<long> batchIds, CancellationToken leaving)
    {
        var told = db.Ledger.AsNoTracking().Where(entry => entry.PlaceId == placeId && entry.Chain == Chain.Acts && entry.ObjectKind == nameof(InventoryBatch) && batchIds.Contains(entry.ObjectId));
        var newest = await told.GroupBy(entry => entry.ObjectId).Select(of => of.Max(entry => entry.Number)).ToListAsync(leaving);
        return await told.Where(entry => newest.Contains(entry.Number)).ToDictionaryAsync(entry => entry.ObjectId, leaving);
    }

    private static KeysetList<CollectionTask, RoundRow> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var rounds = db.CollectionTasks.AsNoTracking().Where(round => round.PlaceId == scope.PlaceId);
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) rounds = rounds.Where(round => round.Period.Contains(text));
        if (query.Chosen<CollectionState>("state") is { } state) rounds = rounds.Where(round => round.State == state);
        return KeysetList.Of(rounds, round => round.Id, round => new RoundRow(
                round.Id, round.Version, round.Period, round.DueOn, round.State, round.Units.Count,
                db.InventoryBatches.Count(batch => batch.PlaceId == round.PlaceId && batch.Period == round.Period && batch.SubmittedAt != null
                    && batch.State != BatchState.Draft && batch.State != BatchState.Returned && batch.State != BatchState.Consolidating),
                db.InventoryRows.Count(row => !row.IsTakenOut && db.InventoryBatches.Any(batch => batch.Id == row.BatchId && batch.PlaceId == round.PlaceId && batch.Period == round.Period))),
            round => round.Id, newestFirst: true).Or("due", round => round.DueOn).Or("period", round => round.Period);
    }
}
