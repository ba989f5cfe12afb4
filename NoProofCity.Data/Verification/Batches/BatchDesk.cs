using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Verification.Batches;

/// <summary>A person of a list as the worksheet names them.</summary>
public sealed record BatchPerson(int RowNo, string Name, string Number);

/// <summary>Where lists of persons are put forward, decided on and worked through.</summary>
public sealed class BatchDesk(City city, TimeProvider time) : Desk(city, time)
{
    // A turn of the place is held for no longer than single requests can wait.
    private const int AtOnce = 200;
    private const string Name = "批量核验";

    public Task<Outcome<long>> SubmitAsync(Actor actor, BatchFacts facts, IReadOnlyList<BatchPerson> people, string? submission = null) =>
        CreateAsync<BatchVerification>(actor, BatchActs.Ask, submission, async scene =>
        {
            var asked = BatchVerification.Submit(actor.PlaceId, actor.UnitId, actor.PersonId, actor.Name, facts, people.Count, scene.Now);
            if (!asked.IsDone) return asked;
            var batch = asked.Value;
            batch.Take(scene.Today.Year, await scene.NextNumberAsync(actor.PlaceId, nameof(BatchVerification), scene.Today.Year));
            _ = scene.Db.BatchVerifications.Add(batch);
            await scene.SaveAsync();
            scene.Db.BatchRows.AddRange(people.Select(person => BatchPersonRow.Of(batch.Id, person.RowNo, person.Name, person.Number)));
            return batch;
        });

    public Task<Outcome> ApproveAsync(Actor actor, Seen seen) =>
        ActAsync<BatchVerification>(actor, BatchActs.Decide, seen, (batch, scene) => batch.Approve(actor.PersonId, actor.Name, scene.Now));

    public Task<Outcome> RefuseAsync(Actor actor, Seen seen, string reason) =>
        ActAsync<BatchVerification>(actor, BatchActs.Decide, seen, (batch, scene) => batch.Refuse(actor.PersonId, actor.Name, scene.Reason = reason, scene.Now));

    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen) =>
        ActAsync<BatchVerification>(actor, BatchActs.Ask, seen, (batch, scene) => batch.Withdraw(scene.Now));

    public Task<Outcome> StopAsync(Actor actor, Seen seen, string reason) =>
        ActAsync<BatchVerification>(actor, BatchActs.Stop, seen, (batch, scene) => batch.Stop(scene.Reason = reason, scene.Now));

    /// <summary>
    /// Gives so many rows as are asked at once their results, in one transaction with the count of those done: a process that is cut off leaves the rows of
    /// its last transaction without any, and the next round asks them. Two processes at one batch meet at its version.
    /// </summary>
    /// <returns>Whether there was something to do.</returns>
    public async Task<bool> AdvanceAsync(CancellationToken stopping = default)
    {
        await using var db = City.CreateDbContext();
        var next = await db.BatchVerifications.AsNoTracking().Where(batch => batch.State == BatchState.Approved || batch.State == BatchState.Running)
            .OrderBy(batch => batch.Id).Select(batch => new { batch.Id, batch.Version, batch.PlaceId }).FirstOrDefaultAsync(stopping);
        if (next is null) return false;
        var system = new Actor(0, "系统", next.PlaceId, 0, Role.SystemAdministrator, Name);
        return (await ActAsync<BatchVerification>(system, BatchActs.Run, new(next.Id, next.Version), AnswerAsync)).IsDone;
    }

    private static async Task<Outcome> AnswerAsync(BatchVerification batch, Scene scene)
    {
        var rows = await scene.Db.BatchRows.Where(row => row.BatchId == batch.Id && row.DoneAt == null).OrderBy(row => row.RowNo).Take(AtOnce).ToListAsync();
        var cause = new QueryCause(nameof(BatchVerification), batch.Id, batch.Number);
        foreach (var row in rows)
            row.Take(await RegisterLookup.AskAsync(scene, batch.PlaceId, batch.UnitId, new RegisterQuestion(batch.ProofName, batch.EntryId, row.Number, row.Name, batch.Purpose), cause), scene.Now);
        return batch.Advance(rows.Count, scene.Now);
    }
}
