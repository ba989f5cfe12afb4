using NoProofCity.Web.Documents.Paper.Marks;
using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>A two-dimensional code with its captions: on a letter beside the sign-off, on a certificate in a cell.</summary>
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
        canvas.Add(QrMark.Of(check.Address, left, top, LetterSide));
        top += LetterSide + LetterGap;
        foreach (var caption in check.Captions)
        {
            TextBlock.Of(faces, caption, Typeface.FangSong, LetterText, double.MaxValue).Draw(canvas, 0, left, top + LetterText.Baseline);
            top += LetterText.Height;
        }
    }

    public static void DrawCentred(Canvas canvas, CheckCode check, double left, double right, double top, IFaces faces)
    {
        var centre = (left + right) / 2;
        canvas.Add(QrMark.Of(check.Address, centre - (CellSide / 2), top + CellAbove, CellSide));
        top += CellAbove + CellSide + CellGap;
        foreach (var caption in check.Captions)
        {
            var text = TextBlock.Of(faces, caption, Typeface.FangSong, CellText, double.MaxValue);
            text.Draw(canvas, 0, centre - (text.WidthOf(0) / 2), top + CellText.Baseline);
            top += CellText.Height;
        }
    }
}
