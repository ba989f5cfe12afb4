using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Common;

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(c => new { c.PlaceId, c.UnitId, c.Key });
        builder.Property(c => c.Key).HasMaxLength(60);
    }
}
