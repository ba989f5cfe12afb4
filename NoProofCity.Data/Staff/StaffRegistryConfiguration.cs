using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Staff;

namespace NoProofCity.Data.Staff;

/// <summary>The parts of a registry refer to each other, which owned types cannot: they are entities that come and go with it all the same.</summary>
internal sealed class StaffRegistryConfiguration : IEntityTypeConfiguration<StaffRegistry>
{
    public void Configure(EntityTypeBuilder<StaffRegistry> builder)
    {
        builder.ToTable("StaffRegistries");
        builder.Ignore(r => r.PendingChanges);
        builder.HasOne<Place>().WithMany().HasForeignKey(r => r.PlaceId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(r => r.UnitId);
        builder.HasIndex(r => r.UnitId).IsUnique();
        builder.HasIndex(r => r.PlaceId);
        Part(builder, r => r.People);
        Part(builder, r => r.Assignments);
        Part(builder, r => r.Pairs);
        Part(builder, r => r.Changes);
        Part(builder, r => r.Absences);
        Part(builder, r => r.Pledges);
        Part(builder, r => r.Recusals);
    }

    private static void Part<T>(EntityTypeBuilder<StaffRegistry> builder, Expression<Func<StaffRegistry, IEnumerable<T>?>> part)
        where T : class
    {
        builder.HasMany(part).WithOne().HasForeignKey("RegistryId").IsRequired().IsPartOf();
        builder.Navigation(part).AutoInclude();
    }
}

internal sealed class StaffPersonConfiguration : IEntityTypeConfiguration<StaffPerson>
{
    internal const int NameLength = 60;

    public void Configure(EntityTypeBuilder<StaffPerson> builder)
    {
        builder.ToTable("StaffPeople");
        builder.Property(p => p.Name).HasMaxLength(NameLength);
        builder.Property(p => p.Phone).HasConversion(phone => phone.Value, text => PhoneNumber.Parse(text).Value).IsPersonal(PersonalKind.Phone, searchable: true);
        builder.HasIndex(p => p.AccountId);
    }
}

internal sealed class StaffAssignmentConfiguration : IEntityTypeConfiguration<StaffAssignment>
{
    public void Configure(EntityTypeBuilder<StaffAssignment> builder)
    {
        builder.ToTable("StaffAssignments");
        builder.HasOne(a => a.Person).WithMany().HasForeignKey("PersonId").IsRequired();
        builder.Navigation(a => a.Person).AutoInclude();
    }
}

internal sealed class StaffPairConfiguration : IEntityTypeConfiguration<StaffPair>
{
    public void Configure(EntityTypeBuilder<StaffPair> builder)
    {
        builder.ToTable("StaffPairs");
        builder.HasOne(p => p.A).WithMany().HasForeignKey("AId").IsRequired();
        builder.HasOne(p => p.B).WithMany().HasForeignKey("BId").IsRequired();
        builder.Navigation(p => p.A).AutoInclude();
        builder.Navigation(p => p.B).AutoInclude();
    }
}

internal sealed class StaffChangeConfiguration : IEntityTypeConfiguration<StaffChange>
{
    public void Configure(EntityTypeBuilder<StaffChange> builder)
    {
        builder.ToTable("StaffChanges");
        builder.HasOne(c => c.Person).WithMany().HasForeignKey("PersonId").IsRequired();
        builder.HasOne(c => c.Assignment).WithMany().HasForeignKey("AssignmentId");
        builder.HasOne(c => c.Partner).WithMany().HasForeignKey("PartnerId");
        builder.Navigation(c => c.Person).AutoInclude();
        builder.Navigation(c => c.Assignment).AutoInclude();
        builder.Navigation(c => c.Partner).AutoInclude();
        builder.Property(c => c.Name).HasMaxLength(StaffPersonConfiguration.NameLength);
        builder.Property(c => c.Phone).HasConversion(phone => phone!.Value, text => PhoneNumber.Parse(text).Value).IsPersonal(PersonalKind.Phone);
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.HasIndex(c => new { c.KeeperPlaceId, c.State, c.KeeperUnitId, c.ProposedAt, c.Id });
    }
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("StaffAbsences");
        builder.HasOne(a => a.Person).WithMany().HasForeignKey("PersonId").IsRequired();
        builder.Navigation(a => a.Person).AutoInclude();
    }
}

internal sealed class SecrecyPledgeConfiguration : IEntityTypeConfiguration<SecrecyPledge>
{
    public void Configure(EntityTypeBuilder<SecrecyPledge> builder)
    {
        builder.ToTable("StaffPledges");
        builder.HasOne(p => p.Person).WithMany().HasForeignKey("PersonId").IsRequired();
        builder.Navigation(p => p.Person).AutoInclude();
    }
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.ToTable("StaffRecusals");
        builder.Ignore(r => r.Matter);
        builder.HasOne(r => r.Person).WithMany().HasForeignKey("PersonId").IsRequired();
        builder.Navigation(r => r.Person).AutoInclude();
        builder.Property(r => r.Key).HasMaxLength(64);
        builder.Property(r => r.Reason).HasMaxLength(1000);
    }
}
