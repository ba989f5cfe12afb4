using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>Where the paper of a table that was handed in is issued, for the unit's lead to sign and seal.</summary>
public sealed class InventoryPaperDesk(City city, TimeProvider time, IssuedDocuments papers) : Desk(city, time)
{
    /// <summary>Issues the table once for each time it is handed in.</summary>
    /// <returns>The key of the paper: of the one that was issued before, where there is one.</returns>
    public async Task<Outcome<long>> IssueAsync(Actor actor, Seen batch)
    {
        if (await BeforeAsync(batch.Id) is { } before) return before;
        IssuedDocument? issued = null;
        var outcome = await ActAsync<InventoryBatch>(actor, InventoryActs.Submit, batch, async (found, scene) =>
        {
            if (found.SignOff is null) return Outcome.Refused(new NotSignedOff());
            var made = await papers.IssueAsync(scene, found, InventoryActs.Read, await TableOnPaper.OfAsync(scene.Db, found, scene.Now));
            if (made.IsDone) issued = made.Value;
            return Outcome.Unless(made.Refusals);
        }, found => found.SubmittingUnitId);
        return outcome.IsDone ? issued!.Id : outcome;
    }

    // Two at once: the second does not see the version any more that the first has raised.
    private async Task<long?> BeforeAsync(long batchId)
    {
        await using var db = City.CreateDbContext();
        return await (from batch in db.InventoryBatches
                      join document in db.IssuedDocuments on batch.Id equals document.ObjectId
                      where batch.Id == batchId && batch.SignOff != null && document.ObjectKind == nameof(InventoryBatch) && document.IssuedAt >= batch.SubmittedAt
                      orderby document.Id descending
                      select (long?)document.Id).FirstOrDefaultAsync();
    }
}
