using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList.Adjustments;

internal sealed class AdjustmentConfiguration : IEntityTypeConfiguration<AdjustmentRequest>
{
    // It stands in the ground of a version beside the name and the article of the reason.
    private const int ReasonText = 500;

    private const int Number = 20;

    public void Configure(EntityTypeBuilder<AdjustmentRequest> builder)
    {
        builder.ToTable("Adjustments");
        builder.Ignore(a => a.Old).Ignore(a => a.New).Ignore(a => a.Facts).Ignore(a => a.IsLate).Ignore(a => a.IsOver);
        builder.Property(a => a.Number).HasMaxLength(Number);
        builder.Property(a => a.Reason).HasMaxLength(InventoryLengths.Key);
        builder.Property(a => a.ReasonText).HasMaxLength(ReasonText);
        builder.Property(a => a.Law).IsLongText();
        builder.Property(a => a.Basis).HasMaxLength(InventoryLengths.Reason);
        builder.Property(a => a.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(a => a.OldText).IsLongText();
        builder.Property(a => a.NewText).IsLongText();
        builder.Property(a => a.ReturnReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(a => a.Decision).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsMany(a => a.Opinions, opinion =>
        {
            opinion.ToTable("AdjustmentOpinions").WithOwner().HasForeignKey("AdjustmentId");
            opinion.Property<long>("Id");
            opinion.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            opinion.Property(o => o.Text).HasMaxLength(InventoryLengths.Reason);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(a => a.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.AskerId);
        builder.HasOne<ExemptionEntry>().WithMany().HasForeignKey(a => a.EntryId);
        builder.HasIndex(a => new { a.PlaceId, a.State, a.Id });
        builder.HasIndex(a => new { a.UnitId, a.State, a.Id });
        builder.HasIndex(a => new { a.EntryId, a.State });
    }
}
