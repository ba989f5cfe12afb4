using System.Globalization;
using System.Security;
using System.Text;

namespace NoProofCity.Web.Documents.Paper.Preview;

/// <summary>
/// Shows pages in a browser: each is one picture of lines and selectable text in millimetres, every character at the place where the PDF
/// has it, whichever font the browser takes. Needs no script and no style in the markup.
/// </summary>
public sealed class PagePreview(IFaces faces)
{
    private static readonly Dictionary<Typeface, string> Families = new()
    {
        [Typeface.FangSong] = "仿宋,FangSong,STFangsong,'Noto Serif SC','Noto Serif CJK SC',serif",
        [Typeface.XiaoBiaoSong] = "'Noto Serif SC','Noto Serif CJK SC',宋体,SimSun,serif",
        [Typeface.Kai] = "楷体,KaiTi,STKaiti,'LXGW WenKai',serif",
        [Typeface.Hei] = "黑体,SimHei,STHeiti,'Noto Sans SC','Noto Sans CJK SC',sans-serif",
    };

    /// <summary>One svg element for each page. The class paper-stamps marks what the page's style multiplies over the text.</summary>
    public IReadOnlyList<string> Draw(PaperDocument document) => [.. document.Pages.Select((page, index) => Draw(page, $"{document.Title} {index + 1}/{document.Pages.Count}"))];

    private string Draw(Page page, string label)
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" class="paper" viewBox="0 0 {N(page.Width)} {N(page.Height)}" role="img" aria-label="{Escape(label)}"><rect width="{N(page.Width)}" height="{N(page.Height)}" fill="#fff"/>""");
        foreach (var mark in page.Marks) Draw(svg, mark);
        if (page.Stamps.Count > 0)
        {
            _ = svg.Append("""<g class="paper-stamps">""");
            foreach (var mark in page.Stamps) Draw(svg, mark);
            _ = svg.Append("</g>");
        }
        return svg.Append("</svg>").ToString();
    }

    private void Draw(StringBuilder svg, Mark mark) => _ = mark switch
    {
        Run run => Set(svg, run),
        Stroke s => svg.Append($"""<path d="M{N(s.FromX)} {N(s.FromY)}L{N(s.ToX)} {N(s.ToY)}" stroke="{Colour(s.Ink)}" stroke-width="{N(s.Width)}"/>"""),
        Ring r => svg.Append($"""<circle cx="{N(r.X)}" cy="{N(r.Y)}" r="{N(r.Radius)}" fill="none" stroke="{Colour(r.Ink)}" stroke-width="{N(r.Width)}"/>"""),
        Polygon p => svg.Append($"""<polygon points="{string.Join(' ', p.Corners.Select(corner => $"{N(corner.X)},{N(corner.Y)}"))}" fill="{Colour(p.Ink)}"/>"""),
        Matrix m => Draw(svg, m),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark of a new kind."),
    };

    // Characters outside the first plane count as one or as two places, by browser; each gets an element of its own.
    private StringBuilder Set(StringBuilder svg, Run run)
    {
        var size = run.Size * Length.Point;
        _ = svg.Append($"""<text y="0" transform="{Transform(run)}" font-family="{Families[run.Face]}" font-weight="{(run.Face is Typeface.XiaoBiaoSong ? "bold" : "normal")}" font-size="{N(size)}" fill="{Colour(run.Ink)}" xml:space="preserve">""");
        var (places, text) = (new StringBuilder(), new StringBuilder());
        var x = 0.0;
        foreach (var character in run.Text.EnumerateRunes())
        {
            if (!character.IsBmp) Close();
            _ = places.Append(places.Length > 0 ? " " : "").Append(N(x));
            _ = text.Append(character);
            if (!character.IsBmp) Close();
            x += faces.Advance(run.Face, character) * size + run.Spacing * Length.Point;
        }
        Close();
        return svg.Append("</text>");

        void Close()
        {
            if (text.Length > 0) _ = svg.Append($"""<tspan x="{places}">{Escape(text.ToString())}</tspan>""");
            _ = places.Clear();
            _ = text.Clear();
        }
    }

    private static string Transform(Run run) =>
        $"translate({N(run.X)} {N(run.Y)})" + (run.Angle == 0 ? "" : $" rotate({N(run.Angle)})") + (run.Stretch == 1 ? "" : $" scale({N(run.Stretch)} 1)");

    private static StringBuilder Draw(StringBuilder svg, Matrix matrix)
    {
        _ = svg.Append($"""<path transform="translate({N(matrix.X)} {N(matrix.Y)}) scale({matrix.Cell.ToString("0.######", CultureInfo.InvariantCulture)})" shape-rendering="crispEdges" fill="{Colour(matrix.Ink)}" d=" """);
        for (var y = 0; y < matrix.Rows.Count; y++)
            for (var x = 0; x < matrix.Rows[y].Count; x++)
                if (matrix.Rows[y][x]) _ = svg.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return svg.Append("\"/>");
    }

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string? Escape(string text) => SecurityElement.Escape(text);

    private static string Colour(Ink ink) => ink is Ink.Red ? "#E60012" : "#000";
}
