using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Common;

internal sealed class SheetMappingConfiguration : IEntityTypeConfiguration<SheetMapping>
{
    public void Configure(EntityTypeBuilder<SheetMapping> builder)
    {
        builder.ToTable("SheetMappings");
        builder.HasKey(mapping => new { mapping.UnitId, mapping.Layout });
        builder.Property(mapping => mapping.UnitId).ValueGeneratedNever();
        builder.Property(mapping => mapping.Layout).HasMaxLength(20);
        builder.Property(mapping => mapping.Heads).HasConversion(
            heads => JsonSerializer.Serialize(heads, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!).IsLongText();
    }
}
