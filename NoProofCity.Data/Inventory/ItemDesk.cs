using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>Where the register of service items is kept.</summary>
public sealed class ItemDesk(City city, TimeProvider time) : Desk(city, time)
{
    public Task<Outcome<long>> RegisterAsync(Actor actor, long unitId, string code, ItemFacts facts, string? submission = null) =>
        CreateAsync<ServiceItem>(actor, InventoryActs.EditItem, submission, async scene =>
            await scene.Db.Units.SingleOrDefaultAsync(unit => unit.Id == unitId) is { } unit
                ? ServiceItem.Register(unit, code, facts, await InventoryScene.RulesAsync(scene, unit.PlaceId))
                : Outcome.Refused(new NotFound(nameof(OrgUnit))));

    public Task<Outcome> ReviseAsync(Actor actor, Seen seen, ItemFacts facts) =>
        ActAsync<ServiceItem>(actor, InventoryActs.EditItem, seen, async (item, scene) => item.Revise(facts, await InventoryScene.RulesAsync(scene, item.PlaceId)));

    /// <summary>Writes the rows of a table of the whole place in one act: all of them or none.</summary>
    /// <param name="seen">The items that the preview compared the rows with.</param>
    public Task<Outcome> ImportAsync(Actor actor, long placeId, IReadOnlyList<ItemEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ActWithinAsync<Place>(actor, InventoryActs.EditItem, placeId, (place, scene) => TakeAsync(scene, place.Id, null, entries, seen), submission);

    /// <summary>Likewise those of a table of one unit.</summary>
    public Task<Outcome> ImportOfUnitAsync(Actor actor, long unitId, IReadOnlyList<ItemEntry> entries, IReadOnlyList<Seen> seen, string? submission = null) =>
        ActWithinAsync<OrgUnit>(actor, InventoryActs.EditItem, unitId, (unit, scene) => TakeAsync(scene, unit.PlaceId, unit, entries, seen), submission);

    /// <summary>Counts what an applicant bears, before the programme and now.</summary>
    public Task<Outcome> CountAsync(Actor actor, Seen seen, Burden before, Burden after) =>
        ActAsync<ServiceItem>(actor, InventoryActs.EditItem, seen, (item, _) => item.Count(before, after));

    private static async Task<Outcome<IReadOnlyList<IAggregate>>> TakeAsync(Scene scene, long placeId, OrgUnit? only, IReadOnlyList<ItemEntry> entries, IReadOnlyList<Seen> seen)
    {
        var known = await scene.AsSeenAsync<ServiceItem>(seen);
        if (!known.IsDone) return Outcome.Refused(known.Refusals);
        var sheet = await InventoryScene.ItemSheetAsync(scene.Db, placeId, only, await InventoryScene.RulesAsync(scene, placeId));
        var verdicts = sheet.Take(entries);
        if (verdicts.Any(verdict => verdict.Item is { } item && !seen.Contains(item))) return Outcome.Refused(new ChangedMeanwhile(nameof(ServiceItem)));
        var refusals = verdicts.SelectMany(verdict => verdict.Refusals).ToList();
        return refusals.Count > 0 ? Outcome.Refused(refusals) : sheet.Touched.ToList<IAggregate>();
    }
}
