using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Verification.Batches;

/// <summary>A person of a list as the worksheet names them.</summary>
public sealed record BatchPerson(int RowNo, string Name, string Number);

/// <summary>Where lists of persons are put forward and decided on.</summary>
public sealed class BatchDesk(City city, TimeProvider time) : Desk(city, time)
{
    public static readonly NoticeKind WantsDecision = new("BatchVerification.WantsDecision");
    public static readonly NoticeKind Decided = new("BatchVerification.Decided");

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
            await Notices.ToLeadsAsync(scene, batch.UnitId, ObjectRef.Of(batch), WantsDecision, [batch.Number, batch.ProofName, $"{batch.Rows}"]);
            return batch;
        });

    public Task<Outcome> ApproveAsync(Actor actor, Seen seen) =>
        ActAsync<BatchVerification>(actor, BatchActs.Decide, seen, (batch, scene) => TellAsync(scene, batch, batch.Approve(actor.PersonId, actor.Name, scene.Now)));

    public Task<Outcome> RefuseAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<BatchVerification>(actor, BatchActs.Decide, seen, (batch, scene) =>
        {
            scene.Reason = reason.Value;
            return TellAsync(scene, batch, batch.Refuse(actor.PersonId, actor.Name, reason, scene.Now));
        });

    public Task<Outcome> WithdrawAsync(Actor actor, Seen seen) =>
        ActAsync<BatchVerification>(actor, BatchActs.Ask, seen, (batch, scene) => batch.Withdraw(scene.Now));

    /// <summary>What was answered stays; the rest is asked no more.</summary>
    public Task<Outcome> StopAsync(Actor actor, Seen seen, ReasonText reason) =>
        ActAsync<BatchVerification>(actor, BatchActs.Stop, seen, (batch, scene) =>
        {
            scene.Reason = reason.Value;
            return batch.Stop(reason, scene.Now);
        });

    private static async Task<Outcome> TellAsync(Scene scene, BatchVerification batch, Outcome decided)
    {
        if (decided.IsDone) await Notices.ToAccountAsync(scene.Db, batch.AskedBy, batch.PlaceId, ObjectRef.Of(batch), Decided, [batch.Number, FactMark.Of(batch.State), batch.Reason], scene.Now);
        return decided;
    }
}
