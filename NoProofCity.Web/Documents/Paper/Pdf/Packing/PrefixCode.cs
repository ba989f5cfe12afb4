using System.Runtime.CompilerServices;

namespace NoProofCity.Web.Documents.Paper.Pdf.Packing;

/// <summary>A Huffman code as deflate has it: canonical, no word longer than 15 bits. Every symbol has a word, seldom ones a long one.</summary>
internal sealed class PrefixCode
{
    private const int LengthBits = 4;

    // Each with its length in the lowest bits, so that writing one takes one look.
    private readonly uint[] _words;

    public PrefixCode(IReadOnlyList<int> counts, int longest)
    {
        // Where counts differ too much some word would be too long; made more alike, they cost hardly more.
        for (var weights = counts.Select(count => count + 1).ToArray(); ; weights = [.. weights.Select(weight => (weight + 1) / 2)])
        {
            Lengths = LengthsOf(weights);
            if (Lengths.Max() <= longest) break;
        }
        _words = Words(Lengths);
    }

    public int[] Lengths { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(BitWriter bits, int symbol)
    {
        var word = _words[symbol];
        bits.Write(word >> LengthBits, (int)(word & ((1 << LengthBits) - 1)));
    }

    private static int[] LengthsOf(int[] weights)
    {
        var parents = new int[weights.Length * 2];
        var queue = new PriorityQueue<int, (long Weight, int Node)>();
        for (var symbol = 0; symbol < weights.Length; symbol++) queue.Enqueue(symbol, (weights[symbol], symbol));
        var node = weights.Length;
        while (queue.Count > 1)
        {
            _ = queue.TryDequeue(out var first, out var one);
            _ = queue.TryDequeue(out var second, out var two);
            parents[first] = parents[second] = node;
            queue.Enqueue(node, (one.Weight + two.Weight, node));
            node++;
        }
        var lengths = new int[node];
        for (var child = node - 2; child >= 0; child--) lengths[child] = lengths[parents[child]] + 1;
        return lengths[..weights.Length];
    }

    private static uint[] Words(int[] lengths)
    {
        var words = new uint[lengths.Length];
        var next = 0u;
        for (var length = 1; length <= lengths.Max(); length++, next <<= 1)
            for (var symbol = 0; symbol < lengths.Length; symbol++)
                if (lengths[symbol] == length) words[symbol] = Reversed(next++, length) << LengthBits | (uint)length;
        return words;
    }

    // Words stand in the stream from their highest bit on.
    private static uint Reversed(uint word, int length)
    {
        var reversed = 0u;
        for (; length > 0; length--, word >>= 1) reversed = reversed << 1 | word & 1;
        return reversed;
    }
}
