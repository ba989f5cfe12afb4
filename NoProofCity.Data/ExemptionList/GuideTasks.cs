using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Sets units the task to rewrite and publish the guides (办事指南) of items of which the list now says something else.</summary>
public static class GuideTasks
{
    public const string Rule = "List.Guides";

    /// <summary>The unit is to publish a new guide of an item; whoever finishes it says on which day it was published.</summary>
    public static readonly TaskKind Update = new("List.UpdateGuide");

    /// <summary>One task per linked item and unit, whatever number of its proofs changed; one that is open still is told what changed besides.</summary>
    /// <returns>How many tasks were set anew.</returns>
    public static async Task<int> SetAsync(Scene scene, long placeId, IReadOnlyList<GuideChange> changes)
    {
        if (changes.Count == 0) return 0;
        var units = changes.Select(change => change.UnitId).Distinct().ToHashSet();
        var items = (await scene.Db.ServiceItems.AsNoTracking().Where(item => item.PlaceId == placeId).Select(item => new { item.Id, item.UnitId, item.Code, item.Name }).ToListAsync()).Where(item => units.Contains(item.UnitId)).ToList();
        var byCode = items.ToLookup(item => (item.UnitId, item.Code), item => item.Id);
        var byName = items.ToLookup(item => (item.UnitId, item.Name), item => item.Id);

        long? Registered(GuideChange change)
        {
            var found = change.ItemCode.Length > 0 ? byCode[(change.UnitId, change.ItemCode)] : byName[(change.UnitId, change.ItemName)];
            return found.Cast<long?>().FirstOrDefault();
        }

        var tasks = changes
            .Select(change => (Change: change, ItemId: Registered(change)))
            .GroupBy(of => of.ItemId is { } id
                ? (of.Change.UnitId, About: new ObjectRef(nameof(ServiceItem), id), Part: "")
                : (of.Change.UnitId, About: new ObjectRef(nameof(ExemptionEntry), of.Change.EntryId), Part: KeyOf(of.Change)))
            .Select(of => new NewTask(Update, of.Key.About, placeId, of.Key.UnitId, [Item(of.First().Change), .. of.Select(one => Line(one.Change)).Distinct()], Rule: Rule) { Part = of.Key.Part, AsksForDay = true })
            .ToList();
        return await WorkTasks.SetAllAsync(scene, Update, placeId, tasks);
    }

    /// <summary>The same for what an edition changes: each entry by its number.</summary>
    public static async Task<int> SetAsync(Scene scene, long placeId, ListDifference difference)
    {
        if (difference.Count == 0) return 0;
        var entries = await scene.Db.ExemptionEntries.Where(entry => entry.PlaceId == placeId).Select(entry => new { entry.Number, entry.Id, entry.UnitId }).ToDictionaryAsync(entry => entry.Number);
        var changed = difference.Added.Select(line => (Line: line, Kind: GuideChangeKind.Added))
            .Concat(difference.Changed.Select(change => (Line: change.After, Kind: GuideChangeKind.Changed)))
            .Concat(difference.Cancelled.Select(line => (Line: line, Kind: GuideChangeKind.Cancelled)));
        return await SetAsync(scene, placeId, [.. from of in changed where entries.ContainsKey(of.Line.Number)
                                                  let entry = entries[of.Line.Number] from item in of.Line.Items
                                                  select new GuideChange(entry.Id, entry.UnitId, item.Code, item.Name, of.Line.Proof, of.Kind)]);
    }

    private static string KeyOf(GuideChange change) => change.ItemCode.Length > 0 ? change.ItemCode : change.ItemName;

    private static string Item(GuideChange change) => change.ItemCode.Length > 0 ? $"{change.ItemName}（{change.ItemCode}）" : change.ItemName;

    private static string Line(GuideChange change) => $"{change.Proof}：{FactMark.Of(change.Happened)}";
}
