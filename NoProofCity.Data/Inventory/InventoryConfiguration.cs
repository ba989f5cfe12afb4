using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Inventory.Findings;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Inventory;

/// <summary>How long the texts of the inventory may be.</summary>
internal static class InventoryLengths
{
    internal const int Name = 200;
    internal const int Code = 60;
    internal const int Key = 40;
    internal const int Reason = 1000;
}

internal sealed class InventoryBatchConfiguration : IEntityTypeConfiguration<InventoryBatch>
{
    public void Configure(EntityTypeBuilder<InventoryBatch> builder)
    {
        builder.ToTable("InventoryBatches");
        builder.Ignore(b => b.DaysLate).Ignore(b => b.GoesThroughAnother);
        builder.Property<int>("_lastNumber").HasColumnName("LastNumber");
        builder.Property(b => b.Period).HasMaxLength(InventoryLengths.Key);
        builder.Property(b => b.ReturnReason).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsOne(b => b.SignOff, signOff => signOff.Ignore(s => s.IsWhole));
        builder.HasOne<Place>().WithMany().HasForeignKey(b => b.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(b => b.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(b => b.SubmittingUnitId);
        builder.HasOne<CollectionTask>().WithMany().HasForeignKey(b => b.CollectionId);
        builder.HasIndex(b => new { b.UnitId, b.Period }).IsUnique();
        builder.HasIndex(b => new { b.PlaceId, b.State, b.Id });
    }
}

internal sealed class InventoryRowConfiguration : IEntityTypeConfiguration<InventoryRow>
{
    public void Configure(EntityTypeBuilder<InventoryRow> builder)
    {
        builder.ToTable("InventoryRows");
        builder.Ignore(r => r.Facts).Ignore(r => r.IsDecided);
        builder.Property(r => r.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(r => r.ItemCode).HasMaxLength(InventoryLengths.Code);
        builder.Property(r => r.ItemName).HasMaxLength(InventoryLengths.Name);
        builder.Property(r => r.PowerType).HasMaxLength(InventoryLengths.Key);
        builder.Property(r => r.Conditions).IsLongText();
        builder.Property(r => r.Basis).IsLongText();
        builder.Property(r => r.Issuer).HasMaxLength(InventoryLengths.Name);
        builder.Property(r => r.Method).HasMaxLength(InventoryLengths.Key);
        builder.Property(r => r.MethodReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.Defect).HasMaxLength(InventoryLengths.Key);
        builder.Property(r => r.RiskNote).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.Exclusion).HasMaxLength(InventoryLengths.Key);
        builder.Property(r => r.OwnProofReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.FollowUp).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.Certificate).HasMaxLength(InventoryLengths.Name);
        builder.Property(r => r.Remark).IsLongText();
        builder.Property(r => r.VerdictMethod).HasMaxLength(InventoryLengths.Key);
        builder.Property(r => r.VerdictReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.OverrideReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(r => r.WaiverReason).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsOne(r => r.Necessity, test => test.Ignore(t => t.IsPassed));
        builder.OwnsMany(r => r.Opinions, opinion =>
        {
            opinion.ToTable("InventoryOpinions").WithOwner().HasForeignKey("RowId");
            opinion.Property<long>("Id");
            opinion.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            opinion.Property(o => o.Text).HasMaxLength(InventoryLengths.Reason);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(r => r.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.IssuerUnitId);
        builder.HasOne<InventoryBatch>().WithMany().HasForeignKey(r => r.BatchId);
        builder.HasIndex(r => new { r.BatchId, r.ItemCode, r.ProofName }).IsUnique();
        builder.HasIndex(r => new { r.BatchId, r.Number, r.Id });
        builder.HasIndex(r => new { r.PlaceId, r.UnitId, r.Id });
    }
}

internal sealed class CollectionTaskConfiguration : IEntityTypeConfiguration<CollectionTask>
{
    public void Configure(EntityTypeBuilder<CollectionTask> builder)
    {
        builder.ToTable("CollectionTasks");
        builder.Ignore(t => t.UnitId);
        builder.Property(t => t.Period).HasMaxLength(InventoryLengths.Key);
        builder.OwnsMany(t => t.Units, unit =>
        {
            unit.ToTable("CollectionUnits").WithOwner().HasForeignKey("CollectionId");
            unit.HasKey("CollectionId", nameof(CollectionUnit.TakesPartId));
            unit.Property(u => u.TakesPartId).ValueGeneratedNever();
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(t => t.PlaceId);
        builder.HasIndex(t => new { t.PlaceId, t.Period }).IsUnique();
    }
}

internal sealed class ServiceItemConfiguration : IEntityTypeConfiguration<ServiceItem>
{
    public void Configure(EntityTypeBuilder<ServiceItem> builder)
    {
        builder.ToTable("ServiceItems");
        builder.Ignore(i => i.Change).Ignore(i => i.Facts);
        builder.Property(i => i.Code).HasMaxLength(InventoryLengths.Code);
        builder.Property(i => i.Name).HasMaxLength(InventoryLengths.Name);
        builder.Property(i => i.PowerType).HasMaxLength(InventoryLengths.Key);
        builder.Property(i => i.Condition).IsLongText();
        builder.Property(i => i.Applicants).HasMaxLength(InventoryLengths.Reason);
        builder.Property(i => i.Process).IsLongText();
        builder.Property(i => i.Result).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsOne(i => i.Before);
        builder.OwnsOne(i => i.After);
        builder.OwnsMany(i => i.Materials, material =>
        {
            material.ToTable("ItemMaterials").WithOwner().HasForeignKey("ItemId");
            material.Property<long>("Id");
            material.HasKey("Id");
            material.Property(m => m.Name).HasMaxLength(InventoryLengths.Name);
        });
        builder.OwnsMany(i => i.Fields, field =>
        {
            field.ToTable("ItemFields").WithOwner().HasForeignKey("ItemId");
            field.Property<long>("Id");
            field.HasKey("Id");
            field.Property(f => f.Name).HasMaxLength(InventoryLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(i => i.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(i => i.UnitId);
        builder.HasIndex(i => new { i.PlaceId, i.Code, i.Level, i.UnitId }).IsUnique();
        builder.HasIndex(i => new { i.UnitId, i.Name, i.Id });
    }
}

internal sealed class LegalBasisConfiguration : IEntityTypeConfiguration<LegalBasis>
{
    public void Configure(EntityTypeBuilder<LegalBasis> builder)
    {
        builder.ToTable("LegalBases");
        builder.Ignore(b => b.UnitId);
        builder.Property(b => b.Law).HasMaxLength(InventoryLengths.Name);
        builder.Property(b => b.LawKey).HasMaxLength(InventoryLengths.Name);
        builder.Property(b => b.Article).HasMaxLength(InventoryLengths.Code);
        builder.Property(b => b.Text).IsLongText();
        builder.HasOne<Place>().WithMany().HasForeignKey(b => b.PlaceId);
        builder.HasIndex(b => new { b.PlaceId, b.LawKey, b.Article }).IsUnique();
    }
}

internal sealed class FindingDismissalConfiguration : IEntityTypeConfiguration<FindingDismissal>
{
    // 64 characters of hexadecimal for 32 bytes
    private const int MarkLength = 64;

    public void Configure(EntityTypeBuilder<FindingDismissal> builder)
    {
        builder.ToTable("FindingDismissals");
        builder.Ignore(d => d.UnitId);
        builder.Property(d => d.Mark).HasMaxLength(MarkLength);
        builder.Property(d => d.Reason).HasMaxLength(InventoryLengths.Reason);
        builder.HasOne<Place>().WithMany().HasForeignKey(d => d.PlaceId);
        builder.HasIndex(d => new { d.PlaceId, d.Mark }).IsUnique();
    }
}

internal sealed class IssuerMatchConfiguration : IEntityTypeConfiguration<IssuerMatch>
{
    public void Configure(EntityTypeBuilder<IssuerMatch> builder)
    {
        builder.ToTable("IssuerMatches");
        builder.HasKey(match => new { match.PlaceId, match.Written });
        builder.Property(match => match.PlaceId).ValueGeneratedNever();
        builder.Property(match => match.Written).HasMaxLength(InventoryLengths.Name);
        builder.HasOne<Place>().WithMany().HasForeignKey(match => match.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(match => match.UnitId);
    }
}
