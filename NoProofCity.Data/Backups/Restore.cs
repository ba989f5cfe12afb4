using Microsoft.Data.Sqlite;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;

namespace NoProofCity.Data.Backups;

/// <param name="Aside">The folder with what was replaced; null when there was nothing.</param>
public sealed record RestoreReport(BackupReport Backup, string? Aside);

/// <summary>Puts a backup in the place of the installation. The key file must be there already; it is in no backup.</summary>
public static class Restore
{
    /// <summary>Everything is unpacked, proven and upgraded beside the old database before anything is touched; then one marker decides.</summary>
    /// <exception cref="BackupFaultException">The archive cannot be trusted or the database is in use; nothing was touched.</exception>
    /// <exception cref="StartupFaultException">A web process serves it, or the key file is not there.</exception>
    public static async Task<RestoreReport> RunAsync(CitySettings settings, string archive, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        archive = Path.GetFullPath(archive);
        DatabaseFaults.CheckSettings(settings);
        if (!File.Exists(settings.KeyFilePath)) throw new StartupFaultException(StartupFault.KeyFileMissing, settings.KeyFilePath);
        var secrets = KeyFile.Read(settings.KeyFilePath);

        await using var alone = RestoreSwap.TryTakeTurn(settings) ?? throw new BackupFaultException(BackupFault.InUse, settings.DatabaseFile);
        await using var serving = FileTurn.TryTake(settings.ServingFile) ?? throw new StartupFaultException(StartupFault.AlreadyServed, settings.DatabaseFile);
        _ = RestoreSwap.Finish(settings);

        var (report, aside) = await BackupFaults.TranslateAsync(archive, async () =>
        {
            var staging = RestoreSwap.NewStaging(settings);
            var unpacked = await Backups.UnpackAsync(archive, staging, settings, secrets, now, cancellationToken);
            SqliteConnection.ClearAllPools();
            await SqliteSnapshot.MakeOneFileAsync(Path.Combine(staging, Path.GetFileName(settings.DatabaseFile)), cancellationToken);
            await ReleaseOldAsync(settings, cancellationToken);
            return (unpacked, RestoreSwap.Commit(settings, now));
        });

        using var city = await City.OpenAsync(settings, now, cancellationToken);
        var facts = BackupRecords.FactsOf(archive, report) with { Aside = aside is null ? null : Path.GetFileName(aside) };
        _ = await HouseBook.NoteAsync(city, BackupRecords.RestoredAct, facts, BackupRecords.RestoredAct, now);
        return new(report, aside);
    }

    // Nobody may have the old file open when it is moved away: what he wrote afterwards would be lost. A damaged file cannot be asked.
    private static async Task ReleaseOldAsync(CitySettings settings, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.DatabaseFile)) return;
        try
        {
            await SqliteSnapshot.MakeOneFileAsync(settings.DatabaseFile, cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw new BackupFaultException(BackupFault.InUse, settings.DatabaseFile, e);
        }
        catch (SqliteException)
        {
            // damaged, which may be why a backup is put back; it is kept aside as it is
        }
    }
}
