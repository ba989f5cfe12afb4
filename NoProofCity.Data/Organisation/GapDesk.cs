using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Organisation;

/// <summary>Where the office asks units to close what the gap report shows of them. The act that closes the last gap a task names ends the task.</summary>
public sealed class GapDesk(City city, TimeProvider time) : Desk(city, time)
{
    public static readonly TaskKind Fill = new("Gaps.Fill");

    /// <summary>Sets a unit the task to close its gaps of a year. While one is open, asking again yields it and changes nothing.</summary>
    /// <param name="dueOn">The last day.</param>
    /// <returns>The number of the task.</returns>
    public async Task<Outcome<long>> AskAsync(Actor actor, long unitId, int year, DateOnly dueOn)
    {
        var report = new ObjectRef(nameof(GapReport), year);
        WorkTask? task = null;
        var outcome = await PerformAsync(actor, OrganisationActs.AskForGaps, null, async scene =>
        {
            if (await scene.Db.Units.SingleOrDefaultAsync(u => u.Id == unitId) is not { } unit) return (Outcome.Refused(new NotFound(nameof(OrgUnit))), null);
            if (await scene.WhyNotAsync(unit) is { Count: > 0 } refusals) return (Outcome.Refused(refusals), unit);
            task = await WorkTasks.OpenAsync(scene, Fill, report, unitId);
            if (task is not null) return (Outcome.Done, null);
            var gaps = await Gaps.OfUnitAsync(scene.Db, unit, year);
            if (WhyNot(gaps, year, dueOn, scene.Today) is { Count: > 0 } reasons) return (Outcome.Refused(reasons), unit);
            task = await WorkTasks.SetAsync(scene, new(Fill, report, unit.PlaceId, unitId, [.. gaps.Select(gap => FactMark.Of(gap))], dueOn));
            return (Outcome.Done, task);
        });
        return outcome.IsDone ? task!.Id : outcome;
    }

    // A closed unit is not in the report, so it has no gap.
    private static List<Refusal> WhyNot(IReadOnlyList<UnitGap> gaps, int year, DateOnly dueOn, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (gaps.Count == 0) refusals.Add(new NoGaps(year));
        if (dueOn < today) refusals.Add(new DueDayOver(today));
        return refusals;
    }
}
