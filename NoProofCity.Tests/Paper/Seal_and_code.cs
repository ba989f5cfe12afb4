using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout.Marks;
using static NoProofCity.Tests.Paper.Printing;

namespace NoProofCity.Tests.Paper;

public sealed class Seal_and_code
{
    private const double Radius = 21;

    [Theory]
    [InlineData("县政府")]
    [InlineData("青禾县住房和城乡建设局")]
    [InlineData("青禾县人力资源和社会保障综合行政执法监察大队")]
    public void A_seal_keeps_within_its_ring_and_names_its_unit(string unit)
    {
        var marks = new RedSeal(unit, "电子证明核实信息专用章", "测试").At(100, 100, AtHand);
        var ring = Assert.Single(marks.OfType<Ring>());
        Assert.Equal(Radius, ring.Radius + ring.Width / 2);
        var runs = marks.OfType<Run>().ToList();
        Assert.StartsWith(unit, string.Concat(runs.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Contains(runs, run => run.Text == "测试");
        Assert.All(runs, run => Assert.True(Math.Sqrt(Math.Pow(run.X - 100, 2) + Math.Pow(run.Y - 100, 2)) < Radius - ring.Width));
        Assert.All(marks, mark => Assert.Equal(Ink.Red, mark.Ink));
    }

    [Fact]
    public void A_real_seal_is_not_marked() => Assert.DoesNotContain(new RedSeal("县政府", null, null).At(100, 100, AtHand).OfType<Run>(), run => run.Text == "测试");

    [Theory(DisplayName = "Around a code four of its modules stay white, on every side and for every length of address")]
    [InlineData("a")]
    [InlineData("wzm.qinghe.example/check/K7QM-3H9P-2XWD")]
    [InlineData("https://wzm.qinghe.example/check/K7QM-3H9P-2XWD?by=paper&more=0123456789012345678901234567890123456789")]
    public void White_around_the_code(string address)
    {
        var (letter, certificate) = (SampleForms.Of<F03Letter>(), SampleForms.Of<F21Certificate>());
        foreach (var laid in new[] { LaidOut.Of(letter with { Check = letter.Check with { Address = address } }), LaidOut.Of(certificate with { Check = certificate.Check with { Address = address } }) })
        {
            var code = laid.Document.Pages[0].Marks.OfType<Matrix>().Single();
            var white = (4 * code.Cell) - 0.001;
            var (left, top, right, bottom) = (code.X - white, code.Y - white, code.X + (code.Cell * code.Rows.Count) + white, code.Y + (code.Cell * code.Rows.Count) + white);
            Assert.DoesNotContain(laid.RunsOn(1), run => run.X < right && LaidOut.RightOf(run) > left && run.Y + (0.12 * Em(run)) > top && run.Y - (0.88 * Em(run)) < bottom);
            Assert.DoesNotContain(laid.StrokesOn(1), stroke => stroke.FromX < right && stroke.ToX > left && Math.Max(stroke.FromY, stroke.ToY) > top && Math.Min(stroke.FromY, stroke.ToY) < bottom);
            Assert.True(code.Cell > 0.35, $"{code.Cell} mm");
        }

        static double Em(Run run) => run.Size * 25.4 / 72;
    }

    [Fact]
    public void The_code_has_its_side_and_three_corners_to_find_it_by()
    {
        var code = QrMark.Of(QrCode.Of("wzm.qinghe.example/check/K7QM-3H9P-2XWD"), 28, 227, 22);
        Assert.Equal(22, code.Cell * code.Rows.Count, 6);
        Assert.All(code.Rows, row => Assert.Equal(code.Rows.Count, row.Count));
        var last = code.Rows.Count - 1;
        Assert.True(code.Rows[0][0] && code.Rows[0][last] && code.Rows[last][0]);
        Assert.All(Enumerable.Range(0, 7), cell => Assert.True(code.Rows[0][cell] && code.Rows[cell][0]));
    }
}
