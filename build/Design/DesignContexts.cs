using Microsoft.EntityFrameworkCore.Design;
using NoProofCity.Data.Providers.Sqlite;
using NoProofCity.Data.Providers.SqlServer;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Design;

internal static class Program
{
    private static void Main()
    {
        // dotnet-ef loads this assembly and never runs it.
    }
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCityContext>
{
    public SqliteCityContext CreateDbContext(string[] args)
    {
        using var provider = new SqliteProvider("Data Source=design.db", TimeSpan.FromSeconds(1), new Secrets(new byte[Secrets.MasterSize]));
        return (SqliteCityContext)provider.CreateContext();
    }
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerCityContext>
{
    public SqlServerCityContext CreateDbContext(string[] args) =>
        (SqlServerCityContext)new SqlServerProvider("Server=design", TimeSpan.FromSeconds(1), null, new Secrets(new byte[Secrets.MasterSize])).CreateContext();
}
