using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Organisation;

internal sealed class UnitFileConfiguration : IEntityTypeConfiguration<UnitFile>
{
    private const int NameLength = 200;

    public void Configure(EntityTypeBuilder<UnitFile> builder)
    {
        builder.Ignore(f => f.NotDocked).Ignore(f => f.WithoutCarrier);
        builder.HasOne<Place>().WithMany().HasForeignKey(f => f.PlaceId);
        builder.HasOne(f => f.Unit).WithMany().HasForeignKey(f => f.UnitId);
        builder.Navigation(f => f.Unit).AutoInclude();
        builder.HasIndex(f => f.UnitId).IsUnique();
        builder.HasIndex(f => f.PlaceId);

        Own(builder.OwnsMany(f => f.Posts), "UnitPosts", post =>
        {
            post.Property(p => p.Holder).HasMaxLength(NameLength);
            post.Property(p => p.Duty).IsLongText();
        });
        Own(builder.OwnsMany(f => f.Equipment), "UnitEquipment", equipment => equipment.Property(e => e.Name).HasMaxLength(NameLength));
        Own(builder.OwnsMany(f => f.Databases), "UnitDatabases", database =>
        {
            database.Property(d => d.Name).HasMaxLength(NameLength);
            database.Property(d => d.Content).IsLongText();
        });
        Own(builder.OwnsMany(f => f.Systems), "UnitSystems", system => system.Property(s => s.Name).HasMaxLength(NameLength));
        Own(builder.OwnsMany(f => f.Plans), "UnitPlans", plan => plan.Property(p => p.Responsible).HasMaxLength(60));
        Own(builder.OwnsMany(f => f.Budgets), "UnitBudgets", budget => budget.Property(b => b.Text).IsLongText());
        Own(builder.OwnsMany(f => f.Practices), "UnitPractices", practice => practice.Property(p => p.Text).IsLongText());
        Own(builder.OwnsMany(f => f.Carriers), "UnitCarriers", carrier => carrier.Property(c => c.ProofName).HasMaxLength(NameLength));
    }

    private static void Own<T>(OwnedNavigationBuilder<UnitFile, T> part, string table, Action<OwnedNavigationBuilder<UnitFile, T>> configure)
        where T : class
    {
        part.ToTable(table).WithOwner().HasForeignKey("UnitFileId");
        part.HasKey("Id"); // by convention the key would have two columns, and SQLite gives out no number for those
        configure(part);
    }
}
