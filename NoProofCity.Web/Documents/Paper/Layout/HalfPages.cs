using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Two copies of a receipt on one sheet, to be cut apart: the first kept, the second given away.</summary>
internal sealed class HalfPages(IFaces faces, Area area)
{
    private const double Half = 148.5;
    private const double Dash = 2;

    private static readonly Setting CodeText = new(9, 12);
    private static readonly Setting TitleText = new(22, 26);

    public PaperDocument Lay(Form form)
    {
        var canvas = new Canvas(area.PageWidth, area.PageHeight);
        Draw(canvas, form, area, form.Parts.OfType<HeadLine>().FirstOrDefault());
        DrawCut(canvas);
        Draw(canvas, form, area with { Top = area.Top + Half }, form.Parts.OfType<HeadLine>().LastOrDefault());
        return new(form.Title, [canvas.ToPage()], [new(form.Title, 0, area.Top)]);
    }

    // The first head line is the first copy's, the last the second's.
    private void Draw(Canvas canvas, Form form, Area half, HeadLine? line)
    {
        var title = TextBlock.Of(faces, form.Parts.OfType<Title>().Select(part => part.Text).FirstOrDefault(""), Typeface.XiaoBiaoSong, TitleText, half.Width);
        title.Draw(canvas, 0, half.Left + ((half.Width - title.WidthOf(0)) / 2), half.Top + title.Setting.Baseline);
        var top = half.Top + title.Setting.Height + 1;
        TableBlock? open = null;
        var rows = new List<(int, double)>();
        foreach (var box in new Flow(faces, half, PaperKind.Halves).BoxesOf([.. line is null ? [] : new Part[] { line }, .. form.Parts.Where(part => part is not (Title or HeadLine))]))
        {
            if (box is RowBox row)
            {
                open = row.Table;
                rows.Add((row.Row, top));
            }
            box.Draw(canvas, top);
            top += box.Height;
        }
        open?.DrawRules(canvas, rows);
        TextBlock.Of(faces, form.Code, Typeface.FangSong, CodeText, half.Width).Draw(canvas, 0, half.Left, half.Top - 17 + Half - 7 - CodeText.Height + CodeText.Baseline);
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
