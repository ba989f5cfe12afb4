using Microsoft.Data.Sqlite;
using NoProofCity.Data.Opening;

namespace NoProofCity.Data.Backups;

internal static class BackupFaults
{
    /// <summary>Runs it and names what went wrong.</summary>
    /// <param name="archive">The archive that is spoken of.</param>
    internal static async Task<T> TranslateAsync<T>(string archive, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (Of(e, archive) is { } fault)
        {
            throw fault;
        }
    }

    private static BackupFaultException? Of(Exception exception, string archive) => exception switch
    {
        BackupFaultException => null,
        StartupFaultException e => OfStartup(e, archive),
        SqliteException e => OfSqlite(e, archive),
        IOException or UnauthorizedAccessException => new(DiskFaults.IsFull(exception) ? BackupFault.DiskFull : BackupFault.NotWritable, archive, exception),
        _ => null,
    };

    // The copy was opened as an installation.
    private static BackupFaultException? OfStartup(StartupFaultException e, string archive) => e.Fault switch
    {
        StartupFault.DatabaseNewer => new(BackupFault.Newer, archive, e),
        StartupFault.NotADatabase => new(BackupFault.Damaged, archive, e),
        StartupFault.KeyFileWrong => new(BackupFault.ForeignKey, archive, e),
        StartupFault.DiskFull => new(BackupFault.DiskFull, archive, e),
        StartupFault.FolderReadOnly => new(BackupFault.NotWritable, archive, e),
        _ => null,
    };

    private static BackupFaultException? OfSqlite(SqliteException e, string archive) => e.SqliteErrorCode switch
    {
        5 or 6 => new(BackupFault.InUse, archive, e),
        13 => new(BackupFault.DiskFull, archive, e),
        8 or 14 => new(BackupFault.NotWritable, archive, e),
        11 or 26 => new(BackupFault.Damaged, archive, e),
        _ => null,
    };
}
