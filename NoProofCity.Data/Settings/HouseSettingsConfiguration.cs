using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Domain.Settings;

namespace NoProofCity.Data.Settings;

internal sealed class HouseSettingsConfiguration : IEntityTypeConfiguration<HouseSettings>
{
    public void Configure(EntityTypeBuilder<HouseSettings> builder)
    {
        builder.ToTable("HouseSettings");
        builder.Ignore(s => s.PlaceId);
        builder.Ignore(s => s.UnitId);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.HelpPhone).HasMaxLength(HouseSettings.MaxPhoneLength);
        builder.Property(s => s.Notice).HasMaxLength(HouseSettings.MaxNoticeLength);
        builder.Property(s => s.PublicAddress).HasMaxLength(HouseSettings.MaxAddressLength);
        var shipped = Shipped();
        builder.HasData(new { Id = HouseSettings.TheOnly, Version = 0, shipped.HelpPhone, shipped.Notice, shipped.PublicAddress });
    }

    private static HouseFacts Shipped()
    {
        using var stream = typeof(HouseSettingsConfiguration).Assembly.GetManifestResourceStream("NoProofCity.Data.Seeds.house-settings.json")!;
        return JsonSerializer.Deserialize<HouseFacts>(stream)!;
    }
}
