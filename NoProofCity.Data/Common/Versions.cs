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
        foreach (var entry in tracker.Entries<IAggregate>().Where(ChangesSomewhere).ToList())
        {
            var version = entry.Property(aggregate => aggregate.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private static bool ChangesSomewhere(EntityEntry entry) =>
        entry.State is EntityState.Modified || (entry.State is EntityState.Unchanged && Parts(entry).Any(part => part.State is not EntityState.Unchanged || ChangesSomewhere(part)));

    internal static IEnumerable<EntityEntry> Parts(EntityEntry entry) =>
        from navigation in entry.Navigations
        where Common.Parts.LeadsToParts(navigation.Metadata) && navigation.CurrentValue is not null
        from part in navigation.Metadata.IsCollection ? ((IEnumerable<object>)navigation.CurrentValue!).ToList() : [navigation.CurrentValue!]
        select entry.Context.Entry(part);
}
