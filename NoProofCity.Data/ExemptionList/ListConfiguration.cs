using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

internal static class ListLengths
{
    internal const int Number = 12;
    internal const int Ways = 200;

    /// <summary>64 characters of hexadecimal for 32 bytes.</summary>
    internal const int Hash = 64;
}

internal sealed class ExemptionEntryConfiguration : IEntityTypeConfiguration<ExemptionEntry>
{
    public void Configure(EntityTypeBuilder<ExemptionEntry> builder)
    {
        builder.ToTable("ExemptionEntries");
        builder.Ignore(e => e.Facts).Ignore(e => e.Handling).Ignore(e => e.Methods).Ignore(e => e.Letters).Ignore(e => e.LineState).Ignore(e => e.IsInInterim);
        builder.Property(e => e.Number).HasMaxLength(ListLengths.Number);
        builder.Property(e => e.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(e => e.Basis).IsLongText();
        builder.Property(e => e.Issuer).HasMaxLength(InventoryLengths.Name);
        builder.Property(e => e.WayList).HasMaxLength(ListLengths.Ways);
        builder.Property(e => e.MethodNote).HasMaxLength(InventoryLengths.Reason);
        builder.Property(e => e.Exclusion).HasMaxLength(InventoryLengths.Key);
        builder.Property(e => e.PlainWords).HasMaxLength(InventoryLengths.Reason);
        builder.Property(e => e.Remark).IsLongText();
        builder.Property(e => e.LetterWay).HasMaxLength(InventoryLengths.Reason);
        builder.Property(e => e.LetterFlow).IsLongText();
        builder.Property(e => e.LetterQuestions).IsLongText();
        builder.OwnsMany(e => e.Items, item =>
        {
            item.ToTable("EntryItems").WithOwner().HasForeignKey("EntryId");
            item.Property<long>("Id");
            item.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            item.Property(i => i.Code).HasMaxLength(InventoryLengths.Code);
            item.Property(i => i.Name).HasMaxLength(InventoryLengths.Name);
            item.HasIndex(nameof(LinkedItem.Code), "EntryId");
        });
        builder.HasMany(e => e.Versions).WithOne().HasForeignKey(v => v.EntryId).IsRequired().IsPartOf();
        builder.HasOne<Place>().WithMany().HasForeignKey(e => e.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(e => e.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(e => e.IssuerUnitId);
        builder.HasIndex(e => new { e.PlaceId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.PlaceId, e.State, e.Number, e.Id });
        builder.HasIndex(e => new { e.UnitId, e.ProofName, e.Id });
        builder.HasIndex(e => new { e.IssuerUnitId, e.Id });
    }
}

internal sealed class EntryVersionConfiguration : IEntityTypeConfiguration<EntryVersion>
{
    public void Configure(EntityTypeBuilder<EntryVersion> builder)
    {
        builder.ToTable("EntryVersions");
        builder.Ignore(v => v.Line);
        builder.Property(v => v.Text).IsLongText();
        builder.Property(v => v.GroundText).HasMaxLength(InventoryLengths.Reason);
        builder.Property(v => v.Law).IsLongText();
        builder.HasIndex(v => new { v.EntryId, v.No }).IsUnique();
        builder.HasIndex(v => new { v.From, v.EntryId });
    }
}

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.ToTable("Editions");
        builder.Ignore(e => e.UnitId).Ignore(e => e.Channels).Ignore(e => e.IsPublic);
        builder.Property(e => e.No).HasMaxLength(ListLengths.Number);
        builder.Property(e => e.Title).HasMaxLength(InventoryLengths.Name);
        builder.Property(e => e.Hash).HasMaxLength(ListLengths.Hash);
        builder.Property(e => e.Decision).HasMaxLength(InventoryLengths.Reason);
        builder.Property(e => e.DocumentNumber).HasMaxLength(InventoryLengths.Code);
        builder.Property(e => e.ChannelList).HasMaxLength(ListLengths.Ways);
        builder.Property(e => e.ReturnReason).HasMaxLength(InventoryLengths.Reason);
        builder.HasOne<Place>().WithMany().HasForeignKey(e => e.PlaceId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.BeforeId);
        builder.HasIndex(e => new { e.PlaceId, e.No }).IsUnique();
        builder.HasIndex(e => new { e.PlaceId, e.Kind, e.Level, e.State, e.Id });
    }
}

internal sealed class EditionTextConfiguration : IEntityTypeConfiguration<EditionText>
{
    public void Configure(EntityTypeBuilder<EditionText> builder)
    {
        builder.ToTable("EditionTexts");
        builder.HasKey(t => t.EditionId);
        builder.Property(t => t.EditionId).ValueGeneratedNever();
        builder.Property(t => t.Text).IsLongText();
        builder.HasOne<Edition>().WithOne().HasForeignKey<EditionText>(t => t.EditionId);
    }
}

internal sealed class ListVersionConfiguration : IEntityTypeConfiguration<ListVersion>
{
    public void Configure(EntityTypeBuilder<ListVersion> builder)
    {
        builder.ToTable("ListVersions");
        builder.HasKey(v => v.PlaceId);
        builder.Property(v => v.PlaceId).ValueGeneratedNever();
        builder.HasOne<Place>().WithMany().HasForeignKey(v => v.PlaceId);
    }
}
