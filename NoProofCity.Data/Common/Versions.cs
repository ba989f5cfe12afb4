using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

internal static class Versions
{
    /// <summary>Raises the version of every aggregate that changes, itself or in one of its parts.</summary>
    internal static void Raise(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var wholes = new Wholes(tracker);
        foreach (var whole in tracker.Entries().Where(entry => entry.State is not EntityState.Unchanged).Select(wholes.Of).OfType<EntityEntry>().DistinctBy(whole => whole.Entity).ToList())
        {
            if (whole.State is not (EntityState.Modified or EntityState.Unchanged)) continue;
            var version = whole.Property(nameof(IAggregate.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
