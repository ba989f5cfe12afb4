using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Registers;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Verification.Batches;

/// <summary>Works through the lists that were approved.</summary>
public sealed class BatchSweep(City city, TimeProvider time) : Sweep(city, time, Name)
{
    // A turn of the place is held for no longer than single requests can wait.
    private const int AtOnce = 200;
    private const string Name = "批量核验";

    public static readonly NoticeKind Finished = new("BatchVerification.Finished");

    /// <summary>
    /// Gives so many rows of each list that runs their results: read first, so that nobody waits for it, then written in one transaction with the
    /// count of those done. A process that is cut off leaves the rows of its last transaction without any, and the next round asks them. Two processes
    /// at one list meet at its version.
    /// </summary>
    /// <returns>How many rows have got their result.</returns>
    public async Task<int> RunAsync(CancellationToken stopping = default)
    {
        await using var db = City.CreateDbContext();
        var working = await db.BatchVerifications.AsNoTracking().Where(batch => batch.State == BatchVerificationState.Approved || batch.State == BatchVerificationState.Running).OrderBy(batch => batch.Id).ToListAsync(stopping);
        var (advanced, failures) = (0, new List<Exception>());
        foreach (var batch in working)
        {
            stopping.ThrowIfCancellationRequested();
            try { advanced += await AdvanceAsync(batch, stopping); }
            catch (Exception e) when (e is not OperationCanceledException) { failures.Add(e); } // one list that cannot be read holds up no other
        }
        return failures.Count == 0 ? advanced : throw new AggregateException(failures);
    }

    private async Task<int> AdvanceAsync(BatchVerification batch, CancellationToken stopping)
    {
        var replies = await AskAsync(batch, stopping);
        var act = batch.RowsDone + replies.Count < batch.Rows ? BatchActs.Run : BatchActs.Finish;
        var done = await ActAsync<BatchVerification>(Of(batch.PlaceId), act, Seen.Of(batch), async (now, scene) =>
        {
            var waiting = await scene.Db.BatchRows.Where(row => row.BatchId == batch.Id && row.DoneAt == null).OrderBy(row => row.RowNo).Take(replies.Count).ToListAsync();
            var cause = new QueryCause(nameof(BatchVerification), batch.Id, batch.Number);
            foreach (var row in waiting)
            {
                var reply = replies[row.Id];
                row.Take(reply, scene.Now);
                if (reply.Register is not null) _ = scene.Db.DataQueries.Add(RegisterLookup.Note(scene, batch.PlaceId, batch.UnitId, QuestionOf(batch, row), reply, cause));
            }
            if (now.Advance(waiting.Count, scene.Now) is { IsDone: false } refused) return refused;
            if (now.State is BatchVerificationState.Done) await Notices.ToAccountAsync(scene.Db, now.AskedBy, now.PlaceId, ObjectRef.Of(now), Finished, [now.Number, now.ProofName], scene.Now);
            return Outcome.Done;
        });
        if (done.IsDone) return replies.Count;
        // Another process was there first, or somebody stopped it.
        return done.Refusals.All(refusal => refusal is ChangedMeanwhile or Busy) ? 0 : throw new InvalidOperationException($"{batch.Number}: {string.Join("; ", done.Refusals)}");
    }

    private async Task<Dictionary<long, RegisterReply>> AskAsync(BatchVerification batch, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var rows = await db.BatchRows.AsNoTracking().Where(row => row.BatchId == batch.Id && row.DoneAt == null).OrderBy(row => row.RowNo).Take(AtOnce).ToListAsync(stopping);
        var replies = new Dictionary<long, RegisterReply>();
        foreach (var row in rows) replies.Add(row.Id, await RegisterLookup.AskAsync(db, batch.PlaceId, QuestionOf(batch, row), Now, stopping));
        return replies;
    }

    private static RegisterQuestion QuestionOf(BatchVerification batch, BatchPersonRow row) => new(batch.ProofName, batch.EntryId, row.Number, row.Name, batch.Purpose);
}
