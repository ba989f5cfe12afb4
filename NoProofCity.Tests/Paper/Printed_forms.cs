using System.Globalization;
using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;

namespace NoProofCity.Tests.Paper;

/// <summary>The forms as PDF, read back by another program.</summary>
public sealed partial class Printed_forms : IDisposable
{
    private const int MostBytesOfALetter = 60 * 1024;

    // A promise letter or a list has twice as many different characters, each with its outline.
    private const int MostBytes = 84 * 1024;

    // Noto's lines reach 1.151 em above the baseline and 0.286 below.
    private const double AboveBaseline = 1.151 / (1.151 + 0.286);

    private static readonly Faces Faces = new FontShelf(null, FontShelf.ShippedFolder).Open();
    private static readonly PdfPrinter Printer = new(Faces);

    private readonly string _folder = Directory.CreateTempSubdirectory("forms").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(DisplayName = "The command prints every form, each sound, with the pages and the size it should have, and says so")]
    public async Task Samples()
    {
        var run = await CommandRun.OfAsync(null, TimeProvider.System, "forms", "--samples", _folder, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var files = run.Json.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(SampleForms.All.Select(form => form.Definition.Code), files.Select(file => file.GetProperty("form").GetString()));
        foreach (var file in files)
        {
            var path = file.GetProperty("path").GetString()!;
            var check = await OutsideProgram.Qpdf.RunAsync("--check", path);
            Assert.True(check.ExitCode == 0, check.Said + check.Complained);
            Assert.Equal(file.GetProperty("bytes").GetInt32(), new FileInfo(path).Length);
        }
    }

    [Fact(DisplayName = "The samples of the documentation are there, one for each form, a letter of 60 KB at most")]
    public void Committed()
    {
        var files = Directory.EnumerateFiles(Repository.File("docs", "forms"), "*.pdf").ToList();
        Assert.Equal(SampleForms.All.Select(form => form.Definition.Code), files.Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, Path.GetFileName(file) is "F-01.pdf" or "F-02.pdf" or "F-22.pdf" ? MostBytes : MostBytesOfALetter));
    }

    [Fact(DisplayName = "The samples of the documentation say, page for page, what is printed now")]
    public async Task Committed_as_printed()
    {
        foreach (var form in SampleForms.All)
        {
            var committed = await TextAsync(Repository.File("docs", "forms", form.Definition.Code + ".pdf"), "-raw");
            var printed = await ReadAsync(form, "-raw");
            // Bytes may differ between machines, whose runtimes pack them otherwise.
            Assert.True(committed == printed, $"{form.Definition.Code}: print the samples anew with the command forms --samples docs/forms");
        }
    }

    [Fact(DisplayName = "The text comes out of the file in reading order, with every character of every name")]
    public async Task Text_in_order()
    {
        foreach (var form in SampleForms.All)
        {
            var text = Bare(await ReadAsync(form, "-raw"));
            var at = 0;
            foreach (var run in Lay(form).Pages.SelectMany(page => page.Marks).OfType<Run>())
            {
                var next = text.IndexOf(Bare(run.Text), at, StringComparison.Ordinal);
                Assert.True(next >= 0, $"{form.Definition.Code}: “{run.Text}” is not where it should be");
                at = next;
            }
            foreach (var paragraph in Paragraphs(form)) Assert.Contains(Bare(paragraph), text, StringComparison.Ordinal);
        }
        Assert.Contains("夏侯𬭎", await ReadAsync(SampleForms.Of<F07Return>()), StringComparison.Ordinal);
        Assert.Contains("𫖯清和", await ReadAsync(SampleForms.Of<F15Extension>()), StringComparison.Ordinal);
        Assert.Contains("沈知㛃", await ReadAsync(SampleForms.Of<F02Promise>()), StringComparison.Ordinal);
        Assert.Contains("闻人䶮", await ReadAsync(SampleForms.Of<F03Letter>()), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Another program finds the words where they should stand, within half a millimetre")]
    public async Task Places()
    {
        var letter = await WordsAsync(SampleForms.Of<F03Letter>());
        Stands(letter, "青禾县住房和城乡建设局", 36.1, 40.8);
        Stands(letter, "关于协查核验闻人䶮婚姻登记信息的函", 40.0, 87.2);
        Stands(letter, "青禾县民政局：", 28, 105.6);
        Stands(letter, "青建核函〔2026〕37号", null, 57.76);
        Stands(letter, "扫码查验本函真伪", 28, 253.7);
        var result = await WordsAsync(SampleForms.Of<F13NonAcceptance>());
        Stands(result, "青禾县行政审批服务局", null, 46.3);
        Stands(result, "投诉举报不予受理告知书", null, 59.0);
        Stands(result, "皇甫砚田：", 28, 85.2);
        var list = await WordsAsync(SampleForms.Of<F22Publication>());
        Stands(list, "青禾县人民政府办公室", null, 84.0);
        Stands(list, "青政办公告〔2026〕4号", null, 115.87);
    }

    [Fact(DisplayName = "A full number is in the file of no form but the promise letter, the request and the certificate")]
    public async Task Numbers()
    {
        foreach (var form in SampleForms.All)
            Assert.Equal(form.Definition.Code is "F-02" or "F-03" or "F-21", Number().IsMatch(await ReadAsync(form)));
    }

    private static PaperDocument Lay(PaperForm form) => new PaperLayout(Faces).Lay(form.Compose(form.Definition.Standard, SampleForms.Terms));

    private static IEnumerable<string> Paragraphs(PaperForm form) => form.Compose(form.Definition.Standard, SampleForms.Terms).Parts.OfType<Web.Documents.Paper.Parts.Paragraph>()
        .Select(paragraph => paragraph.Lead + paragraph.Text).Where(text => text.Length < 40);

    private static string Bare(string text) => Blank().Replace(text, "");

    private async Task<string> ReadAsync(PaperForm form, params string[] options)
    {
        var path = Path.Combine(_folder, form.Definition.Code + ".pdf");
        await File.WriteAllBytesAsync(path, Printer.Print(Lay(form)));
        return await TextAsync(path, options);
    }

    private static async Task<string> TextAsync(string path, params string[] options)
    {
        var run = await OutsideProgram.PdfToText.RunAsync([.. options, "-enc", "UTF-8", path, "-"]);
        Assert.Equal(0, run.ExitCode);
        return run.Said;
    }

    private async Task<List<(string Text, double Left, double Baseline)>> WordsAsync(PaperForm form) =>
    [
        .. Word().Matches(await ReadAsync(form, "-bbox-layout")).Select(word =>
        {
            double Of(string name) => double.Parse(word.Groups[name].Value, CultureInfo.InvariantCulture) * Length.Point;
            return (System.Net.WebUtility.HtmlDecode(word.Groups["text"].Value), Of("left"), Of("top") + ((Of("bottom") - Of("top")) * AboveBaseline));
        }),
    ];

    private static void Stands(List<(string Text, double Left, double Baseline)> words, string text, double? left, double baseline)
    {
        var word = words.First(found => found.Text == text);
        LaidOut.Near(baseline, word.Baseline);
        if (left is { } x) LaidOut.Near(x, word.Left);
    }

    [GeneratedRegex("""<word xMin="(?<left>[\d.]+)" yMin="(?<top>[\d.]+)" xMax="[\d.]+" yMax="(?<bottom>[\d.]+)">(?<text>[^<]*)</word>""")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\s　]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\d{17}[\dX]")]
    private static partial Regex Number();
}
