using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Staff;

internal sealed class TrainingSessionConfiguration : IEntityTypeConfiguration<TrainingSession>
{
    public void Configure(EntityTypeBuilder<TrainingSession> builder)
    {
        builder.ToTable("TrainingSessions");
        builder.Property(s => s.Topic).HasMaxLength(200);
        builder.HasOne<Place>().WithMany().HasForeignKey(s => s.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(s => s.UnitId);
        builder.HasIndex(s => new { s.PlaceId, s.HeldOn });
        builder.OwnsMany(s => s.Attendees, attendee =>
        {
            attendee.ToTable("TrainingAttendees").WithOwner().HasForeignKey("SessionId");
            attendee.HasKey(a => a.Id);
            attendee.HasOne(a => a.Person).WithMany().HasForeignKey("PersonId").IsRequired();
            attendee.Navigation(a => a.Person).AutoInclude();
        });
    }
}
