using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Layout.Marks;
using static NoProofCity.Tests.Paper.Printing;

namespace NoProofCity.Tests.Paper;

/// <summary>What other programs make of our PDF.</summary>
public sealed class Pdf_of_a_page
{
    private const double Tolerance = 0.5;
    private const double MillimetresInAPoint = 25.4 / 72;
    private const int MostBytesOfALetter = 45 * 1024;
    private const uint SumOfAFontFile = 0xB1B0AFBA;

    [Fact]
    public async Task A_letter_is_sound_and_not_larger_than_allowed()
    {
        var bytes = Printer.Print(SampleLetter.Of(37, AtHand));
        using var file = new PdfOnDisk(bytes);
        var check = await OutsideProgram.Qpdf.RunAsync("--check", file.Path);
        Assert.True(check.ExitCode == 0, check.Said + check.Complained);
        Assert.InRange(bytes.Length, 1, MostBytesOfALetter);
    }

    [Fact]
    public async Task Text_comes_back_in_the_order_in_which_it_was_set()
    {
        var letter = SampleLetter.Of(37, AtHand);
        var set = letter.Pages[0].Marks.OfType<Run>().Select(run => run.Text).Where(text => text.Length > 0);
        Assert.StartsWith(Plain(string.Concat(set)), Plain(await TextAsync(Printer.Print(letter))), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The sums over an embedded font are right: of its stream, and of the file in it")]
    public void Sums_of_embedded_fonts()
    {
        var bytes = Printer.Print(SampleLetter.Of(37, AtHand));
        var fonts = Regex.Matches(Encoding.Latin1.GetString(bytes), @"/Length1 (\d+)/Filter/FlateDecode/Length (\d+)>>stream\n");
        Assert.Equal(3, fonts.Count);
        Assert.All(fonts, match =>
        {
            using var stream = new ZLibStream(new MemoryStream(bytes, match.Index + match.Length, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)), CompressionMode.Decompress);
            using var font = new MemoryStream();
            stream.CopyTo(font);
            Assert.Equal(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), font.Length);
            var words = font.ToArray().Chunk(4).Aggregate(0u, (sum, word) => sum + BinaryPrimitives.ReadUInt32BigEndian(word));
            Assert.Equal(SumOfAFontFile, words);
        });
    }

    [Theory(DisplayName = "Rare names print, and are found again; so is a radical that looks like another character")]
    [InlineData("闻人䶮㛃𫖯𬭎")]
    [InlineData("青⻘人⼈青")]
    [InlineData("(括号\\反斜杠)\r“引号”——……·")]
    public async Task Characters_come_back_as_they_were_set(string text)
    {
        foreach (var face in Enum.GetValues<Typeface>())
        {
            Assert.Equal(Plain(text), Plain(await TextAsync(Printer.Print(Document(Text(text, face: face))))));
            if (!text.Contains('\r', StringComparison.Ordinal)) Assert.Empty(AtHand.Missing(face, text));
        }
    }

