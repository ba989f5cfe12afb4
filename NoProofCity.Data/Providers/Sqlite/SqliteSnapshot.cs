using Microsoft.Data.Sqlite;
using NoProofCity.Data.Backups;

namespace NoProofCity.Data.Providers.Sqlite;

/// <summary>Copies of the database file, and what can be told about one without opening it as an installation.</summary>
internal static class SqliteSnapshot
{
    /// <summary>Copies the database as it is at this moment. Writers go on: in WAL mode a reader holds nobody up.</summary>
    internal static async Task CopyAsync(string database, string copy, CancellationToken cancellationToken)
    {
        await using var from = await OpenAsync(database, SqliteOpenMode.ReadOnly, cancellationToken);
        await using var to = await OpenAsync(copy, SqliteOpenMode.ReadWriteCreate, cancellationToken);
        await Task.Run(() => from.BackupDatabase(to), cancellationToken);
        await MakeOneFileAsync(to, cancellationToken);
    }

    /// <summary>Folds the write-ahead log into the file; only who has the database alone can do it.</summary>
    internal static async Task MakeOneFileAsync(string database, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(database, SqliteOpenMode.ReadWrite, cancellationToken);
        await MakeOneFileAsync(db, cancellationToken);
    }

    /// <exception cref="SqliteException">The file is damaged or no database.</exception>
    internal static async Task<IReadOnlyList<BackupTable>> TablesAsync(string database, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(database, SqliteOpenMode.ReadOnly, cancellationToken);
        if (await ValueAsync(db, "PRAGMA quick_check(1)", cancellationToken) is not "ok") throw new SqliteException("The database file is damaged.", 11);

        var names = new List<string>();
        await using (var command = db.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) names.Add(reader.GetString(0));
        }
        var tables = new List<BackupTable>();
        foreach (var name in names)
            tables.Add(new(name, (long)(await ValueAsync(db, $"SELECT count(*) FROM \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken))!));
        return tables;
    }

    internal static async Task<string> SchemaAsync(string database, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(database, SqliteOpenMode.ReadOnly, cancellationToken);
        return (string)(await ValueAsync(db, "SELECT max(MigrationId) FROM __EFMigrationsHistory", cancellationToken))!;
    }

    private static async Task MakeOneFileAsync(SqliteConnection db, CancellationToken cancellationToken)
    {
        if (await ValueAsync(db, "PRAGMA journal_mode=DELETE", cancellationToken) is not "delete") throw new SqliteException("The database is in use.", 5);
    }

    private static async Task<object?> ValueAsync(SqliteConnection db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    // Without a pool: a file that is moved or deleted next must have been let go.
    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        await db.OpenAsync(cancellationToken);
        return db;
    }
}
