using System.Globalization;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Web.House;

/// <summary>Where the backup page puts archives and finds them again; the timed task of the operator may put its own beside them.</summary>
public sealed class BackupFolder(City city, IConfiguration configuration)
{
    private const string Ending = ".zip";

    public string Path { get; } = System.IO.Path.GetFullPath(
        configuration["Backups:Folder"] is { Length: > 0 } folder ? folder : System.IO.Path.Combine(city.Settings.DataFolder, "backups"));

    /// <summary>The names of the archives, the newest first.</summary>
    public IReadOnlyList<(string Name, long Size)> Archives() =>
        Directory.Exists(Path) ? [.. new DirectoryInfo(Path).EnumerateFiles("*" + Ending).OrderByDescending(file => file.LastWriteTimeUtc).Select(file => (file.Name, file.Length))] : [];

    /// <summary>A file name for an archive made now; the folder is made with it.</summary>
    public string NameAt(DateTimeOffset now)
    {
        _ = Directory.CreateDirectory(Path);
        return System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"noproofcity-{ChinaTime.ToLocal(now):yyyyMMdd-HHmmss}{Ending}"));
    }

    /// <summary>The archive of a name; null for what is none of the folder.</summary>
    public string? Find(string name) => Archives().Any(archive => archive.Name == name) ? System.IO.Path.Combine(Path, name) : null;
}
