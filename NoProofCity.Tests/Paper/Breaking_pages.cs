using System.Text.RegularExpressions;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Tests.Paper;

/// <summary>Where one page ends and the next begins.</summary>
public sealed class Breaking_pages
{
    private const double Pitch = 29 * 25.4 / 72;
    private const double FootOfArea = 262.2;

    private static readonly Seal Seal = new("青禾县司法局");

    // Forty characters are two lines.
    private static Paragraph Lines(int count) => new(new string('证', 26 + (28 * (count - 2)) + 14));

    [Fact(DisplayName = "At a page's foot and head stand at least two lines of a paragraph, and nothing stands below the foot")]
    public void Widows_and_orphans()
    {
        for (var before = 2; before < 24; before++)
        {
            for (var lines = 2; lines < 7; lines++)
            {
                var page = LaidOut.Of(PaperKind.Document, new Title("甲"), Lines(before), new Paragraph("乙" + Lines(lines).Text[1..]), Lines(3));
                Assert.All(Enumerable.Range(1, page.Pages), number => Assert.All(page.RunsOn(number).Where(run => run.Size == 16), run => Assert.InRange(run.Y, 44, FootOfArea)));
                foreach (var rows in Split(page, "乙", lines)) Assert.True(rows != 1, $"{before} lines before, {lines} lines: one stands alone");
            }
        }
    }

    // How many lines of the paragraph that begins so stand on each page.
    private static IEnumerable<int> Split(LaidOut page, string begins, int lines)
    {
        for (var number = 1; number <= page.Pages; number++)
        {
            var runs = page.RunsOn(number).Where(run => run.Size == 16).ToList();
            var first = runs.FindIndex(run => run.Text.StartsWith(begins, StringComparison.Ordinal));
            if (first < 0) continue;
            var here = Math.Min(lines, runs.Count - first);
            yield return here;
            if (here < lines) yield return lines - here;
        }
    }

    [Fact(DisplayName = "A heading is never the last line of a page")]
    public void Headings()
    {
        for (var before = 2; before < 24; before++)
        {
            var page = LaidOut.Of(PaperKind.Document, new Title("甲"), Lines(before), new Heading(Level.First, "一、目"), new Heading(Level.Second, "（一）纲"), Lines(4));
            for (var number = 1; number <= page.Pages; number++)
                Assert.DoesNotContain(page.RunsOn(number).Where(run => run.Size == 16).TakeLast(1), run => run.Face is not Typeface.FangSong);
        }
    }

    [Fact(DisplayName = "A sign-off never stands on a page without two lines of text")]
    public void Sign_off_with_text()
    {
        for (var before = 2; before < 45; before++)
        {
            foreach (var kind in new[] { PaperKind.Document, PaperKind.Letter, PaperKind.Announcement })
            {
                Part[] parts = [new Masthead("青禾县司法局"), new Number("青司〔2026〕1号"), new Title("关于某事的函"), Lines(before), .. before % 2 == 0 ? new Part[] { new Paragraph("特此函复。") } : [], new SignOff("青禾县司法局", "2026年3月9日", Seal)];
                var page = LaidOut.Of(kind, parts);
                var last = page.RunsOn(page.Pages).Where(run => run.Size == 16).ToList();
                Assert.Contains(last, run => run.Text == "2026年3月9日");
                Assert.All(last, run => Assert.InRange(run.Y, 44, FootOfArea));
                if (page.Pages > 1) Assert.True(last.Count >= 4, $"{kind}, {before} lines: sign-off alone");
            }
        }
    }

