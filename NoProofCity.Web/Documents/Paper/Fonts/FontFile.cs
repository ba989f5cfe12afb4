using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>The tables of a font file, of a collection those of its first face.</summary>
internal sealed class FontFile : IDisposable
{
    private const uint Collection = 0x74746366; // "ttcf"
    private const int MostTables = 64;

    private readonly SafeFileHandle _file;
    private readonly Dictionary<uint, (uint Offset, uint Length)> _tables = [];

    private FontFile(string path) => (Path, _file) = (path, File.OpenHandle(path, options: FileOptions.RandomAccess));

    public string Path { get; }

    /// <exception cref="InvalidDataException">It is no font.</exception>
    public static FontFile Open(string path)
    {
        var file = new FontFile(path);
        try
        {
            file.ReadDirectory();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool Has(string tag) => _tables.ContainsKey(Tag(tag));

    public uint OffsetOf(string tag) => Find(tag).Offset;

    public byte[] Table(string tag)
    {
        var (offset, length) = Find(tag);
        if (offset + (long)length > RandomAccess.GetLength(_file)) throw new InvalidDataException($"{Path} ends before its table {tag}.");
        var table = new byte[length];
        Read(offset, table);
        return table;
    }

    public FontNames Names() => FontNames.Read(Table("name"));

    public void Read(uint offset, Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(_file, target, offset);
            if (read == 0) throw new InvalidDataException($"{Path} ends too early.");
            target = target[read..];
            offset += (uint)read;
        }
    }

    public void Dispose() => _file.Dispose();

    internal static int U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    internal static int I16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);

    internal static uint U32(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt32BigEndian(table[at..]);

    private void ReadDirectory()
    {
        var start = new byte[16];
        Read(0, start);
        var directory = 0u;
        if (U32(start, 0) == Collection)
        {
            directory = U32(start, 12);
            Read(directory, start);
        }
        var entries = new byte[Math.Min(U16(start, 4), MostTables) * 16];
        Read(directory + 12, entries);
        for (var at = 0; at < entries.Length; at += 16) _tables[U32(entries, at)] = (U32(entries, at + 8), U32(entries, at + 12));
    }

    private (uint Offset, uint Length) Find(string tag) =>
        _tables.TryGetValue(Tag(tag), out var found) ? found : throw new InvalidDataException($"{Path} has no table {tag}.");

    private static uint Tag(string tag) => U32(Encoding.ASCII.GetBytes(tag), 0);
}
