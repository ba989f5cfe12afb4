using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Ledger;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        // The triggers of Providers/*/Guards.sql refuse every change; SQL Server must know of them before it writes.
        builder.ToTable("Ledger", table => table.HasTrigger("Ledger_is_append_only"));
        builder.HasKey(e => new { e.PlaceId, e.Chain, e.Number });
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.PersonName).HasMaxLength(60);
        builder.Property(e => e.Role).HasMaxLength(40);
        builder.Property(e => e.Act).HasMaxLength(60);
        builder.Property(e => e.ObjectKind).HasMaxLength(60);
        builder.Property(e => e.Facts).IsLongText();
        builder.Property(e => e.Reason).HasMaxLength(1000);
        builder.Property(e => e.Address).HasMaxLength(100);
        builder.Property(e => e.Submission).HasMaxLength(40);
        builder.Property(e => e.Hash).HasMaxLength(LedgerSeal.HashSize).IsFixedLength();
        builder.HasIndex(e => new { e.PlaceId, e.ObjectKind, e.ObjectId, e.Number });
        builder.HasIndex(e => new { e.PlaceId, e.Chain, e.PersonId, e.Number });
        builder.HasIndex(e => e.Submission).IsUnique();
    }
}

internal sealed class LedgerHeadConfiguration : IEntityTypeConfiguration<LedgerHead>
{
    public void Configure(EntityTypeBuilder<LedgerHead> builder)
    {
        builder.HasKey(h => new { h.PlaceId, h.Chain });
        // Two acts that would both append the same number: the database lets one through.
        builder.Property(h => h.Number).IsConcurrencyToken();
        builder.Property(h => h.Hash).HasMaxLength(LedgerSeal.HashSize).IsFixedLength();
        builder.Property(h => h.Mark).HasMaxLength(LedgerSeal.HashSize).IsFixedLength();
    }
}
