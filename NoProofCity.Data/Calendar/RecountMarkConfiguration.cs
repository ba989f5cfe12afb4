using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NoProofCity.Data.Calendar;

internal sealed class RecountMarkConfiguration : IEntityTypeConfiguration<RecountMark>
{
    public void Configure(EntityTypeBuilder<RecountMark> builder)
    {
        builder.HasKey(m => m.PlaceId);
        builder.Property(m => m.PlaceId).ValueGeneratedNever();
    }
}
