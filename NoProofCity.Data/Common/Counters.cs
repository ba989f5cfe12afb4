using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>A number that badges and dashboards show without counting rows.</summary>
public sealed class Counter
{
    public required long PlaceId { get; init; }

    /// <summary>0 is the place as a whole.</summary>
    public required long UnitId { get; init; }

    public required string Key { get; init; }

    public long Value { get; set; }
}

/// <summary>What the tracked changes do to the counters, taken before saving and applied after it in the same transaction.</summary>
internal sealed class CountChanges
{
    private readonly Dictionary<(long PlaceId, Count Count), int> _changes = [];

    internal static CountChanges Of(ChangeTracker tracker)
    {
        var changes = new CountChanges();
        foreach (var entry in tracker.Entries<ICounted>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted) changes.Add((ICounted)entry.OriginalValues.ToObject(), -1);
            if (entry.State is EntityState.Modified or EntityState.Added) changes.Add(entry.Entity, +1);
        }
        return changes;
    }

    internal bool AreNone => _changes.Values.All(change => change == 0);

    internal async Task ApplyAsync(CityContext db, CancellationToken cancellationToken)
    {
        // In one order for everybody, so that two acts never wait for each other crosswise.
        foreach (var ((placeId, (key, unitId, _)), change) in _changes.Where(c => c.Value != 0).OrderBy(c => c.Key.PlaceId).ThenBy(c => c.Key.Count.UnitId).ThenBy(c => c.Key.Count.Key, StringComparer.Ordinal))
        {
            var counters = db.Counters.Where(c => c.PlaceId == placeId && c.UnitId == unitId && c.Key == key);
            if (await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + change), cancellationToken) > 0) continue;
            var counter = new Counter { PlaceId = placeId, UnitId = unitId, Key = key, Value = change };
            _ = db.Counters.Add(counter);
            _ = await db.SaveChangesAsync(cancellationToken);
            db.Entry(counter).State = EntityState.Detached;
        }
    }

    /// <summary>Under which place, unit and key a thing counts.</summary>
    internal static IEnumerable<(long PlaceId, Count Count)> KeysOf(ICounted counted) => counted.Counts().Select(count => (count.PlaceId ?? counted.PlaceId, count with { PlaceId = null }));

    private void Add(ICounted counted, int change)
    {
        foreach (var key in KeysOf(counted)) _changes[key] = _changes.GetValueOrDefault(key) + change;
    }
}
