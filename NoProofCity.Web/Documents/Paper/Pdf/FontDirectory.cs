using System.Buffers.Binary;
using System.Text;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>Puts tables together to a font file whose outlines come last.</summary>
internal static class FontDirectory
{
    private const uint TrueType = 0x00010000;
    private const uint SumOfAFile = 0xB1B0AFBA;
    private const int TableCount = 6;
    private const int ChecksumInHead = 8;

    public static byte[] Write(byte[] head, byte[] horizontal, byte[] widths, byte[] locations, byte[] maxima, int outlineLength, uint outlineSum)
    {
        (string Tag, byte[] Table)[] tables = [("head", head), ("hhea", horizontal), ("hmtx", widths), ("loca", locations), ("maxp", maxima)];
        var start = 12 + TableCount * 16;
        var bytes = new byte[start + tables.Sum(table => Whole(table.Table.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, TrueType);
        // Four of the six tables by halving, and what is left.
        foreach (var (at, value) in ((int, ushort)[])[(4, TableCount), (6, 64), (8, 2), (10, TableCount * 16 - 64)]) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), value);
        Entry(bytes, 0, "glyf", outlineSum, bytes.Length, outlineLength);
        var offset = start;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, table) = tables[i];
            table.CopyTo(bytes, offset);
            Entry(bytes, i + 1, tag, StoredOutline.WordSum(bytes.AsSpan(offset, Whole(table.Length))), offset, table.Length);
            offset += Whole(table.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(start + ChecksumInHead), SumOfAFile - StoredOutline.WordSum(bytes) - outlineSum);
        return bytes;
    }

    private static void Entry(byte[] bytes, int number, string tag, uint sum, int offset, int length)
    {
        var entry = bytes.AsSpan(12 + number * 16);
        _ = Encoding.ASCII.GetBytes(tag, entry);
        BinaryPrimitives.WriteUInt32BigEndian(entry[4..], sum);
        BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)offset);
        BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)length);
    }

    private static int Whole(int length) => (length + 3) & ~3;
}
