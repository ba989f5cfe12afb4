using System.Globalization;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Providers.Sqlite;

namespace NoProofCity.Data.Backups;

/// <summary>
/// Puts the unpacked backup in the place of the old installation. Several things have to be moved, which no file system does
/// at once; so a marker is written first, and whoever finds it finishes the moves. Before the marker nothing is touched.
/// </summary>
internal static class RestoreSwap
{
    private const string Staging = ".restoring";
    private const string Marker = ".restoring.go";
    private const string Turn = ".restoring.turn";

    internal static FileTurn? TryTakeTurn(CitySettings settings) => FileTurn.TryTake(Path.Combine(settings.DataFolder, Turn));

    /// <summary>An empty folder to unpack into; what a killed restore left is taken away.</summary>
    internal static string NewStaging(CitySettings settings)
    {
        var staging = Path.Combine(settings.DataFolder, Staging);
        Scratch.Remove(staging);
        return Directory.CreateDirectory(staging).FullName;
    }

    /// <returns>The folder with what was replaced; null when there was nothing.</returns>
    internal static string? Commit(CitySettings settings, DateTimeOffset now)
    {
        var aside = "replaced-" + now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var marker = Path.Combine(settings.DataFolder, Marker);
        using (var draft = new FileStream(marker + ".draft", FileMode.Create, FileAccess.Write))
        {
            draft.Write(System.Text.Encoding.ASCII.GetBytes(aside));
            draft.Flush(flushToDisk: true);
        }
        File.Move(marker + ".draft", marker, overwrite: true);
        return Finish(settings);
    }

    /// <summary>Finishes a swap that was decided and broken off. Only under <see cref="TryTakeTurn"/>.</summary>
    internal static string? Finish(CitySettings settings)
    {
        var marker = Path.Combine(settings.DataFolder, Marker);
        if (!File.Exists(marker)) return null;

        var aside = Path.Combine(settings.DataFolder, File.ReadAllText(marker));
        var staging = Path.Combine(settings.DataFolder, Staging);
        var database = Path.GetFileName(settings.DatabaseFile);
        // A thing still in staging has not been put yet: what stands in its place is the old one.
        if (File.Exists(Path.Combine(staging, database)))
        {
            foreach (var old in new[] { database, database + "-wal", database + "-shm" }) MoveAside(settings, old, aside);
            File.Move(Path.Combine(staging, database), settings.DatabaseFile);
        }
        var files = Path.GetFileName(settings.FilesFolder);
        if (Directory.Exists(Path.Combine(staging, files)))
        {
            MoveAside(settings, files, aside);
            Directory.Move(Path.Combine(staging, files), settings.FilesFolder);
        }
        Scratch.Remove(staging);
        File.Delete(marker);
        return Directory.Exists(aside) ? aside : null;
    }

    /// <summary>Whether a swap was decided and not finished.</summary>
    internal static bool IsPending(CitySettings settings) => File.Exists(Path.Combine(settings.DataFolder, Marker));

    internal static async Task FinishPendingAsync(CitySettings settings, CancellationToken cancellationToken)
    {
        if (!IsPending(settings)) return;
        await using var turn = await FileTurn.TakeAsync(Path.Combine(settings.DataFolder, Turn), TimeSpan.FromSeconds(settings.PatienceSeconds), cancellationToken);
        _ = Finish(settings);
    }

    private static void MoveAside(CitySettings settings, string name, string aside)
    {
        var old = Path.Combine(settings.DataFolder, name);
        if (!Path.Exists(old)) return;
        _ = Directory.CreateDirectory(aside);
        Directory.Move(old, Path.Combine(aside, name));
    }
}
