using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;

namespace NoProofCity.Data.ExemptionList;

/// <summary>
/// What comes of a decided table on the list: one draft for each proof of the unit that is replaced the same way, with all its items. What is
/// on the list already stays as it is: that is changed by an adjustment.
/// </summary>
internal static class EntryTakeOver
{
    internal static async Task<IReadOnlyList<Refusal>> TakeAsync(Scene scene, InventoryBatch batch)
    {
        var rules = await ListScene.RulesAsync(scene, batch.PlaceId);
        var result = ReviewResult.Of(await InventoryScene.RowsAsync(scene, batch), await InventoryScene.ProvincialAsync(scene.Db, batch.PlaceId), await InventoryScene.RulesAsync(scene, batch.PlaceId));
        var unit = await scene.Db.Units.SingleAsync(one => one.Id == batch.UnitId);
        var there = (await scene.Db.ExemptionEntries.Where(entry => entry.UnitId == unit.Id && entry.State != EntryState.Dropped).ToListAsync()).ToLookup(entry => entry.ProofName);
        var refusals = new List<Refusal>();
        foreach (var facts in FactsOf(result))
        {
            if (there[facts.ProofName].Any(entry => entry.State is not EntryState.Draft && entry.State is not EntryState.Cancelled)) continue;
            if (there[facts.ProofName].FirstOrDefault(entry => entry.State is EntryState.Draft && entry.Exclusion == facts.Exclusion && entry.Methods.SequenceEqual(facts.Methods)) is { } draft)
                refusals.AddRange(draft.Revise(facts, rules).Refusals.Select(reason => new EntryRefused(draft.Number, facts.ProofName, reason)));
            else
                refusals.AddRange((await ListScene.DraftAsync(scene, unit, facts, rules)).Refusals.Select(reason => new EntryRefused("", facts.ProofName, reason)));
        }
        return refusals;
    }

    private static IEnumerable<EntryFacts> FactsOf(ReviewResult result) =>
        result.Drafts.GroupBy(draft => (draft.ProofName, draft.Method, draft.Exclusion?.Reason)).Select(of => new EntryFacts(of.Key.ProofName)
        {
            Items = Items(of.Select(draft => (draft.ItemCode, draft.ItemName))), Basis = Joined(of.Select(draft => draft.Basis)), Issuer = of.First().Issuer,
            IssuerUnitId = of.Select(draft => draft.IssuerUnitId).FirstOrDefault(id => id is not null), Methods = of.Key.Method is { } method ? [method] : [], MethodNote = Joined(of.Select(draft => draft.MethodReason)), Exclusion = of.Key.Reason,
        }).Concat(result.Cancelled.GroupBy(row => row.ProofName).Select(of => new EntryFacts(of.Key)
        {
            Items = Items(of.Select(row => (row.ItemCode, row.ItemName))), Issuer = of.First().Issuer, Methods = [MethodKeys.DirectCancel], MethodNote = Joined(of.Select(row => row.FollowUp)),
        }));

    private static IReadOnlyList<LinkedItem> Items(IEnumerable<(string Code, string Name)> items) => [.. items.Select(item => new LinkedItem(item.Code, item.Name))];

    private static string Joined(IEnumerable<string> texts) => string.Join('；', texts.Where(text => text.Length > 0).Distinct());
}
