using System.Diagnostics;
using System.Globalization;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Web.Commands;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Bench;

/// <summary>P3 and P4: letters F-03 from their fields to bytes, each to another person under another number and with another code.</summary>
internal static class PaperBench
{
    private const int Rounds = 5;
    private const int Singles = 2000;

    private static readonly string[] Applicants = ["闻人䶮", "乔南圃", "司徒㛃", "欧阳𫖯", "钟离𬭎", "诸葛清漪", "尉迟明朗", "上官晓彤"];

    public static async Task<int> RunAsync(int batch)
    {
        var opened = Stopwatch.StartNew();
        var faces = new FontShelf(null, FontShelf.ShippedFolder).Open();
        var (layout, printer) = (new PaperLayout(faces), new PdfPrinter(faces));
        using var filled = typeof(City).Assembly.GetManifestResourceStream(FormsCommand.Samples)!;
        var samples = FormSamples.Read(filled);
        var letter = samples.Forms.OfType<F03Letter>().Single();
        var terms = PlaceTerms.Of(ProfileFiles.Shipped(ProfileFiles.Catalogue()).Find(samples.Profile)!);
        _ = printer.Print(LetterOf(0));
        Console.WriteLine($"fonts opened, first letter printed: {opened.ElapsedMilliseconds} ms");
        for (var round = 0; round <= Rounds; round++)
        {
            var bytes = 0L;
            var cpu = Environment.CpuUsage.TotalTime;
            var single = Stopwatch.StartNew();
            for (var i = 0; i < Singles; i++) bytes += printer.Print(LetterOf(i)).Length;
            single.Stop();
            cpu = Environment.CpuUsage.TotalTime - cpu;
            var all = Stopwatch.StartNew();
            _ = Parallel.For(0, Singles, i => printer.Print(LetterOf(i)));
            all.Stop();
            var file = Stopwatch.StartNew();
            await using var target = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            await printer.PrintAllAsync("全部函件", Enumerable.Range(0, batch), LetterOf, target, default);
            file.Stop();
            Console.WriteLine($"{(round == 0 ? "warming up: " : "")}single {Singles / single.Elapsed.TotalSeconds:F0}/s on one core ({cpu.TotalMilliseconds / Singles:F2} ms of processor each), {Singles / all.Elapsed.TotalSeconds:F0}/s on all, {bytes / Singles} bytes each; {batch} in one file {file.Elapsed.TotalSeconds:F2} s, {target.Length} bytes");
        }
        return 0;

        PaperDocument LetterOf(int number)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"K7QM-{number:X4}-2XWD");
            var form = letter with { Number = $"青建核函〔2026〕{number}号", Applicant = Applicants[number % Applicants.Length], Check = letter.Check with { Address = $"{letter.Check.Site}/{code}", Code = code } };
            return layout.Lay(form.Compose(form.Definition.Standard, terms));
        }
    }
}
