using NoProofCity.Data.Ledger;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;

namespace NoProofCity.Data.Backups;

/// <param name="Size">Of the archive, in bytes.</param>
/// <param name="LedgerIsWhole">Whether the ledger in the copy proves; a copy of a broken one is still a true copy.</param>
public sealed record BackupReport(BackupManifest Manifest, long Size, bool LedgerIsWhole);

/// <summary>Makes and proves backups of an installation on SQLite, with its attachments. The key file is never in one.</summary>
public sealed class Backups(City city, TimeProvider time)
{
    private const string DatabaseName = "noproofcity.db";
    private const string FilesName = "files";

    private CitySettings Settings => city.Settings;

    /// <summary>
    /// Copies the installation while it works: every act acknowledged before this call is in the copy. The archive appears
    /// under its name only when it has been put back into a scratch folder and compared.
    /// </summary>
    /// <exception cref="BackupFaultException">It could not be made; nothing stands under the name.</exception>
    public async Task<BackupReport> MakeAsync(string archive, CancellationToken cancellationToken = default)
    {
        archive = Path.GetFullPath(archive);
        if (!Directory.Exists(Path.GetDirectoryName(archive))) throw new BackupFaultException(BackupFault.NotWritable, archive);
        if (File.Exists(archive)) throw new BackupFaultException(BackupFault.Exists, archive);
        var (draft, snapshot) = (archive + ".partial", archive + ".partial.db");
        try
        {
            return await BackupFaults.TranslateAsync(archive, async () =>
            {
                File.Delete(draft);
                File.Delete(snapshot);
                await SqliteSnapshot.CopyAsync(Settings.DatabaseFile, snapshot, cancellationToken);
                var manifest = new BackupManifest(BackupManifest.TheFormat, time.GetUtcNow(), await SqliteSnapshot.SchemaAsync(snapshot, cancellationToken),
                    city.Secrets.Fingerprint, await SqliteSnapshot.TablesAsync(snapshot, cancellationToken), []);
                // The database first: an attachment is on disk before the row that names it.
                manifest = await BackupArchive.WriteAsync(draft, [(DatabaseName, snapshot), .. Attachments()], manifest, city.Secrets, cancellationToken);
                var report = await ProveAsync(draft, cancellationToken);
                if (report.Manifest.Hash != manifest.Hash) throw new BackupFaultException(BackupFault.Damaged, archive);
                File.Move(draft, archive, overwrite: false);
                await NoteAsync(BackupRecords.MadeAct, archive, report);
                return report;
            });
        }
        catch (BackupFaultException e)
        {
            await NoteAsync(BackupRecords.MadeAct, archive, e.Fault);
            throw;
        }
        finally
        {
            File.Delete(draft);
            File.Delete(snapshot);
        }
    }

    /// <summary>Puts the archive into a scratch folder and compares hashes, and rows table by table.</summary>
    /// <exception cref="BackupFaultException">It cannot be trusted.</exception>
    public async Task<BackupReport> CheckAsync(string archive, CancellationToken cancellationToken = default)
    {
        archive = Path.GetFullPath(archive);
        try
        {
            var report = await BackupFaults.TranslateAsync(archive, () => ProveAsync(archive, cancellationToken));
            await NoteAsync(BackupRecords.CheckedAct, archive, report);
            return report;
        }
        catch (BackupFaultException e)
        {
            await NoteAsync(BackupRecords.CheckedAct, archive, e.Fault);
            throw;
        }
    }

    /// <summary>Unpacks into an empty folder as an installation that opens and is what the manifest says.</summary>
    internal static async Task<BackupReport> UnpackAsync(string archive, string folder, CitySettings settings, Domain.Ledger.Secrets secrets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var manifest = await BackupArchive.ExtractAsync(archive, folder, secrets, cancellationToken);
        _ = Directory.CreateDirectory(Path.Combine(folder, FilesName));
        var database = Path.Combine(folder, DatabaseName);
        if (!manifest.Files.Any(file => file.Path == DatabaseName) || !(await SqliteSnapshot.TablesAsync(database, cancellationToken)).SequenceEqual(manifest.Tables))
            throw new BackupFaultException(BackupFault.Damaged, archive);

        using var copy = await City.OpenAsync(settings with { DataFolder = folder, KeyFile = Path.GetFullPath(settings.KeyFilePath) }, now, cancellationToken);
        var verdict = await new LedgerCheck(copy).RunAsync(cancellationToken: cancellationToken);
        return new(manifest, new FileInfo(archive).Length, verdict.IsWhole);
    }

    private async Task<BackupReport> ProveAsync(string archive, CancellationToken cancellationToken)
    {
        // Beside the database, where personal data may lie, and never where everybody can read.
        var scratch = Path.Combine(Settings.DataFolder, $".checking-{Guid.NewGuid():N}");
        _ = Directory.CreateDirectory(scratch);
        try
        {
            return await UnpackAsync(archive, scratch, Settings, city.Secrets, time.GetUtcNow(), cancellationToken);
        }
        finally
        {
            Scratch.Remove(scratch);
        }
    }

    private IEnumerable<(string Path, string Source)> Attachments() =>
        from file in Directory.Exists(Settings.FilesFolder) ? Directory.EnumerateFiles(Settings.FilesFolder, "*", SearchOption.AllDirectories) : []
        select ($"{FilesName}/{Path.GetRelativePath(Settings.FilesFolder, file).Replace(Path.DirectorySeparatorChar, '/')}", file);

    private Task NoteAsync(string act, string archive, BackupReport report) => BackupRecords.NoteAsync(city, act, BackupRecords.FactsOf(archive, report), time.GetUtcNow());

    private Task NoteAsync(string act, string archive, BackupFault fault) => BackupRecords.NoteAsync(city, act, BackupRecords.FactsOf(archive, fault), time.GetUtcNow());
}
