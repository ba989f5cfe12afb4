using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Pdf;

namespace NoProofCity.Tests.Paper;

/// <summary>The fonts that come with the product, and a printer over them: no test depends on what else the machine has.</summary>
internal static class Printing
{
    public static Faces AtHand { get; } = new FontShelf(null, FontShelf.ShippedFolder).Open();

    public static PdfPrinter Printer { get; } = new(AtHand);

    public static PaperDocument Document(params IReadOnlyList<Mark> marks) => new("试样", [new Page(210, 297, marks, [])], []);

    public static Run Text(string text, double y = 50, Typeface face = Typeface.FangSong, double x = 28, double size = 16) => new(x, y, face, size, text, 0, 0, Ink.Black);
}

/// <summary>A file for a program from outside, gone when it is no longer needed.</summary>
internal sealed class PdfOnDisk : IDisposable
{
    public PdfOnDisk(byte[] bytes) => File.WriteAllBytes(Path, bytes);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    public void Dispose() => File.Delete(Path);
}
