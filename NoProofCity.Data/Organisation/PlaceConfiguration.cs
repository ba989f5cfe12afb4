using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.Ignore(p => p.PlaceId).Ignore(p => p.UnitId);
        builder.Property(p => p.Code).HasMaxLength(24);
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.ParentId);
        builder.OwnsMany(p => p.Members, member =>
        {
            member.ToTable("PlaceMembers").WithOwner().HasForeignKey("PlaceId");
            member.HasKey(m => m.Id);
        });
        builder.OwnsMany(p => p.Plans, plan =>
        {
            plan.ToTable("PlacePlans").WithOwner().HasForeignKey("PlaceId");
            plan.HasKey(p => p.Id);
            plan.Property(p => p.Responsible).HasMaxLength(60);
        });
    }
}
