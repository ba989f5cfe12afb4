using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Data.Profiles;

internal sealed class ProfileVersionConfiguration : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.Ignore(v => v.UnitId);
        builder.Property(v => v.Code).HasMaxLength(ProfileDocument.MaxCodeLength);
        builder.Property(v => v.ParentCode).HasMaxLength(ProfileDocument.MaxCodeLength);
        builder.Property(v => v.Content).IsLongText();
        builder.HasIndex(v => new { v.PlaceId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.PlaceId, v.EffectiveFrom });
    }
}
