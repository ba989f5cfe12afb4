using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Providers.SqlServer;

public sealed class SqlServerCityContext(DbContextOptions<SqlServerCityContext> options, Secrets secrets) : CityContext(options, secrets)
{
    // SQLite compares text byte by byte; this makes SQL Server do the same.
    internal const string ExactCollation = "Latin1_General_100_BIN2";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        _ = configurationBuilder.Properties<DateTimeOffset>().HaveColumnType("datetime2(3)");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
        {
            var stored = property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
            if (stored == typeof(string) || property.ClrType.IsEnum || Nullable.GetUnderlyingType(property.ClrType) is { IsEnum: true })
                property.SetCollation(ExactCollation);
        }
    }
}
