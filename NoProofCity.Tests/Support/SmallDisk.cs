using System.Diagnostics;

namespace NoProofCity.Tests.Support;

/// <summary>A disk of a few megabytes in memory, to be filled or made read-only. Needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public static SmallDisk Mount(int megabytes)
    {
        var folder = TestCity.NewFolder();
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        return new(folder);
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder);

    public void MakeWritable() => Run("mount", "-o", "remount,rw", Folder);

    /// <summary>Leaves so many bytes free.</summary>
    public void FillUpTo(int free)
    {
        using var filler = new FileStream(Path.Combine(Folder, "filler"), FileMode.Create);
        var block = new byte[4096];
        for (var left = new DriveInfo(Folder).AvailableFreeSpace - free; left > 0; left -= block.Length) filler.Write(block);
    }

    public void Empty() => File.Delete(Path.Combine(Folder, "filler"));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"This test mounts a small disk in memory and may not: {errors.Trim()} Run the tests as root, or in a container with CAP_SYS_ADMIN, or under \"unshare --user --map-root-user --mount\".");
    }
}
