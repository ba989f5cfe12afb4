using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Data.Verification.Overdue;

internal sealed class OverdueConfiguration : IEntityTypeConfiguration<OverdueCase>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<OverdueCase> builder)
    {
        builder.ToTable("OverdueCases");
        builder.Ignore(o => o.IsOver).Ignore(o => o.AwaitsFeedback);
        builder.Property(o => o.Number).HasMaxLength(Number);
        builder.Property(o => o.RequestNumber).HasMaxLength(Number);
        builder.Property(o => o.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(o => o.Report).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.Feedback).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.Finding).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.BadEffect).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.Basis).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.Order).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.TalkPersons).HasMaxLength(InventoryLengths.Name);
        builder.Property(o => o.TalkDecision).HasMaxLength(InventoryLengths.Reason);
        builder.Property(o => o.TalkResult).HasMaxLength(InventoryLengths.Reason);
        builder.HasOne<Place>().WithMany().HasForeignKey(o => o.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(o => o.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(o => o.IssuerUnitId);
        builder.HasOne<VerificationRequest>().WithMany().HasForeignKey(o => o.RequestId);
        builder.HasOne<RunningClock>().WithMany().HasForeignKey(o => o.ClockId);
        // Whoever notices it first, on whatever process: once.
        builder.HasIndex(o => o.ClockId).IsUnique();
        builder.HasIndex(o => new { o.PlaceId, o.State, o.Id });
        builder.HasIndex(o => new { o.UnitId, o.State, o.Id });
        builder.HasIndex(o => new { o.IssuerUnitId, o.State, o.Id });
    }
}
