using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace NoProofCity.Data.Opening;

/// <summary>Recognises by error number, never by message text, why a database cannot be opened.</summary>
internal static class DatabaseFaults
{
    // errors of this severity close the connection
    private const byte ConnectionLost = 20;

    internal static void CheckSettings(CitySettings settings)
    {
        if (settings.IsSqlite)
        {
            EnsureWritable(settings.DataFolder);
            return;
        }
        if (!settings.Provider.Equals("SqlServer", StringComparison.OrdinalIgnoreCase))
            throw new StartupFaultException(StartupFault.UnknownProvider, settings.Provider);
        if (string.IsNullOrWhiteSpace(settings.ConnectionString))
            throw new StartupFaultException(StartupFault.ConnectionStringMissing, settings.Provider);
        try { _ = new SqlConnectionStringBuilder(settings.ConnectionString); }
        catch (Exception e) when (e is ArgumentException or FormatException) { throw new StartupFaultException(StartupFault.ConnectionStringMalformed, settings.Provider, e); }
    }

    /// <summary>The fault behind an exception; null when it is none of ours and must be seen as it is.</summary>
    internal static StartupFaultException? Of(Exception exception, CitySettings settings)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is StartupFaultException) return null;
            if (e is SqliteException sqlite && OfSqlite(sqlite) is { } kind) return new StartupFaultException(kind, settings.DatabaseFile, exception);
            if (e is IOException or UnauthorizedAccessException && settings.IsSqlite) return DiskFaults.Of(e, Path.GetFullPath(settings.DataFolder));
            if (e is SqlException server && OfSqlServer(server) is { } fault) return new StartupFaultException(fault, new SqlConnectionStringBuilder(settings.ConnectionString).DataSource, exception);
            if (e is TimeoutException) return new StartupFaultException(StartupFault.DatabaseBusy, settings.IsSqlite ? settings.DatabaseFile : new SqlConnectionStringBuilder(settings.ConnectionString).DataSource, exception);
        }
        return null;
    }

    private static StartupFault? OfSqlite(SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => StartupFault.DatabaseBusy,
        8 or 14 or 23 => StartupFault.FolderReadOnly, // READONLY, CANTOPEN, AUTH
        10 or 13 => StartupFault.DiskFull, // IOERR while writing the log, FULL
        11 or 26 => StartupFault.NotADatabase, // CORRUPT, NOTADB
        _ => null,
    };

    // What is none of these is a fault of ours (a statement the server refuses) and must not be called a broken line.
    private static StartupFault? OfSqlServer(SqlException e) => e.Number switch
    {
        18452 or 18456 or 18470 or 18486 or 18487 or 18488 or 4060 or 4064 or 916 => StartupFault.DatabaseRefused, // sign-in, database
        229 or 230 or 262 or 297 or 300 or 2760 or 15247 => StartupFault.DatabaseRefused, // rights
        1101 or 1105 or 9002 => StartupFault.DiskFull,
        1205 or 1222 => StartupFault.DatabaseBusy,
        -2 => e.Class < ConnectionLost ? StartupFault.DatabaseBusy : StartupFault.DatabaseUnreachable, // a command, or the connection, took too long
        _ => e.Class >= ConnectionLost ? StartupFault.DatabaseUnreachable : null,
    };

    private static void EnsureWritable(string folder)
    {
        try
        {
            _ = Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".writable");
            File.WriteAllText(probe, "NoProofCity");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Of(e, Path.GetFullPath(folder));
        }
    }
}