    [Fact(DisplayName = "Rows of a table are never split, heads are repeated, all rows come once and in order")]
    public void Tables_of_500_rows()
    {
        var entries = Enumerable.Range(1, 500).Select(i => new PublishedEntry($"证明{i:000}号", "公共租赁住房租赁资格确认", "000717004000", i % 7 == 0 ? "" : "《公共租赁住房管理办法》第八条", "县住房和城乡建设局", "县民政局", "部门核验")).ToList();
        var page = LaidOut.Of(SampleForms.Of<F22Publication>() with { Entries = entries });
        for (var number = 3; number <= page.Pages; number++)
        {
            Assert.Single(page.RunsOn(number), run => run is { Text: "设定依据", Face: Typeface.Hei });
            var frame = page.StrokesOn(number).Where(stroke => stroke.Width == 0.53).ToList();
            Assert.All(page.RunsOn(number).Where(run => run.Size == 10.5), run => Assert.InRange(run.Y, frame.Min(stroke => stroke.FromY), frame.Max(stroke => stroke.ToY)));
            Assert.InRange(frame.Max(stroke => stroke.ToY), 37, FootOfArea + 0.3);
        }
        var numbers = Enumerable.Range(3, page.Pages - 2).SelectMany(page.RunsOn).Where(run => run.Text.StartsWith("证明", StringComparison.Ordinal) && run.Text.EndsWith('号')).Select(run => run.Text);
        Assert.Equal(entries.Select(entry => entry.Proof), numbers);
        // Every row has its three lines on one page.
        Assert.All(Enumerable.Range(3, page.Pages - 2), number => Assert.Equal(page.RunsOn(number).Count(run => run.Text == "000717004000"), page.RunsOn(number).Count(run => run.Text.EndsWith('号') && run.Text.StartsWith("证明", StringComparison.Ordinal))));
    }

