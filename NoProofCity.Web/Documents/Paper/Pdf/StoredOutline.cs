using System.Buffers.Binary;
using NoProofCity.Web.Documents.Paper.Pdf.Packing;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>An outline as it goes into files, with the sums that a file which takes it has to give.</summary>
/// <param name="Bytes">Filled up to whole words.</param>
/// <param name="Sum">For the end of a zlib stream.</param>
/// <param name="Words">The sum of its words, for the directory of a font.</param>
internal sealed record StoredOutline(byte[] Bytes, Adler Sum, uint Words)
{
    public static StoredOutline Of(byte[] outline)
    {
        byte[] whole = [.. outline, .. new byte[-outline.Length & 3]];
        return new(whole, Adler.Of(whole), WordSum(whole));
    }

    public static uint WordSum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        return sum;
    }
}
