using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>How long the texts of registers may be.</summary>
internal static class RegisterLengths
{
    internal const int Title = 100;
    internal const int ProofName = 300;
    internal const int Head = 100;
    internal const int FileName = 260;
    internal const int Number = 60;
    internal const int Person = 60;
}

/// <summary>A row of a register: the keyed hash of its number, and all of its values encrypted.</summary>
public sealed class RegisterRow
{
    internal const string Table = "RegisterRows";

    public long Id { get; private set; }
    public long RegisterId { get; private set; }
    public int VersionNo { get; private set; }
    public byte[] KeyIndex { get; private set; } = [];
    public byte[] Payload { get; private set; } = [];
}

internal sealed class SharedRegisterConfiguration : IEntityTypeConfiguration<SharedRegister>
{
    public void Configure(EntityTypeBuilder<SharedRegister> builder)
    {
        builder.ToTable("SharedRegisters");
        builder.Ignore(r => r.Facts).Ignore(r => r.InForce).Ignore(r => r.Earlier).Ignore(r => r.FreshUntil).Ignore(r => r.RuleValues);
        builder.Property(r => r.Title).HasMaxLength(RegisterLengths.Title);
        builder.Property(r => r.Purpose).IsLongText();
        builder.Property(r => r.KeyColumn).HasMaxLength(RegisterLengths.Head);
        builder.Property(r => r.NameColumn).HasMaxLength(RegisterLengths.Head);
        builder.Property(r => r.RuleColumn).HasMaxLength(RegisterLengths.Head);
        builder.Property(r => r.RuleLines).IsLongText();
        builder.OwnsMany(r => r.Proofs, proof =>
        {
            proof.ToTable("RegisterProofs").WithOwner().HasForeignKey("RegisterId");
            proof.Property<long>("Id");
            proof.HasKey("Id");
            proof.Property(p => p.ProofName).HasMaxLength(RegisterLengths.ProofName);
            proof.Property(p => p.Folded).HasMaxLength(RegisterLengths.ProofName);
            proof.HasIndex(p => p.Folded);
        });
        builder.OwnsMany(r => r.Columns, column =>
        {
            column.ToTable("RegisterColumns").WithOwner().HasForeignKey("RegisterId");
            column.Property<long>("Id");
            column.HasKey("Id");
            column.Property(c => c.Name).HasMaxLength(RegisterLengths.Head);
        });
        builder.OwnsMany(r => r.Versions, version =>
        {
            version.ToTable("RegisterVersions").WithOwner().HasForeignKey("RegisterId");
            version.Property<long>("Id");
            version.HasKey("Id");
            version.Ignore(v => v.Head);
            version.Property(v => v.FileName).HasMaxLength(RegisterLengths.FileName);
            version.Property(v => v.HeadLines).IsLongText();
            version.HasIndex("RegisterId", nameof(RegisterVersion.Number)).IsUnique();
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(r => r.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasIndex(r => new { r.PlaceId, r.Title }).IsUnique();
    }
}

internal sealed class RegisterRowConfiguration : IEntityTypeConfiguration<RegisterRow>
{
    // 32 bytes of a keyed hash
    private const int KeyBytes = 32;

    public void Configure(EntityTypeBuilder<RegisterRow> builder)
    {
        builder.ToTable(RegisterRow.Table);
        builder.Property(r => r.KeyIndex).HasMaxLength(KeyBytes);
        // Of the versions nobody reads any more the rows go in the background, so no key of the database ties them to their version.
        builder.HasOne<SharedRegister>().WithMany().HasForeignKey(r => r.RegisterId);
        builder.HasIndex(r => new { r.RegisterId, r.VersionNo, r.KeyIndex });
    }
}

internal sealed class DataQueryConfiguration : IEntityTypeConfiguration<DataQuery>
{
    public void Configure(EntityTypeBuilder<DataQuery> builder)
    {
        builder.ToTable("DataQueries");
        builder.Property(q => q.ByName).HasMaxLength(RegisterLengths.Person);
        builder.Property(q => q.Source).HasMaxLength(RegisterLengths.ProofName);
        builder.Property(q => q.ProofName).HasMaxLength(RegisterLengths.ProofName);
        builder.Property(q => q.SubjectNumber).IsPersonal(PersonalKind.IdentityNumber, searchable: true);
        builder.Property(q => q.SubjectName).IsPersonal(PersonalKind.Name);
        builder.Property(q => q.Purpose).HasMaxLength(RegisterLengths.ProofName);
        builder.Property(q => q.CaseNumber).HasMaxLength(RegisterLengths.Number);
        builder.Property(q => q.ObjectKind).HasMaxLength(RegisterLengths.Number);
        builder.Property(q => q.Result).IsPersonal(PersonalKind.Other).IsLongText();
        builder.HasOne<Place>().WithMany().HasForeignKey(q => q.PlaceId);
        builder.HasIndex(q => new { q.PlaceId, q.At });
        builder.HasIndex(q => new { q.RegisterId, q.At });
        builder.HasIndex(q => new { q.ObjectKind, q.ObjectId });
    }
}
