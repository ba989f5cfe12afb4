using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;

namespace NoProofCity.Tests.Support;

internal static class Observing
{
    /// <summary>The same installation, over SQLite; what it asks the database is written down.</summary>
    /// <param name="read">Told how many rows each question read.</param>
    public static City Observed(this TestCity city, List<string> statements, Action<int>? read = null)
    {
        var provider = new SqliteProvider($"Data Source={city.City.Settings.DatabaseFile}", TimeSpan.FromSeconds(5), city.City.Secrets, new Listener(statements, read));
        return new City(city.City.Settings, provider, city.City.Secrets);
    }

    private sealed class Listener(List<string> statements, Action<int>? read) : DbCommandInterceptor
    {
        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            read?.Invoke(eventData.ReadCount);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            statements.Add(command.CommandText);
            return new(result);
        }
    }
}
