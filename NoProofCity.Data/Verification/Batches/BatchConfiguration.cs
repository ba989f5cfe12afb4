using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification.Batches;

namespace NoProofCity.Data.Verification.Batches;

internal sealed class BatchConfiguration : IEntityTypeConfiguration<BatchVerification>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<BatchVerification> builder)
    {
        builder.ToTable("BatchVerifications");
        builder.Property(b => b.Number).HasMaxLength(Number);
        builder.Property(b => b.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(b => b.Purpose).HasMaxLength(InventoryLengths.Name);
        builder.Property(b => b.FileName).HasMaxLength(InventoryLengths.Name);
        builder.Property(b => b.AskedByName).HasMaxLength(InventoryLengths.Code);
        builder.Property(b => b.DecidedByName).HasMaxLength(InventoryLengths.Code);
        builder.Property(b => b.Reason).HasMaxLength(InventoryLengths.Reason);
        builder.HasOne<Place>().WithMany().HasForeignKey(b => b.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(b => b.UnitId);
        builder.HasIndex(b => new { b.PlaceId, b.Number }).IsUnique();
        builder.HasIndex(b => b.State);
    }
}

internal sealed class BatchPersonRowConfiguration : IEntityTypeConfiguration<BatchPersonRow>
{
    internal const string Table = "BatchRows";

    public void Configure(EntityTypeBuilder<BatchPersonRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(r => r.Name).IsPersonal(PersonalKind.Name);
        builder.Property(r => r.Number).IsPersonal(PersonalKind.IdentityNumber);
        builder.Property(r => r.Source).HasMaxLength(InventoryLengths.Name);
        builder.HasOne<BatchVerification>().WithMany().HasForeignKey(r => r.BatchId);
        builder.HasIndex(r => new { r.BatchId, r.RowNo }).IsUnique();
        builder.HasIndex(r => new { r.BatchId, r.DoneAt, r.RowNo });
    }
}