    [Fact]
    public async Task Every_run_stands_where_it_was_laid()
    {
        var letter = SampleLetter.Of(37, AtHand);
        var words = await WordsAsync(Printer.Print(letter));
        var runs = letter.Pages[0].Marks.OfType<Run>().Where(run => run.Text.Length > 0).ToList();
        Assert.NotEmpty(runs);
        Assert.All(runs, run =>
        {
            var font = AtHand.Find(run.Face, new StringInfo(run.Text).SubstringByTextElements(0, 1).EnumerateRunes().First().Value)!.Value.Font;
            var bottom = run.Y - (double)font.Descent / font.UnitsPerEm * run.Size * MillimetresInAPoint;
            Assert.Contains(words, word => Math.Abs(word.X - run.X) <= Tolerance && Math.Abs(word.Bottom - bottom) <= Tolerance
                && run.Text.Replace(" ", "", StringComparison.Ordinal).StartsWith(word.Text[..1], StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Spacing_and_size_take_the_room_that_the_layout_counted_on()
    {
        var run = Text("现就闻人䶮申请公共租赁住房 ABC-123") with { Spacing = -0.21 };
        var words = await WordsAsync(Printer.Print(Document(run)));
        var width = run.Text.EnumerateRunes().Sum(character => AtHand.Advance(run.Face, character) * run.Size + run.Spacing) * MillimetresInAPoint;
        Assert.Equal(run.X + width, words.Max(word => word.Right), Tolerance);
    }

    [Fact]
    public async Task Shapes_leave_ink_where_they_are_and_nowhere_else()
    {
        var document = new PaperDocument("形", [new Page(100, 60,
            [new Stroke(10, 10, 40, 10, 1, Ink.Black), new Ring(60, 20, 10, 1, Ink.Red), QrMark.Of(QrCode.Of("https://example/check/ABCD"), 10, 30, 20)],
            new RedSeal("青禾县人民政府", null, "测试").At(75, 35, AtHand))], []);
        var picture = await PictureAsync(Printer.Print(document), dotsPerMillimetre: 10);
        Assert.True(picture.IsDark(25, 10));
        Assert.False(picture.IsDark(25, 12));
        Assert.True(picture.IsDark(50.0, 20));
        Assert.False(picture.IsDark(56, 20));
        Assert.True(picture.IsDark(11, 30.3)); // the corner of a QR code is dark
        Assert.True(picture.IsDark(75, 35)); // the middle of the star
        Assert.False(picture.IsDark(5, 5));
    }

    [Fact]
    public async Task A_character_that_the_title_face_lacks_is_printed_from_another()
    {
        var rare = char.ConvertFromUtf32(0x3402);
        var (title, body) = (AtHand.Find(Typeface.XiaoBiaoSong, 0x3402), AtHand.Find(Typeface.FangSong, 0x3402));
        Assert.Equal(body, title);
        Assert.NotEqual(AtHand.Find(Typeface.XiaoBiaoSong, '关')!.Value.Font, title!.Value.Font);
        var picture = await PictureAsync(Printer.Print(Document(Text("关" + rare, face: Typeface.XiaoBiaoSong, size: 36))), dotsPerMillimetre: 4);
        Assert.True(picture.HasInk(28 + 36 * MillimetresInAPoint, 38, 36 * MillimetresInAPoint, 14));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Printer.Print(SampleLetter.Of(37, AtHand)), new Web.Documents.Paper.Pdf.PdfPrinter(new Web.Documents.Paper.Fonts.FontShelf(null, Web.Documents.Paper.Fonts.FontShelf.ShippedFolder).Open()).Print(SampleLetter.Of(37, AtHand)));

    [Fact]
    public async Task Title_language_page_sizes_and_bookmarks_are_told()
    {
        var document = new PaperDocument("清单（横）", [new Page(297, 210, [Text("甲")], []), new Page(210, 297, [Text("乙")], [])], [new("第一部分", 0, 20), new("第二部分", 1, 37)]);
        var json = await JsonAsync(Printer.Print(document));
        Assert.Contains("/Lang\": \"u:zh-CN", json, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle\": true", json, StringComparison.Ordinal);
        Assert.Contains("u:清单（横）", json, StringComparison.Ordinal);
        Assert.Contains("u:第二部分", json, StringComparison.Ordinal);
        Assert.Contains("841.89,", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_letters_are_one_file_with_common_fonts_and_a_line_for_each()
    {
        using var target = new MemoryStream();
        var letters = Enumerable.Range(1, 70).Select(number => SampleLetter.Of(number, AtHand)).ToList();
        await Printer.PrintAllAsync("全部函件", letters, letter => letter, target, default);
        using var file = new PdfOnDisk(target.ToArray());
        Assert.Equal(0, (await OutsideProgram.Qpdf.RunAsync("--check", file.Path)).ExitCode);
        Assert.Equal("70", (await OutsideProgram.Qpdf.RunAsync("--show-npages", file.Path)).Said.Trim());
        var json = await JsonAsync(target.ToArray());
        Assert.All(letters, letter => Assert.Contains($"u:{letter.Title}", json, StringComparison.Ordinal));
        Assert.Equal(3, json.Split("/FontFile2").Length - 1);
        Assert.InRange(target.Length, 1, letters.Count * 4 << 10);
        var last = await OutsideProgram.PdfToText.RunAsync("-raw", "-f", "70", "-l", "70", file.Path, "-");
        Assert.Contains("〔2026〕70号", last.Said, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        using var file = new PdfOnDisk(pdf);
        return (await OutsideProgram.PdfToText.RunAsync("-raw", file.Path, "-")).Said;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static async Task<string> JsonAsync(byte[] pdf)
    {
        using var file = new PdfOnDisk(pdf);
        return (await OutsideProgram.Qpdf.RunAsync("--json", "--json-stream-data=none", file.Path)).Said;
    }

    private static async Task<List<(string Text, double X, double Right, double Bottom)>> WordsAsync(byte[] pdf)
    {
        using var file = new PdfOnDisk(pdf);
        var said = (await OutsideProgram.PdfToText.RunAsync("-bbox", file.Path, "-")).Said;
        static double Millimetres(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture) * MillimetresInAPoint;
        return [.. XDocument.Parse(said).Descendants().Where(element => element.Name.LocalName == "word")
            .Select(word => (word.Value, Millimetres(word, "xMin"), Millimetres(word, "xMax"), Millimetres(word, "yMax")))];
    }

    private static async Task<Picture> PictureAsync(byte[] pdf, int dotsPerMillimetre)
    {
        using var file = new PdfOnDisk(pdf);
        var name = file.Path + "-picture";
        _ = await OutsideProgram.PdfToPicture.RunAsync("-gray", "-singlefile", "-r", (dotsPerMillimetre * 25.4).ToString(CultureInfo.InvariantCulture), file.Path, name);
        var bytes = await File.ReadAllBytesAsync(name + ".pgm");
        File.Delete(name + ".pgm");
        return new(bytes, dotsPerMillimetre);
    }

    /// <summary>A grey picture as netpbm writes it: three lines of text, then a byte for each dot.</summary>
    private sealed class Picture
    {
        private const int Dark = 160;

        private readonly byte[] _dots;
        private readonly int _start;
        private readonly int _width;
        private readonly int _scale;

        public Picture(byte[] bytes, int scale)
        {
            var head = Encoding.ASCII.GetString(bytes, 0, 64).Split('\n');
            (_dots, _scale, _width, _start) = (bytes, scale, int.Parse(head[1].Split(' ')[0], CultureInfo.InvariantCulture), head.Take(3).Sum(line => line.Length + 1));
        }

        public bool IsDark(double x, double y) => _dots[_start + (int)(y * _scale) * _width + (int)(x * _scale)] < Dark;

        public bool HasInk(double x, double y, double width, double height) =>
            Enumerable.Range(0, (int)(height * _scale)).Any(down => Enumerable.Range(0, (int)(width * _scale)).Any(across => IsDark(x + (double)across / _scale, y + (double)down / _scale)));
    }
}
