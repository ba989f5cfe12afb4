namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>A QR code of a given side.</summary>
public static class QrMark
{
    /// <summary>So many modules around it stay white, else readers do not find it; the white is the paper's.</summary>
    public const int White = 4;

    public static Matrix Of(QrCode code, double x, double y, double side)
    {
        ArgumentNullException.ThrowIfNull(code);
        IReadOnlyList<bool>[] rows = [.. Enumerable.Range(0, code.Side).Select(row => Enumerable.Range(0, code.Side).Select(column => code[row, column]).ToArray())];
        return new(x, y, side / code.Side, rows, Ink.Black);
    }
}
