namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>The commands of a page, numbers in points with two digits behind the point: 0.004 mm.</summary>
internal sealed class ContentBuffer
{
    private byte[] _bytes = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public static double Points(double millimetres) => millimetres / Length.Point;

    public void Clear() => _length = 0;

    public ContentBuffer Add(ReadOnlySpan<byte> text)
    {
        Make(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    public ContentBuffer Add(string ascii)
    {
        Make(ascii.Length);
        foreach (var letter in ascii) _bytes[_length++] = (byte)letter;
        return this;
    }

    /// <summary>As it will be written, in hundredths.</summary>
    public static long Rounded(double value) => (long)Math.Round(value * 100);

    /// <summary>A number and a space.</summary>
    public ContentBuffer Number(double value, int digits = 2) => digits == 2 ? Hundredths(Rounded(value)) : Fraction((long)Math.Round(value * 10000), 10000);

    /// <summary>A number and a space.</summary>
    public ContentBuffer Hundredths(long value) => Fraction(value, 100);

    private ContentBuffer Fraction(long value, long scale)
    {
        Make(room: 32);
        if (value < 0)
        {
            _bytes[_length++] = (byte)'-';
            value = -value;
        }
        var (whole, part) = (value / scale, value % scale);
        if (whole > 0 || part == 0)
        {
            _ = whole.TryFormat(_bytes.AsSpan(_length), out var written);
            _length += written;
        }
        if (part > 0) _bytes[_length++] = (byte)'.';
        for (; part > 0; part = part * 10 % scale) _bytes[_length++] = (byte)('0' + part * 10 / scale);
        _bytes[_length++] = (byte)' ';
        return this;
    }

    /// <summary>A whole number and a space.</summary>
    public ContentBuffer Number(int value)
    {
        Make(room: 16);
        _ = value.TryFormat(_bytes.AsSpan(_length), out var written);
        _length += written;
        _bytes[_length++] = (byte)' ';
        return this;
    }

    /// <summary>Four digits.</summary>
    public ContentBuffer Hex(int value)
    {
        Make(room: 4);
        for (var shift = 12; shift >= 0; shift -= 4) _bytes[_length++] = "0123456789ABCDEF"u8[value >> shift & 0xF];
        return this;
    }

    /// <summary>A character code of two bytes inside a string.</summary>
    public void Code(ushort code)
    {
        Make(room: 4);
        Octet((byte)(code >> 8));
        Octet((byte)code);
    }

    private void Octet(byte value)
    {
        // A bare carriage return would be read as a line feed.
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r') _bytes[_length++] = (byte)'\\';
        _bytes[_length++] = value is (byte)'\r' ? (byte)'r' : value;
    }

    private void Make(int room)
    {
        if (_length + room > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length + room, _bytes.Length * 2));
    }
}
