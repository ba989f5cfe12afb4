using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Cases;

internal sealed class ErrandConfiguration : IEntityTypeConfiguration<Errand>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<Errand> builder)
    {
        builder.ToTable("Errands");
        builder.Ignore(e => e.IsOpen);
        builder.Property(e => e.Number).HasMaxLength(Number);
        builder.Property(e => e.CaseNumber).HasMaxLength(Number);
        builder.Property(e => e.ProofName).HasMaxLength(InventoryLengths.Name);
        // What is fetched for somebody, and what came of it, is about them.
        builder.Property(e => e.Need).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(e => e.Result).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(e => e.Whither).HasMaxLength(InventoryLengths.Name);
        builder.Property(e => e.AgentName).HasMaxLength(InventoryLengths.Name);
        builder.HasOne<Place>().WithMany().HasForeignKey(e => e.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(e => e.UnitId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(e => e.CaseId);
        builder.HasIndex(e => new { e.PlaceId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.UnitId, e.State, e.AskedAt, e.Id });
        builder.HasIndex(e => e.CaseId);
    }
}

internal sealed class ToleranceConfiguration : IEntityTypeConfiguration<Tolerance>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<Tolerance> builder)
    {
        builder.ToTable("Tolerances");
        builder.Property(t => t.Number).HasMaxLength(Number);
        builder.Property(t => t.CaseNumber).HasMaxLength(Number);
        builder.Property(t => t.Reason).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsMany(t => t.Materials, material =>
        {
            material.ToTable("ToleranceMaterials").WithOwner().HasForeignKey("ToleranceId");
            material.Property<long>("Id");
            material.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            material.Property(m => m.ProofName).HasMaxLength(InventoryLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(t => t.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(t => t.UnitId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(t => t.CaseId);
        builder.HasIndex(t => new { t.PlaceId, t.Number }).IsUnique();
        builder.HasIndex(t => new { t.UnitId, t.State, t.AcceptedAt, t.Id });
        builder.HasIndex(t => t.CaseId);
    }
}

internal sealed class CaseArchiveConfiguration : IEntityTypeConfiguration<CaseArchive>
{
    private const int Number = 20;
    private const int Hash = 64;
    private const int StoredName = 40;

    public void Configure(EntityTypeBuilder<CaseArchive> builder)
    {
        builder.ToTable("CaseArchives");
        builder.Ignore(a => a.IsWhole);
        builder.Property(a => a.Number).HasMaxLength(Number);
        builder.Property(a => a.CaseNumber).HasMaxLength(Number);
        builder.Property(a => a.ItemName).HasMaxLength(InventoryLengths.Name);
        builder.Property(a => a.ApplicantName).IsPersonal(PersonalKind.Name, searchable: true);
        builder.Property(a => a.ApplicantNumber).IsPersonal(PersonalKind.IdentityNumber, searchable: true);
        builder.Property(a => a.Result).HasMaxLength(InventoryLengths.Reason);
        builder.Property(a => a.Sha256).HasMaxLength(Hash);
        builder.OwnsMany(a => a.Items, item =>
        {
            item.ToTable("ArchivedItems").WithOwner().HasForeignKey("ArchiveId");
            item.Property<long>("Id");
            item.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            // People name files after people.
            item.Property(i => i.Name).IsPersonal(PersonalKind.Other);
            item.Property(i => i.Number).HasMaxLength(InventoryLengths.Name);
            item.Property(i => i.Sha256).HasMaxLength(Hash);
            item.Property(i => i.Content).IsPersonal(PersonalKind.Other).IsLongText();
            item.Property(i => i.StoredName).HasMaxLength(StoredName);
            item.HasIndex(i => i.StoredName);
        });
        builder.OwnsMany(a => a.Materials, material =>
        {
            material.ToTable("ArchivedMaterials").WithOwner().HasForeignKey("ArchiveId");
            material.Property<long>("Id");
            material.HasKey("Id");
            material.Property(m => m.ProofName).HasMaxLength(InventoryLengths.Name);
            material.Property(m => m.Source).HasMaxLength(InventoryLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(a => a.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.UnitId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.CaseId);
        // Once and for ever.
        builder.HasIndex(a => a.CaseId).IsUnique();
        builder.HasIndex(a => new { a.PlaceId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.UnitId, a.ArchivedAt, a.Id });
    }
}
