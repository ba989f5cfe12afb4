using System.Buffers.Binary;
using System.Text;

namespace NoProofCity.Tests.Support;

/// <summary>One message of a client in the protocol of SQL Server (TDS 7.4), its packets put together.</summary>
internal sealed record TdsMessage(byte Kind, bool ResetsConnection, byte[] Payload)
{
    private const int HeaderSize = 8;
    private const int PacketSize = 4096;
    private const byte LastPacket = 1, ResetFlags = 0x18;
    private const byte Response = 4;

    /// <summary>What follows the headers that every request begins with.</summary>
    public ReadOnlySpan<byte> Body => Payload.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(Payload));

    public string BatchText() => Encoding.Unicode.GetString(Body);

    /// <summary>The statement of sp_executesql, its first parameter; the name of any other procedure.</summary>
    public string CallText()
    {
        var rest = Body;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest);
        if (nameLength != ushort.MaxValue) return Encoding.Unicode.GetString(rest.Slice(2, nameLength * 2));

        rest = rest[6..]; // the mark, the number of the procedure, its options
        rest = rest[(1 + (rest[0] * 2) + 1)..]; // the parameter's name and its direction
        var size = BinaryPrimitives.ReadUInt16LittleEndian(rest[1..]);
        rest = rest[8..]; // nvarchar, size, collation
        return size == ushort.MaxValue ? Encoding.Unicode.GetString(Chunks(rest[8..])) : Encoding.Unicode.GetString(rest.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(rest)));
    }

    /// <summary>Null when the client has hung up.</summary>
    public static async Task<TdsMessage?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        using var payload = new MemoryStream();
        var resets = false;
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken) < HeaderSize) return null;
            var packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderSize];
            await stream.ReadExactlyAsync(packet, cancellationToken);
            payload.Write(packet);
            resets |= (header[1] & ResetFlags) != 0;
        }
        while ((header[1] & LastPacket) == 0);
        return new TdsMessage(header[0], resets, payload.ToArray());
    }

    public static async Task WriteAsync(Stream stream, byte[] answer, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < answer.Length; sent += PacketSize - HeaderSize)
        {
            var part = answer.AsMemory(sent, Math.Min(PacketSize - HeaderSize, answer.Length - sent));
            var header = new byte[HeaderSize];
            header[0] = Response;
            header[1] = sent + part.Length == answer.Length ? LastPacket : (byte)0;
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(part.Length + HeaderSize));
            await stream.WriteAsync((byte[])[.. header, .. part.Span], cancellationToken);
        }
    }

    private static byte[] Chunks(ReadOnlySpan<byte> rest)
    {
        var text = new List<byte>();
        for (int length; (length = BinaryPrimitives.ReadInt32LittleEndian(rest)) > 0; rest = rest[(4 + length)..]) text.AddRange(rest.Slice(4, length));
        return [.. text];
    }
}
