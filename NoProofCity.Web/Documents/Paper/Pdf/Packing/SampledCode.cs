using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NoProofCity.Web.Documents.Paper.Pdf.Packing;

/// <summary>
/// One deflate code for everything that is alike, such as the outlines of a font or the pages of a batch, made once from samples of it.
/// What is left to do for each is one pass over its bytes; no statistics, no second pass, a fraction of the time of a general compressor.
/// </summary>
internal sealed class SampledCode
{
    private const int LongestWord = 15;
    private const int LongestLengthWord = 7;

    // The order in which a block names the lengths of its length words.
    private static readonly int[] LengthWordOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly PrefixCode _symbols;
    private readonly PrefixCode _distances;
    private readonly byte[] _head;
    private readonly int _headBits;

    /// <param name="samples">Looked at one by one: none finds in another what it would have to write itself.</param>
    public SampledCode(params IEnumerable<byte[]> samples)
    {
        var count = new Count(new int[DeflateSymbols.All], new int[DeflateSymbols.Distances]);
        foreach (var sample in samples) Repeats.Walk(sample, ref count);
        (_symbols, _distances) = (new(count.Symbols, LongestWord), new(count.Distances, LongestWord));
        var head = Head();
        _headBits = head.BitCount;
        _head = head.ToBytes().ToArray();
    }

    /// <summary>The bytes as a zlib stream.</summary>
    public byte[] Pack(ReadOnlySpan<byte> bytes) => Pack(bytes, Adler.Of(bytes));

    /// <param name="sum">Over the bytes, for who knows it already.</param>
    public byte[] Pack(ReadOnlySpan<byte> bytes, Adler sum)
    {
        var stream = new BitWriter(capacity: bytes.Length);
        stream.Append([0x78, 0x9C]);
        Write(stream, bytes);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, sum.Value);
        stream.Append(check);
        return stream.ToBytes().ToArray();
    }

    // As the last block.
    private void Write(BitWriter bits, ReadOnlySpan<byte> bytes)
    {
        bits.Write(_head, _headBits);
        var write = new Words(bits, _symbols, _distances);
        Repeats.Walk(bytes, ref write);
        _symbols.Write(bits, DeflateSymbols.EndOfBlock);
    }

    private BitWriter Head()
    {
        var bits = new BitWriter(capacity: 512);
        int[] lengths = [.. _symbols.Lengths, .. _distances.Lengths];
        var counts = new int[LengthWordOrder.Length];
        foreach (var length in lengths) counts[length]++;
        var words = new PrefixCode(counts, LongestLengthWord);
        bits.Write(0b101, 3); // last block, with a code of its own
        bits.Write((uint)(_symbols.Lengths.Length - 257), 5);
        bits.Write((uint)(_distances.Lengths.Length - 1), 5);
        bits.Write((uint)(LengthWordOrder.Length - 4), 4);
        foreach (var word in LengthWordOrder) bits.Write((uint)words.Lengths[word], 3);
        foreach (var length in lengths) words.Write(bits, length);
        return bits;
    }

    private readonly struct Count(int[] symbols, int[] distances) : IRepeatSink
    {
        public int[] Symbols => symbols;

        public int[] Distances => distances;

        public void Literal(byte value) => symbols[value]++;

        public void Repeat(int length, int distance)
        {
            symbols[DeflateSymbols.OfLength(length).Symbol]++;
            distances[DeflateSymbols.OfDistance(distance).Symbol]++;
        }
    }

    private readonly struct Words(BitWriter bits, PrefixCode symbols, PrefixCode distances) : IRepeatSink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Literal(byte value) => symbols.Write(bits, value);

        public void Repeat(int length, int distance)
        {
            Write(symbols, DeflateSymbols.OfLength(length));
            Write(distances, DeflateSymbols.OfDistance(distance));
        }

        private void Write(PrefixCode code, (int Symbol, int Extra, int ExtraBits) word)
        {
            code.Write(bits, word.Symbol);
            bits.Write((uint)word.Extra, word.ExtraBits);
        }
    }
}
