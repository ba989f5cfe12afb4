using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.ExemptionList;

/// <summary>A guide that was read and searched.</summary>
public sealed record CheckedGuide(string Name, string Sha256, long Size, GuideText Text, IReadOnlyList<FoundDemand> Found);

/// <summary>Where units and the office check guides, and say of each hit what became of it.</summary>
public sealed class GuideDesk(City city, TimeProvider time) : Desk(city, time)
{
    /// <summary>More is no list that a person works through at once.</summary>
    public const int MostHits = 2000;

    private static readonly ReasonText Mended = ReasonText.Parse(FactMark.Done(GuideTasks.Update)).Value;

    /// <summary>Keeps what was found; of places that were looked at in the check before, what was said then holds still.</summary>
    /// <param name="unitId">0 for guides of the whole place.</param>
    /// <param name="listVersion">The state of the list by which they were searched.</param>
    public Task<Outcome<long>> OpenAsync(Actor actor, long placeId, long unitId, IReadOnlyList<CheckedGuide> guides, long listVersion, string? submission = null) =>
        CreateAsync<GuideCheck>(actor, GuideActs.Check, submission, async scene =>
        {
            if (!await scene.Db.Places.AnyAsync(place => place.Id == placeId)) return Outcome.Refused(new NotFound(nameof(Place)));
            if (unitId != 0 && !await scene.Db.Units.AnyAsync(unit => unit.Id == unitId && unit.PlaceId == placeId)) return Outcome.Refused(new NotFound(nameof(OrgUnit)));
            var opened = GuideCheck.Open(placeId, unitId, [.. guides.Select((guide, i) => new GuideFile(i, guide.Name, guide.Sha256, guide.Size, guide.Text.Parts.Count))], listVersion, scene.Actor.PersonId, scene.Now);
            if (!opened.IsDone) return opened;
            var check = opened.Value;
            if (await scene.WhyNotAsync(check) is { Count: > 0 } refusals) return Outcome.Refused(refusals);
            var previous = await PreviousAsync(scene.Db, check);
            if (previous is { } before) check.Follows(before);
            check.LeaveOut(Math.Max(0, guides.Sum(guide => guide.Found.Count) - MostHits));
            _ = scene.Db.Add(check);
            await scene.SaveAsync();

            var earlier = previous is null ? [] : await scene.Db.GuideHits.AsNoTracking().Where(hit => hit.CheckId == previous && hit.State == GuideHitState.NoDemand).ToListAsync();
            var hits = guides.SelectMany((guide, i) => guide.Found.Select(found => GuideHit.Of(check, i, guide.Text, found))).Take(MostHits).ToList();
            foreach (var hit in hits)
                if (earlier.Find(hit.IsWhere) is { } same) hit.Take(same);
            scene.Db.AddRange(hits);
            scene.Db.AddRange(guides.Select((guide, i) => GuideFileText.Of(check.Id, i, guide.Text)));
            // Each hit tells of its beginning by itself.
            scene.ActsOn([check, .. hits]);
            return check;
        });

    /// <summary>The new guide, which does not ask for it any more, is published; the task of an item of which nothing is open ends by it.</summary>
    public Task<Outcome> MendAsync(Actor actor, IReadOnlyList<Seen> hits, DateOnly publishedOn) =>
        ActOnAllAsync<GuideHit>(actor, GuideActs.Check, hits, async (found, scene) =>
        {
            var outcome = Outcome.Unless([.. found.SelectMany(hit => hit.Mend(publishedOn, scene.Actor.PersonId, scene.Now).Refusals).Distinct()]);
            if (outcome.IsDone) scene.Afterwards(() => EndTasksAsync(scene, found, publishedOn));
            return outcome;
        });

    /// <summary>It is no demand, and why.</summary>
    public Task<Outcome> SetAsideAsync(Actor actor, IReadOnlyList<Seen> hits, ReasonText reason) =>
        ActOnAllAsync<GuideHit>(actor, GuideActs.Check, hits, (found, scene) =>
        {
            scene.Reason = reason.Value;
            return Task.FromResult(Outcome.Unless([.. found.SelectMany(hit => hit.SetAside(reason, scene.Actor.PersonId, scene.Now).Refusals).Distinct()]));
        });

    public Task<Outcome> ReopenAsync(Actor actor, IReadOnlyList<Seen> hits) =>
        ActOnAllAsync<GuideHit>(actor, GuideActs.Check, hits, (found, scene) =>
            Task.FromResult(Outcome.Unless([.. found.SelectMany(hit => hit.Reopen(scene.Actor.PersonId, scene.Now).Refusals).Distinct()])));

    // The newest of the same unit in which one of these files was looked at.
    private static Task<long?> PreviousAsync(CityContext db, GuideCheck check)
    {
        var names = check.Files.Select(file => file.Name).ToList();
        return db.GuideChecks.Where(c => c.PlaceId == check.PlaceId && c.UnitId == check.UnitId && c.Files.Any(file => names.Contains(file.Name))).OrderByDescending(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync();
    }

    private static async Task EndTasksAsync(Scene scene, IReadOnlyList<GuideHit> mended, DateOnly publishedOn)
    {
        foreach (var of in mended.Where(hit => hit.ItemCode.Length > 0 && hit.UnitId != 0).GroupBy(hit => (hit.CheckId, hit.UnitId, hit.ItemCode)))
        {
            if (await scene.Db.GuideHits.AnyAsync(hit => hit.CheckId == of.Key.CheckId && hit.ItemCode == of.Key.ItemCode && hit.State == GuideHitState.Open)) continue;
            var item = await scene.Db.ServiceItems.Where(one => one.UnitId == of.Key.UnitId && one.Code == of.Key.ItemCode).Select(one => (long?)one.Id).FirstOrDefaultAsync();
            if (item is { } id) await WorkTasks.FinishAsync(scene, GuideTasks.Update, new(nameof(ServiceItem), id), of.Key.UnitId, Mended, publishedOn);
        }
    }
}
