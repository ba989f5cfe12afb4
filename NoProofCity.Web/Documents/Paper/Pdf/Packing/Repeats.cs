using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace NoProofCity.Web.Documents.Paper.Pdf.Packing;

/// <summary>What becomes of the parts into which <see cref="Repeats"/> cuts bytes.</summary>
internal interface IRepeatSink
{
    void Literal(byte value);

    void Repeat(int length, int distance);
}

/// <summary>Finds what was there before, in one pass, by the last place with the same four bytes. Outlines repeat little and shortly; looking longer gains two in a hundred.</summary>
internal static class Repeats
{
    public const int Longest = 258;

    private const int Shortest = 4;
    private const int Farthest = 32768;
    private const int SlotBits = 13;

    // Any odd number that mixes well.
    private const uint Mixer = 2654435761;

    public static void Walk<TSink>(ReadOnlySpan<byte> bytes, ref TSink sink) where TSink : struct, IRepeatSink
    {
        // Places count from one: nought is nowhere.
        var seen = ArrayPool<int>.Shared.Rent(1 << SlotBits);
        Array.Clear(seen);
        Walk(bytes, seen, ref sink);
        ArrayPool<int>.Shared.Return(seen);
    }

    private static void Walk<TSink>(ReadOnlySpan<byte> bytes, int[] seen, ref TSink sink) where TSink : struct, IRepeatSink
    {
        var at = 0;
        while (at + Shortest <= bytes.Length)
        {
            var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
            ref var slot = ref seen[Slot(start)];
            var from = slot - 1;
            slot = at + 1;
            if (from < 0 || at - from > Farthest || BinaryPrimitives.ReadUInt32LittleEndian(bytes[from..]) != start)
            {
                sink.Literal(bytes[at++]);
                continue;
            }
            var most = Math.Min(bytes.Length - at, Longest);
            var length = Shortest + bytes.Slice(from + Shortest, most - Shortest).CommonPrefixLength(bytes.Slice(at + Shortest, most - Shortest));
            sink.Repeat(length, at - from);
            for (var end = at + length; ++at < end;)
                if (at + Shortest <= bytes.Length) seen[Slot(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]))] = at + 1;
        }
        for (; at < bytes.Length; at++) sink.Literal(bytes[at]);
    }

    private static uint Slot(uint start) => start * Mixer >> (32 - SlotBits);
}

/// <summary>The symbols of deflate for lengths and distances, and the bits that go with each.</summary>
internal static class DeflateSymbols
{
    public const int EndOfBlock = 256;
    public const int All = EndOfBlock + 30;
    public const int Distances = 30;

    private static readonly int[] LengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly (int Symbol, int Extra, int ExtraBits)[] OfLengths = [.. Enumerable.Range(0, Repeats.Longest + 1).Select(Find)];

    public static (int Symbol, int Extra, int ExtraBits) OfLength(int length) => OfLengths[length];

    public static (int Symbol, int Extra, int ExtraBits) OfDistance(int distance)
    {
        if (distance <= 4) return (distance - 1, 0, 0);
        // Two symbols to each doubling.
        var doublings = BitOperations.Log2((uint)distance - 1);
        var half = (distance - 1) >> (doublings - 1);
        return (2 * doublings + (half & 1), distance - 1 - (half << (doublings - 1)), doublings - 1);
    }

    private static (int Symbol, int Extra, int ExtraBits) Find(int length)
    {
        if (length < LengthBases[0]) return default;
        var at = Array.FindLastIndex(LengthBases, start => start <= length);
        var bits = at < 8 || at == LengthBases.Length - 1 ? 0 : at / 4 - 1;
        return (EndOfBlock + 1 + at, length - LengthBases[at], bits);
    }
}
