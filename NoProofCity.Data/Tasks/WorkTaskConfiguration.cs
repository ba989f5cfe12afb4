using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

internal sealed class HintConfiguration : IEntityTypeConfiguration<Hint>
{
    public void Configure(EntityTypeBuilder<Hint> builder)
    {
        builder.ToTable("Hints");
        builder.Property(h => h.Kind).HasMaxLength(60);
        builder.Property(h => h.ObjectKind).HasMaxLength(60);
        // Facts may name people.
        builder.Property(h => h.Facts).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(h => h.Rule).HasMaxLength(60);
        builder.Property(h => h.Reason).HasMaxLength(1000);
        builder.Ignore(h => h.Lines);
        builder.HasIndex(h => new { h.Kind, h.ObjectKind, h.ObjectId }).IsUnique();
        builder.HasIndex(h => new { h.PlaceId, h.Addressee, h.State, h.RaisedAt, h.Id });
    }
}

internal sealed class WorkTaskConfiguration : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.ToTable("WorkTasks");
        builder.Property(t => t.Kind).HasMaxLength(60);
        builder.Property(t => t.ObjectKind).HasMaxLength(60);
        builder.Property(t => t.Part).HasMaxLength(200);
        builder.Property(t => t.Facts).IsPersonal(PersonalKind.Other).IsLongText();
        builder.Property(t => t.Rule).HasMaxLength(60);
        builder.Property(t => t.Evidence).HasMaxLength(1000);
        builder.Ignore(t => t.Lines);
        builder.HasIndex(t => new { t.Kind, t.ObjectKind, t.ObjectId, t.UnitId });
        builder.HasIndex(t => new { t.PlaceId, t.UnitId, t.State, t.SetAt, t.Id });
        builder.HasIndex(t => new { t.PlaceId, t.SetByUnitId, t.State });
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Kind).HasMaxLength(60);
        builder.Property(n => n.ObjectKind).HasMaxLength(60);
        builder.Property(n => n.Facts).IsPersonal(PersonalKind.Other).IsLongText();
        builder.HasIndex(n => new { n.AccountId, n.ObjectKind, n.ObjectId });
        builder.HasIndex(n => new { n.AccountId, n.LastAt, n.Id });
    }
}
