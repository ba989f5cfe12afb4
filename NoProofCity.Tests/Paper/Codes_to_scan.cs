using NoProofCity.Web.Documents.Paper.Layout.Marks;
using QRCoder;

namespace NoProofCity.Tests.Paper;

/// <summary>Held against another maker of codes.</summary>
public sealed class Codes_to_scan
{
    private const int Border = 4;
    private const int LongestInBytes = 412;

    // Where the mask stands in the format, three bits from the third on; the fixed turn of the format lies over them.
    private const int TurnOfTheMask = 0b101;

    public static TheoryData<string> Texts()
    {
        var random = new Random(18004);
        var texts = new TheoryData<string> { "a", "https://wzm.qinghe.example/check/K7QM-3H9P-2XWD", "otpauth://totp/安岭县:欧阳?secret=abc" };
        for (var length = 2; length <= LongestInBytes; length += 1 + length / 12) texts.Add(string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1))));
        texts.Add(new string('q', LongestInBytes));
        return texts;
    }

    [Theory(DisplayName = "Module for module what the other maker draws by the same mask")]
    [MemberData(nameof(Texts))]
    public void Agrees(string text)
    {
        using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var theirs = other.ModuleMatrix.Skip(Border).SkipLast(Border).Select(row => row.Cast<bool>().Skip(Border).SkipLast(Border).ToArray()).ToArray();
        var mask = (theirs[8][2] ? 4 : 0) + (theirs[8][3] ? 2 : 0) + (theirs[8][4] ? 1 : 0) ^ TurnOfTheMask;

        var ours = QrCode.Of(text, mask);

        Assert.Equal(Drawn(theirs.Length, (row, column) => theirs[row][column]), Drawn(ours.Side, (row, column) => ours[row, column]));
    }

    [Theory(DisplayName = "Of the eight masks the one with the least penalty is taken, counted module by module")]
    [InlineData("https://wzm.qinghe.example/check/K7QM-3H9P-2XWD")]
    [InlineData("a")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")]
    public void Least_penalty(string text)
    {
        var least = Enumerable.Range(0, 8).Min(mask => PenaltyOf(QrCode.Of(text, mask)));
        Assert.Equal(least, PenaltyOf(QrCode.Of(text)));
    }

    [Fact]
    public void What_does_not_fit_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('q', LongestInBytes + 1)));

    private static int PenaltyOf(QrCode code)
    {
        var side = code.Side;
        var lines = Enumerable.Range(0, side).Select(i => string.Concat(Enumerable.Range(0, side).Select(j => code[i, j] ? '1' : '0')))
            .Concat(Enumerable.Range(0, side).Select(j => string.Concat(Enumerable.Range(0, side).Select(i => code[i, j] ? '1' : '0')))).ToList();
        var sum = 0;
        foreach (var line in lines)
        {
            for (var i = 0; i < side;)
            {
                var end = i;
                while (end < side && line[end] == line[i]) end++;
                if (end - i >= 5) sum += end - i - 2;
                i = end;
            }
            for (var i = 0; i + 11 <= side; i++) if (line.Substring(i, 11) is "10111010000" or "00001011101") sum += 40;
        }
        for (var i = 1; i < side; i++)
            for (var j = 1; j < side; j++)
                if (code[i, j] == code[i - 1, j] && code[i, j] == code[i, j - 1] && code[i, j] == code[i - 1, j - 1]) sum += 3;
        var dark = lines.Take(side).Sum(line => line.Count(module => module == '1'));
        return sum + (int)(Math.Abs(100.0 * dark / (side * side) - 50) / 5) * 10;
    }

    private static string Drawn(int side, Func<int, int, bool> isDark) =>
        string.Join('\n', Enumerable.Range(0, side).Select(row => string.Concat(Enumerable.Range(0, side).Select(column => isDark(row, column) ? '#' : '.'))));
}
