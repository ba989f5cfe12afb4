using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Organisation;

/// <summary>What units still owe in a year (工作缺项), and the end of the tasks to close it.</summary>
internal static class Gaps
{
    private static readonly ReasonText AllClosed = ReasonText.Parse(FactMark.Done(GapDesk.Fill)).Value;

    /// <param name="among">The units that are looked at.</param>
    internal static async Task<GapReport> ReportAsync(CityContext db, IQueryable<OrgUnit> among, long placeId, int year, bool withCounties, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var trained = await db.TrainingSessions.Where(s => s.PlaceId == placeId && s.HeldOn >= first && s.HeldOn <= last)
            .SelectMany(s => s.Attendees).Select(a => a.UnitId).Where(unitId => among.Any(u => u.Id == unitId)).Distinct().ToListAsync(cancellationToken);
        var pledged = await db.StaffRegistries.Where(r => among.Any(u => u.Id == r.UnitId) && r.Pledges.Any(p => p.Year == year)).Select(r => r.UnitId).ToListAsync(cancellationToken);
        var places = withCounties
            ? await db.Places.AsNoTracking().Where(p => p.Id == placeId || p.ParentId == placeId).OrderBy(p => p.Code).ToListAsync(cancellationToken)
            : [];
        var units = await among.AsNoTracking().OrderBy(u => u.Path).ToListAsync(cancellationToken);
        var files = await db.UnitFiles.AsNoTracking().Where(f => among.Any(u => u.Id == f.UnitId)).ToDictionaryAsync(f => f.UnitId, cancellationToken);
        return GapReport.Of(year, units.Select(u => files.GetValueOrDefault(u.Id) ?? new UnitFile(u)), trained.ToHashSet(), pledged.ToHashSet(), places);
    }

    /// <summary>What one unit owes; a closed one nothing.</summary>
    internal static async Task<IReadOnlyList<UnitGap>> OfUnitAsync(CityContext db, OrgUnit unit, int year) =>
        (await ReportAsync(db, db.Units.Where(u => u.Id == unit.Id), unit.PlaceId, year, withCounties: false, CancellationToken.None)).Units is [var found] ? found.Gaps : [];

    /// <summary>
    /// Has the unit's tasks looked at once the act is saved that may have closed a gap: a task is done when none of the gaps it names is left,
    /// whatever else has come to lack meanwhile.
    /// </summary>
    internal static void SettleAfter(Scene scene, long unitId) => scene.Afterwards(async () =>
    {
        var open = await scene.Db.Set<WorkTask>().Where(t => t.UnitId == unitId && t.Kind == GapDesk.Fill.Key && t.ObjectKind == nameof(GapReport) && t.State == TaskState.Open).ToListAsync();
        if (open.Count == 0) return;
        var unit = await scene.Db.Units.SingleAsync(u => u.Id == unitId);
        foreach (var task in open)
        {
            var left = await OfUnitAsync(scene.Db, unit, (int)task.ObjectId);
            if (!left.Any(gap => task.Lines.Contains(FactMark.Of(gap)))) await WorkTasks.FinishAsync(scene, task, AllClosed);
        }
    });
}
