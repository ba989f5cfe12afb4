using NoProofCity.Web.Documents.Paper.Layout.Marks;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>
/// 海报: A4, read from two metres. Nothing on it is smaller than 26 pt (9 mm): an eye reads well what is a two-hundredth of its distance.
/// Of the list as many lines stand as fit; how many there are in all is said beside the code.
/// </summary>
internal sealed class PosterPage(IFaces faces)
{
    private const double Width = 210;
    private const double Height = 297;
    private const double Left = 16;
    private const double Right = Width - Left;
    private const double Band = 26;
    private const double CodeTop = 200;
    private const double CodeSide = 66;
    private const double Gap = 8;
    private const double Mark = 11;
    private const double Between = 5;

    private static readonly Setting Head = new(30, 38);
    private static readonly Setting TitleText = new(58, 70);
    private static readonly Setting UnitText = new(34, 42);
    private static readonly Setting Line = new(30, 43);
    private static readonly Setting Large = new(30, 42);
    private static readonly Setting Small = new(26, 36);

    public PaperDocument Lay(Form form)
    {
        var page = new Canvas(Width, Height);
        var (head, title, unit) = (form.Parts.OfType<Masthead>().First().Text, form.Parts.OfType<Title>().First().Text, form.Parts.OfType<Subtitle>().First().Text);
        Centred(page, TextBlock.Of(faces, head, Typeface.Hei, Head, Right - Left), 12, Ink.Red);
        page.Line(Left, Band, Right, Band, 1.2, Ink.Red);
        var top = Band + Between;
        top = Centred(page, TextBlock.Balanced(faces, title, Typeface.XiaoBiaoSong, TitleText, Right - Left), top, Ink.Black);
        top = Centred(page, TextBlock.Balanced(faces, unit, Typeface.Kai, UnitText, Right - Left), top, Ink.Black) + Between;
        DrawLines(page, form, top);
        DrawFoot(page, form);
        return new(form.Title, [page.ToPage()], []);
    }

    private void DrawLines(Canvas page, Form form, double top)
    {
        foreach (var proof in form.Parts.OfType<Paragraph>())
        {
            var text = TextBlock.Of(faces, proof.Text, Typeface.Hei, Line, Right - Left - Mark);
            if (top + text.Height > CodeTop - Between) break;
            Tick(page, Left + 1, top + Line.Baseline);
            for (var line = 0; line < text.Count; line++) text.Draw(page, line, Left + Mark, top + (line * Line.Height) + Line.Baseline);
            top += text.Height;
        }
    }

    private void DrawFoot(Canvas page, Form form)
    {
        var check = form.Parts.OfType<CheckCode>().First();
        page.Line(Left, CodeTop - Between, Right, CodeTop - Between, 0.4);
        page.Add(QrMark.Of(QrCode.Of(check.Address), Left, CodeTop, CodeSide));
        var (left, top) = (Left + CodeSide + Gap, CodeTop - 1);
        for (var i = 0; i < check.Captions.Count; i++)
        {
            var setting = i == 0 ? Large : Small;
            var text = TextBlock.Balanced(faces, check.Captions[i], i == 0 ? Typeface.Hei : Typeface.FangSong, setting, Right - left);
            for (var line = 0; line < text.Count; line++) text.Draw(page, line, left, top + (line * setting.Height) + setting.Baseline);
            top += text.Height + (i == 0 ? 3 : 0);
        }
        if (form.Parts.OfType<Note>().FirstOrDefault() is { } note) Centred(page, TextBlock.Of(faces, note.Text, Typeface.Kai, Small with { Size = 26, Tracking = -0.6 }, Width), CodeTop + CodeSide + 3, Ink.Red);
    }

    // A tick of two strokes: fonts disagree about the sign.
    private static void Tick(Canvas page, double x, double baseline)
    {
        page.Line(x, baseline - 4, x + 2.6, baseline - 0.6, 1.3, Ink.Red);
        page.Line(x + 2.4, baseline - 0.6, x + 8, baseline - 8, 1.3, Ink.Red);
    }

    // A sign at the end of a line fills but the first half of its square: the blank half is no part of what the eye takes for the middle.
    private static double WidthSeen(TextBlock text, int line) => text.WidthOf(line) - (text.TextOf(line).TrimEnd() is [.., '，' or '。' or '、' or '！' or '？'] ? text.Setting.Em / 2 : 0);

    private static double Centred(Canvas page, TextBlock text, double top, Ink ink)
    {
        for (var line = 0; line < text.Count; line++) text.Draw(page, line, (Width - WidthSeen(text, line)) / 2, top + (line * text.Setting.Height) + text.Setting.Baseline, ink);
        return top + text.Height;
    }
}
