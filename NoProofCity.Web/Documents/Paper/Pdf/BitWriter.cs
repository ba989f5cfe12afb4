using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>Bits in the order of a deflate stream: the lowest first.</summary>
/// <param name="capacity">How many bytes are expected.</param>
internal sealed class BitWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private ulong _hold;
    private int _held;

    public int BytesWritten { get; private set; }

    /// <summary>How many bits there are, those not yet in a whole byte among them.</summary>
    public int BitCount => BytesWritten * 8 + _held;

    /// <summary>At most 32 at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(uint bits, int count)
    {
        _hold |= (ulong)bits << _held;
        _held += count;
        if (_held >= 32) Spill();
    }

    /// <summary>Bits that were written elsewhere.</summary>
    public void Write(ReadOnlySpan<byte> bits, int count)
    {
        for (; count >= 32; count -= 32, bits = bits[4..]) Write(BinaryPrimitives.ReadUInt32LittleEndian(bits), 32);
        for (; count > 0; count -= 8, bits = bits[1..]) Write(bits[0] & (1u << Math.Min(count, 8)) - 1, Math.Min(count, 8));
    }

    /// <summary>Whole bytes; the bits before them are filled up.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Fill();
        Make(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(BytesWritten));
        BytesWritten += bytes.Length;
    }

    /// <summary>Everything, filled up to a whole byte.</summary>
    public ReadOnlySpan<byte> ToBytes()
    {
        Fill();
        return _bytes.AsSpan(0, BytesWritten);
    }

    private void Spill()
    {
        Make(room: 4);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(BytesWritten), (uint)_hold);
        BytesWritten += 4;
        _hold >>= 32;
        _held -= 32;
    }

    private void Fill()
    {
        Make(room: 8);
        for (; _held > 0; _held -= 8, _hold >>= 8) _bytes[BytesWritten++] = (byte)_hold;
        (_hold, _held) = (0, 0);
    }

    private void Make(int room)
    {
        if (BytesWritten + room > _bytes.Length) Array.Resize(ref _bytes, Math.Max(BytesWritten + room, _bytes.Length * 2));
    }
}
