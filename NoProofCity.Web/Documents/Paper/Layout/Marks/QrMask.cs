namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>The eight masks of a QR code, and how bad a masked one is to read.</summary>
internal static class QrMask
{
    private const int Most = 77;

    // A finder, as it must not appear anywhere else, with four light modules before or behind it.
    private const uint FinderThenLight = 0b00001011101;
    private const uint LightThenFinder = 0b10111010000;
    private const int FinderLength = 11;

    private static readonly UInt128[][] Rows = [.. Enumerable.Range(0, 8).Select(mask => Enumerable.Range(0, Most).Select(row => RowOf(mask, row)).ToArray())];

    public static UInt128 Row(int mask, int row) => Rows[mask][row];

    /// <summary>The less, the better: long lines of one colour, blocks, what looks like a finder, and too much of one colour.</summary>
    public static int Penalty(UInt128[] rows)
    {
        var columns = Turned(rows);
        var dark = 0;
        foreach (var row in rows) dark += (int)UInt128.PopCount(row);
        var share = Math.Abs(dark * 20 - rows.Length * rows.Length * 10) / (rows.Length * rows.Length);
        return Lines(rows) + Lines(columns) + Blocks(rows) + Math.Min(share, 9) * 10;
    }

    private static int Lines(UInt128[] lines)
    {
        var full = Ones(lines.Length - 1);
        var sum = 0;
        foreach (var line in lines)
        {
            // Five alike are four pairs alike in a row; each further one costs one more.
            var alike = ~(line ^ line >> 1) & full;
            var four = alike & alike >> 1;
            four &= four >> 2;
            sum += (int)UInt128.PopCount(four) + 2 * (int)UInt128.PopCount(four & ~(four << 1));
            sum += 40 * (Found(line, FinderThenLight, lines.Length) + Found(line, LightThenFinder, lines.Length));
        }
        return sum;
    }

    private static int Found(UInt128 line, uint pattern, int length)
    {
        var places = Ones(length - FinderLength + 1);
        for (var i = 0; i < FinderLength && places != 0; i++) places &= (pattern >> i & 1) != 0 ? line >> i : ~(line >> i);
        return (int)UInt128.PopCount(places);
    }

    private static int Blocks(UInt128[] rows)
    {
        var full = Ones(rows.Length - 1);
        var sum = 0;
        for (var i = 1; i < rows.Length; i++)
        {
            var (above, here) = (rows[i - 1], rows[i]);
            sum += 3 * (int)UInt128.PopCount(~(above ^ above >> 1) & ~(here ^ here >> 1) & ~(above ^ here) & full);
        }
        return sum;
    }

    private static UInt128[] Turned(UInt128[] rows)
    {
        var columns = new UInt128[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            for (var rest = rows[row]; rest != 0; rest &= rest - 1) columns[(int)UInt128.TrailingZeroCount(rest)] |= UInt128.One << row;
        return columns;
    }

    private static UInt128 Ones(int count) => (UInt128.One << count) - 1;

    private static UInt128 RowOf(int mask, int row)
    {
        var bits = UInt128.Zero;
        for (var column = 0; column < Most; column++)
            if (IsTurned(mask, row, column)) bits |= UInt128.One << column;
        return bits;
    }

    private static bool IsTurned(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => (row / 2 + column / 3) % 2 == 0,
        5 => row * column % 2 + row * column % 3 == 0,
        6 => (row * column % 2 + row * column % 3) % 2 == 0,
        _ => ((row + column) % 2 + row * column % 3) % 2 == 0,
    };
}
