using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Common;

internal sealed class StoredDraftConfiguration : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> builder)
    {
        builder.ToTable("Drafts");
        builder.Property(d => d.Form).HasMaxLength(200);
        // Whatever a form asks for stands in it.
        builder.Property(d => d.Content).IsPersonal(PersonalKind.Other).IsLongText();
        builder.HasIndex(d => new { d.AccountId, d.PlaceId, d.UnitId, d.Role, d.Form }).IsUnique();
        builder.HasIndex(d => d.KeptAt);
    }
}
