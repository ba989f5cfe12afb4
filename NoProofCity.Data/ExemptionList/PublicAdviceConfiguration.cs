using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ExemptionList;

internal sealed class PublicAdviceConfiguration : IEntityTypeConfiguration<PublicAdvice>
{
    private const int NumberLength = 20;

    public void Configure(EntityTypeBuilder<PublicAdvice> builder)
    {
        builder.ToTable("PublicAdvices");
        builder.Ignore(a => a.UnitId);
        builder.Property(a => a.Number).HasMaxLength(NumberLength);
        builder.Property(a => a.EntryNumber).HasMaxLength(NumberLength);
        // What people write names people.
        builder.Property(a => a.Text).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(a => a.Name).IsPersonal(PersonalKind.Name);
        builder.Property(a => a.Phone).IsPersonal(PersonalKind.Phone);
        builder.Property(a => a.Code).IsPersonal(PersonalKind.Other);
        builder.Property(a => a.Answer).HasMaxLength(AdviceFacts.MostCharacters);
        builder.HasOne<Place>().WithMany().HasForeignKey(a => a.PlaceId);
        builder.HasIndex(a => new { a.PlaceId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.PlaceId, a.State, a.ReceivedAt, a.Id });
    }
}
