using System.Security.Cryptography;

namespace NoProofCity.Domain.Ledger;

/// <summary>
/// Computes the keyed hashes of the ledger. The key lies outside the database, so that who can write to the database
/// still cannot forge a chain.
/// </summary>
public sealed class LedgerSeal(byte[] key)
{
    public const int HashSize = HMACSHA256.HashSizeInBytes;

    /// <summary>What stands before the first entry.</summary>
    public static ReadOnlySpan<byte> Nothing => new byte[HashSize];

    public byte[] HashOf(LedgerEntry entry, ReadOnlySpan<byte> before)
    {
        using var hasher = Begin(entry.PlaceId, entry.Chain);
        var hash = new byte[HashSize];
        hasher.HashOf(LedgerBody.Of(entry), entry.Number, before, hash);
        return hash;
    }

    public byte[] MarkOf(LedgerHead head) => MarkOf("head", head.PlaceId, head.Chain, head.Number, head.Hash);

    /// <summary>The mark under a list of all chains, so that a chain taken away whole is missed.</summary>
    public byte[] MarkOf(string chains)
    {
        var body = new LedgerBody();
        body.Add("chains");
        body.Add(chains);
        return HMACSHA256.HashData(key, body.Bytes);
    }

    /// <summary>For hashing many entries of one chain; one per thread.</summary>
    public ChainHasher Begin(long placeId, Chain chain) => new(key, placeId, chain);

    private byte[] MarkOf(string what, long placeId, Chain chain, long number, ReadOnlySpan<byte> hash)
    {
        var body = new LedgerBody();
        body.Add(what);
        body.Add(placeId);
        body.Add(chain.ToString());
        body.Add(number);
        body.AddText(hash);
        return HMACSHA256.HashData(key, body.Bytes);
    }
}

/// <summary>Hashes the entries of one chain one after the other without making anything anew for each.</summary>
public sealed class ChainHasher : IDisposable
{
    private readonly IncrementalHash _hash;
    private readonly byte[] _chain;

    internal ChainHasher(byte[] key, long placeId, Chain chain)
    {
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        var name = new LedgerBody();
        name.Add(placeId);
        name.Add(chain.ToString());
        _chain = name.Bytes.ToArray();
    }

    /// <summary>The body tells its own lengths; what follows it has a fixed width within a chain. So nothing can slide from one into the other.</summary>
    public void HashOf(LedgerBody body, long number, ReadOnlySpan<byte> before, Span<byte> hash)
    {
        var length = body.Length;
        body.Add(number);
        body.AddRaw(before);
        body.AddRaw(_chain);
        _hash.AppendData(body.Bytes);
        _ = _hash.GetHashAndReset(hash);
        body.CutTo(length);
    }

    public void Dispose() => _hash.Dispose();
}
