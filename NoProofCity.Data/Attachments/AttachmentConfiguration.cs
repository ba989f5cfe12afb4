using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Attachments;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(a => a.ObjectKind).HasMaxLength(60);
        builder.Property(a => a.ReadAct).HasMaxLength(60);
        // People name files after people.
        builder.Property(a => a.FileName).IsPersonal(PersonalKind.Other);
        builder.Property(a => a.Sha256).HasMaxLength(64);
        builder.Property(a => a.StoredName).HasMaxLength(40);
        builder.HasIndex(a => new { a.ObjectKind, a.ObjectId });
        builder.HasIndex(a => a.StoredName).IsUnique();
    }
}
