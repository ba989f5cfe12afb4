using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Data.Backups;

/// <summary>One file that holds the database and the attachments, uncompressed, so that nothing in it can swell when it is unpacked.</summary>
internal static class BackupArchive
{
    private const string ManifestName = "manifest.json";
    private const string MarkName = "manifest.mark";

    // A manifest names every attachment; a million of them stay below this.
    private const long LongestManifest = 256 * 1024 * 1024;

    private const int Chunk = 1 << 20;

    /// <param name="files">Path in the archive and where its content lies now.</param>
    internal static async Task<BackupManifest> WriteAsync(string archive, IEnumerable<(string Path, string Source)> files, BackupManifest manifest, Secrets secrets, CancellationToken cancellationToken)
    {
        await using var output = new FileStream(archive, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var written = new List<BackupFile>();
            foreach (var (path, source) in files)
            {
                await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await using var to = await zip.CreateEntry(path, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
                var (size, hash) = await CopyAsync(from, to, long.MaxValue, cancellationToken);
                written.Add(new(path, size, hash));
            }
            manifest = manifest with { Files = written };
            var bytes = manifest.ToBytes();
            await AddAsync(zip, ManifestName, bytes, cancellationToken);
            await AddAsync(zip, MarkName, secrets.BackupMarkOf(bytes), cancellationToken);
        }
        output.Flush(flushToDisk: true);
        return manifest;
    }

    /// <summary>Unpacks into an empty folder and proves every byte. The names in the archive are believed only when the marked manifest has them and they stay inside the folder.</summary>
    /// <exception cref="BackupFaultException">It is none of ours, or not whole.</exception>
    internal static async Task<BackupManifest> ExtractAsync(string archive, string folder, Secrets secrets, CancellationToken cancellationToken)
    {
        if (!File.Exists(archive)) throw new BackupFaultException(BackupFault.Missing, archive);
        try
        {
            await using var input = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var zip = new ZipArchive(input, ZipArchiveMode.Read);
            var manifest = await ReadManifestAsync(zip, archive, secrets, cancellationToken);
            EnsureSpace(folder, manifest.Size);
            if (zip.Entries.Count != manifest.Files.Count + 2) throw new BackupFaultException(BackupFault.Damaged, archive);
            foreach (var file in manifest.Files) await ExtractAsync(zip, file, folder, archive, cancellationToken);
            return manifest;
        }
        catch (InvalidDataException e)
        {
            // A cut-off archive has lost the directory at its end; a file of another kind never had one.
            throw new BackupFaultException(await LooksLikeZipAsync(archive) ? BackupFault.Damaged : BackupFault.NotABackup, archive, e);
        }
    }

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive zip, string archive, Secrets secrets, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(ManifestName) is not { } entry || zip.GetEntry(MarkName) is not { } markEntry) throw new BackupFaultException(BackupFault.NotABackup, archive);
        if (entry.Length > LongestManifest || !IsStored(entry) || !IsStored(markEntry) || markEntry.Length != LedgerSeal.HashSize) throw new BackupFaultException(BackupFault.Damaged, archive);

        var bytes = await ReadAsync(entry, cancellationToken);
        var manifest = BackupManifest.Of(bytes) ?? throw new BackupFaultException(BackupFault.NotABackup, archive);
        if (manifest.KeyFingerprint != secrets.Fingerprint) throw new BackupFaultException(BackupFault.ForeignKey, archive);
        if (!CryptographicOperations.FixedTimeEquals(await ReadAsync(markEntry, cancellationToken), secrets.BackupMarkOf(bytes))) throw new BackupFaultException(BackupFault.Damaged, archive);
        return manifest;
    }

    private static async Task ExtractAsync(ZipArchive zip, BackupFile file, string folder, string archive, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(Path.Combine(folder, file.Path));
        var isInside = target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!isInside || zip.GetEntry(file.Path) is not { } entry || !IsStored(entry) || entry.Length != file.Size) throw new BackupFaultException(BackupFault.Damaged, archive);

        _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var from = await entry.OpenAsync(cancellationToken);
        await using var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var (size, hash) = await CopyAsync(from, to, file.Size, cancellationToken);
        to.Flush(flushToDisk: true);
        if (size != file.Size || hash != file.Sha256) throw new BackupFaultException(BackupFault.Damaged, archive);
    }

    private static bool IsStored(ZipArchiveEntry entry) => entry.Length == entry.CompressedLength;

    private static void EnsureSpace(string folder, long size)
    {
        if (new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < size) throw new BackupFaultException(BackupFault.DiskFull, folder);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var to = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
        await to.WriteAsync(content, cancellationToken);
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var bytes = new byte[entry.Length];
        await using var from = await entry.OpenAsync(cancellationToken);
        _ = await from.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes;
    }

    private static async Task<(long Size, string Hash)> CopyAsync(Stream from, Stream to, long atMost, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var size = 0L;
            for (int read; size <= atMost && (read = await from.ReadAsync(buffer, cancellationToken)) > 0; size += read)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<bool> LooksLikeZipAsync(string archive)
    {
        var head = new byte[4];
        await using var input = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.Read);
        return await input.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false) == head.Length && head is [(byte)'P', (byte)'K', 3, 4];
    }
}
