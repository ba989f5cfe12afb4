using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Cases;

/// <param name="Reminded">Told that the time is nearly over.</param>
/// <param name="Lapsed">Ended because nothing was made good in time.</param>
public sealed record TolerancesSwept(int Reminded, int Lapsed);

/// <summary>Reminds of what is still missing of cases that were taken without it, and ends those whose time is over.</summary>
public sealed class ToleranceSweep(City city, TimeProvider time) : Sweep(city, time, Name)
{
    private const string Name = "容缺受理";

    public async Task<TolerancesSwept> RunAsync(DateTimeOffset now, CancellationToken stopping = default)
    {
        var swept = new TolerancesSwept(0, 0);
        foreach (var system in await PlacesAsync(stopping))
        {
            if (!await IsOpenAsync(system.PlaceId, now, stopping)) continue;
            foreach (var seen in await DueAsync(system.PlaceId, clock => clock.DueAt < now, stopping))
                if ((await LapseAsync(system, seen)).IsDone) swept = swept with { Lapsed = swept.Lapsed + 1 };
            foreach (var seen in await DueAsync(system.PlaceId, clock => clock.AmberAt <= now, stopping))
                if ((await RemindAsync(system, seen)).IsDone) swept = swept with { Reminded = swept.Reminded + 1 };
        }
        return swept;
    }

    private async Task<IReadOnlyList<Seen>> DueAsync(long placeId, System.Linq.Expressions.Expression<Func<RunningClock, bool>> isDue, CancellationToken stopping)
    {
        await using var db = City.CreateDbContext();
        var due = await (from clock in db.Clocks.Where(clock => clock.ObjectKind == nameof(Tolerance) && clock.Kind == Tolerance.Clock && clock.State == ClockState.Running).Where(isDue)
                         join tolerance in db.Tolerances on clock.ObjectId equals tolerance.Id
                         where tolerance.PlaceId == placeId && tolerance.State == ToleranceState.Accepted
                         orderby tolerance.Id
                         select new { tolerance.Id, tolerance.Version }).ToListAsync(stopping);
        return [.. due.Select(one => new Seen(one.Id, one.Version))];
    }

    private Task<Outcome> LapseAsync(Actor system, Seen seen) =>
        ActAsync<Tolerance>(system, ToleranceActs.Accept, seen, async (tolerance, scene) =>
        {
            if (tolerance.Lapse(scene.Now) is { IsDone: false } refused) return refused;
            await ToleranceScene.StopAsync(scene, tolerance);
            var one = await scene.Db.CaseFiles.SingleAsync(file => file.Id == tolerance.CaseId);
            one.EndTolerance(tolerance.Number, $"{tolerance.Number} {FactMark.Of(ToleranceState.Lapsed)}");
            scene.TellOf(one);
            await TellAsync(scene, tolerance, ToleranceDesk.Lapsed);
            return Outcome.Done;
        });

    private Task<Outcome> RemindAsync(Actor system, Seen seen) =>
        ActAsync<Tolerance>(system, ToleranceActs.Accept, seen, async (tolerance, scene) =>
        {
            if (tolerance.RemindedAt is not null) return Outcome.Refused(new ChangedMeanwhile(nameof(Tolerance)));
            tolerance.Remind(scene.Now);
            await TellAsync(scene, tolerance, ToleranceDesk.Near);
            return Outcome.Done;
        });

    private static Task TellAsync(Scene scene, Tolerance tolerance, NoticeKind kind)
    {
        var missing = string.Join('、', tolerance.Materials.Where(pending => pending.MadeGoodAt is null).Select(pending => pending.ProofName));
        return Notices.ToAccountAsync(scene.Db, tolerance.AcceptedBy, tolerance.PlaceId, ObjectRef.Of(tolerance), kind, [tolerance.CaseNumber, missing], scene.Now);
    }
}
