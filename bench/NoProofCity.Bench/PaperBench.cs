using System.Diagnostics;
using NoProofCity.Tests.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Pdf;

namespace NoProofCity.Bench;

/// <summary>P3 and P4: from laid-out letters to bytes.</summary>
internal static class PaperBench
{
    private const int Rounds = 5;
    private const int Different = 256;

    public static async Task<int> RunAsync(int batch)
    {
        var opened = Stopwatch.StartNew();
        var faces = new FontShelf(null, FontShelf.ShippedFolder).Open();
        var printer = new PdfPrinter(faces);
        var letters = Enumerable.Range(0, Different).Select(number => SampleLetter.Of(number, faces)).ToArray();
        _ = printer.Print(letters[0]);
        Console.WriteLine($"fonts opened, first letter printed: {opened.ElapsedMilliseconds} ms");
        foreach (var letter in letters) _ = printer.Print(letter);
        for (var round = 0; round < Rounds; round++)
        {
            const int Singles = 2000;
            var bytes = 0L;
            var single = Stopwatch.StartNew();
            for (var i = 0; i < Singles; i++) bytes += printer.Print(letters[i % Different]).Length;
            single.Stop();
            var all = Stopwatch.StartNew();
            _ = Parallel.For(0, Singles, i => printer.Print(letters[i % Different]));
            all.Stop();
            var file = Stopwatch.StartNew();
            await using var target = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            await printer.PrintAllAsync("全部函件", Enumerable.Range(0, batch).Select(i => letters[i % Different]), target, default);
            file.Stop();
            Console.WriteLine($"single {Singles / single.Elapsed.TotalSeconds:F0}/s on one core, {Singles / all.Elapsed.TotalSeconds:F0}/s on all, {bytes / Singles} bytes each; {batch} in one file {file.Elapsed.TotalSeconds:F2} s, {target.Length} bytes");
        }
        return 0;
    }
}
