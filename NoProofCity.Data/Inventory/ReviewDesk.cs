using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Inventory;

/// <summary>One row with what is decided of it.</summary>
public sealed record RowVerdict(Seen Row, RowDecision Decision);

/// <summary>Where the law office, the approval office and the data office study tables row by row, and the law office closes them.</summary>
public sealed class ReviewDesk(City city, TimeProvider time) : Desk(city, time)
{
    public static readonly NoticeKind WasReturned = new("Inventory.Returned");

    public Task<Outcome> BeginAsync(Actor actor, Seen batch) => ActAsync<InventoryBatch>(actor, InventoryActs.Review, batch, (found, _) => found.BeginReview());

    /// <summary>Sends the table back to its unit, which has the task again.</summary>
    public Task<Outcome> ReturnAsync(Actor actor, Seen batch, ReasonText reason) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Review, batch, async (found, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = found.Return(reason);
            if (!outcome.IsDone) return outcome;
            _ = await CollectionDesk.AskAsync(scene, found);
            _ = await Notices.ToAsync(scene, found.UnitId, StaffRole.Liaison, ObjectRef.Of(found), WasReturned, [found.Period, reason.Value]);
            return outcome;
        });

    /// <summary>Says what the actor's office thinks of a row; it has one opinion, and the newest holds.</summary>
    public Task<Outcome> OpineAsync(Actor actor, Seen row, Disposition proposes, ReasonText text) =>
        OnRowAsync(actor, InventoryActs.Review, row, (batch, found, scene) =>
            Task.FromResult(batch.Opine(found, new(scene.Actor.Role, proposes, text.Value, scene.Actor.PersonId, scene.Now))));

    public Task<Outcome> DecideAsync(Actor actor, Seen row, RowDecision decision) =>
        OnRowAsync(actor, InventoryActs.Review, row, async (batch, found, scene) =>
            batch.Decide(found, decision, await InventoryScene.GroundAsync(scene, batch), scene.Actor.PersonId, scene.Now));

    /// <summary>Decides many rows of a place at once, each with its own reason: all of them or none.</summary>
    public Task<Outcome> DecideAllAsync(Actor actor, IReadOnlyList<RowVerdict> verdicts) =>
        ActOnAllAsync<InventoryRow>(actor, InventoryActs.Review, [.. verdicts.Select(verdict => verdict.Row)], async (found, scene) =>
        {
            var decisions = verdicts.DistinctBy(verdict => verdict.Row.Id).ToDictionary(verdict => verdict.Row.Id, verdict => verdict.Decision);
            var refusals = new List<Refusal>();
            foreach (var ofBatch in found.GroupBy(row => row.BatchId))
            {
                var batch = await scene.Db.InventoryBatches.SingleAsync(b => b.Id == ofBatch.Key);
                var ground = await InventoryScene.GroundAsync(scene, batch);
                refusals.AddRange(ofBatch.SelectMany(row => batch.Decide(row, decisions[row.Id], ground, scene.Actor.PersonId, scene.Now).Refusals));
            }
            return Outcome.Unless(refusals);
        });

    /// <summary>The law office lets a row stand in spite of its defect.</summary>
    public Task<Outcome> OverrideAsync(Actor actor, Seen row, ReasonText reason) =>
        OnRowAsync(actor, InventoryActs.Override, row, async (batch, found, scene) =>
        {
            scene.Reason = reason.Value;
            return batch.Override(found, reason, await InventoryScene.RulesAsync(scene, batch.PlaceId), scene.Actor.PersonId);
        });

    /// <summary>The office lets a row go without the promise that is due.</summary>
    public Task<Outcome> WaivePromiseAsync(Actor actor, Seen row, ReasonText reason) =>
        OnRowAsync(actor, InventoryActs.WaivePromise, row, async (batch, found, scene) =>
        {
            scene.Reason = reason.Value;
            return batch.WaivePromise(found, reason, await InventoryScene.RulesAsync(scene, batch.PlaceId), scene.Actor.PersonId);
        });

    public Task<Outcome> ConcludeAsync(Actor actor, Seen batch) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Conclude, batch, async (found, scene) => found.Conclude(await InventoryScene.RowsAsync(scene, found), scene.Now));

    /// <summary>The decided rows go over into drafts of the list.</summary>
    public Task<Outcome> DraftListAsync(Actor actor, Seen batch) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.TakeOver, batch, async (found, scene) =>
        {
            var outcome = found.DraftList();
            return outcome.IsDone ? Outcome.Unless(await EntryTakeOver.TakeAsync(scene, found)) : outcome;
        });

    public Task<Outcome> CloseAsync(Actor actor, Seen batch) => ActAsync<InventoryBatch>(actor, InventoryActs.TakeOver, batch, (found, _) => found.Close());

    /// <summary>Sets a finding aside for just these rows, and says why.</summary>
    public Task<Outcome<long>> DismissAsync(Actor actor, long placeId, FindingKind kind, IReadOnlyList<long> rows, ReasonText reason, string? submission = null) =>
        CreateAsync<FindingDismissal>(actor, InventoryActs.Review, submission, async scene =>
        {
            scene.Reason = reason.Value;
            foreach (var ids in rows.Chunk(1000))
                if (await scene.Db.InventoryRows.CountAsync(row => row.PlaceId == placeId && ids.Contains(row.Id)) < ids.Distinct().Count()) return Outcome.Refused(new NotFound(nameof(InventoryRow)));
            return rows.Count == 0 ? Outcome.Refused(new NotFound(nameof(InventoryRow))) : FindingDismissal.Of(placeId, kind, rows, reason, scene.Actor.PersonId, scene.Now);
        });

    private Task<Outcome> OnRowAsync(Actor actor, Act act, Seen row, Func<InventoryBatch, InventoryRow, Scene, Task<Outcome>> perform) =>
        ActAsync<InventoryRow>(actor, act, row, async (found, scene) => found.IsTakenOut
            ? Outcome.Refused(new NotFound(nameof(InventoryRow)))
            : await perform(await scene.Db.InventoryBatches.SingleAsync(batch => batch.Id == found.BatchId), found, scene));
}
