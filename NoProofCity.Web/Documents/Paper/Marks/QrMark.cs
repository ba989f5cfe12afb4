namespace NoProofCity.Web.Documents.Paper.Marks;

/// <summary>A QR code of a given side. The white border that readers ask for is the paper around it.</summary>
public static class QrMark
{
    public static Matrix Of(string text, double x, double y, double side)
    {
        var code = QrCode.Of(text);
        IReadOnlyList<bool>[] rows = [.. Enumerable.Range(0, code.Side).Select(row => Enumerable.Range(0, code.Side).Select(column => code[row, column]).ToArray())];
        return new(x, y, side / code.Side, rows, Ink.Black);
    }
}
