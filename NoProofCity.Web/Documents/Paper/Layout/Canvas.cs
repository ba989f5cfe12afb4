namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>The marks of one page while it is laid out.</summary>
internal sealed class Canvas(double width, double height)
{
    // A box to tick with its distance to the word that follows.
    private const double BoxSide = 3.4;
    private const double BoxLine = 0.25;
    private const double BoxGap = 0.8;
    private const double BoxBelow = 0.35;
    private const double TickSize = 11;
    private const double FillLine = 0.18;

    private readonly List<Mark> _marks = new(64);
    private readonly List<Mark> _stamps = [];

    public static double BoxAdvance => BoxSide + BoxGap;

    public void Add(Mark mark) => _marks.Add(mark);

    public void Stamp(IEnumerable<Mark> marks) => _stamps.AddRange(marks);

    public void Line(double fromX, double fromY, double toX, double toY, double width, Ink ink = Ink.Black) => _marks.Add(new Stroke(fromX, fromY, toX, toY, width, ink));

    public void Box(double left, double top, double right, double bottom, double line, Ink ink = Ink.Black)
    {
        Line(left, top, right, top, line, ink);
        Line(right, top, right, bottom, line, ink);
        Line(right, bottom, left, bottom, line, ink);
        Line(left, bottom, left, top, line, ink);
    }

    public void Draw(Letter letter, double x, double baseline, Setting setting)
    {
        if (letter.Value == Punctuation.Fill)
        {
            var y = baseline + (0.15 * setting.Em);
            Line(x, y, x + (letter.Advance * Length.Point), y, FillLine);
            return;
        }
        var (left, bottom) = (x + (BoxLine / 2), baseline + BoxBelow - (BoxLine / 2));
        var side = BoxSide - BoxLine;
        Box(left, bottom - side, left + side, bottom, BoxLine);
        if (letter.Value == Punctuation.TickedBox) Add(new Run(left + ((side - (TickSize * Length.Point)) / 2) + 0.05, baseline - 0.02, Typeface.XiaoBiaoSong, TickSize, "√", 0, 0, Ink.Black));
    }

    public Page ToPage() => new(width, height, _marks, _stamps);
}
