using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NoProofCity.Domain.Ledger;

/// <summary>
/// Computes the keyed hashes of the ledger. The key lies outside the database, so that who can write to the database
/// still cannot forge a chain. Every field goes in with its length, so that no two entries share one message.
/// </summary>
public sealed class LedgerSeal(byte[] key)
{
    public const int HashSize = HMACSHA256.HashSizeInBytes;

    /// <summary>What stands before the first entry.</summary>
    public static ReadOnlySpan<byte> Nothing => new byte[HashSize];

    public byte[] HashOf(LedgerEntry entry, ReadOnlySpan<byte> before)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        Add(message, entry.PlaceId);
        Add(message, entry.Chain.ToString());
        Add(message, entry.Number);
        Add(message, entry.At.ToUnixTimeMilliseconds());
        Add(message, entry.PersonId);
        Add(message, entry.PersonName);
        Add(message, entry.UnitId);
        Add(message, entry.Role);
        Add(message, entry.Act);
        Add(message, entry.ObjectKind);
        Add(message, entry.ObjectId);
        Add(message, entry.Facts);
        Add(message, entry.Reason);
        Add(message, entry.ProfileVersionId ?? -1);
        Add(message, entry.Address);
        Add(message, entry.Submission);
        message.Write(before);
        return HMACSHA256.HashData(key, message.WrittenSpan);
    }

    public byte[] MarkOf(LedgerHead head)
    {
        var message = new ArrayBufferWriter<byte>(64);
        Add(message, head.PlaceId);
        Add(message, head.Chain.ToString());
        Add(message, head.Number);
        message.Write(head.Hash);
        return HMACSHA256.HashData(key, message.WrittenSpan);
    }

    private static void Add(ArrayBufferWriter<byte> message, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(message.GetSpan(sizeof(long)), value);
        message.Advance(sizeof(long));
    }

    // The length of null is -1: an absent reason and an empty one are two things.
    private static void Add(ArrayBufferWriter<byte> message, string? text)
    {
        var length = text is null ? -1 : Encoding.UTF8.GetByteCount(text);
        Add(message, length);
        if (length > 0) message.Advance(Encoding.UTF8.GetBytes(text, message.GetSpan(length)));
    }
}
