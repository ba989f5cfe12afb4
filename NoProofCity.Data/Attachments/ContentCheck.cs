using System.IO.Compression;
using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Attachments;

/// <summary>Tells by its content what a file is. The name and what the browser says of it are claims; a claim that does not fit is refused.</summary>
public static class ContentCheck
{
    private const int HeadLength = 4096;
    private const int MostParts = 10_000;

    private static readonly (byte[] Mark, FileKind Kind)[] Marks =
    [
        ("%PDF-"u8.ToArray(), FileKind.Pdf), ([0xFF, 0xD8, 0xFF], FileKind.Jpeg), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png),
        ("GIF87a"u8.ToArray(), FileKind.Gif), ("GIF89a"u8.ToArray(), FileKind.Gif),
    ];

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly Dictionary<string, FileKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileKind.Pdf, [".ofd"] = FileKind.Ofd, [".jpg"] = FileKind.Jpeg, [".jpeg"] = FileKind.Jpeg, [".png"] = FileKind.Png, [".gif"] = FileKind.Gif,
        [".bmp"] = FileKind.Bmp, [".docx"] = FileKind.Word, [".doc"] = FileKind.WordOld, [".wps"] = FileKind.WordOld, [".xlsx"] = FileKind.Sheet,
        [".xls"] = FileKind.SheetOld, [".et"] = FileKind.SheetOld, [".txt"] = FileKind.Text, [".csv"] = FileKind.Text,
    };

    /// <summary>The endings a file field offers.</summary>
    public static string Accepted { get; } = string.Join(',', Endings.Keys);

    /// <param name="content">Seekable; left at its beginning.</param>
    public static Outcome<FileKind> KindOf(Stream content, string fileName)
    {
        var head = new byte[HeadLength];
        var length = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (length == 0) return Outcome.Refused(new FileEmpty(fileName));
        var claimed = Endings.TryGetValue(Path.GetExtension(fileName), out var kind) ? kind : (FileKind?)null;
        var found = Look(head.AsSpan(0, length), content, claimed);
        content.Position = 0;
        if (found is null) return Outcome.Refused(new FileKindNotTaken(fileName));
        return found == claimed ? found.Value : Outcome.Refused(new FileNotWhatItsNameSays(fileName, found.Value));
    }

    private static FileKind? Look(ReadOnlySpan<byte> head, Stream content, FileKind? claimed)
    {
        foreach (var (mark, kind) in Marks)
            if (head.StartsWith(mark)) return kind;
        if (head.StartsWith(Zip)) return InZip(content);
        // What lies in a compound file is told only by its directory; both kinds of document are looked at by a person, never run.
        if (head.StartsWith(Compound)) return claimed is FileKind.WordOld or FileKind.SheetOld ? claimed : FileKind.WordOld;
        if (head.StartsWith("BM"u8) && claimed is FileKind.Bmp) return FileKind.Bmp;
        return IsText(head) && claimed is FileKind.Text ? FileKind.Text : null;
    }

    private static FileKind? InZip(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts) return null;
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            // A document that carries a program is not taken, even under a harmless name.
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return names.Contains("OFD.xml") ? FileKind.Ofd
                : names.Contains("word/document.xml") ? FileKind.Word
                : names.Contains("xl/workbook.xml") ? FileKind.Sheet
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // No control characters, and no page that a browser would run.
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var one in head)
            if (one < 0x20 && one is not (0x09 or 0x0A or 0x0D)) return false;
        return !Encoding.Latin1.GetString(head).Contains("<script", StringComparison.OrdinalIgnoreCase) && !Encoding.Latin1.GetString(head).TrimStart().StartsWith('<');
    }
}
