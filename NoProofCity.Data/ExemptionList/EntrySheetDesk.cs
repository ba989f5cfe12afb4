using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

/// <summary>Takes X-02 back in: how entries are dealt with, and what drafts say.</summary>
public sealed class EntrySheetDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>Writes the rows of a table in one act: all of them or none.</summary>
    /// <param name="seen">The entries that the preview compared the rows with.</param>
    public Task<Outcome> ImportAsync(Actor actor, long placeId, IReadOnlyList<EntryStated> rows, IReadOnlyList<Seen> seen, string? submission = null) =>
        ActWithinAsync<Place>(actor, ListActs.Draft, placeId, (place, scene) => TakeAsync(scene, place.Id, rows, seen), submission);

    private static async Task<Outcome<IReadOnlyList<IAggregate>>> TakeAsync(Scene scene, long placeId, IReadOnlyList<EntryStated> rows, IReadOnlyList<Seen> seen)
    {
        var known = await scene.AsSeenAsync<ExemptionEntry>(seen);
        if (!known.IsDone) return Outcome.Refused(known.Refusals);
        var rules = await ListScene.RulesAsync(scene, placeId);
        var sheet = await EntryQueries.SheetAsync(scene.Db, placeId, rules);
        var verdicts = sheet.Judge(rows);
        if (verdicts.Any(verdict => verdict.Entry is { } entry && !seen.Contains(entry))) return Outcome.Refused(new ChangedMeanwhile(nameof(ExemptionEntry)));
        var refusals = verdicts.SelectMany(verdict => verdict.Refusals).ToList();
        var touched = new List<IAggregate>();
        foreach (var verdict in verdicts.Where(verdict => verdict.Kind is EntryKind.Change))
        {
            var entry = sheet.EntryOf(verdict);
            touched.Add(entry);
            if (verdict.Facts is { } facts) refusals.AddRange(entry.Revise(facts, rules).Refusals);
            refusals.AddRange((await EntryDesk.HandleAsync(scene, entry, verdict.Handling!)).Refusals);
        }
        return refusals.Count > 0 ? Outcome.Refused(refusals) : touched;
    }
}
