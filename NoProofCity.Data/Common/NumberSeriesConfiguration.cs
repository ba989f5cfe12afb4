using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Common;

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasKey(s => new { s.PlaceId, s.Kind, s.Year });
        builder.Property(s => s.Kind).HasMaxLength(40);
    }
}
