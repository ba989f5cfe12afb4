using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NoProofCity.Web.Documents.Paper.Pdf.Packing;

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

    /// <summary>At most 32 at once. What is held is stored every time: no branch that a processor would have to guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(uint bits, int count)
    {
        if (BytesWritten + sizeof(ulong) > _bytes.Length) Make(sizeof(ulong));
        _hold |= (ulong)bits << _held;
        _held += count;
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(BytesWritten), _hold);
        var whole = _held >> 3;
        BytesWritten += whole;
        _hold >>= whole << 3;
        _held &= 7;
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

    private void Fill()
    {
        if (_held > 0) BytesWritten++;
        (_hold, _held) = (0, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Make(int room)
    {
        if (BytesWritten + room > _bytes.Length) Array.Resize(ref _bytes, Math.Max(BytesWritten + room, _bytes.Length * 2));
    }
}
