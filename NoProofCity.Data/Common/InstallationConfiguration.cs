using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Common;

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.KeyFingerprint).HasMaxLength(40);
        builder.Property(i => i.Chains).IsLongText();
        // Two places that begin their first chain at the same moment: one of them tries again.
        builder.Property(i => i.ChainsMark).HasMaxLength(LedgerSeal.HashSize).IsFixedLength().IsConcurrencyToken();
    }
}
