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

    private static readonly string[] Columns = [nameof(BatchPersonRow.BatchId), nameof(BatchPersonRow.RowNo), nameof(BatchPersonRow.Name), nameof(BatchPersonRow.Number), nameof(BatchPersonRow.Source)];

    /// <remarks>Sixty thousand names are encrypted before the turn of the place is taken, and go in by the shortest way: the ledger tells how many they are.</remarks>
    public Task<Outcome<long>> SubmitAsync(Actor actor, BatchFacts facts, IReadOnlyList<BatchPerson> people, string? submission = null)
    {
        var tooLong = people.SelectMany(WhyNot).Take(1).ToList();
        var hidden = tooLong.Count > 0 ? [] : people.AsParallel().AsOrdered().Select(person => BatchPersonRow.Of(0, person.RowNo, person.Name, person.Number)).Select(row => (row.RowNo, Name: City.Secrets.Encrypt(row.Name), Number: City.Secrets.Encrypt(row.Number))).ToList();
        return CreateAsync<BatchVerification>(actor, BatchActs.Ask, submission, async scene =>
        {
            if (tooLong.Count > 0) return Outcome.Refused(tooLong);
            var asked = BatchVerification.Submit(actor.PlaceId, actor.UnitId, actor.PersonId, actor.Name, facts, people.Count, scene.Now);
            if (!asked.IsDone) return asked;
            var batch = asked.Value;
            batch.Take(scene.Today.Year, await scene.NextNumberAsync(actor.PlaceId, nameof(BatchVerification), scene.Today.Year));
            if (StoredTexts.Took(scene.Db, batch) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            await scene.SaveAsync();
            await City.Provider.InsertAsync(scene.Db, BatchPersonRowConfiguration.Table, Columns, [.. hidden.Select(row => (object[])[batch.Id, row.RowNo, row.Name, row.Number, ""])]);
            await Notices.ToLeadsAsync(scene, batch.UnitId, ObjectRef.Of(batch), WantsDecision, [batch.Number, batch.ProofName, $"{batch.Rows}"]);
            return batch;
        });
    }

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

    /// <summary>What was answered stays; the rest is asked no more. However far it has come: while it runs it has a new version several times a second.</summary>
    public Task<Outcome> StopAsync(Actor actor, long batchId, ReasonText reason) =>
        ActAsItStandsAsync<BatchVerification>(actor, BatchActs.Stop, batchId, (batch, scene) =>
        {
            scene.Reason = reason.Value;
            return TellAsync(scene, batch, batch.Stop(reason, scene.Now));
        });

    private static IEnumerable<Refusal> WhyNot(BatchPerson person)
    {
        if (person.Name.Length > BatchPersonRow.LongestName) yield return new TextTooLong("BatchPersonRow.Name", person.Name.Length, BatchPersonRow.LongestName);
        if (person.Number.Length > BatchPersonRow.LongestNumber) yield return new TextTooLong("BatchPersonRow.Number", person.Number.Length, BatchPersonRow.LongestNumber);
    }

    // Who asked knows what they do themselves.
    private static async Task<Outcome> TellAsync(Scene scene, BatchVerification batch, Outcome decided)
    {
        if (decided.IsDone && batch.AskedBy != scene.Actor.PersonId) await Notices.ToAccountAsync(scene.Db, batch.AskedBy, batch.PlaceId, ObjectRef.Of(batch), Decided, [batch.Number, FactMark.Of(batch.State), batch.Reason], scene.Now);
        return decided;
    }
}
