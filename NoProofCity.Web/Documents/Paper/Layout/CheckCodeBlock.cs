using NoProofCity.Web.Documents.Paper.Layout.Marks;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>A two-dimensional code with its captions: on a letter beside the sign-off, on a certificate in a cell. Captions keep their place; the code shrinks until enough white is around it.</summary>
internal static class CheckCodeBlock
{
    private const double LetterSide = 22;
    private const double LetterGap = 1.2;
    private const double CellSide = 26;
    private const double CellGap = 1;
    private const double CellAbove = 2.1;

    private static readonly Setting LetterText = new(9, 12.5);
    private static readonly Setting CellText = new(10.5, 14);

    public static void Draw(Canvas canvas, CheckCode check, double left, double top, IFaces faces)
    {
        var code = QrCode.Of(check.Address);
        var room = LetterSide + LetterGap + LetterText.Leading;
        canvas.Add(QrMark.Of(code, left, top, Math.Min(LetterSide, room * code.Side / (code.Side + QrMark.White))));
        top += LetterSide + LetterGap;
        foreach (var caption in check.Captions)
        {
            TextBlock.Of(faces, caption, Typeface.FangSong, LetterText, double.MaxValue).Draw(canvas, 0, left, top + LetterText.Baseline);
            top += LetterText.Height;
        }
    }

    public static void DrawCentred(Canvas canvas, CheckCode check, double left, double right, double top, IFaces faces)
    {
        var code = QrCode.Of(check.Address);
        var (centre, middle) = ((left + right) / 2, top + CellAbove + (CellSide / 2));
        var room = CellSide + (2 * Math.Min(CellAbove, CellGap + CellText.Leading));
        var side = Math.Min(CellSide, room * code.Side / (code.Side + (2 * QrMark.White)));
        canvas.Add(QrMark.Of(code, centre - (side / 2), middle - (side / 2), side));
        top += CellAbove + CellSide + CellGap;
        foreach (var caption in check.Captions)
        {
            var text = TextBlock.Of(faces, caption, Typeface.FangSong, CellText, double.MaxValue);
            text.Draw(canvas, 0, centre - (text.WidthOf(0) / 2), top + CellText.Baseline);
            top += CellText.Height;
        }
    }
}
