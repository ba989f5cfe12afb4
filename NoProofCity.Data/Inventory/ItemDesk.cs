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

    /// <summary>Counts what an applicant bears, before the programme and now.</summary>
    public Task<Outcome> CountAsync(Actor actor, Seen seen, Burden before, Burden after) =>
        ActAsync<ServiceItem>(actor, InventoryActs.EditItem, seen, (item, _) => item.Count(before, after));
}
