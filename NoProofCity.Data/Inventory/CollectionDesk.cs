using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Inventory;

/// <summary>Where the office sends a round to units, reminds them and ends it.</summary>
public sealed class CollectionDesk(City city, TimeProvider time) : Desk(city, time)
{
    public static readonly TaskKind Fill = new("Inventory.Fill");
    public static readonly NoticeKind WasReminded = new("Inventory.Reminded");

    internal static readonly ReasonText HandedIn = ReasonText.Parse("梳理汇总表已经报送").Value;

    /// <summary>Opens a table for each unit and sets it the task; a unit that began one in this round by itself goes on with it.</summary>
    public Task<Outcome<long>> SetAsync(Actor actor, long placeId, string period, DateOnly dueOn, IReadOnlyList<long> unitIds, string? submission = null) =>
        CreateAsync<CollectionTask>(actor, InventoryActs.Collect, submission, async scene =>
        {
            var units = await scene.Db.Units.Where(unit => unitIds.Contains(unit.Id)).ToListAsync();
            if (!await scene.Db.Places.AnyAsync(place => place.Id == placeId)) return Outcome.Refused(new NotFound(nameof(Place)));
            var made = CollectionTask.Set(placeId, period, dueOn, units);
            if (!made.IsDone) return made;
            var (round, rules) = (scene.Db.Add(made.Value).Entity, await InventoryScene.RulesAsync(scene, placeId));
            if (await scene.WhyNotAsync(round) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            await scene.SaveAsync();
            var begun = await scene.Db.InventoryBatches.Where(batch => batch.PlaceId == placeId && batch.Period == round.Period).ToDictionaryAsync(batch => batch.UnitId);
            foreach (var unit in units)
                if (!begun.ContainsKey(unit.Id)) begun[unit.Id] = scene.Db.Add(InventoryBatch.Open(unit, round.Period, round, rules, ChinaTime.DateOf(scene.Now)).Value).Entity;
            await scene.SaveAsync();
            // Each table tells of its beginning by itself.
            scene.ActsOn([round, .. units.Select(unit => begun[unit.Id])]);
            foreach (var unit in units) _ = await AskAsync(scene, begun[unit.Id]);
            return round;
        });

    /// <summary>Tells the liaison of every unit that has not handed in.</summary>
    public Task<Outcome> RemindAsync(Actor actor, Seen round) =>
        ActAsync<CollectionTask>(actor, InventoryActs.Collect, round, async (found, scene) =>
        {
            if (found.WhyNot(CollectionAct.Remind) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var waiting = await scene.Db.InventoryBatches
                .Where(batch => batch.PlaceId == found.PlaceId && batch.Period == found.Period && (batch.State == BatchState.Draft || batch.State == BatchState.Returned || batch.State == BatchState.Consolidating)).ToListAsync();
            if (waiting.Count == 0) return Outcome.Refused(new EverybodyHandedIn());
            foreach (var batch in waiting)
            {
                var unit = batch.State is BatchState.Consolidating ? batch.SubmittingUnitId : batch.UnitId;
                _ = await Notices.ToAsync(scene, unit, StaffRole.Liaison, ObjectRef.Of(batch), WasReminded, [batch.Period, $"{batch.DueOn:yyyy-MM-dd}"]);
            }
            return Outcome.Done;
        });

    public Task<Outcome> CloseAsync(Actor actor, Seen round) => ActAsync<CollectionTask>(actor, InventoryActs.Collect, round, (found, _) => found.Close());

    /// <summary>Sets the unit the task to fill its table, the first time and whenever it comes back.</summary>
    internal static Task<WorkTask> AskAsync(Scene scene, InventoryBatch batch) =>
        WorkTasks.SetAsync(scene, new(Fill, ObjectRef.Of(batch), batch.PlaceId, batch.UnitId, [batch.Period], batch.DueOn));
}
