using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

/// <summary>
/// Finds the open clocks of a place whose end a calendar moves: outside of any transaction, on all cores, ahead of who writes.
/// An act that comes between counts its clock by the newest calendar itself, so what was found to stay stays.
/// </summary>
internal sealed class ClockScan(City city, long placeId, int calendarNumber)
{
    private const int Width = 20_000;

    private readonly ConcurrentDictionary<(long UnitId, long ProfileVersionId), DeadlineEngine> _engines = new();

    internal int CalendarNumber { get; } = calendarNumber;

    /// <summary>The stretches after a clock, in order.</summary>
    internal async IAsyncEnumerable<ScannedClocks> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var last = await db.Clocks.Where(c => c.PlaceId == placeId).MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        var ahead = new Queue<Task<ScannedClocks>>();
        try
        {
            for (; after < last || ahead.Count > 0; after += Width)
            {
                var (from, through) = (after, Math.Min(after + Width, last));
                if (from < last) ahead.Enqueue(Task.Run(() => ScanAsync(from, through, cancellationToken), cancellationToken));
                if (ahead.Count > Environment.ProcessorCount || after + Width >= last) yield return await ahead.Dequeue();
            }
        }
        finally
        {
            foreach (Task scan in ahead) await scan.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The engine of a clock, by the calendar of this scan as long as no newer one is published.</summary>
    internal async Task<DeadlineEngine> EngineOfAsync(CityContext db, RunningClock clock, CancellationToken cancellationToken = default) =>
        _engines.TryGetValue((clock.UnitId, clock.ProfileVersionId), out var known) ? known
            // Where there is a clock to scan, there is the calendar it was counted by.
            : _engines.GetOrAdd((clock.UnitId, clock.ProfileVersionId), (await city.Rulebook.EngineAsync(db, placeId, clock.UnitId, clock.ProfileVersionId, cancellationToken))!);

    /// <summary>The open clocks that this calendar has not counted yet.</summary>
    internal IQueryable<RunningClock> Uncounted(CityContext db) =>
        db.Clocks.Where(c => c.PlaceId == placeId && c.State != ClockState.Stopped && c.CalendarNumber < CalendarNumber).OrderBy(c => c.Id);

    private async Task<ScannedClocks> ScanAsync(long after, long through, CancellationToken cancellationToken)
    {
        await using var db = city.CreateDbContext();
        var (counted, moving) = (0, new List<long>());
        await foreach (var clock in Uncounted(db).AsNoTracking().Where(c => c.Id > after && c.Id <= through).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            counted++;
            if (clock.MovesBy(await EngineOfAsync(db, clock, cancellationToken))) moving.Add(clock.Id);
        }
        return new(through, counted, moving);
    }
}

/// <param name="Through">The end of the stretch.</param>
/// <param name="Counted">Clocks looked at.</param>
/// <param name="Moving">Those whose end moves, in order.</param>
internal sealed record ScannedClocks(long Through, int Counted, IReadOnlyList<long> Moving)
{
    /// <summary>What is moved in one transaction, and how far it leads; a stretch in which nothing moves is one step too.</summary>
    internal IEnumerable<(IReadOnlyList<long> Clocks, long Through)> Steps(int atOnce)
    {
        for (var i = 0; i < Moving.Count - atOnce; i += atOnce) yield return ([.. Moving.Skip(i).Take(atOnce)], Moving[i + atOnce - 1]);
        yield return ([.. Moving.Skip((Math.Max(Moving.Count, 1) - 1) / atOnce * atOnce)], Through);
    }
}
