using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Certificates;

/// <summary>How long the texts of the catalogue and the libraries may be.</summary>
internal static class CertificateLengths
{
    internal const int Name = 200;
    internal const int Code = 60;
    internal const int Key = 40;
}

internal sealed class CertificateTypeConfiguration : IEntityTypeConfiguration<CertificateType>
{
    public void Configure(EntityTypeBuilder<CertificateType> builder)
    {
        builder.ToTable("CertificateTypes");
        builder.Ignore(c => c.UnitId).Ignore(c => c.Facts);
        builder.Property(c => c.Batch).HasMaxLength(CertificateLengths.Key);
        builder.Property(c => c.Name).HasMaxLength(CertificateLengths.Name);
        builder.Property(c => c.Grade).HasMaxLength(CertificateLengths.Key);
        builder.Property(c => c.Remark).IsLongText();
        builder.OwnsMany(c => c.Issuers, issuer =>
        {
            issuer.ToTable("CertificateIssuers").WithOwner().HasForeignKey("CertificateId");
            issuer.Property<long>("Id");
            issuer.HasKey("Id");
            issuer.Property(i => i.Written).HasMaxLength(CertificateLengths.Name);
            issuer.HasOne<OrgUnit>().WithMany().HasForeignKey(i => i.UnitId);
        });
        builder.OwnsMany(c => c.Levels, level =>
        {
            level.ToTable("CertificateLevels").WithOwner().HasForeignKey("CertificateId");
            level.Property<long>("Id");
            level.HasKey("Id");
        });
        builder.OwnsMany(c => c.Codes, code =>
        {
            code.ToTable("CertificateCodes").WithOwner().HasForeignKey("CertificateId");
            code.Property<long>("Id");
            code.HasKey("Id");
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(c => c.PlaceId);
        builder.HasIndex(c => new { c.PlaceId, c.Batch, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.PlaceId, c.Name }).IsUnique();
    }
}

internal sealed class StandardMaterialConfiguration : IEntityTypeConfiguration<StandardMaterial>
{
    public void Configure(EntityTypeBuilder<StandardMaterial> builder)
    {
        builder.ToTable("StandardMaterials");
        builder.Ignore(m => m.UnitId).Ignore(m => m.Facts).Ignore(m => m.HasSource);
        builder.Property(m => m.Code).HasMaxLength(CertificateLengths.Code);
        builder.Property(m => m.Name).HasMaxLength(CertificateLengths.Name);
        builder.OwnsMany(m => m.Names, name =>
        {
            name.ToTable("StandardMaterialNames").WithOwner().HasForeignKey("MaterialId");
            name.Property<long>("Id");
            name.HasKey("Id");
            name.Property(n => n.Written).HasMaxLength(CertificateLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(m => m.PlaceId);
        builder.HasOne<CertificateType>().WithMany().HasForeignKey(m => m.CertificateId);
        builder.HasIndex(m => new { m.PlaceId, m.Code }).IsUnique();
        builder.HasIndex(m => new { m.PlaceId, m.Name }).IsUnique();
    }
}

internal sealed class StandardFieldConfiguration : IEntityTypeConfiguration<StandardField>
{
    public void Configure(EntityTypeBuilder<StandardField> builder)
    {
        builder.ToTable("StandardFields");
        builder.Ignore(f => f.UnitId).Ignore(f => f.Facts).Ignore(f => f.HasSource);
        builder.Property(f => f.Code).HasMaxLength(CertificateLengths.Code);
        builder.Property(f => f.Name).HasMaxLength(CertificateLengths.Name);
        builder.Property(f => f.Database).HasMaxLength(CertificateLengths.Name);
        builder.Property(f => f.SourceField).HasMaxLength(CertificateLengths.Name);
        builder.OwnsMany(f => f.Names, name =>
        {
            name.ToTable("StandardFieldNames").WithOwner().HasForeignKey("FieldId");
            name.Property<long>("Id");
            name.HasKey("Id");
            name.Property(n => n.Written).HasMaxLength(CertificateLengths.Name);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(f => f.PlaceId);
        builder.HasOne<CertificateType>().WithMany().HasForeignKey(f => f.CertificateId);
        builder.HasIndex(f => new { f.PlaceId, f.Code }).IsUnique();
        builder.HasIndex(f => new { f.PlaceId, f.Name }).IsUnique();
    }
}
