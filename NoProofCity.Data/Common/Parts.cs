using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Common;

/// <summary>
/// Parts of an aggregate that refer to each other and so cannot be owned types. Taken out of the aggregate they are deleted, and its
/// version rises with theirs; the database itself cascades nothing, which SQL Server would refuse for several paths to one table.
/// </summary>
internal static class Parts
{
    internal static void IsPartOf(this ReferenceCollectionBuilder relation) => _ = relation.OnDelete(DeleteBehavior.ClientCascade);

    internal static bool IsPartOf(IReadOnlyForeignKey key) => key is { IsOwnership: false, DeleteBehavior: DeleteBehavior.ClientCascade };
}
