using System.Security.Cryptography;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Opening;

/// <summary>The file that holds the installation's master key, outside the database and its backups.</summary>
public static class KeyFile
{
    private const string Head = "NoProofCity key 1 ";

    public static Secrets Read(string path)
    {
        string text;
        try { text = File.ReadAllText(path).Trim(); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new StartupFaultException(StartupFault.KeyFileDamaged, path, e); }

        var master = new byte[Secrets.MasterSize];
        return text.StartsWith(Head, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Head.Length..], master, out var length) && length == Secrets.MasterSize
            ? new Secrets(master)
            : throw new StartupFaultException(StartupFault.KeyFileDamaged, path);
    }

    /// <summary>Makes a new key; never overwrites one. Whole and on disk before anything is written with it, even if the process dies in between.</summary>
    public static Secrets Create(string path)
    {
        var master = RandomNumberGenerator.GetBytes(Secrets.MasterSize);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            using (var file = new FileStream(draft, options))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(Head + Convert.ToBase64String(master) + "\n"));
                file.Flush(flushToDisk: true);
            }
            try { File.Move(draft, path, overwrite: false); }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(draft);
                return Read(path); // another process was first
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.Of(e, path);
        }
        return new Secrets(master);
    }
}
