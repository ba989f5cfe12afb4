using System.IO.Compression;
using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>
/// A workbook's parts, looked at before anything reads them. What a part claims to become is believed only against the user: all
/// claims together decide before a byte is inflated, and a part that becomes more than it claimed ends the reading.
/// </summary>
internal sealed class SheetPackage : IDisposable
{
    private const int MostParts = 10_000;
    private const int LookedAt = 4096;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;

    private SheetPackage(ZipArchive zip, Dictionary<string, ZipArchiveEntry> parts) => (_zip, _parts) = (zip, parts);

    public IReadOnlyCollection<string> Parts => _parts.Keys;

    /// <param name="content">Seekable; stays open.</param>
    public static Outcome<SheetPackage> Open(Stream content, string fileName, SheetLimits limits)
    {
        ZipArchive? zip = null;
        try
        {
            content.Position = 0;
            zip = new(content, ZipArchiveMode.Read, leaveOpen: true);
            if (WhyNot(zip, fileName, limits) is not { } refusal)
            {
                var parts = zip.Entries.Where(part => !part.FullName.EndsWith('/')).ToDictionary(part => Plain(part.FullName), StringComparer.OrdinalIgnoreCase);
                var package = new SheetPackage(zip, parts);
                zip = null;
                return package;
            }
            return Outcome.Refused(refusal);
        }
        // Two parts of one name are an argument to the dictionary.
        catch (Exception e) when (e is InvalidDataException or ArgumentException or NotSupportedException or EndOfStreamException)
        {
            return Outcome.Refused(e is DocumentTypeException ? new SheetHasDocumentType(fileName) : new SheetUnreadable(fileName));
        }
        finally
        {
            zip?.Dispose();
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The part, which cannot become more than it claimed.</summary>
    public Stream Part(string name) => _parts.TryGetValue(name, out var part) ? new ClaimedStream(part.Open(), part.Length) : throw new InvalidDataException();

    public long LengthOf(string part) => _parts.TryGetValue(part, out var found) ? found.Length : throw new InvalidDataException();

    /// <summary>Where the relations of a part are kept.</summary>
    public static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    /// <summary>What a part names by its relations; nothing where it has none.</summary>
    public IReadOnlyList<SheetRelation> Relations(string part)
    {
        var relations = new List<SheetRelation>();
        if (!Has(RelationsOf(part))) return relations;
        using var scan = new XmlScan(Part(RelationsOf(part)));
        while (scan.Read())
        {
            if (scan.Token is not XmlToken.Start || !scan.Name.SequenceEqual("Relationship"u8)) continue;
            if (relations.Count == MostParts) throw new InvalidDataException();
            var (id, type, target, isOutside) = ("", "", "", false);
            for (var attributes = scan.Attributes; attributes.Next();)
            {
                if (attributes.Name.SequenceEqual("Id"u8)) id = XmlText.Of(attributes.Value);
                else if (attributes.Name.SequenceEqual("Type"u8)) type = XmlText.Of(attributes.Value);
                else if (attributes.Name.SequenceEqual("Target"u8)) target = XmlText.Of(attributes.Value);
                else if (attributes.Name.SequenceEqual("TargetMode"u8)) isOutside = attributes.Value.SequenceEqual("External"u8);
            }
            relations.Add(new(id, type[(type.LastIndexOf('/') + 1)..], isOutside ? target : Resolve(part, target), isOutside));
        }
        return relations;
    }

    public void Dispose() => _zip.Dispose();

    private static Refusal? WhyNot(ZipArchive zip, string fileName, SheetLimits limits)
    {
        if (zip.Entries.Count > MostParts) return new SheetUnreadable(fileName);
        var names = zip.Entries.Select(part => Plain(part.FullName)).ToList();
        if (names.Exists(name => name.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase))) return new SheetOtherFormat(fileName, "xlsb");
        if (names.Contains("content.xml") && names.Contains("mimetype")) return new SheetOtherFormat(fileName, "ods");
        if (zip.Entries.Any(part => part.IsEncrypted)) return new SheetEncrypted(fileName);
        if (names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))) return new SheetHasMacros(fileName);
        var claimed = 0L;
        foreach (var part in zip.Entries)
        {
            claimed += part.Length;
            if (part.Length < 0 || claimed > limits.InflatedMegabytes * (long)SheetLimits.MegabyteBytes) return new SheetInflates(fileName, limits.InflatedMegabytes);
        }
        return zip.Entries.Any(HasDocumentType) ? new SheetHasDocumentType(fileName) : null;
    }

    private static bool HasDocumentType(ZipArchiveEntry part)
    {
        if (!part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)) return false;
        Span<byte> head = stackalloc byte[LookedAt];
        using var stream = part.Open();
        var length = stream.ReadAtLeast(head, LookedAt, throwOnEndOfStream: false);
        return head[..length].IndexOf("<!DOCTYPE"u8) >= 0 || Encoding.Unicode.GetString(head[..length]).Contains("<!DOCTYPE", StringComparison.Ordinal);
    }

    // Some writers begin the names with a stroke, or use that of Windows.
    private static string Plain(string name) => name.Replace('\\', '/').TrimStart('/');

    private static string Resolve(string part, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/')) return target.TrimStart('/');
        var folders = part.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step is "..") folders = folders.Count > 0 ? folders[..^1] : folders;
            else if (step is not ".") folders.Add(step);
        }
        return string.Join('/', folders);
    }

    private sealed class ClaimedStream(Stream inner, long claimed) : ForwardStream(inner)
    {
        private long _left = claimed;

        public override int Read(Span<byte> buffer)
        {
            var read = Inner.Read(buffer);
            return (_left -= read) < 0 ? throw new InvalidDataException() : read;
        }
    }
}

/// <param name="Kind">The last word of its type ("worksheet"), which is the same in both editions of the standard.</param>
/// <param name="Target">The part it leads to, or an address outside.</param>
internal sealed record SheetRelation(string Id, string Kind, string Target, bool IsOutside);
