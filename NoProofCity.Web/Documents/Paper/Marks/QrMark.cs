using QRCoder;

namespace NoProofCity.Web.Documents.Paper.Marks;

/// <summary>A QR code of a given side. The white border that readers ask for is the paper around it.</summary>
public static class QrMark
{
    private const int BorderOfTheMaker = 4;

    public static Matrix Of(string text, double x, double y, double side)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var cells = data.ModuleMatrix.Count - 2 * BorderOfTheMaker;
        IReadOnlyList<bool>[] rows =
        [
            .. data.ModuleMatrix.Skip(BorderOfTheMaker).Take(cells).Select(row => Enumerable.Range(BorderOfTheMaker, cells).Select(cell => row[cell]).ToArray()),
        ];
        return new(x, y, side / cells, rows, Ink.Black);
    }
}
