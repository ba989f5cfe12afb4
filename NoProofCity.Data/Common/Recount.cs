using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>A counter that shows another number than there are.</summary>
public sealed record WrongCount(long PlaceId, long UnitId, string Key, long Shown, long True);

/// <param name="Entries">How many things were counted.</param>
/// <param name="Mended">Whether the counters were set right.</param>
public sealed record RecountVerdict(long Entries, IReadOnlyList<WrongCount> Broken, bool Mended);

/// <summary>Counts everything that is counted anew and compares.</summary>
public sealed class Recount(City city)
{
    private const string MendedAct = "Counters.Mended";

    /// <param name="mend">Sets wrong counters right, with an entry in the ledger that says which.</param>
    public async Task<RecountVerdict> RunAsync(bool mend, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var db = city.CreateDbContext();
        // Without holding anybody up; an act in between may make a right counter look wrong, so a difference is looked at again.
        var (entries, broken) = await CompareAsync(db, cancellationToken);
        if (broken.Count == 0) return new(entries, [], false);

        var confirmed = new List<WrongCount>();
        var mended = mend;
        foreach (var placeId in broken.Select(wrong => wrong.PlaceId).Distinct().Order())
            mended &= (await ConfirmAsync(placeId, mend, confirmed, now, cancellationToken)).IsDone;
        return new(entries, confirmed, mended && confirmed.Count > 0);
    }

    // In the place's turn nobody acts, so what differs now is wrong.
    private Task<Outcome> ConfirmAsync(long placeId, bool mend, List<WrongCount> confirmed, DateTimeOffset now, CancellationToken cancellationToken) =>
        Transactions.RunAsync(city, MendedAct, async () =>
        {
            await using var db = city.CreateDbContext();
            await using var turn = await city.Provider.BeginAsync(db, placeId);
            var (_, broken) = await CompareAsync(db, cancellationToken);
            var here = broken.Where(wrong => wrong.PlaceId == placeId).ToList();
            if (mend && here.Count > 0)
            {
                foreach (var wrong in here) await SetAsync(db, wrong, cancellationToken);
                await HouseBook.AppendAsync(city, db, MendedAct, here, "recount", now);
                _ = await db.SaveChangesAsync(cancellationToken);
                await turn.CommitAsync();
            }
            confirmed.AddRange(here);
            return Outcome.Done;
        });

    private static async Task SetAsync(CityContext db, WrongCount wrong, CancellationToken cancellationToken)
    {
        var counters = db.Counters.Where(c => c.PlaceId == wrong.PlaceId && c.UnitId == wrong.UnitId && c.Key == wrong.Key);
        if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, wrong.True), cancellationToken) == 0)
            _ = db.Counters.Add(new Counter { PlaceId = wrong.PlaceId, UnitId = wrong.UnitId, Key = wrong.Key, Value = wrong.True });
    }

    private static async Task<(long Entries, IReadOnlyList<WrongCount> Broken)> CompareAsync(CityContext db, CancellationToken cancellationToken)
    {
        var truth = new Dictionary<(long PlaceId, Count Count), long>();
        var entries = 0L;
        foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(ICounted).IsAssignableFrom(type.ClrType) && type.BaseType is null && !type.IsOwned()))
        {
            await foreach (var counted in Rows(db, type.ClrType).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                entries++;
                foreach (var key in CountChanges.KeysOf(counted)) truth[key] = truth.GetValueOrDefault(key) + 1;
            }
        }

        var shown = await db.Counters.AsNoTracking().ToDictionaryAsync(c => (c.PlaceId, Count: new Count(c.Key, c.UnitId)), c => c.Value, cancellationToken);
        return (entries,
        [
            .. from key in truth.Keys.Union(shown.Keys)
               let wrong = new WrongCount(key.PlaceId, key.Count.UnitId, key.Count.Key, shown.GetValueOrDefault(key), truth.GetValueOrDefault(key))
               where wrong.Shown != wrong.True
               orderby wrong.PlaceId, wrong.UnitId, wrong.Key
               select wrong,
        ]);
    }

    private static IQueryable<ICounted> Rows(CityContext db, Type type) =>
        (IQueryable<ICounted>)typeof(Recount).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    private static IQueryable<ICounted> RowsOf<T>(CityContext db)
        where T : class, ICounted =>
        db.Set<T>().AsNoTracking();
}
