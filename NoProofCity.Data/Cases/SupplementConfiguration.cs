using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Cases;

internal sealed class SupplementConfiguration : IEntityTypeConfiguration<Supplement>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<Supplement> builder)
    {
        builder.ToTable("Supplements");
        builder.Property(s => s.Number).HasMaxLength(Number);
        builder.Property(s => s.RequestNumber).HasMaxLength(Number);
        builder.Property(s => s.ProofName).HasMaxLength(InventoryLengths.Name);
        // What differs, and what was brought, is about a person.
        builder.Property(s => s.Mismatch).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(s => s.Received).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(s => s.Purpose).HasMaxLength(InventoryLengths.Reason);
        builder.Property(s => s.Means).HasMaxLength(InventoryLengths.Reason);
        builder.Property(s => s.DropReason).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsMany(s => s.Items, item =>
        {
            item.ToTable("SupplementItems").WithOwner().HasForeignKey("SupplementId");
            item.Property<long>("Id");
            item.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            item.Property(i => i.Name).HasMaxLength(InventoryLengths.Name);
            item.Property(i => i.Serves).HasMaxLength(InventoryLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(s => s.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(s => s.UnitId);
        builder.HasOne<VerificationRequest>().WithMany().HasForeignKey(s => s.RequestId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(s => s.CaseId);
        builder.HasIndex(s => new { s.PlaceId, s.Number }).IsUnique();
        builder.HasIndex(s => new { s.UnitId, s.AskedAt, s.Id });
        builder.HasIndex(s => s.RequestId);
    }
}

internal sealed class VoluntaryMaterialConfiguration : IEntityTypeConfiguration<VoluntaryMaterial>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<VoluntaryMaterial> builder)
    {
        builder.ToTable("VoluntaryMaterials");
        builder.Property(v => v.Number).HasMaxLength(Number);
        builder.Property(v => v.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.HasOne<Place>().WithMany().HasForeignKey(v => v.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(v => v.UnitId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.CaseId);
        builder.HasIndex(v => new { v.PlaceId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.UnitId, v.TakenAt, v.Id });
        builder.HasIndex(v => v.CaseId);
    }
}
