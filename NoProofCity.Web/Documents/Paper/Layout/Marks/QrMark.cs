namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>A QR code of a given side.</summary>
public static class QrMark
{
    /// <summary>So many modules around it stay white, else readers do not find it; the white is the paper's.</summary>
    public const int White = 4;

    public static Matrix Of(QrCode code, double x, double y, double side)
    {
        ArgumentNullException.ThrowIfNull(code);
        var rows = new IReadOnlyList<bool>[code.Side];
        for (var row = 0; row < rows.Length; row++)
        {
            var modules = new bool[rows.Length];
            for (var column = 0; column < modules.Length; column++) modules[column] = code[row, column];
            rows[row] = modules;
        }
        return new(x, y, side / code.Side, rows, Ink.Black);
    }
}
