using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>
/// The objects of a PDF, written forward only: streams as they come, everything else gathered in object streams. Numbers are given out
/// before their objects are written, so that those may speak of each other.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsInAStream = 128;

    private const int UsualLength = 64 << 10;

    private readonly MemoryStream _target = new(UsualLength);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Place> _places = [default];
    private readonly StringBuilder _directory = new();
    private readonly StringBuilder _gathered = new();
    private readonly List<int> _gatheredNumbers = [];

    /// <summary>Where an object lies: at an offset of the file, or in which object stream at which place.</summary>
    private readonly record struct Place(long Offset, int Container, int Index);

    public PdfFile()
    {
        // The second line tells transfer programs that the file is not text.
        Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    public long Length { get; private set; }

    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string body) => Add(Reserve(), body);

    public int Add(int number, string body)
    {
        _ = _directory.Append(number).Append(' ').Append(_gathered.Length).Append(' ');
        _ = _gathered.Append(body).Append('\n');
        _gatheredNumbers.Add(number);
        if (_gatheredNumbers.Count == ObjectsInAStream) FlushGathered();
        return number;
    }

    public int AddStream(string entries, ReadOnlySpan<byte> bytes) => AddStream(Reserve(), $"{entries}/Filter/FlateDecode", Compression.Deflate(bytes));

    /// <summary>A stream that is written as it is.</summary>
    public int AddStream(int number, string entries, ReadOnlySpan<byte> bytes)
    {
        _places[number] = new(Length, 0, 0);
        Write($"{number} 0 obj\n<<{entries}/Length {bytes.Length}>>stream\n");
        Write(bytes);
        Write("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>An object that stands by itself, whose bytes somebody will look for.</summary>
    /// <returns>Where its body begins.</returns>
    public long AddAlone(int number, string body)
    {
        _places[number] = new(Length, 0, 0);
        Write($"{number} 0 obj\n");
        var start = Length;
        Write($"{body}\nendobj\n");
        return start;
    }

    /// <summary>The directory of all objects, and the end. The file's identity is what is in it.</summary>
    public void Finish(int root, int info)
    {
        FlushGathered();
        var start = Length;
        var number = Reserve();
        _places[number] = new(start, 0, 0);
        var wide = start > 0xFFFFFF ? start > uint.MaxValue ? 5 : 4 : start > 0xFFFF ? 3 : 2;
        var table = new byte[_places.Count * (1 + wide + 1)];
        var at = 0;
        foreach (var place in _places)
        {
            var (kind, value) = place.Container > 0 ? (2, place.Container) : place.Offset > 0 ? (1, place.Offset) : (0, 0L);
            table[at++] = (byte)kind;
            for (var shift = wide - 1; shift >= 0; shift--) table[at++] = (byte)(value >> (shift * 8));
            table[at++] = (byte)place.Index;
        }
        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        _ = AddStream(number, $"/Type/XRef/W[1 {wide} 1]/Size {_places.Count}/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode", Compression.Deflate(table));
        Write($"startxref\n{start}\n%%EOF\n");
    }

    /// <summary>The whole file, as long as nothing of it was moved away.</summary>
    public byte[] ToArray() => _target.ToArray();

    /// <summary>Hands over what has been written so far.</summary>
    public async Task MoveToAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_target.GetBuffer().AsMemory(0, (int)_target.Length), cancellationToken);
        _target.SetLength(0);
    }

    public void Dispose()
    {
        _hash.Dispose();
        _target.Dispose();
    }

    private void FlushGathered()
    {
        if (_gatheredNumbers.Count == 0) return;
        var container = Reserve();
        for (var i = 0; i < _gatheredNumbers.Count; i++) _places[_gatheredNumbers[i]] = new(0, container, i);
        var bytes = Encoding.Latin1.GetBytes($"{_directory}{_gathered}");
        _ = AddStream(container, $"/Type/ObjStm/N {_gatheredNumbers.Count}/First {_directory.Length}/Filter/FlateDecode", Compression.Deflate(bytes));
        _ = _directory.Clear();
        _ = _gathered.Clear();
        _gatheredNumbers.Clear();
    }

    private void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _target.Write(bytes);
        _hash.AppendData(bytes);
        Length += bytes.Length;
    }
}

internal static class Compression
{
    public static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream(bytes.Length / 2 + 64);
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(bytes);
        return target.ToArray();
    }
}
