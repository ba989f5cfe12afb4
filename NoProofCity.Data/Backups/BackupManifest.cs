using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NoProofCity.Data.Backups;

public sealed record BackupTable(string Name, long Rows);

/// <param name="Path">Inside the archive and below the data folder alike, with forward slashes.</param>
public sealed record BackupFile(string Path, long Size, string Sha256);

/// <summary>What an archive holds. Its mark in the archive is keyed: nobody without the key file can make one that we would put back.</summary>
/// <param name="KeyFingerprint">Names the key file that belongs to it; the key itself is never in a backup.</param>
public sealed record BackupManifest(string Format, DateTimeOffset MadeAt, string Schema, string KeyFingerprint, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files)
{
    public const string TheFormat = "NoProofCity backup 1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public long Rows => Tables.Sum(table => table.Rows);

    public long Size => Files.Sum(file => file.Size);

    /// <summary>SHA-256 over the lines that sha256sum prints for the files, in the order of their paths.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
        Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Path}\n")))));

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static BackupManifest? Of(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json) is { Format: TheFormat, KeyFingerprint: not null, Schema: not null, Tables: not null, Files: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
