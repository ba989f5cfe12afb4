using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.ElectronicProofs;

/// <summary>How long the texts of electronic proofs may be.</summary>
internal static class ProofLengths
{
    internal const int Name = 200;
    internal const int Code = 60;
    internal const int Key = 40;
    internal const int Reason = 1000;
    internal const int Sha256 = 64;
    internal const int KeyedHash = 44;
}

internal sealed class ElectronicProofConfiguration : IEntityTypeConfiguration<ElectronicProof>
{
    public void Configure(EntityTypeBuilder<ElectronicProof> builder)
    {
        builder.ToTable("ElectronicProofs");
        builder.Ignore(p => p.Subject).Ignore(p => p.Lines).Ignore(p => p.Content);
        builder.Property(p => p.Number).HasMaxLength(ProofLengths.Key);
        builder.Property(p => p.Code).HasMaxLength(VerificationCode.Length);
        builder.Property(p => p.Method).HasMaxLength(ProofLengths.Key);
        builder.Property(p => p.ProofName).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.Territory).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.About).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.SubjectName).IsPersonal(PersonalKind.Name);
        builder.Property(p => p.SubjectNumber).IsPersonal(PersonalKind.IdentityNumber);
        builder.Property(p => p.LinesText).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(p => p.ItemName).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.ItemCode).HasMaxLength(ProofLengths.Code);
        builder.Property(p => p.SourceKind).HasMaxLength(ProofLengths.Code);
        builder.Property(p => p.SourceNumber).HasMaxLength(ProofLengths.Key);
        builder.Property(p => p.ExtractingUnit).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.MakingUnit).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.SealKey).HasMaxLength(ProofLengths.Key);
        builder.Property(p => p.SealLabel).HasMaxLength(ProofLengths.Name);
        builder.Property(p => p.ContentHash).HasMaxLength(ProofLengths.Sha256);
        builder.Property(p => p.Mark).HasMaxLength(ProofLengths.KeyedHash);
        builder.Property(p => p.RevokedFor).HasMaxLength(ProofLengths.Reason);
        builder.OwnsMany(p => p.SealUses, use =>
        {
            use.ToTable("SealUses").WithOwner().HasForeignKey("ProofId");
            use.Property<long>("Id");
            use.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            use.Property(u => u.Key).HasMaxLength(ProofLengths.Key);
            use.Property(u => u.Label).HasMaxLength(ProofLengths.Name);
            use.Property(u => u.Method).HasMaxLength(ProofLengths.Key);
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(p => p.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(p => p.ThroughUnitId);
        builder.HasIndex(p => p.Code).IsUnique();
        builder.HasIndex(p => new { p.PlaceId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.PlaceId, p.ExtractedAt, p.Id });
        builder.HasIndex(p => new { p.SourceKind, p.SourceId });
    }
}

internal sealed class ProofCheckConfiguration : IEntityTypeConfiguration<ProofCheck>
{
    public void Configure(EntityTypeBuilder<ProofCheck> builder)
    {
        builder.ToTable("ProofChecks");
        builder.Property(c => c.CodeHash).HasMaxLength(ProofLengths.KeyedHash);
        builder.Property(c => c.AddressHash).HasMaxLength(ProofLengths.KeyedHash);
        builder.HasOne<ElectronicProof>().WithMany().HasForeignKey(c => c.ProofId);
        builder.HasIndex(c => new { c.ProofId, c.Id });
    }
}
