using System.Numerics;

namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>The eight masks of a QR code, and how bad a masked one is to read.</summary>
internal static class QrMask
{
    public const int Count = 8;

    private const int Most = 77;

    // A finder with four light modules before or behind it.
    private const int FinderLength = 7, LightLength = 4;

    private static readonly UInt128[][] Rows = [.. Enumerable.Range(0, Count).Select(mask => Enumerable.Range(0, Most).Select(row => RowOf(mask, row)).ToArray())];

    public static UInt128 Row(int mask, int row) => Rows[mask][row];

    /// <summary>The less, the better: long lines of one colour, blocks, what looks like a finder, and too much of one colour.</summary>
    public static int Penalty<T>(T[] rows, T[] columns) where T : struct, IBinaryInteger<T>
    {
        var dark = 0;
        foreach (var row in rows) dark += int.CreateTruncating(T.PopCount(row));
        var share = Math.Abs(dark * 20 - rows.Length * rows.Length * 10) / (rows.Length * rows.Length);
        return Lines(rows) + Lines(columns) + Blocks(rows) + Math.Min(share, 9) * 10;
    }

    private static int Lines<T>(T[] lines) where T : struct, IBinaryInteger<T>
    {
        var (full, places) = (Ones<T>(lines.Length - 1), Ones<T>(lines.Length - FinderLength - LightLength + 1));
        var sum = 0;
        foreach (var line in lines)
        {
            // Five alike are four pairs alike in a row; each further one costs one more.
            var alike = ~(line ^ line >> 1) & full;
            var four = alike & alike >> 1;
            four &= four >> 2;
            sum += int.CreateTruncating(T.PopCount(four)) + 2 * int.CreateTruncating(T.PopCount(four & ~(four << 1)));
            var finder = line & ~(line >> 1) & line >> 2 & line >> 3 & line >> 4 & ~(line >> 5) & line >> 6;
            var light = ~(line | line >> 1 | line >> 2 | line >> 3);
            sum += 40 * int.CreateTruncating(T.PopCount(finder & light >> FinderLength & places) + T.PopCount(light & finder >> LightLength & places));
        }
        return sum;
    }

    private static int Blocks<T>(T[] rows) where T : struct, IBinaryInteger<T>
    {
        var full = Ones<T>(rows.Length - 1);
        var sum = 0;
        for (var i = 1; i < rows.Length; i++)
        {
            var (above, here) = (rows[i - 1], rows[i]);
            sum += 3 * int.CreateTruncating(T.PopCount(~(above ^ above >> 1) & ~(here ^ here >> 1) & ~(above ^ here) & full));
        }
        return sum;
    }

    private static T Ones<T>(int count) where T : struct, IBinaryInteger<T> => (T.One << count) - T.One;

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
