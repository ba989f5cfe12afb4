using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Two copies of a receipt on one sheet, to be cut apart: the first kept, the second given away. A long one goes on in the same halves of the next sheet.</summary>
internal sealed class HalfPages(IFaces faces, Area area)
{
    private const double Half = 148.5;
    private const double Dash = 2;
    private const double CodeAboveCut = 7;
    private const double TitleBelow = 1;

    private static readonly Setting CodeText = new(9, 12);
    private static readonly Setting TitleText = new(22, 26);

    public PaperDocument Lay(Form form)
    {
        // The first head line is the first copy's, the last the second's.
        var kept = Fill(form, area, form.Parts.OfType<HeadLine>().FirstOrDefault(), []);
        foreach (var sheet in kept) DrawCut(sheet);
        var sheets = Fill(form, area with { Top = area.Top + Half }, form.Parts.OfType<HeadLine>().LastOrDefault(), kept);
        return new(form.Title, [.. sheets.Select(sheet => sheet.ToPage())], [new(form.Title, 0, area.Top)]);
    }

    private IReadOnlyList<Canvas> Fill(Form form, Area half, HeadLine? line, IReadOnlyList<Canvas> begun)
    {
        var sheets = new Paginator(half, begun);
        var parts = form.Parts.Where(part => part is not (Title or HeadLine));
        sheets.Fill([.. TitleOf(form, half), .. new Flow(faces, half, PaperKind.Halves).BoxesOf([.. line is null ? [] : new Part[] { line }, .. parts])]);
        var code = TextBlock.Of(faces, form.Code, Typeface.FangSong, CodeText, half.Width);
        var top = half.Top - area.Top + Half - CodeAboveCut - CodeText.Height;
        foreach (var sheet in sheets.Pages) code.Draw(sheet, 0, half.Left, top + CodeText.Baseline);
        return sheets.Pages;
    }

    private IEnumerable<Box> TitleOf(Form form, Area half)
    {
        var title = TextBlock.Balanced(faces, form.Parts.OfType<Title>().Select(part => part.Text).FirstOrDefault(""), Typeface.XiaoBiaoSong, TitleText, half.Width);
        for (var line = 0; line < title.Count; line++)
            yield return new LineBox(title, line, half.Left + ((half.Width - title.WidthOf(line)) / 2)) { Height = TitleText.Height, MayBreak = false };
        yield return new GapBox { Height = TitleBelow, MayBreak = false };
    }

    private void DrawCut(Canvas canvas)
    {
        var word = TextBlock.Of(faces, "裁切线", Typeface.FangSong, CodeText, area.Width);
        var middle = area.PageWidth / 2;
        var free = (word.WidthOf(0) / 2) + 3;
        word.Draw(canvas, 0, middle - (word.WidthOf(0) / 2), Half + 1.1);
        for (var x = 8.0; x < area.PageWidth - 8; x += 2 * Dash)
            if (x + Dash < middle - free || x > middle + free) canvas.Line(x, Half, x + Dash, Half, 0.25);
    }
}
