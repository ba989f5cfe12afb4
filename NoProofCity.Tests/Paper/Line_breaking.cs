using System.Text;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Tests.Paper;

/// <summary>Chinese text in lines of 28 cells.</summary>
public sealed class Line_breaking
{
    private const double Width = 156;
    private const string NeverFirst = "，。、；：！？）》」』】〕〉”’·%…";
    private const string NeverLast = "（《「『【〔〈“‘";

    private static readonly Setting Text = new(16, 29, (Width / Length.Point / 28) - 16);

    [Theory(DisplayName = "What may not begin a line takes the character before it along, and the line is spread to the margin")]
    [InlineData("各镇人民政府，各街道办事处，县政府各部门，各公共服务机|构，请按照清单办理，不得索要证明材料。")]
    [InlineData("按照《青禾县证明事项核验实施办法（试行）》（以下简称《办|法》），出具单位应当在规定期限内反馈。")]
    [InlineData("申请人应当在签字之前认真阅读行政机关逐项书面告知本人的|《告知承诺书》全文，并签字或者盖章。")]
    [InlineData("全县各级行政机关和公共服务机构办理清单所列事项，一律自|2026年7月1日起不再索要证明材料。")]
    [InlineData("没有法律法规依据的证明一律取消；能够通过数据共享查询的|——包括电子证照——不再要求提交。")]
    [InlineData("根据《投诉举报办法（试行）》第八条第三项规定，经审查研|究，决定不予受理，现将理由告知如下。")]
    public void Worked_examples(string written)
    {
        var block = Set(written.Replace("|", "", StringComparison.Ordinal));
        Assert.Equal(written.Split('|'), Lines(block));
        Assert.Equal(Width, SpreadWidth(block, 0), 0.01);
        Assert.Equal(0, block.Lines[1].Spread);
    }

