using System.Buffers;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

internal enum XmlToken { Start, End, Text, None }

/// <summary>
/// Runs forward through an XML part as UTF-8 without making strings of what nobody asks for. It trusts nothing: a token has a greatest
/// length, a document type ends the reading. Namespaces are passed over, because the parts of a workbook use one vocabulary each.
/// Whatever is wrong with the file comes out as <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class XmlScan : IDisposable
{
    private const int Chunk = 1 << 16;
    private const int LongestToken = 1 << 22;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Chunk);
    private int _at;
    private int _end;
    private bool _ended;
    private int _from;
    private int _length;
    private int _nameFrom;
    private int _nameLength;
    private bool _closesItself;

    public XmlScan(Stream stream)
    {
        _stream = stream;
        _ = Fill();
        ReadOnlySpan<byte> head = _buffer.AsSpan(0, _end);
        // The standard lets a part be UTF-16; some programs make use of it.
        var wide = head is [0xFF, 0xFE, ..] ? Encoding.Unicode : head is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : null;
        if (wide is not null)
        {
            var rest = new PrefixedStream(_buffer.AsSpan(2, _end - 2).ToArray(), stream);
            _stream = Encoding.CreateTranscodingStream(rest, wide, Encoding.UTF8);
            (_at, _end, _ended) = (0, 0, false);
        }
        else if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            _at = Encoding.UTF8.Preamble.Length;
        }
    }

    public XmlToken Token { get; private set; }

    /// <summary>The element ends where it begins; no <see cref="XmlToken.End"/> follows.</summary>
    public bool IsEmpty => _closesItself;

    /// <summary>The name of the element, without its prefix.</summary>
    public ReadOnlySpan<byte> Name => _buffer.AsSpan(_nameFrom, _nameLength);

    /// <summary>The attributes of the element, one after the other.</summary>
    public XmlAttributes Attributes => new(_buffer.AsSpan(_from, _length));

    /// <summary>As it stands in the file: with its entities, unless <see cref="IsPlain"/>.</summary>
    public ReadOnlySpan<byte> Text => _buffer.AsSpan(_from, _length);

    /// <summary>The text is literal (CDATA): an ampersand is one.</summary>
    public bool IsPlain { get; private set; }

    public bool Read()
    {
        while (true)
        {
            if (_at == _end && !Fill()) return Found(XmlToken.None);
            if (_buffer[_at] != (byte)'<')
            {
                (_length, IsPlain) = (Find((byte)'<', 0), false);
                _from = _at;
                _at += _length;
                return Found(XmlToken.Text);
            }
            if (_at + 1 == _end && !More()) throw new InvalidDataException();
            switch (_buffer[_at + 1])
            {
                case (byte)'/':
                    End();
                    return Found(XmlToken.End);
                case (byte)'?':
                    Skip("?>"u8);
                    break;
                case (byte)'!':
                    if (Special()) return Found(XmlToken.Text);
                    break;
                default:
                    Start();
                    return Found(XmlToken.Start);
            }
        }
    }

    /// <summary>Goes on to the end of the element that has just begun.</summary>
    public void SkipElement()
    {
        if (_closesItself) return;
        for (var depth = 1; depth > 0;)
        {
            if (!Read()) throw new InvalidDataException();
            if (Token is XmlToken.Start && !_closesItself) depth++;
            else if (Token is XmlToken.End) depth--;
        }
    }

    /// <summary>Passes over everything up to the end tag of that name without looking at it: many times faster than reading it.</summary>
    public bool SkipTo(ReadOnlySpan<byte> closedName)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_at, _end - _at).IndexOf(closedName);
            if (found < 0)
            {
                // The name may lie across the edge.
                _at = Math.Max(_at, _end - closedName.Length - 8);
                if (!More()) return false;
                continue;
            }
            var name = _at + found;
            var tag = _buffer.AsSpan(_at, found).LastIndexOf((byte)'<');
            _at = name + closedName.Length;
            if (tag >= 0 && _buffer[name - found + tag + 1] == (byte)'/') return true;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _stream.Dispose();
    }

    private bool Found(XmlToken token)
    {
        Token = token;
        return token is not XmlToken.None;
    }

    private void Start()
    {
        var length = TagLength();
        var tag = _buffer.AsSpan(_at + 1, length - 1);
        _closesItself = tag is [.., (byte)'/'];
        if (_closesItself) tag = tag[..^1];
        var name = tag.IndexOfAny(" \t\r\n"u8);
        Named(_at + 1, name < 0 ? tag.Length : name);
        (_from, _length) = name < 0 ? (0, 0) : (_at + 1 + name, tag.Length - name);
        _at += length + 1;
    }

    private void End()
    {
        var length = Find((byte)'>', 2);
        if (_at + length >= _end) throw new InvalidDataException();
        Named(_at + 2, _buffer.AsSpan(_at + 2, length - 2).TrimEnd(" \t\r\n"u8).Length);
        _closesItself = false;
        _at += length + 1;
    }

    private void Named(int from, int length)
    {
        var colon = _buffer.AsSpan(from, length).IndexOf((byte)':');
        (_nameFrom, _nameLength) = (from + colon + 1, length - colon - 1);
        if (_nameLength == 0) throw new InvalidDataException();
    }

    /// <returns>Up to the closing bracket, which may also stand inside a quoted value.</returns>
    private int TagLength()
    {
        for (var from = 1; ;)
        {
            var length = Find((byte)'>', from);
            if (_at + length >= _end) throw new InvalidDataException();
            var tag = _buffer.AsSpan(_at, length);
            if (!tag.Contains((byte)'\'') ? (tag.Count((byte)'"') & 1) == 0 : QuotesClose(tag)) return length;
            from = length + 1;
        }
    }

    private static bool QuotesClose(ReadOnlySpan<byte> tag)
    {
        byte open = 0;
        foreach (var b in tag)
            if (open == 0 ? b is (byte)'"' or (byte)'\'' : b == open) open = open == 0 ? b : (byte)0;
        return open == 0;
    }

    private bool Special()
    {
        while (_end - _at < 9 && More())
        {
        }
        var rest = _buffer.AsSpan(_at, _end - _at);
        if (rest.StartsWith("<!--"u8))
        {
            Skip("-->"u8);
            return false;
        }
        if (!rest.StartsWith("<![CDATA["u8)) throw new DocumentTypeException();
        const int Opening = 9;
        _at += Opening;
        Skip("]]>"u8, out var length);
        (_from, _length, IsPlain) = (_at - length - 3, length, true);
        return true;
    }

    private void Skip(ReadOnlySpan<byte> end) => Skip(end, out _);

    private void Skip(ReadOnlySpan<byte> end, out int length)
    {
        while ((length = _buffer.AsSpan(_at, _end - _at).IndexOf(end)) < 0)
            if (!More()) throw new InvalidDataException();
        _at += length + end.Length;
    }

    /// <returns>How far from here it is; to the end where it does not come any more.</returns>
    private int Find(byte wanted, int from)
    {
        while (true)
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var found = from < rest.Length ? rest[from..].IndexOf(wanted) : -1;
            if (found >= 0) return found + from;
            from = rest.Length;
            if (!More()) return _end - _at;
        }
    }

    private bool Fill()
    {
        (_at, _end) = (0, 0);
        return More();
    }

    /// <summary>Keeps what is not read yet and adds to it.</summary>
    private bool More()
    {
        if (_ended) return false;
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
        }
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestToken) throw new InvalidDataException();
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return read > 0;
    }
}

/// <summary>A part that brings definitions of its own: no workbook has one.</summary>
internal sealed class DocumentTypeException : NotSupportedException;

/// <summary>Walks the attributes of one tag.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> tag)
{
    private ReadOnlySpan<byte> _rest = tag;

    /// <summary>Without its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n"u8);
        var equals = _rest.IndexOf((byte)'=');
        if (equals <= 0) return false;
        var name = _rest[..equals].TrimEnd(" \t\r\n"u8);
        Name = name[(name.IndexOf((byte)':') + 1)..];
        _rest = _rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
        if (_rest.IsEmpty || _rest[0] is not ((byte)'"' or (byte)'\'')) throw new InvalidDataException();
        var close = _rest[1..].IndexOf(_rest[0]);
        if (close < 0) throw new InvalidDataException();
        Value = _rest.Slice(1, close);
        _rest = _rest[(close + 2)..];
        return true;
    }
}
