using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Documents.Paper.Signing;

namespace NoProofCity.Tests.Paper;

/// <summary>The fonts that come with the product, and a printer over them: no test depends on what else the machine has.</summary>
internal static class Printing
{
    public static Faces AtHand { get; } = new FontShelf(null, FontShelf.ShippedFolder).Open();

    public static PdfPrinter Printer { get; } = new(AtHand);

    /// <summary>One certificate for trials for all tests of a run.</summary>
    public static Lazy<DocumentSigner> Signer { get; } = new(() =>
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        try { return new(SigningCertificate.ReadOrMakeTrial(path, new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))); }
        finally { File.Delete(path); }
    });

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
