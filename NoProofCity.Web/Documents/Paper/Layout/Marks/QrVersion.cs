namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>A size of QR codes at level M: how its words are split into blocks and where its alignment patterns stand.</summary>
/// <param name="Correction">Words of correction of each block.</param>
/// <param name="Short">How many blocks there are of the shorter kind; the others are one word longer.</param>
internal sealed record QrVersion(int Number, int Correction, int Short, int ShortLength, int Long, IReadOnlyList<int> Alignments)
{
    private const int Field = 0x11D;

    private static readonly byte[] Powers = new byte[510];
    private static readonly byte[] Logs = new byte[256];

    static QrVersion()
    {
        for (int power = 0, value = 1; power < 255; power++)
        {
            Powers[power] = Powers[power + 255] = (byte)value;
            Logs[value] = (byte)power;
            value <<= 1;
            if (value > 255) value ^= Field;
        }
    }

    public static IReadOnlyList<QrVersion> All { get; } =
    [
        new(1, 10, 1, 16, 0, []), new(2, 16, 1, 28, 0, [6, 18]), new(3, 26, 1, 44, 0, [6, 22]), new(4, 18, 2, 32, 0, [6, 26]), new(5, 24, 2, 43, 0, [6, 30]),
        new(6, 16, 4, 27, 0, [6, 34]), new(7, 18, 4, 31, 0, [6, 22, 38]), new(8, 22, 2, 38, 2, [6, 24, 42]), new(9, 22, 3, 36, 2, [6, 26, 46]), new(10, 26, 4, 43, 1, [6, 28, 50]),
        new(11, 30, 1, 50, 4, [6, 30, 54]), new(12, 22, 6, 36, 2, [6, 32, 58]), new(13, 22, 8, 37, 1, [6, 34, 62]), new(14, 24, 4, 40, 5, [6, 26, 46, 66]), new(15, 24, 5, 41, 5, [6, 26, 48, 70]),
    ];

    private QrGrid? _grid;
    private byte[]? _generator;

    public int Side => 17 + 4 * Number;

    public int DataWords => Short * ShortLength + Long * (ShortLength + 1);

    /// <summary>Made when the first code of its size is.</summary>
    public QrGrid Grid => _grid ??= new(this);

    /// <summary>Level M is 0; ten bits of correction follow, and all is turned so that it is never empty.</summary>
    public static int FormatOf(int mask) => (mask << 10 | Remainder(mask, 10, 0x537)) ^ 0x5412;

    public static int BitsOf(int number) => number << 12 | Remainder(number, 12, 0x1F25);

    /// <summary>The blocks, each with its correction, taken in turn a word at a time.</summary>
    public byte[] WithCorrection(byte[] data)
    {
        _generator ??= Generator(Correction);
        var count = Short + Long;
        var words = new byte[data.Length + count * Correction];
        for (int block = 0, from = 0; block < count; block++)
        {
            var length = block < Short ? ShortLength : ShortLength + 1;
            var own = data.AsSpan(from, length);
            // Of the last turn only the longer blocks have a word left.
            for (var i = 0; i < length; i++) words[i < ShortLength ? i * count + block : i * count + block - Short] = own[i];
            var correction = CorrectionOf(own, _generator);
            for (var i = 0; i < Correction; i++) words[data.Length + i * count + block] = correction[i];
            from += length;
        }
        return words;
    }

    private static int Remainder(int value, int count, int generator)
    {
        var rest = value;
        for (var i = 0; i < count; i++) rest = rest << 1 ^ (rest >> (count - 1) & 1) * generator;
        return rest & (1 << count) - 1;
    }

    // Highest power first, without the leading one.
    private static byte[] Generator(int degree)
    {
        var generator = new byte[degree];
        generator[^1] = 1;
        for (int i = 0, root = 1; i < degree; i++, root = Times(root, 2))
            for (var j = 0; j < degree; j++) generator[j] = (byte)(Times(generator[j], root) ^ (j + 1 < degree ? generator[j + 1] : 0));
        return generator;
    }

    private static byte[] CorrectionOf(ReadOnlySpan<byte> data, byte[] generator)
    {
        var rest = new byte[generator.Length];
        foreach (var word in data)
        {
            var factor = word ^ rest[0];
            for (var i = 0; i < rest.Length; i++) rest[i] = (byte)((i + 1 < rest.Length ? rest[i + 1] : 0) ^ Times(generator[i], factor));
        }
        return rest;
    }

    private static int Times(int a, int b) => a == 0 || b == 0 ? 0 : Powers[Logs[a] + Logs[b]];
}
