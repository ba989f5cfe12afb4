using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

/// <summary>What keeps one model valid on both databases.</summary>
internal static class Portability
{
    internal static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (typeof(IAggregate).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IAggregate.Version))!.IsConcurrencyToken = true;

            // SQL Server refuses several cascade paths to one table; only the parts of an aggregate go with it.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && !Parts.IsPartOf(key)))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }
}
