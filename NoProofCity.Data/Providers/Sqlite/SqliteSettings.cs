using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>
/// Settings that SQLite keeps per connection. FULL: an act that was acknowledged survives a power cut.
/// LIKE takes case as it is, as SQL Server's exact collation does; SQLite alone would fold ASCII letters in StartsWith.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Reading = "PRAGMA case_sensitive_like=ON;";
    private const string Writing = "PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; " + Reading;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(connection);
        _ = command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = SettingsOf(connection);
        _ = await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF Core looks read-only whether the file is there; a restored one is not in WAL mode yet and could not be put into it.
    private static string SettingsOf(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? Reading : Writing;
}
