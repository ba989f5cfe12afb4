namespace NoProofCity.Web.Documents.Sheets;

/// <summary>A stream of which the beginning has already been looked at.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream(rest)
{
    private int _given;

    public override int Read(Span<byte> buffer)
    {
        if (_given == prefix.Length) return Inner.Read(buffer);
        var count = Math.Min(buffer.Length, prefix.Length - _given);
        prefix.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
