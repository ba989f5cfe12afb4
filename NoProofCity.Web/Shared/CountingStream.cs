using NoProofCity.Web.Documents;

namespace NoProofCity.Web.Shared;

/// <summary>Tells how much has been read, for the progress of an upload.</summary>
internal sealed class CountingStream(Stream inner, Action<long> read) : ForwardStream(inner)
{
    private long _done;

    public override int Read(Span<byte> buffer) => Counted(Inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Counted(await Inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private int Counted(int count)
    {
        read(_done += count);
        return count;
    }
}
