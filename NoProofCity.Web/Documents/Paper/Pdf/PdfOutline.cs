using System.Globalization;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>The lines beside the pages by which a reader finds its way: documents, and in them their headings.</summary>
internal sealed class PdfOutline
{
    private readonly List<Line> _lines = [];

    private sealed record Line(string Title, int Page, double Height, List<Line> Below);

    /// <param name="height">Of the place, in millimetres from the page's bottom.</param>
    /// <param name="level">0, or 1 below the last of 0.</param>
    public void Add(string title, int page, double height, int level) =>
        (level == 0 ? _lines : _lines[^1].Below).Add(new(title, page, height, []));

    /// <returns>The object of the outline; null when there is none.</returns>
    public int? AddTo(PdfFile file)
    {
        if (_lines.Count == 0) return null;
        var root = file.Reserve();
        var (first, last) = Add(file, _lines, root);
        return file.Add(root, $"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {_lines.Count}>>");
    }

    private static (int First, int Last) Add(PdfFile file, List<Line> lines, int parent)
    {
        var numbers = lines.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var (title, page, height, below) = lines[i];
            var beside = (i > 0 ? $"/Prev {numbers[i - 1]} 0 R" : "") + (i < lines.Count - 1 ? $"/Next {numbers[i + 1]} 0 R" : "");
            // What is below stays folded: its count is negative.
            var under = below.Count == 0 ? "" : Add(file, below, numbers[i]) is var (first, last) ? $"/First {first} 0 R/Last {last} 0 R/Count {-below.Count}" : "";
            var top = ContentBuffer.Points(height).ToString("0.##", CultureInfo.InvariantCulture);
            _ = file.Add(numbers[i], $"<</Title{PdfText.Shown(title)}/Parent {parent} 0 R{beside}{under}/Dest[{page} 0 R/XYZ null {top} null]>>");
        }
        return (numbers[0], numbers[^1]);
    }
}
