using Microsoft.Data.Sqlite;

namespace NoProofCity.Data.Backups;

internal static class Scratch
{
    /// <summary>Takes away a folder in which an installation was open; its pooled connections hold the file otherwise.</summary>
    internal static void Remove(string folder)
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
