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
    /// Counts the open clocks of a place again by its newest calendar, a few hundred in one transaction, with a ledger line for each
    /// whose end moves. What is done is marked by the calendar's number, so it can be broken off and taken up again anywhere.
    /// </summary>
    public async Task<Outcome<Recounted>> RecountAsync(Actor actor, long placeId, IProgress<Recounted>? progress = null, CancellationToken cancellationToken = default)
    {
        for (var done = new Recounted(0, 0, 0); ; progress?.Report(done))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = await RecountBatchAsync(actor, placeId, done.LastId);
            if (!batch.IsDone) return Outcome.Refused(batch.Refusals);
            if (batch.Value.Counted == 0) return done;
            done = new(done.Counted + batch.Value.Counted, done.Moved + batch.Value.Moved, batch.Value.LastId);
        }
    }

    private Task<Outcome<long>> PublishAsync(Actor actor, long placeId, Func<CalendarVersion?, DateTimeOffset, Outcome<CalendarVersion>> next) =>
        CreateAsync<CalendarVersion>(actor, CalendarActs.Publish, null, async scene =>
            next(await scene.Db.Calendars.Where(c => c.PlaceId == placeId).OrderByDescending(c => c.Number).FirstOrDefaultAsync(), scene.Now));

    private async Task<Outcome<Recounted>> RecountBatchAsync(Actor actor, long placeId, long after)
    {
        var batch = new Recounted(0, 0, after);
        var outcome = await ManyAsync(actor, CalendarActs.Publish, placeId, async scene =>
        {
            var newest = await scene.Db.Calendars.Where(c => c.PlaceId == placeId).MaxAsync(c => (int?)c.Number) ?? 0;
            var clocks = await scene.Db.Clocks
                .Where(c => c.PlaceId == placeId && c.State != ClockState.Stopped && c.CalendarNumber < newest && c.Id > after)
                .OrderBy(c => c.Id).Take(ClocksAtOnce).ToListAsync();

            var moved = new List<IAggregate>();
            foreach (var clock in clocks)
            {
                var before = clock.Deadline;
                _ = clock.Recount(await scene.EngineOfAsync(clock));
                if (clock.Deadline != before) moved.Add(clock);
            }
            batch = new(clocks.Count, moved.Count, clocks.Count > 0 ? clocks[^1].Id : after);
            return moved;
        });
        return outcome.IsDone ? batch : outcome;
    }
}

/// <param name="Counted">Clocks looked at.</param>
/// <param name="Moved">Those whose end moved.</param>
/// <param name="LastId">The last clock looked at.</param>
public readonly record struct Recounted(long Counted, long Moved, long LastId);
