using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Parts;
using static NoProofCity.Tests.Paper.LaidOut;

namespace NoProofCity.Tests.Paper;

/// <summary>Every kind of page, measured from its marks within half a millimetre.</summary>
public sealed class Places_on_the_page
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("本次调整依法依规进行，不得增加申请人的负担。", 60));

    [Fact(DisplayName = "Letter: mark, double rules, number, title, addressee, sign-off, seal, code")]
    public void Letter()
    {
        var page = LaidOut.Of(SampleForms.Of<F03Letter>());
        page.Stands(1, 40.8, "青禾县住房和城乡建设局");
        page.Stands(1, 57.76, "青建核函〔2026〕37号");
        Near(184, RightOf(page.RunsOn(1).Single(run => run.Text.StartsWith("青建核函", StringComparison.Ordinal))));
        page.Stands(1, 87.2, "关于协查核验闻人䶮婚姻登记信息的函");
        page.Stands(1, 105.6, "青禾县民政局：");
        Near(28, page.Find(1, "青禾县民政局：").Left);
        Near(39.14, page.Find(1, "现就").Left);
        page.Stands(1, 248.9, "青禾县住房和城乡建设局");
        page.Stands(1, 259.1, "2026年3月9日");
        Near(249.3, page.SealOn(1).Y);
        var reply = LaidOut.Of(SampleForms.Of<F04Reply>());
        var date = reply.RunsOn(1).Single(run => run.Text == "2026年3月9日");
        Near(161.7, RightOf(date));
        Near((date.X + RightOf(date)) / 2, reply.SealOn(1).X);
        Assert.Equal([(46.45, 0.9), (47.68, 0.35), (275.38, 0.35), (276.55, 0.9)], page.StrokesOn(1).Where(stroke => stroke.Ink is Ink.Red).Select(stroke => (Math.Round(stroke.FromY, 2), stroke.Width)));
        Assert.All(page.StrokesOn(1).Where(stroke => stroke.Ink is Ink.Red), stroke => Assert.Equal((20, 190), (stroke.FromX, stroke.ToX)));
        var code = page.Document.Pages[0].Marks.OfType<Matrix>().Single();
        Near(28, code.X);
        Near(227, code.Y);
        Assert.InRange(code.Cell * code.Rows.Count, 20.5, 22);
        page.Stands(1, 253.7, "扫码查验本函真伪");
        page.Stands(1, 258.0, "wzm.qinghe.example/check");
        page.Stands(1, 262.5, "查验码　K7QM-3H9P-2XWD");
        Assert.DoesNotContain("— 1 —", page.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Announcement: mark, number, red rule, title, first row, numbers of odd and even pages, annex")]
    public void Announcement()
    {
        var page = LaidOut.Of(SampleForms.Of<F22Publication>());
        page.Stands(1, 84.0, "青禾县人民政府办公室");
        page.Stands(1, 115.87, "青政办公告〔2026〕4号");
        Near(120.75, page.StrokesOn(1).Single(stroke => stroke.Ink is Ink.Red).FromY);
        page.Stands(1, 148.6, "关于公布《青禾县证明事项免提交清单");
        page.Stands(1, 161.3, "（2026年上半年版");
        page.Stands(1, 187.5, "《青禾县证明事项免提交清单");
        page.Stands(1, 270.8, "— 1 —");
        Near(179.1, RightOf(page.RunsOn(1).Single(run => run.Text == "— 1 —")));
        Near(32.9, page.Find(2, "— 2 —").Left);
        page.Stands(2, 44.26, "二、");
        page.Stands(3, 44.26, "附件");
        page.Stands(3, 66.8, "青禾县证明事项免提交清单");
        page.Stands(3, 79.5, "（2026年上半年版）");
        Near(98.4, page.TopOfTable(3));
        Near(37.0, page.TopOfTable(4));
    }

    [Fact(DisplayName = "Minutes and bulletin: mark in one line or two, issue, office and date, rule, first row")]
    public void Minutes()
    {
        var minutes = LaidOut.Of(PaperKind.Minutes, new Masthead("青禾县建设“无证明城市”工作\n联席会议纪要"), new Issue("第3期", "县联席会议办公室", "2026年7月3日"), new Paragraph(Long), new Colophon("分送：联席会议各成员单位。", "县联席会议办公室", "2026年7月3日印发"));
        minutes.Stands(1, 83.1, "青禾县建设");
        minutes.Stands(1, 97.9, "联席会议纪要");
        minutes.Stands(1, 115.87, "第3期");
        Near(33.6, minutes.Find(1, "县联席会议办公室").Left);
        minutes.Stands(1, 126.10, "县联席会议办公室2026年7月3日");
        Near(178.4, RightOf(minutes.RunsOn(1).First(run => run.Text == "2026年7月3日")));
        Near(130.65, minutes.StrokesOn(1).Single(stroke => stroke.Ink is Ink.Red).FromY);
        minutes.Stands(1, 146.6, "本次调整");
        Assert.Equal(0, minutes.Pages % 2);
        Assert.Contains("印发", string.Concat(minutes.RunsOn(minutes.Pages).Select(run => run.Text)), StringComparison.Ordinal);
        Near(262, minutes.StrokesOn(minutes.Pages).Max(stroke => stroke.FromY));

        var bulletin = LaidOut.Of(PaperKind.Minutes, new Masthead("工作情况通报"), new Issue("第3期", "县联席会议办公室", "2026年7月3日"), new Title("关于核验情况的通报"), new Paragraph(Long));
        bulletin.Stands(1, 86.5, "工作情况通报");
        bulletin.Stands(1, 148.6, "关于核验情况的通报");
        bulletin.Stands(1, 167.0, "本次调整");
    }

    [Fact(DisplayName = "Document: unit and name as title, number, first row, sign-off three rows below with the seal over it")]
    public void Document()
    {
        var page = LaidOut.Of(SampleForms.Of<F13NonAcceptance>());
        page.Stands(1, 46.3, "青禾县行政审批服务局");
        page.Stands(1, 59.0, "投诉举报不予受理告知书");
        page.Stands(1, 74.95, "青审诉告〔2026〕3号");
        Near(184, RightOf(page.RunsOn(1).Single(run => run.Text.StartsWith("青审诉告", StringComparison.Ordinal))));
        page.Stands(1, 85.2, "皇甫砚田：");
        const double pitch = 29 * 25.4 / 72;
        var last = page.Find(1, "办事时").Baseline;
        page.Stands(1, last + (3 * pitch), "青禾县行政审批服务局");
        page.Stands(1, last + (4 * pitch), "2026年3月5日");
        var bottom = last - 7.26 + pitch;
        Near(bottom + 28.2, page.SealOn(1).Y);
        Near(28, page.Find(1, "格式 F-13").Left);
        page.Stands(1, 270.2, "格式 F-13");
    }

    [Theory(DisplayName = "A title of one line takes two rows, of two lines four, of three lines five")]
    [InlineData("关于公布清单的公告", 2)]
    [InlineData("关于公布清单\n的公告", 4)]
    [InlineData("关于公布\n清单的\n公告", 5)]
    public void Titles(string title, int rows)
    {
        var page = LaidOut.Of(PaperKind.Announcement, new Masthead("青禾县人民政府"), new Number("青政〔2026〕4号"), new Title(title), new Paragraph(Long));
        page.Stands(1, 148.6, title.Split('\n')[0]);
        page.Stands(1, 44.26 + ((10 + rows) * 10.231), "本次调整");
    }

    [Fact(DisplayName = "Tables: title, line, top of the table, page of pages")]
    public void Tables()
    {
        var form = LaidOut.Of(SampleForms.Of<F10Adjustment>());
        form.Stands(1, 46.3, "证明事项免提交清单调整申请表");
        form.Stands(1, 59.5, "申请编号：TZ-2026-0019");
        Near(61.7, form.TopOfTable(1));
        form.Stands(1, 270.2, "第1页　共1页");

        var wide = LaidOut.Of(SampleForms.Of<F01Inventory>());
        Assert.Equal((297, 210), (wide.Document.Pages[0].Width, wide.Document.Pages[0].Height));
        wide.Stands(1, 36.0, "本部门（单位）要求");
        wide.Stands(1, 43.4, "填报单位：青禾县卫生健康局");
        Near(45.7, wide.TopOfTable(1));
        Near(28, wide.TopOfTable(2));
        wide.Stands(2, 192.7, "第2页　共2页");
        Near(35, wide.Find(2, "格式 F-01").Left);
    }

    [Fact(DisplayName = "Promise: smaller type, table of particulars, signatures at the foot of the last page")]
    public void Promise()
    {
        var page = LaidOut.Of(SampleForms.Of<F02Promise>());
        Assert.Equal(2, page.Pages);
        page.Stands(1, 46.3, "青禾县行政审批服务局");
        page.Stands(1, 59.0, "证明事项告知承诺书");
        page.Stands(1, 70.8, "编号：青审诺〔2026〕218号");
        page.Stands(1, 78.6, "一、基本信息");
        Near(82.5, page.TopOfTable(1));
        Near(204, page.TopOfTable(2));
        Near(184, RightOf(page.RunsOn(2).Single(run => run.Text.StartsWith("格式 F-02", StringComparison.Ordinal))));
    }

    [Fact(DisplayName = "Certificate: everything at its place in the frame")]
    public void Certificate()
    {
        var page = LaidOut.Of(SampleForms.Of<F21Certificate>());
        page.Stands(1, 30.4, "编号：QHDZ-2026-000862");
        page.Stands(1, 50.8, "电子证明");
        page.Stands(1, 63.2, "不动产登记信息核实证明");
        page.Stands(1, 191.2, "青禾县自然资源局");
        page.Stands(1, 201.4, "2026年3月9日");
        Near(94.6, page.TopOfTable(1));
        Near(146, page.SealOn(1).X);
        Near(195.2, page.SealOn(1).Y);
        Assert.Contains(page.StrokesOn(1), stroke => Math.Abs(stroke.FromY - 219.2) < 0.5 && Math.Abs(stroke.Width - 0.53) < 0.001);
        var code = page.Document.Pages[0].Marks.OfType<Matrix>().Single();
        var side = code.Cell * code.Rows.Count;
        Near(147 + 13, code.X + (side / 2));
        Near(221.3 + 13, code.Y + (side / 2));
        Assert.InRange(side, 22.5, 26);
    }

    [Fact(DisplayName = "Halves: the same twice on a sheet, cut in the middle, each for its reader")]
    public void Halves()
    {
        var page = LaidOut.Of(new Form(PaperKind.Halves, "主动提供材料收据", "格式 F-26",
        [
            new Title("主动提供材料收据"), new HeadLine("编号：SJ-2026-00127", "第一联　存根"), new HeadLine("编号：SJ-2026-00127", "第二联　交申请人"),
            new Table(TableSetting.Fields, [36, 120], [new(Cell.Label("申请人"), "令狐*")]),
        ]));
        Assert.Equal(1, page.Pages);
        page.Stands(1, 24.3, "主动提供材料收据");
        page.Stands(1, 24.3 + 148.5, "主动提供材料收据");
        page.Stands(1, 32.3, "第一联　存根");
        page.Stands(1, 32.3 + 148.5, "第二联　交申请人");
        Near(34.3, page.TopOfTable(1));
        Assert.Contains(page.StrokesOn(1), stroke => Math.Abs(stroke.FromY - 148.5) < 0.1 && stroke.FromY == stroke.ToY);
    }

    [Theory(DisplayName = "A mark shrinks to its line and no further than 22 points, then it stands in two lines between the rules")]
    [InlineData(12, 36, 1)]
    [InlineData(16, 27, 1)]
    [InlineData(20, 22, 1)]
    [InlineData(30, 22, 2)]
    public void Marks(int characters, double size, int lines)
    {
        var unit = string.Concat(Enumerable.Repeat("青禾县住房和城乡建设局", 3))[..characters];
        var page = LaidOut.Of(SampleForms.Of<F03Letter>() with { Unit = unit });
        var mark = page.RunsOn(1).Where(run => run is { Ink: Ink.Red, Face: Typeface.XiaoBiaoSong }).ToList();
        Assert.Equal(lines, mark.Count);
        Assert.Equal(unit, string.Concat(mark.Select(run => run.Text)));
        Assert.All(mark, run => Assert.Equal(size, run.Size, 0.6));
        Assert.All(mark, run => Assert.InRange(run.Y, 36, 45.5));
        Assert.All(mark, run => Assert.True(run.X >= 27.9 && RightOf(run) <= 184.1));
    }

    [Fact(DisplayName = "A long name in the sign-off stops two cells from the margin and the date stands under its middle")]
    public void Long_names()
    {
        var page = LaidOut.Of(SampleForms.Of<F13NonAcceptance>() with { Unit = "青禾县住房和城乡建设局人民防空办公室" });
        var (name, date) = (page.RunsOn(1).Last(run => run.Text.StartsWith("青禾县住房", StringComparison.Ordinal)), page.RunsOn(1).Single(run => run.Text == "2026年3月5日"));
        Near(172.9, RightOf(name));
        Near((name.X + RightOf(name)) / 2, (date.X + RightOf(date)) / 2);
        Near((name.X + RightOf(name)) / 2, page.SealOn(1).X);
    }
}
