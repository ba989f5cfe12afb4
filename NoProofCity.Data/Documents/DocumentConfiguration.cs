using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Data.Documents;

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.Property(d => d.ObjectKind).HasMaxLength(60);
        builder.Property(d => d.ReadAct).HasMaxLength(60);
        builder.Property(d => d.Form).HasMaxLength(10);
        builder.Property(d => d.TemplateVersion).HasMaxLength(20);
        builder.Property(d => d.Number).HasMaxLength(60);
        builder.Property(d => d.Content).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.StoredName).HasMaxLength(40);
        builder.Property(d => d.CheckCode).HasMaxLength(VerificationCode.Length);
        builder.HasIndex(d => d.CheckCode).IsUnique();
        builder.HasIndex(d => new { d.ObjectKind, d.ObjectId });
        builder.HasIndex(d => new { d.PlaceId, d.Form, d.Year, d.Serial }).IsUnique();
        builder.HasIndex(d => d.StoredName).IsUnique();
    }
}

internal sealed class TemplateVersionConfiguration : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("TemplateVersions");
        builder.Ignore(v => v.UnitId);
        builder.Property(v => v.Form).HasMaxLength(10);
        builder.Property(v => v.Texts).HasConversion(
            texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Default)!).IsLongText();
        builder.HasIndex(v => new { v.PlaceId, v.Form, v.Number }).IsUnique();
    }
}
