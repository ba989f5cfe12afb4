using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>Of which aggregate a tracked thing is a part. Asked upwards, so that a part that was taken out is still found to have been one.</summary>
internal sealed class Wholes(ChangeTracker tracker)
{
    private Dictionary<(IReadOnlyEntityType Type, string Key), EntityEntry>? _tracked;

    /// <summary>The aggregate itself for an aggregate; null for what is no part of one, or of one that was not read.</summary>
    internal EntityEntry? Of(EntityEntry entry)
    {
        var part = entry;
        while (part is not null and { Entity: not IAggregate })
            part = part.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsOwnership || Parts.IsPartOf(key)) is { } key ? Find(key.PrincipalEntityType, KeyOf(part, key.Properties)) : null;
        return part;
    }

    private EntityEntry? Find(IReadOnlyEntityType type, string key)
    {
        _tracked ??= tracker.Entries().ToDictionary(entry => ((IReadOnlyEntityType)entry.Metadata.GetRootType(), KeyOf(entry, entry.Metadata.FindPrimaryKey()!.Properties)));
        return _tracked.GetValueOrDefault((type.GetRootType(), key));
    }

    private static string KeyOf(EntityEntry entry, IReadOnlyList<IReadOnlyProperty> properties) => string.Join('/', properties
        .Select(property => entry.Property(property.Name)).Select(property => entry.State is EntityState.Deleted ? property.OriginalValue : property.CurrentValue));
}
