using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;

namespace NoProofCity.Data.Attachments;

/// <summary>The files of the attachments and of issued papers on disk, in folders by the first two characters of their names.</summary>
public sealed class AttachmentFiles(City city, TimeProvider time)
{
    private const int Chunk = 1 << 16;
    private const int FolderLength = 2;
    private const string PrintedName = "document.pdf";
    private const long Most = Attachment.MostMegabytes * 1024L * 1024L;

    /// <summary>Another process may be about to commit a younger one.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Beside the folder of the attachments, which a backup reads while files come and go here.</summary>
    private string Incoming => Path.Combine(city.Settings.DataFolder, ".incoming");

    public string PathOf(string storedName) => Path.Combine(city.Settings.FilesFolder, storedName[..FolderLength], storedName);

    /// <summary>Takes a file in, looks into it and puts it in its place; the row that names it comes after.</summary>
    internal async Task<Outcome<FileFacts>> TakeAsync(string fileName, Stream content, CancellationToken leaving)
    {
        var stored = Guid.NewGuid().ToString("N");
        var draft = Path.Combine(Incoming, stored);
        try
        {
            _ = Directory.CreateDirectory(Incoming);
            Outcome<FileFacts> taken;
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None)) taken = await ReadAsync(content, file, fileName, stored, leaving);
            if (taken.IsDone)
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(stored))!);
                File.Move(draft, PathOf(stored));
            }
            return taken;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Refused(DiskFaults.IsFull(e) ? new StorageFull() : new StorageUnavailable());
        }
        finally
        {
            Drop(draft);
        }
    }

    /// <summary>Keeps a paper that was just printed; the row that names it comes after.</summary>
    internal async Task<Outcome<PrintedFile>> KeepAsync(byte[] pdf)
    {
        using var content = new MemoryStream(pdf, writable: false);
        var taken = await TakeAsync(PrintedName, content, CancellationToken.None);
        return taken.IsDone ? new PrintedFile(taken.Value.Size, taken.Value.Sha256, taken.Value.StoredName) : Outcome.Refused(taken.Refusals);
    }

    /// <summary>Whether a file lies in its place, byte by byte as it was kept.</summary>
    internal async Task<bool> IsWholeAsync(string storedName, string sha256, CancellationToken leaving)
    {
        if (!File.Exists(PathOf(storedName))) return false;
        await using var file = new FileStream(PathOf(storedName), FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, leaving)) == sha256;
    }

    /// <summary>Puts a lost file back in its place.</summary>
    /// <returns>Whether these are its bytes; others are left alone.</returns>
    internal async Task<bool> PutBackAsync(byte[] content, string storedName, string sha256)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(content)) != sha256) return false;
        var kept = await KeepAsync(content);
        if (!kept.IsDone) return false;
        _ = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(storedName))!);
        File.Move(PathOf(kept.Value.StoredName), PathOf(storedName), overwrite: true);
        return true;
    }

    /// <summary>Takes back what no row came to name.</summary>
    internal void Drop(FileFacts file) => Drop(PathOf(file.StoredName));

    /// <summary>Takes away what broken-off uploads left and what no attachment, no paper and no archive names any more, removed ones among it.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> SweepAsync(CancellationToken stopping)
    {
        var before = (time.GetUtcNow() - Age).UtcDateTime;
        var old = FilesIn(Incoming, before).ToList();
        await using var db = city.CreateDbContext();
        foreach (var folder in Directory.Exists(city.Settings.FilesFolder) ? Directory.EnumerateDirectories(city.Settings.FilesFolder) : [])
        {
            var start = Path.GetFileName(folder);
            var named = await db.Set<Attachment>().Where(a => a.StoredName.StartsWith(start) && a.RemovedAt == null).Select(a => a.StoredName).ToHashSetAsync(stopping);
            named.UnionWith(await db.IssuedDocuments.Where(d => d.StoredName.StartsWith(start)).Select(d => d.StoredName).ToListAsync(stopping));
            named.UnionWith(await db.CaseArchives.SelectMany(archive => archive.Items).Where(item => item.StoredName.StartsWith(start)).Select(item => item.StoredName).ToListAsync(stopping));
            old.AddRange(FilesIn(folder, before).Where(file => !named.Contains(Path.GetFileName(file))));
        }
        foreach (var file in old) File.Delete(file);
        return old.Count;
    }

    private static async Task<Outcome<FileFacts>> ReadAsync(Stream content, FileStream file, string fileName, string stored, CancellationToken leaving)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        // What the browser says of the size is a claim.
        for (int read; (read = await content.ReadAsync(buffer, leaving)) > 0;)
        {
            if (file.Length + read > Most) return Outcome.Refused(new FileTooLarge(fileName, Attachment.MostMegabytes));
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), leaving);
        }
        file.Flush(flushToDisk: true);
        file.Position = 0;
        var kind = ContentCheck.KindOf(file, fileName);
        return kind.IsDone ? new FileFacts(fileName, kind.Value, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()), stored) : Outcome.Refused(kind.Refusals);
    }

    private static IEnumerable<string> FilesIn(string folder, DateTime before) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(file => File.GetLastWriteTimeUtc(file) < before) : [];

    // What cannot be taken away now is swept later.
    private static void Drop(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // swept at the next start
        }
    }
}
