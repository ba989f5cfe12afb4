using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

internal sealed class StoredArrangementConfiguration : IEntityTypeConfiguration<StoredArrangement>
{
    public void Configure(EntityTypeBuilder<StoredArrangement> builder)
    {
        builder.ToTable("ListArrangements");
        builder.HasKey(a => new { a.AccountId, a.List });
        builder.Property(a => a.List).HasMaxLength(100);
        // Personal too: a view kept under a name may hold the name that was searched for.
        builder.Property(a => a.Arrangement).HasConversion(
            arrangement => JsonSerializer.Serialize(arrangement, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<ListArrangement>(text, JsonSerializerOptions.Default)!).IsPersonal(PersonalKind.Other).IsLongText();
    }
}