    [Fact(DisplayName = "A row longer than a page goes on below repeated heads; nothing of it is lost")]
    public void A_row_longer_than_a_page()
    {
        var reason = string.Concat(Enumerable.Range(0, 600).Select(i => $"理由{i:000}"));
        var sample = SampleForms.Of<F01Inventory>();
        var page = LaidOut.Of(sample with { Lines = [sample.Lines[0] with { Reason = reason }, .. sample.Lines.Skip(1)] });
        Assert.True(page.Pages > 3);
        Assert.All(Enumerable.Range(1, 3), number => Assert.Single(page.RunsOn(number), run => run.Text == "设定依据"));
        var column = page.Document.Pages.SelectMany(each => each.Marks).OfType<Run>().Where(run => run is { Size: 10.5, Face: Typeface.FangSong } && run.X > 224).Select(run => run.Text);
        Assert.Contains(reason, string.Concat(column), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Among text a table takes whole rows and the text returns to the grid")]
    public void Tables_among_text()
    {
        for (var rows = 1; rows < 9; rows++)
        {
            var page = LaidOut.Of(PaperKind.Document, new Title("甲"), Lines(3), new Table(TableSetting.Fields, [30, 126], [.. Enumerable.Repeat(new Row(Cell.Label("事项"), "某事"), rows)]), new Paragraph("乙" + Lines(3).Text[1..]));
            var baseline = page.Find(1, "乙").Baseline;
            Assert.Equal(0, Math.Abs(Math.IEEERemainder(baseline - 44.26, Pitch)), 0.01);
            var frame = page.StrokesOn(1).Where(stroke => stroke.Width == 0.53).ToList();
            var (above, below) = (frame.Min(stroke => stroke.FromY), frame.Max(stroke => stroke.ToY));
            var textBottom = page.RunsOn(1).Where(run => run.Size == 16 && run.Y < above).Max(run => run.Y) - 7.26 + Pitch;
            Assert.Equal(above - textBottom, baseline - 7.26 - below, 0.05);
        }
    }

    [Fact(DisplayName = "A reason of 3,000 characters runs over pages without a gap, numbered at the outer side")]
    public void A_long_reason()
    {
        var reason = string.Concat(Enumerable.Repeat("经查，窗口人员未按清单办理。", 215));
        var page = LaidOut.Of(SampleForms.Of<F14Result>() with { Findings = reason });
        Assert.InRange(page.Pages, 6, 8);
        Assert.Contains(reason, Regex.Replace(page.Text, "格式 F-14|— \\d+ —", ""), StringComparison.Ordinal);
        for (var number = 1; number <= page.Pages; number++)
        {
            var run = page.RunsOn(number).Single(each => each.Text == $"— {number} —");
            LaidOut.Near(number % 2 == 1 ? 179.1 : 32.9, number % 2 == 1 ? LaidOut.RightOf(run) : run.X);
        }
    }

    [Fact(DisplayName = "However long an opinion is, it is signed once, below its end")]
    public void Long_opinions()
    {
        foreach (var length in new[] { 100, 400, 3000 })
        {
            var opinion = new string('意', length - 1) + '。';
            foreach (var form in new PaperForm[] { SampleForms.Of<F10Adjustment>() with { Opinion = opinion }, SampleForms.Of<F12Register>() with { Opinion = opinion }, SampleForms.Of<F15Extension>() with { Opinion = opinion } })
            {
                var page = LaidOut.Of(form);
                var label = Assert.Single(page.Document.Pages.SelectMany((each, number) => each.Marks.OfType<Run>().Select(run => (run, number))), found => found.run.Text.EndsWith("人签字：", StringComparison.Ordinal) && found.run.Text[0] != '收');
                var end = page.Document.Pages.SelectMany((each, number) => each.Marks.OfType<Run>().Select(run => (run, number))).Last(found => found.run.Text.EndsWith("意。", StringComparison.Ordinal));
                Assert.Equal(end.number, label.number);
                Assert.True(label.run.Y - end.run.Y > 12, $"{form.Definition.Code} {length}: signed over the text");
                Assert.Equal(length, page.Document.Pages.SelectMany(each => each.Marks.OfType<Run>()).Where(run => run.Text.Length > 0 && run.Text.Trim('意', '。').Length == 0).Sum(run => run.Text.Length));
                Assert.Single(page.Document.Pages.SelectMany(each => each.Stamps.OfType<Ring>()));
                Assert.All(page.Document.Pages.SelectMany(each => each.Marks.OfType<Run>()).Where(run => run.Size == 12), run => Assert.InRange(run.Y, 37, FootOfArea));
            }
        }
    }

    [Fact(DisplayName = "A letter too long for its page goes on; sign-off and code stand together on the last")]
    public void A_long_letter()
    {
        var page = LaidOut.Of(SampleForms.Of<F03Letter>() with { Questions = [.. Enumerable.Range(1, 8).Select(i => $"第{i}个问题：申请人填报的情况与登记信息是否一致，登记日期是什么。")] });
        Assert.Equal(2, page.Pages);
        Assert.Empty(page.Document.Pages[0].Marks.OfType<Matrix>());
        Assert.Single(page.Document.Pages[1].Marks.OfType<Matrix>());
        Assert.Single(page.RunsOn(2), run => run.Text == "— 2 —");
        Assert.DoesNotContain(page.StrokesOn(2), stroke => stroke.Ink is Ink.Red);
    }

    [Fact(DisplayName = "The samples have the pages they should have, and nothing stands outside the paper's margins")]
    public void Samples()
    {
        var pages = SampleForms.All.ToDictionary(form => form.Definition.Code, LaidOut.Of);
        Assert.Equal(
            "F-01 2, F-02 2, F-03 1, F-04 1, F-05 1, F-06 1, F-07 1, F-08 1, F-09 1, F-10 1, F-11 1, F-12 1, F-13 1, F-14 2, F-15 1, F-21 1, F-22 5, F-23 1, F-25 1, F-26 1, F-27 1",
            string.Join(", ", pages.Select(form => $"{form.Key} {form.Value.Pages}")));
        // The code of a receipt stands at the foot of its half, nearer to the edge than a whole page's.
        Assert.All(pages, form => Assert.All(form.Value.Document.Pages, page => Assert.All(page.Marks.OfType<Run>().Where(run => run.Angle == 0), run =>
            Assert.True(run.X >= 18 && LaidOut.RightOf(run) <= page.Width - 24 && run.Y < page.Height - (form.Key == "F-26" ? 7 : 12), run.Text))));
    }

    [Theory(DisplayName = "Whatever the name of the unit, no words lie over others and none outside the margins")]
    [InlineData("青禾县民政局")]
    [InlineData("安岭县住房和城乡建设局人民防空办公室")]
    [InlineData("安岭县住房和城乡建设局（安岭县人民防空办公室、安岭县城管执法局）")]
    public void Words_beside_words(string unit)
    {
        foreach (var form in SampleForms.By(unit))
        {
            var laid = LaidOut.Of(form);
            Assert.Contains(unit, laid.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            foreach (var page in laid.Document.Pages)
            {
                var runs = page.Marks.OfType<Run>().ToList();
                Assert.All(runs, run => Assert.True(run.X >= 18 && LaidOut.RightOf(run) <= page.Width - 24, $"{form.Definition.Code}: {run.Text} {run.X}"));
                foreach (var one in runs)
                    Assert.DoesNotContain(runs, other => !ReferenceEquals(one, other) && Over(one, other));
            }
        }
    }

    [Theory(DisplayName = "However long the names on a certificate are, all of it stands in its frame, nothing over anything else")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void Long_names_on_a_certificate(int times)
    {
        const double frame = 278.7;
        var unit = string.Concat(Enumerable.Repeat("安岭县住房和城乡建设局人民防空办公室", times));
        var sample = SampleForms.Of<F21Certificate>();
        var page = LaidOut.Of(sample with { Unit = unit, ExtractedBy = unit, MadeBy = unit, Facts = [.. sample.Facts, .. sample.Facts] });
        foreach (var number in Enumerable.Range(1, page.Pages))
        {
            var runs = page.RunsOn(number).ToList();
            Assert.All(runs, run => Assert.InRange(run.Y, 18.3, frame - 1));
            foreach (var one in runs) Assert.DoesNotContain(runs, other => !ReferenceEquals(one, other) && Over(one, other));
        }
        var last = page.RunsOn(page.Pages).ToList();
        var note = last.FindIndex(run => run.Text.StartsWith("校验方法", StringComparison.Ordinal));
        var seal = page.SealOn(page.Pages);
        var table = page.StrokesOn(page.Pages).Where(stroke => stroke.Width == 0.53 && stroke.FromY == stroke.ToY && stroke.FromY > seal.Y).Min(stroke => stroke.FromY);
        Assert.InRange(table, seal.Y + 21, frame);
        Assert.True(note > 0 && last[note].Y > page.StrokesOn(page.Pages).Where(stroke => stroke.Width == 0.53).Max(stroke => stroke.ToY) + 3);
        var signed = last.First(run => run.Size == 16 && run.Text.StartsWith("安岭县", StringComparison.Ordinal));
        Assert.All(last.Where(run => run.Size is 14 || (run.Size == 16 && run.Y < signed.Y)), run => Assert.True(run.Y < signed.Y - 4, $"{run.Text} {run.Y} {signed.Y}"));
    }

    [Fact(DisplayName = "A receipt too long for its half goes on in the same half of the next sheet")]
    public void Long_receipts()
    {
        var form = new Form(PaperKind.Halves, "主动提供材料收据", "格式 F-26",
        [
            new Title("主动提供材料收据"), new HeadLine("第一联　存根"), new HeadLine("第二联　交申请人"),
            new Table(TableSetting.List, [36, 120], [new(Cell.Head("序号"), Cell.Head("材料")), .. Enumerable.Range(1, 24).Select(i => new Row(Cell.Count($"{i}号"), "户口簿复印件"))], HeadRows: 1),
            new Note("材料收讫。"),
        ]);
        var page = LaidOut.Of(form);
        Assert.Equal(2, page.Pages);
        for (var i = 1; i <= 24; i++) Assert.Equal(2, page.Document.Pages.SelectMany(each => each.Marks.OfType<Run>()).Count(run => run.Text == $"{i}号"));
        foreach (var number in new[] { 1, 2 })
        {
            Assert.All(page.RunsOn(number).Where(run => run.Text != "格式 F-26" && run.Text != "裁切线"), run => Assert.True(run.Y is (> 17 and < 141.5) or (> 165.5 and < 290), $"{run.Text} {run.Y}"));
            Assert.Equal(2, page.RunsOn(number).Count(run => run.Text == "格式 F-26"));
            Assert.Equal(2, page.RunsOn(number).Count(run => run.Text == "材料"));
        }
    }

    [Fact(DisplayName = "Two tables on a receipt have a frame each")]
    public void Two_tables_on_a_receipt()
    {
        var table = new Table(TableSetting.Fields, [36, 120], [new(Cell.Label("申请人"), "令狐*")]);
        var page = LaidOut.Of(new Form(PaperKind.Halves, "收据", "格式 F-26", [new Title("收据"), table, new Blank(), table with { Columns = [20, 80] }]));
        var right = page.StrokesOn(1).Where(stroke => stroke.Width == 0.53 && stroke.FromX == stroke.ToX && stroke.FromX > 30).Select(stroke => Math.Round(stroke.FromX)).ToList();
        Assert.Equal([184, 128, 184, 128], right);
    }

    // Half a cell is lost between two marks.
    private static bool Over(Run one, Run other)
    {
        var em = one.Size * 25.4 / 72;
        var sameLine = Math.Abs(one.Y - other.Y) < em * 0.8;
        return sameLine && one.X <= other.X && LaidOut.RightOf(one) > other.X + (em * 0.55) && one.Text != "√" && other.Text != "√";
    }
}
