using System.Buffers;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Bytes on their way out. While one full buffer is packed and sent, the next is filled: two cores, two buffers, however long the table.</summary>
internal sealed class OutBuffer(Stream stream) : IAsyncDisposable
{
    private const int Full = 1 << 17;
    private const int Longest = 1 << 18;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Full + Longest);
    private byte[] _other = ArrayPool<byte>.Shared.Rent(Full + Longest);
    private int _length;
    private Task _sending = Task.CompletedTask;

    public bool IsFull => _length >= Full;

    /// <summary>Room for what comes next; <see cref="Wrote"/> says how much of it was used.</summary>
    public Span<byte> Room(int atLeast)
    {
        if (_bytes.Length - _length < atLeast)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_length + atLeast);
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(_length);
    }

    /// <summary>Of what was not sent yet.</summary>
    public int Length => _length;

    /// <summary>What was written and not sent yet, to be filled in afterwards.</summary>
    public Span<byte> Written(int at, int length) => _bytes.AsSpan(at, length);

    public void Wrote(int count) => _length += count;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    public async ValueTask SendAsync(CancellationToken stopping)
    {
        await _sending;
        (_bytes, _other) = (_other, _bytes);
        var sent = _other.AsMemory(0, _length);
        _length = 0;
        _sending = Task.Run(async () => await stream.WriteAsync(sent, stopping), stopping);
    }

    public async ValueTask EndAsync(CancellationToken stopping)
    {
        await SendAsync(stopping);
        await _sending;
    }

    public async ValueTask DisposeAsync()
    {
        // The buffer must not go back while it is still being sent.
        await _sending.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<byte>.Shared.Return(_other);
    }
}
