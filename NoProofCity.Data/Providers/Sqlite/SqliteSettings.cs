using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>
/// Settings that SQLite keeps per connection. FULL: an act that was acknowledged survives a power cut.
/// LIKE takes case as it is, as SQL Server's exact collation does; SQLite alone would fold ASCII letters in StartsWith.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; PRAGMA case_sensitive_like=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        _ = command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        _ = await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
