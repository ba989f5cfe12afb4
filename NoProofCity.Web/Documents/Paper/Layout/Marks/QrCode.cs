using System.Text;

namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>
/// A QR code by ISO/IEC 18004: bytes, level M, versions 1 to 15, the mask with the least penalty. A row and a column are one number each,
/// so that the eight masks are weighed a line at a time: a letter with a code costs little more than one without.
/// </summary>
public sealed class QrCode
{
    private const int LongCountsFrom = 10;

    // Dark modules are set bits; the lowest bit is the left or the upper end.
    private readonly UInt128[] _rows;

    private QrCode(UInt128[] rows) => _rows = rows;

    public int Side => _rows.Length;

    public bool this[int row, int column] => (_rows[row] >> column & 1) != 0;

    /// <exception cref="ArgumentException">The text is longer than 412 bytes; nothing we print comes near.</exception>
    public static QrCode Of(string text) => new(Draw(text).Best());

    /// <summary>By a given mask.</summary>
    internal static QrCode Of(string text, int mask) => new(Draw(text).Masked(mask));

    private static QrDrawing Draw(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = QrVersion.All.FirstOrDefault(v => Bits(bytes.Length, v) <= v.DataWords * 8) ?? throw new ArgumentException("Too long for a code.", nameof(text));
        return version.Grid.Drawing(version.WithCorrection(Data(bytes, version)));
    }

    private static int CountBits(QrVersion version) => version.Number < LongCountsFrom ? 8 : 16;

    private static int Bits(int length, QrVersion version) => 4 + CountBits(version) + length * 8;

    private static byte[] Data(byte[] bytes, QrVersion version)
    {
        var words = new byte[version.DataWords];
        var at = 0;
        Put(0b0100, 4); // bytes follow
        Put(bytes.Length, CountBits(version));
        foreach (var value in bytes) Put(value, 8);
        // Four zeros end it, as far as there is room; they stand there already.
        at = (Math.Min(at + 4, words.Length * 8) + 7) / 8;
        for (var filler = 0; at < words.Length; filler ^= 1) words[at++] = filler == 0 ? (byte)0xEC : (byte)0x11;
        return words;

        void Put(int value, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--, at++) words[at / 8] |= (byte)((value >> bit & 1) << (7 - at % 8));
        }
    }
}
