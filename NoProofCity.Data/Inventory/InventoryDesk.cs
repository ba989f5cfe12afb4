using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Inventory;

/// <summary>Where a unit fills its table of proofs, by hand or by a table of its own, and where its lead, or that of the unit through which it goes, signs it off.</summary>
public sealed class InventoryDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>A table is ready for its lead, or that of the unit through which it goes, to sign.</summary>
    public static readonly NoticeKind ToSign = new("Inventory.ToSign");

    /// <summary>A unit begins a table without being asked for one.</summary>
    public Task<Outcome<long>> OpenAsync(Actor actor, long unitId, string period, string? submission = null) =>
        CreateAsync<InventoryBatch>(actor, InventoryActs.Edit, submission, async scene =>
            await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId) is { } unit
                ? InventoryBatch.Open(unit, period, null, await InventoryScene.RulesAsync(scene, unit.PlaceId), ChinaTime.DateOf(scene.Now))
                : Outcome.Refused(new NotFound(nameof(OrgUnit))));

    /// <summary>Enters a proof; one that was taken out of the table before comes back.</summary>
    public Task<Outcome> EnterAsync(Actor actor, Seen batch, RowFacts facts) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Edit, batch, async (found, scene) =>
        {
            var (tidy, rules) = (facts.Tidied(), await InventoryScene.RulesAsync(scene, found.PlaceId));
            if (await scene.Db.InventoryRows.SingleOrDefaultAsync(row => row.BatchId == found.Id && row.ItemCode == tidy.ItemCode && row.ProofName == tidy.ProofName) is { } there)
                return there.IsTakenOut ? found.Revise(there, tidy, rules) : Outcome.Refused(new AlreadyThere(nameof(InventoryRow)));
            var entered = found.Enter(tidy, rules);
            if (!entered.IsDone) return Outcome.Refused(entered.Refusals);
            _ = scene.Db.Add(entered.Value);
            return Outcome.Done;
        });

    public Task<Outcome> ReviseAsync(Actor actor, Seen row, RowFacts facts) =>
        ActAsync<InventoryRow>(actor, InventoryActs.Edit, row, async (found, scene) =>
            (await BatchAsync(scene, found.BatchId)).Revise(found, facts, await InventoryScene.RulesAsync(scene, found.PlaceId)));

    /// <summary>Takes rows of a unit out of its table, all of them or none.</summary>
    public Task<Outcome> TakeOutAsync(Actor actor, IReadOnlyList<Seen> rows) =>
        ActOnAllAsync<InventoryRow>(actor, InventoryActs.Edit, rows, async (found, scene) =>
        {
            var refusals = new List<Refusal>();
            foreach (var row in found) refusals.AddRange((await BatchAsync(scene, row.BatchId)).TakeOut(row).Refusals);
            return Outcome.Unless(refusals);
        });

    /// <summary>Writes the good rows of a unit's own table in one act; the others stay where they are. What would change nothing is left alone.</summary>
    /// <param name="rows">Those that the preview compared and that would change; null where nobody has seen one.</param>
    public Task<Outcome> ImportAsync(Actor actor, long unitId, Seen batch, IReadOnlyList<InventoryEntry> entries, IReadOnlyList<Seen>? rows = null) =>
        ActWithinAsync<OrgUnit>(actor, InventoryActs.Edit, unitId, async (unit, scene) =>
        {
            var found = await scene.Db.InventoryBatches.SingleOrDefaultAsync(b => b.Id == batch.Id && b.UnitId == unit.Id);
            if (found is null) return Outcome.Refused(new NotFound(nameof(InventoryBatch)));
            if (found.Version != batch.Version) return Outcome.Refused(new ChangedMeanwhile(nameof(InventoryBatch)));
            if (found.WhyNot(BatchAct.Edit) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            if (await scene.AsSeenAsync<InventoryRow>(rows ?? []) is { IsDone: false } changed) return Outcome.Refused(changed.Refusals);
            var sheet = await InventoryScene.SheetAsync(scene.Db, found, await InventoryScene.RulesAsync(scene, found.PlaceId));
            _ = sheet.Take(entries);
            return sheet.Touched.Count > 0 ? new List<IAggregate> { found }.Concat(sheet.Touched).ToList() : [];
        });

    /// <summary>Says which unit is meant by an issuer as the table writes it, in all its rows and for whatever table of the place comes next; null takes it as written again.</summary>
    public Task<Outcome> MatchIssuerAsync(Actor actor, Seen batch, string written, long? issuerUnitId) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Edit, batch, async (found, scene) =>
        {
            if (found.WhyNot(BatchAct.Edit) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            if (issuerUnitId is { } id && !await scene.Db.Units.AnyAsync(unit => unit.Id == id && unit.PlaceId == found.PlaceId)) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
            var (issuer, rules) = (Writing.Tidy(written), await InventoryScene.RulesAsync(scene, found.PlaceId));
            var reasons = new List<Refusal>();
            foreach (var row in await scene.Db.InventoryRows.Standing().Where(row => row.BatchId == found.Id && row.Issuer == issuer).ToListAsync())
            {
                reasons.AddRange(found.Revise(row, row.Facts with { IssuerUnitId = issuerUnitId }, rules, isImported: true).Refusals.Select(reason => new RowRefused(row.Number, row.ProofName, reason)));
                scene.TellOf(row);
            }
            await IssuerMatch.RememberAsync(scene.Db, found.PlaceId, issuer, issuerUnitId);
            return Outcome.Unless(reasons);
        });

    /// <summary>Whoever fills the table says that it is ready, and asks the unit's lead to sign it.</summary>
    public Task<Outcome> AskForSignatureAsync(Actor actor, Seen batch) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Edit, batch, async (found, scene) =>
        {
            if (found.WhyNot(BatchAct.Edit) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var ground = await InventoryScene.GroundAsync(scene, found);
            var reasons = (await InventoryScene.RowsAsync(scene, found)).SelectMany(row => found.WhyNotSubmitted(row, ground).Select(reason => new RowRefused(row.Number, row.ProofName, reason))).ToList();
            if (reasons.Count > 0) return Outcome.Refused(reasons);
            await Notices.ToLeadsAsync(scene, found.UnitId, ObjectRef.Of(found), ToSign, [found.Period]);
            return Outcome.Done;
        });

    /// <summary>A firm or a village gives its table to the unit through which it goes.</summary>
    public Task<Outcome> HandOverAsync(Actor actor, Seen batch, bool isZeroReport) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Submit, batch, async (found, scene) =>
        {
            var outcome = found.HandOver(await InventoryScene.RowsAsync(scene, found), isZeroReport);
            if (outcome.IsDone) await Notices.ToLeadsAsync(scene, found.SubmittingUnitId, ObjectRef.Of(found), ToSign, [found.Period]);
            return outcome;
        });

    /// <summary>The unit through which a table goes asks for more.</summary>
    public Task<Outcome> GiveBackAsync(Actor actor, Seen batch, ReasonText reason) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Submit, batch, async (found, scene) =>
        {
            scene.Reason = reason.Value;
            var outcome = found.GiveBack(reason);
            if (outcome.IsDone) _ = await CollectionDesk.AskAsync(scene, found);
            return outcome;
        }, found => found.SubmittingUnitId);

    /// <summary>Signs the table off and sends it to the law office.</summary>
    public Task<Outcome> SubmitAsync(Actor actor, Seen batch, bool isZeroReport, SignOff signOff) =>
        ActAsync<InventoryBatch>(actor, InventoryActs.Submit, batch, async (found, scene) =>
        {
            var outcome = found.Submit(await InventoryScene.RowsAsync(scene, found), isZeroReport, signOff, await InventoryScene.GroundAsync(scene, found), scene.Actor.PersonId, scene.Now);
            if (outcome.IsDone) await WorkTasks.FinishAsync(scene, CollectionDesk.Fill, ObjectRef.Of(found), found.UnitId, CollectionDesk.HandedIn);
            return outcome;
        }, found => found.SubmittingUnitId);

    private static Task<InventoryBatch> BatchAsync(Scene scene, long id) => scene.Db.InventoryBatches.SingleAsync(batch => batch.Id == id);
}
