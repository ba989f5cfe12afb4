using System.IO.Compression;
using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Looks at a workbook before anything reads it: the reader itself takes macros and links without a word, and inflates whatever it is given.</summary>
public static class SheetPackage
{
    public const int MostMegabytes = 20;

    private const int MostInflatedMegabytes = 500;
    private const long Megabyte = 1024 * 1024;
    private const int MostParts = 10_000;
    private const int Head = 4096;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <param name="content">Seekable; left at its beginning.</param>
    /// <returns>What was left out, for the user to know.</returns>
    public static Outcome<SheetNotes> Check(Stream content, string fileName)
    {
        if (content.Length > MostMegabytes * Megabyte) return Outcome.Refused(new SheetTooLarge(fileName, MostMegabytes));
        var head = new byte[Compound.Length];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        // What an old workbook holds is told by its reader; a new one under a password is a compound file too.
        if (length == head.Length && head.AsSpan().SequenceEqual(Compound)) return IsNew(fileName) ? Outcome.Refused(new SheetEncrypted(fileName)) : Dropped([]);
        if (!head.AsSpan().StartsWith(Zip)) return Outcome.Refused(new SheetUnreadable(fileName));
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var refusals = Look(package, fileName);
            if (refusals.Count > 0) return Outcome.Refused(refusals);
            return Dropped([.. package.Entries.Select(part => part.FullName)]);
        }
        catch (InvalidDataException)
        {
            return Outcome.Refused(new SheetUnreadable(fileName));
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static List<Refusal> Look(ZipArchive package, string fileName)
    {
        if (package.Entries.Count > MostParts || package.GetEntry("xl/workbook.xml") is null) return [new SheetUnreadable(fileName)];
        if (package.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return [new SheetHasMacros(fileName)];
        // The sizes in the directory are claims; only what comes out counts.
        var left = MostInflatedMegabytes * Megabyte;
        foreach (var part in package.Entries)
        {
            var (inflated, hasType) = Inflate(part, left);
            left -= inflated;
            if (left < 0) return [new SheetInflates(fileName, MostInflatedMegabytes)];
            if (hasType) return [new SheetHasDocumentType(fileName)];
        }
        return [];
    }

    private static (long Length, bool HasType) Inflate(ZipArchiveEntry part, long most)
    {
        var buffer = new byte[1 << 16];
        var (length, hasType) = (0L, false);
        using var stream = part.Open();
        for (int read; length <= most && (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; length += read)
        {
            if (length == 0 && IsXml(part)) hasType = Encoding.UTF8.GetString(buffer, 0, Math.Min(read, Head)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        }
        return (length, hasType);
    }

    private static bool IsXml(ZipArchiveEntry part) =>
        part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsNew(string fileName) => fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static Outcome<SheetNotes> Dropped(IReadOnlyList<string> parts)
    {
        var notes = new List<string>();
        if (parts.Any(part => part.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))) notes.Add("引用别的文件的公式只取上次算出的值");
        if (parts.Any(part => part.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/media/", StringComparison.OrdinalIgnoreCase))) notes.Add("嵌入的对象和图片没有读");
        return new SheetNotes(notes);
    }
}

/// <summary>What of a workbook was left out, in words for its user.</summary>
public sealed record SheetNotes(IReadOnlyList<string> Lines);
