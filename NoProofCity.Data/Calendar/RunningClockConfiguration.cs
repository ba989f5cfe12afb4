using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

internal sealed class RunningClockConfiguration : IEntityTypeConfiguration<RunningClock>
{
    public void Configure(EntityTypeBuilder<RunningClock> builder)
    {
        builder.Ignore(c => c.Deadline);
        builder.Property(c => c.ObjectKind).HasMaxLength(60);
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Input).HasConversion(StoredInput.Converter).IsLongText();
        builder.HasIndex(c => new { c.ObjectKind, c.ObjectId, c.Kind });
        builder.HasIndex(c => new { c.PlaceId, c.UnitId, c.State, c.DueAt });
        // Of all that runs, what has just been missed.
        builder.HasIndex(c => new { c.ObjectKind, c.State, c.DueAt });
        builder.HasIndex(c => new { c.PlaceId, c.Id });
    }
}
