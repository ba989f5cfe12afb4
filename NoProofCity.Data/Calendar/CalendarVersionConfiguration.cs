using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

internal sealed class CalendarVersionConfiguration : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.Ignore(c => c.UnitId);
        builder.Property(c => c.Sheet).IsLongText();
        builder.Property(c => c.Hours).HasConversion(StoredHours.Converter).IsLongText();
        builder.Property(c => c.Origin).HasMaxLength(200);
        builder.HasIndex(c => new { c.PlaceId, c.Number }).IsUnique();
    }
}