    [Theory(DisplayName = "Words, numbers, codes and dates stay whole; a date may part after year and month")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六|BJ-2026-003186号")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六|2026年7月1日起")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四2026年|7月1日起")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六|97.3%以上")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五|wzm.qinghe.example/check")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七|……等")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七|〔2026〕37号")]
    public void Kept_whole(string written)
    {
        // An ellipsis may not begin a line: there the character before goes along.
        var wanted = written.Split('|');
        if (wanted[1].StartsWith('…')) wanted = [wanted[0][..^1], wanted[0][^1] + wanted[1]];
        Assert.Equal(wanted, Lines(Set(string.Concat(wanted))));
    }

    [Theory(DisplayName = "A line ends as it does on any system, and nothing of the end is printed")]
    [InlineData("第一行\n第二行")]
    [InlineData("第一行\r\n第二行")]
    [InlineData("第一行\r第二行")]
    [InlineData("第一行\u2028第二行")]
    public void Line_ends(string written)
    {
        Assert.Equal(["第一行", "第二行"], Lines(Set(written)));
        var page = LaidOut.Of(PaperKind.Document, new Title(written), new Paragraph(written), new Table(TableSetting.Fields, [36, 120], [new(Cell.Label("内容"), written)]), new Annex("附件", written));
        Assert.DoesNotContain(page.Text, char.IsControl);
        Assert.All(page.Document.Bookmarks, bookmark => Assert.Equal("第一行第二行", bookmark.Title));
    }

    [Fact(DisplayName = "A joiner keeps names whole and is not printed")]
    public void Joined()
    {
        var names = string.Join("、", Enumerable.Repeat("东\u2060方\u2060既\u2060晓", 12));
        Assert.All(Lines(Set(names)), line => Assert.Matches("^东方既晓、.*晓、?$", line));
        var canvas = new Canvas(210, 297);
        Set(names).Draw(canvas, 0, 0, 0);
        Assert.DoesNotContain(canvas.ToPage().Marks.OfType<Run>(), run => run.Text.Contains('\u2060', StringComparison.Ordinal));
    }

    [Fact(DisplayName = "A word longer than the line is cut rather than set beyond the margin")]
    public void Endless_word()
    {
        var block = Set(new string('a', 130));
        Assert.Equal([56, 56, 18], Lines(block).Select(line => line.Length));
    }

    [Fact(DisplayName = "Two marks in a row lose half a cell; at the ends of a line a mark keeps its cell")]
    public void Pairs()
    {
        var cell = Width / 28;
        double Of(string text) => Set(text).WidthOf(0) / cell;
        Assert.Equal(3.5, Of("法）》的"), 0.02);
        Assert.Equal(4.0, Of("法）》（的"), 0.03);
        Assert.Equal(3.5, Of("说：“的"), 0.02);
        Assert.Equal(3.5, Of("的”。了"), 0.02);
        Assert.Equal(2, Of("（一"), 0.01);
        Assert.Equal(2, Of("一）"), 0.01);
        Assert.Equal(4, Of("一——二"), 0.01);
    }

    [Fact(DisplayName = "Gaps wider than a quarter of a character are left ragged")]
    public void Ragged()
    {
        var block = Set("一二" + "编号" + new string('7', 50) + "等");
        Assert.Equal(0, block.Lines[0].Spread);
    }

    [Fact(DisplayName = "Characters outside the basic plane are one character: nothing is cut in half, and each takes a cell")]
    public void Rare_characters()
    {
        var text = string.Concat(Enumerable.Repeat("䶮㛃𫖯𬭎", 15));
        var block = Set(text);
        Assert.Equal([28, 28, 4], Lines(block).Select(line => line.EnumerateRunes().Count()));
        Assert.Equal(text, string.Concat(Lines(block)));
        Assert.DoesNotContain(Lines(block), line => char.IsLowSurrogate(line[0]) || char.IsHighSurrogate(line[^1]));
    }

    [Theory(DisplayName = "Whatever is written: no rule is broken, nothing is lost, no line is longer than 156 mm")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_text(int seed)
    {
        var draw = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var text = Draw(draw);
            var block = Set(text, indent: round % 2 * 2);
            var lines = Lines(block);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            for (var i = 0; i < lines.Count; i++)
            {
                Assert.True(SpreadWidth(block, i) <= Width - (i == 0 ? round % 2 * 2 * Width / 28 : 0) + 0.01, $"too long: {lines[i]} in {text}");
                if (i > 0) Assert.False(NeverFirst.Contains(lines[i][0], StringComparison.Ordinal), $"begins with {lines[i][0]}: {text}");
                if (i < lines.Count - 1) Assert.False(NeverLast.Contains(lines[i][^1], StringComparison.Ordinal), $"ends with {lines[i][^1]}: {text}");
                if (i > 0) Assert.False(char.IsAsciiLetterOrDigit(lines[i][0]) && char.IsAsciiLetterOrDigit(lines[i - 1][^1]) && text.Contains(lines[i - 1] + lines[i], StringComparison.Ordinal), $"cuts a word: {lines[i - 1]}|{lines[i]}");
                if (i > 0) Assert.False(char.IsAsciiDigit(lines[i - 1][^1]) && "年月日项条".Contains(lines[i][0], StringComparison.Ordinal), $"cuts a count: {lines[i - 1]}|{lines[i]}");
                Assert.True(Dashes(lines[i]) % 2 == 0, $"cuts a dash: {lines[i]}");
            }
        }
    }

    private static int Dashes(string line) => line.Count(character => character == '—');

    // Between two marks there is always something that can stand at a line's end.
    private static string Draw(Random draw)
    {
        string[] words = ["证明", "事项", "一", "的", "䶮", "𬭎", "2026年", "7月", "1日", "12345", "BJ-2026-003186", "3项", "第八条", "abc", "——", "……", "97.3%"];
        string[] closings = ["，", "。", "》", "）》", "）》，", "”", "”。", "；", "%"];
        string[] openings = ["《", "（", "“", "《（", "〔"];
        var text = new StringBuilder("本");
        for (var i = draw.Next(5, 120); i > 0; i--)
        {
            var word = words[draw.Next(words.Length)];
            _ = text.Append(text[^1] < 0x300 && word[0] < 0x300 ? "和" : "").Append(word);
            if (draw.Next(4) == 0) _ = text.Append(closings[draw.Next(closings.Length)]);
            if (draw.Next(4) == 0) _ = text.Append(openings[draw.Next(openings.Length)]).Append('法');
            if (draw.Next(12) == 0) _ = text.Append(' ');
        }
        return text.Replace("————", "——").ToString();
    }

    private static TextBlock Set(string text, int indent = 0) => TextBlock.Of(LaidOut.Faces, text, Typeface.FangSong, Text, Width, indent * Width / 28, spread: true);

    private static List<string> Lines(TextBlock block) => [.. Enumerable.Range(0, block.Count).Select(block.TextOf)];

    // As drawn: from the first run's start to the end of the last.
    private static double SpreadWidth(TextBlock block, int line)
    {
        var canvas = new Canvas(210, 297);
        block.Draw(canvas, line, 0, 0);
        var last = canvas.ToPage().Marks.OfType<Run>().LastOrDefault();
        return last is null ? 0 : LaidOut.RightOf(last) + (Text.Tracking * Length.Point);
    }
}
