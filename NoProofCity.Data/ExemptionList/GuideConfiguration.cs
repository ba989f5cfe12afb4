using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

internal static class GuideLengths
{
    internal const int FileName = 260;
    internal const int Address = 300;
    internal const int Excerpt = 400;
}

internal sealed class GuideCheckConfiguration : IEntityTypeConfiguration<GuideCheck>
{
    public void Configure(EntityTypeBuilder<GuideCheck> builder)
    {
        builder.ToTable("GuideChecks");
        builder.OwnsMany(c => c.Files, file =>
        {
            file.ToTable("GuideFiles").WithOwner().HasForeignKey("CheckId");
            file.Property<long>("Id");
            file.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            file.Property(f => f.Name).HasMaxLength(GuideLengths.FileName);
            file.Property(f => f.Sha256).HasMaxLength(ListLengths.Hash);
        });
        // A check may be of the whole place, so its unit is no key of another table.
        builder.HasOne<Place>().WithMany().HasForeignKey(c => c.PlaceId);
        builder.HasOne<GuideCheck>().WithMany().HasForeignKey(c => c.PreviousId);
        builder.HasIndex(c => new { c.PlaceId, c.UnitId, c.CheckedAt, c.Id });
    }
}

internal sealed class GuideHitConfiguration : IEntityTypeConfiguration<GuideHit>
{
    public void Configure(EntityTypeBuilder<GuideHit> builder)
    {
        builder.ToTable("GuideHits");
        builder.Property(h => h.FileName).HasMaxLength(GuideLengths.FileName);
        builder.Property(h => h.Address).HasMaxLength(GuideLengths.Address);
        builder.Property(h => h.Excerpt).HasMaxLength(GuideLengths.Excerpt);
        builder.Property(h => h.EntryNumber).HasMaxLength(ListLengths.Number);
        builder.Property(h => h.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(h => h.Way).HasMaxLength(InventoryLengths.Reason);
        builder.Property(h => h.ItemCode).HasMaxLength(InventoryLengths.Code);
        builder.Property(h => h.ItemName).HasMaxLength(InventoryLengths.Name);
        builder.Property(h => h.Reason).HasMaxLength(InventoryLengths.Reason);
        builder.HasOne<Place>().WithMany().HasForeignKey(h => h.PlaceId);
        builder.HasOne<GuideCheck>().WithMany().HasForeignKey(h => h.CheckId);
        builder.HasIndex(h => new { h.CheckId, h.State, h.Id });
        builder.HasIndex(h => new { h.PlaceId, h.UnitId, h.State });
    }
}

internal sealed class GuideFileTextConfiguration : IEntityTypeConfiguration<GuideFileText>
{
    public void Configure(EntityTypeBuilder<GuideFileText> builder)
    {
        builder.ToTable("GuideTexts");
        builder.HasKey(t => new { t.CheckId, t.File });
        builder.Property(t => t.CheckId).ValueGeneratedNever();
        builder.Property(t => t.File).ValueGeneratedNever();
        builder.Property(t => t.Text).IsLongText();
        builder.HasOne<GuideCheck>().WithMany().HasForeignKey(t => t.CheckId);
    }
}
