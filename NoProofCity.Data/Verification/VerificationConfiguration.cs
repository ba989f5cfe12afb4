using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Verification;

namespace NoProofCity.Data.Verification;

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<VerificationRequest>
{
    private const int Number = 20;

    public void Configure(EntityTypeBuilder<VerificationRequest> builder)
    {
        builder.ToTable("Verifications");
        builder.Ignore(v => v.Subject).Ignore(v => v.Classes).Ignore(v => v.Item).Ignore(v => v.Rules).Ignore(v => v.Answer).Ignore(v => v.IsOpen).Ignore(v => v.Excluded);
        builder.Property(v => v.Number).HasMaxLength(Number);
        builder.Property(v => v.ExternalNumber).HasMaxLength(InventoryLengths.Code);
        builder.Property(v => v.ProofName).HasMaxLength(InventoryLengths.Name);
        builder.Property(v => v.SubjectName).IsPersonal(PersonalKind.Name, searchable: true);
        builder.Property(v => v.SubjectNumber).IsPersonal(PersonalKind.IdentityNumber, searchable: true);
        builder.Property(v => v.Purpose).HasMaxLength(InventoryLengths.Name);
        builder.Property(v => v.Questions).IsLongText();
        builder.Property(v => v.Way).HasMaxLength(InventoryLengths.Reason);
        builder.Property(v => v.Flow).HasMaxLength(InventoryLengths.Reason);
        builder.Property(v => v.Channel).HasMaxLength(InventoryLengths.Key);
        builder.Property(v => v.ChannelNote).HasMaxLength(InventoryLengths.Name);
        builder.Property(v => v.Secrecy).HasMaxLength(InventoryLengths.Key);
        builder.Property(v => v.ReceiverReason).HasMaxLength(InventoryLengths.Reason);
        builder.Property(v => v.ClassList).HasMaxLength(InventoryLengths.Code);
        builder.Property(v => v.RegisterGap).HasMaxLength(InventoryLengths.Name);
        builder.Property(v => v.CancelReason).HasMaxLength(InventoryLengths.Reason);
        builder.OwnsMany(v => v.Replies, reply =>
        {
            reply.ToTable("VerificationReplies").WithOwner().HasForeignKey("RequestId");
            reply.Property<long>("Id");
            reply.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
            // What is answered is about a person.
            reply.Property(r => r.Text).IsPersonal(PersonalKind.Other).IsLongText();
            reply.Property(r => r.Basis).HasMaxLength(InventoryLengths.Reason);
            reply.Property(r => r.FieldPlace).IsPersonal(PersonalKind.Address);
            reply.Property(r => r.FieldPersons).HasMaxLength(InventoryLengths.Name);
            reply.Property(r => r.FieldFinding).IsPersonal(PersonalKind.Other).IsLongText();
            reply.Ignore(r => r.Field);
        });
        builder.OwnsMany(v => v.Returns, back =>
        {
            back.ToTable("VerificationReturns").WithOwner().HasForeignKey("RequestId");
            back.Property<long>("Id");
            back.HasKey("Id");
            back.Property(r => r.Reason).HasMaxLength(InventoryLengths.Reason);
            back.Property(r => r.Suggestion).HasMaxLength(InventoryLengths.Reason);
        });
        builder.OwnsMany(v => v.Notes, note =>
        {
            note.ToTable("VerificationNotes").WithOwner().HasForeignKey("RequestId");
            note.Property<long>("Id");
            note.HasKey("Id");
            note.Property(n => n.Text).IsPersonal(PersonalKind.Other).IsLongText();
        });
        builder.HasOne<Place>().WithMany().HasForeignKey(v => v.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(v => v.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(v => v.IssuerUnitId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(v => v.CaseId);
        builder.HasIndex(v => new { v.PlaceId, v.Number }).IsUnique();
        builder.HasIndex(v => new { v.UnitId, v.State, v.Id });
        builder.HasIndex(v => new { v.IssuerUnitId, v.State, v.Id });
        builder.HasIndex(v => v.CaseId);
    }
}
