using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Cases;

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFile>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Ignore(c => c.Applicant).Ignore(c => c.Item);
        builder.Property(c => c.Number).HasMaxLength(Number);
        builder.Property(c => c.ExternalNumber).HasMaxLength(InventoryLengths.Code);
        builder.Property(c => c.ItemCode).HasMaxLength(InventoryLengths.Code);
        builder.Property(c => c.ItemName).HasMaxLength(InventoryLengths.Name);
        builder.Property(c => c.ApplicantName).IsPersonal(PersonalKind.Name, searchable: true);
        builder.Property(c => c.ApplicantNumber).IsPersonal(PersonalKind.IdentityNumber, searchable: true);
        builder.Property(c => c.Phone).IsPersonal(PersonalKind.Phone);
        builder.Property(c => c.CameFor).IsPersonal(PersonalKind.Name);
        builder.Property(c => c.QueryCode).IsPersonal(PersonalKind.Other);
        builder.Property(c => c.Result).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsMany(c => c.Materials, material =>
        {
            material.ToTable("CaseMaterials").WithOwner().HasForeignKey("CaseId");
            material.Property<long>("Id");
            material.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            material.Property(m => m.ProofName).HasMaxLength(InventoryLengths.Name);
            material.Property(m => m.Source).HasMaxLength(InventoryLengths.Name);
            material.Property(m => m.Note).HasMaxLength(InventoryLengths.Reason);
            material.Property(m => m.ToleratedBy).HasMaxLength(Number);
        });
        builder.OwnsMany(c => c.Demands, demand =>
        {
            demand.ToTable("CaseDemands").WithOwner().HasForeignKey("CaseId");
            demand.Property<long>("Id");
            demand.HasKey("Id");
            demand.Property(d => d.ProofName).HasMaxLength(InventoryLengths.Name);
            demand.Property(d => d.OverrideReason).HasMaxLength(InventoryLengths.Reason);
        });
        builder.OwnsMany(c => c.HandOvers, handOver =>
        {
            handOver.ToTable("CaseHandOvers").WithOwner().HasForeignKey("CaseId");
            handOver.Property<long>("Id");
            handOver.HasKey("Id");
            handOver.Property(h => h.Text).HasMaxLength(InventoryLengths.Reason);
        });
        builder.OwnsMany(c => c.SelfChecks, check =>
        {
            check.ToTable("CaseSelfChecks").WithOwner().HasForeignKey("CaseId");
            check.Property<long>("Id");
            check.HasKey("Id");
            check.Property(s => s.ProofName).HasMaxLength(InventoryLengths.Name);
            check.Property(s => s.RequestNumber).HasMaxLength(Number);
            check.Property(s => s.Place).IsPersonal(PersonalKind.Address);
            check.Property(s => s.Persons).HasMaxLength(InventoryLengths.Name);
            check.Property(s => s.Finding).IsPersonal(PersonalKind.Other).IsLongText();
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(c => c.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(c => c.UnitId);
        builder.HasIndex(c => new { c.PlaceId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.UnitId, c.State, c.ReceivedAt, c.Id });
        builder.HasIndex(c => new { c.PlaceId, c.ReceivedAt, c.Id });
    }
}
