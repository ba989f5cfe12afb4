using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Calendar;

/// <summary>Where the office publishes the working calendar of its place.</summary>
public sealed class CalendarDesk(City city, TimeProvider time) : Desk(city, time)
{
    private const int ClocksAtOnce = 200;

    /// <summary>Publishes other official days. Open clocks are counted again by <see cref="RecountAsync"/>.</summary>
    /// <param name="origin">The file or notice they come from.</param>
    public Task<Outcome<long>> PublishDaysAsync(Actor actor, long placeId, string sheet, string origin) =>
        PublishAsync(actor, placeId, (newest, at) => newest is null ? CalendarVersion.First(placeId, sheet, origin, at) : newest.WithSheet(sheet, origin, at));

    /// <summary>Publishes other office hours, of the place or of single units.</summary>
    public Task<Outcome<long>> PublishHoursAsync(Actor actor, long placeId, OwnHours hours, string origin) =>
        PublishAsync(actor, placeId, (newest, at) => newest is null ? Outcome.Refused(new NotFound(nameof(CalendarVersion))) : newest.WithHours(hours, origin, at));

    /// <summary>
    /// Counts the open clocks of a place again by its newest calendar, with a ledger line for each whose end moves, a few hundred of
    /// them in one transaction. How far it came is marked in the same transaction, so it can be broken off and taken up again anywhere.
    /// </summary>
    public async Task<Outcome<Recounted>> RecountAsync(Actor actor, long placeId, IProgress<Recounted>? progress = null, CancellationToken cancellationToken = default)
    {
        var (scan, after) = await BeginRecountAsync(placeId, cancellationToken);
        var done = new Recounted(0, 0);
        await foreach (var stretch in scan.ReadAsync(after, cancellationToken))
        {
            foreach (var (clocks, through) in stretch.Steps(ClocksAtOnce))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var moved = await MoveAsync(actor, placeId, scan, clocks, through, isDone: false);
                if (!moved.IsDone) return Outcome.Refused(moved.Refusals);
                done = new(done.Counted + (through == stretch.Through ? stretch.Counted : 0), done.Moved + moved.Value);
                progress?.Report(done);
            }
        }
        var ended = await MoveAsync(actor, placeId, scan, [], through: 0, isDone: true);
        return ended.IsDone ? done : Outcome.Refused(ended.Refusals);
    }

    private Task<Outcome<long>> PublishAsync(Actor actor, long placeId, Func<CalendarVersion?, DateTimeOffset, Outcome<CalendarVersion>> next) =>
        CreateAsync<CalendarVersion>(actor, CalendarActs.Publish, null, async scene =>
            next(await scene.Db.Calendars.Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(), scene.Now));

    private async Task<(ClockScan Scan, long After)> BeginRecountAsync(long placeId, CancellationToken cancellationToken)
    {
        await using var db = City.CreateDbContext();
        var newest = await NewestNumberAsync(db, placeId, cancellationToken);
        var mark = await db.RecountMarks.AsNoTracking().SingleOrDefaultAsync(m => m.PlaceId == placeId, cancellationToken);
        return (new(City, placeId, newest), mark?.ThroughBy(newest) ?? 0);
    }

    // What was found without a transaction is counted once more within: somebody may have acted on a clock, or counted it, meanwhile.
    private async Task<Outcome<int>> MoveAsync(Actor actor, long placeId, ClockScan scan, IReadOnlyList<long> clocks, long through, bool isDone)
    {
        var moved = new List<IAggregate>();
        var outcome = await ActWithinAsync<Place>(actor, CalendarActs.Publish, placeId, async (place, scene) =>
        {
            moved = [];
            if (await NewestNumberAsync(scene.Db, placeId) != scan.CalendarNumber) return Outcome.Refused(new ChangedMeanwhile(nameof(CalendarVersion)));
            foreach (var clock in await scan.Uncounted(scene.Db).Where(c => clocks.Contains(c.Id)).ToListAsync())
            {
                var engine = await scan.EngineOfAsync(scene.Db, clock);
                if (!clock.MovesBy(engine)) continue;
                _ = clock.Recount(engine);
                moved.Add(clock);
            }
            await AdvanceAsync(scene.Db, placeId, scan.CalendarNumber, through, isDone);
            return moved;
        });
        return outcome.IsDone ? moved.Count : outcome;
    }

    private static async Task AdvanceAsync(CityContext db, long placeId, int number, long through, bool isDone)
    {
        var mark = await db.RecountMarks.FindAsync(placeId);
        if (mark is null) _ = db.RecountMarks.Add(mark = new() { PlaceId = placeId });
        mark.Advance(number, through, isDone);
    }

    private static async Task<int> NewestNumberAsync(CityContext db, long placeId, CancellationToken cancellationToken = default) =>
        await db.Calendars.Where(c => c.PlaceId == placeId).MaxAsync(c => (int?)c.Number, cancellationToken) ?? 0;
}

/// <param name="Counted">Clocks looked at.</param>
/// <param name="Moved">Those whose end moved.</param>
public readonly record struct Recounted(long Counted, long Moved);
