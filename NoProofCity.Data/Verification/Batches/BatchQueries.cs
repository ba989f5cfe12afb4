using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Verification.Batches;

/// <summary>A list of persons among others.</summary>
public sealed record BatchLine(
    long Id, int Version, string Number, string ProofName, string UnitName, string Purpose, BatchVerificationState State, int Rows, int RowsDone, string AskedByName, DateTimeOffset AskedAt, DateTimeOffset? EndedAt) : AggregateRow(Id, Version);

/// <summary>What came of one person; name and number in full, for whoever may have them.</summary>
public sealed record PersonResult(long Id, int RowNo, string Name, string Number, ReplyOutcome? Outcome, RegisterGap? Gap, string Source, DateOnly? AsOf, DateTimeOffset? DoneAt);

/// <summary>How many of a list had which result.</summary>
public sealed record BatchCount(ReplyOutcome? Outcome, RegisterGap? Gap, int Rows);

/// <summary>Reads the lists of persons and what came of them.</summary>
public sealed class BatchQueries(City city)
{
    public async Task<ListPage<BatchLine>> PageAsync(ReadScope scope, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).PageAsync(query, leaving);
    }

    public async Task<Beside> BesideAsync(ReadScope scope, ListQuery query, long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await List(scope, db, query).BesideAsync(query, batchId, leaving);
    }

    /// <summary>How far it has come, for whoever watches it.</summary>
    public async Task<(BatchVerificationState State, int RowsDone)> ProgressAsync(long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var batch = await db.BatchVerifications.Where(batch => batch.Id == batchId).Select(batch => new { batch.State, batch.RowsDone }).SingleAsync(leaving);
        return (batch.State, batch.RowsDone);
    }

    public async Task<IReadOnlyList<BatchCount>> CountsAsync(long batchId, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        return await db.BatchRows.Where(row => row.BatchId == batchId && row.DoneAt != null).GroupBy(row => new { row.Outcome, row.Gap })
            .Select(same => new BatchCount(same.Key.Outcome, same.Key.Gap, same.Count())).ToListAsync(leaving);
    }

    /// <summary>The persons of a list in the order of the worksheet.</summary>
    public async Task<ListPage<PersonResult>> RowsAsync(long batchId, ListQuery query, CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var rows = db.BatchRows.AsNoTracking().Where(row => row.BatchId == batchId);
        if (query.Chosen<ReplyOutcome>("outcome") is { } outcome) rows = rows.Where(row => row.Outcome == outcome);
        if (query.Chosen<RegisterGap>("gap") is { } gap) rows = rows.Where(row => row.Gap == gap);
        return await KeysetList.Of(rows, row => row.Id, row => new PersonResult(row.Id, row.RowNo, row.Name, row.Number, row.Outcome, row.Gap, row.Source, row.AsOf, row.DoneAt), row => row.RowNo).PageAsync(query, leaving);
    }

    /// <summary>All of them, as they are read.</summary>
    public async IAsyncEnumerable<PersonResult> AllAsync(long batchId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken leaving)
    {
        await using var db = city.CreateDbContext();
        var rows = db.BatchRows.AsNoTracking().Where(row => row.BatchId == batchId).OrderBy(row => row.RowNo)
            .Select(row => new PersonResult(row.Id, row.RowNo, row.Name, row.Number, row.Outcome, row.Gap, row.Source, row.AsOf, row.DoneAt)).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(leaving)) yield return row;
    }

    private static KeysetList<Named, BatchLine> List(ReadScope scope, CityContext db, ListQuery query)
    {
        var found = scope.Of(db, db.BatchVerifications.AsNoTracking());
        if (Writing.Tidy(query.Text) is { Length: > 0 } text) found = found.Where(batch => batch.ProofName.Contains(text) || batch.Purpose.Contains(text) || batch.Number == text);
        if (query.Chosen<BatchVerificationState>("state") is { } state) found = found.Where(batch => batch.State == state);
        var named = from batch in found join unit in db.Units on batch.UnitId equals unit.Id select new Named { Batch = batch, UnitName = unit.ShortName };
        return KeysetList.Of(
            named, one => one.Batch.Id,
            one => new BatchLine(one.Batch.Id, one.Batch.Version, one.Batch.Number, one.Batch.ProofName, one.UnitName, one.Batch.Purpose, one.Batch.State, one.Batch.Rows, one.Batch.RowsDone, one.Batch.AskedByName, one.Batch.AskedAt, one.Batch.EndedAt),
            one => one.Batch.AskedAt, newestFirst: true).Or("number", one => one.Batch.Number).Or("proof", one => one.Batch.ProofName).Or("rows", one => one.Batch.Rows);
    }

    private sealed class Named
    {
        public required BatchVerification Batch { get; init; }
        public required string UnitName { get; init; }
    }
}
