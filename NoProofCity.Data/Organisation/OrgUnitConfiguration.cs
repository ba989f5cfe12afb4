using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

internal sealed class OrgUnitConfiguration : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.Ignore(u => u.UnitId).Ignore(u => u.Depth);
        builder.Property(u => u.Code).HasMaxLength(32);
        builder.Property(u => u.Path).HasMaxLength(140); // four codes of 32 and their slashes
        builder.Property(u => u.Name).HasMaxLength(100);
        builder.Property(u => u.ShortName).HasMaxLength(100);
        builder.Property(u => u.PinyinInitials).HasMaxLength(100);
        builder.Property(u => u.Line).HasMaxLength(40);
        builder.Property(u => u.Industry).HasMaxLength(40);
        builder.Property(u => u.CreditCode).HasConversion(code => code!.Value, text => SocialCreditCode.Parse(text).Value).HasMaxLength(18);
        builder.HasOne<Place>().WithMany().HasForeignKey(u => u.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.ParentId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.SupervisingUnitId);
        builder.HasIndex(u => new { u.PlaceId, u.Code }).IsUnique();
        builder.HasIndex(u => new { u.PlaceId, u.Path });
    }
}
