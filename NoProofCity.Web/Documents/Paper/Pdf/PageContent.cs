using NoProofCity.Web.Documents.Paper.Fonts;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>Turns the marks of a page into the commands that draw them.</summary>
internal sealed class PageContent(FontsInUse fonts)
{
    /// <summary>The name of the state in which ink is multiplied over what is there.</summary>
    public const string Multiplied = "M";

    // How far the handles of four Bézier curves lie out to make a circle.
    private const double Handle = 0.5522847498;

    private readonly ContentBuffer _buffer = new();
    private double _height;
    private bool _inText;
    private Ink _fill;
    private Ink _line;
    private SubsetFont? _font;
    private double _size;
    private long _spacing;
    private long _width;

    // From here the next run is told; null where it has to be told from the page's corner.
    private (long X, long Y)? _told;

    public ReadOnlySpan<byte> Of(Page page)
    {
        _buffer.Clear();
        (_height, _inText, _fill, _line, _font, _size, _spacing, _width) = (page.Height, false, Ink.Black, Ink.Black, null, 0, 0, 0);
        foreach (var mark in page.Marks) Draw(mark);
        Leave();
        if (page.Stamps.Count > 0) _ = _buffer.Add($"/{Multiplied} gs\n");
        foreach (var mark in page.Stamps) Draw(mark);
        Leave();
        return _buffer.Bytes;
    }

    private void Draw(Mark mark)
    {
        if (mark is Run run)
        {
            Set(run);
            return;
        }
        Leave();
        switch (mark)
        {
            case Stroke stroke: Draw(stroke); break;
            case Ring ring: Draw(ring); break;
            case Polygon polygon: Draw(polygon); break;
            case Matrix matrix: Draw(matrix); break;
            default: throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark of a new kind.");
        }
    }

    private void Set(Run run)
    {
        if (run.Text.Length == 0) return;
        if (!_inText) _ = _buffer.Add("BT\n"u8);
        if (!_inText) _told = (0, 0);
        _inText = true;
        Fill(run.Ink);
        if (Rounded(run.Spacing) is var spacing && spacing != _spacing) _ = _buffer.Hundredths(_spacing = spacing).Add("Tc\n"u8);
        Move(run);
        var open = false;
        foreach (var character in run.Text.EnumerateRunes())
        {
            var (font, code) = fonts.CodeOf(run.Face, character.Value);
            if (font != _font || run.Size != _size)
            {
                if (open) _ = _buffer.Add(")Tj"u8);
                open = false;
                (_font, _size) = (font, run.Size);
                _ = _buffer.Add("/"u8).Add(font.Name).Add(" "u8).Number(run.Size).Add("Tf"u8);
            }
            if (!open) _ = _buffer.Add("("u8);
            open = true;
            _buffer.Code(code);
        }
        _ = _buffer.Add(")Tj\n"u8);
    }

    private void Move(Run run)
    {
        var (x, y) = (Rounded(ContentBuffer.Points(run.X)), Rounded(ContentBuffer.Points(_height - run.Y)));
        if (run.Angle == 0 && run.Stretch == 1 && _told is var (fromX, fromY))
        {
            _ = _buffer.Hundredths(x - fromX).Hundredths(y - fromY).Add("Td"u8);
            _told = (x, y);
            return;
        }
        var (sin, cos) = Math.SinCos(-run.Angle * Math.PI / 180);
        _ = _buffer.Number(cos * run.Stretch, 4).Number(sin * run.Stretch, 4).Number(-sin, 4).Number(cos, 4).Hundredths(x).Hundredths(y).Add("Tm"u8);
        _told = run.Angle == 0 && run.Stretch == 1 ? (x, y) : null;
    }

    private void Draw(Stroke stroke)
    {
        Line(stroke.Ink, stroke.Width);
        _ = At(stroke.FromX, stroke.FromY).Add("m "u8);
        _ = At(stroke.ToX, stroke.ToY).Add("l S\n"u8);
    }

    private void Draw(Ring ring)
    {
        Line(ring.Ink, ring.Width);
        var (x, y, r, h) = (ring.X, ring.Y, ring.Radius, ring.Radius * Handle);
        _ = At(x + r, y).Add("m "u8);
        foreach (var (sx, sy) in ((int, int)[])[(1, 0), (0, 1), (-1, 0), (0, -1)])
        {
            // From the point at (sx, sy) a quarter on, clockwise as the page lies.
            _ = At(x + sx * r - sy * h, y + sy * r + sx * h);
            _ = At(x - sy * r + sx * h, y + sx * r + sy * h);
            _ = At(x - sy * r, y + sx * r).Add("c "u8);
        }
        _ = _buffer.Add("s\n"u8);
    }

    private void Draw(Polygon polygon)
    {
        Fill(polygon.Ink);
        for (var i = 0; i < polygon.Corners.Count; i++) _ = At(polygon.Corners[i].X, polygon.Corners[i].Y).Add(i == 0 ? "m "u8 : "l "u8);
        _ = _buffer.Add("f\n"u8);
    }

    // One path of all cells: filled at once they leave no seams between them.
    private void Draw(Matrix matrix)
    {
        Fill(matrix.Ink);
        var cell = ContentBuffer.Points(matrix.Cell);
        _ = _buffer.Add("q "u8).Number(cell, 4).Add("0 0 "u8).Number(-cell, 4);
        _ = At(matrix.X, matrix.Y).Add("cm\n"u8);
        for (var y = 0; y < matrix.Rows.Count; y++)
        {
            for (var x = 0; x < matrix.Rows[y].Count; x++)
            {
                var end = EndOfRun(matrix.Rows[y], x);
                // What stands there just so in the row above was drawn with it.
                if (end > x && !IsRun(matrix.Rows, y - 1, x, end))
                {
                    var below = y + 1;
                    while (IsRun(matrix.Rows, below, x, end)) below++;
                    _ = _buffer.Number(x).Number(y).Number(end - x).Number(below - y).Add("re\n"u8);
                }
                x = end;
            }
        }
        _ = _buffer.Add("f Q\n"u8);
    }

    private static int EndOfRun(IReadOnlyList<bool> row, int from)
    {
        while (from < row.Count && row[from]) from++;
        return from;
    }

    private static bool IsRun(IReadOnlyList<IReadOnlyList<bool>> rows, int y, int from, int end) =>
        y >= 0 && y < rows.Count && (from == 0 || !rows[y][from - 1]) && EndOfRun(rows[y], from) == end;

    private void Leave()
    {
        if (_inText) _ = _buffer.Add("ET\n"u8);
        _inText = false;
    }

    private void Fill(Ink ink)
    {
        if (ink != _fill) _ = _buffer.Add(Colour(ink)).Add(" rg\n"u8);
        _fill = ink;
    }

    private void Line(Ink ink, double width)
    {
        if (ink != _line) _ = _buffer.Add(Colour(ink)).Add(" RG\n"u8);
        _line = ink;
        if (Rounded(ContentBuffer.Points(width)) is var rounded && rounded != _width) _ = _buffer.Hundredths(_width = rounded).Add("w "u8);
    }

    private static long Rounded(double value) => ContentBuffer.Rounded(value);

    private ContentBuffer At(double x, double y) => _buffer.Number(ContentBuffer.Points(x)).Number(ContentBuffer.Points(_height - y));

    // #E60012
    private static ReadOnlySpan<byte> Colour(Ink ink) => ink is Ink.Red ? ".902 0 .0706"u8 : "0 0 0"u8;
}

/// <summary>The fonts of one file, in the order in which they were first needed.</summary>
internal sealed class FontsInUse(Faces faces, Func<TrueTypeFont, PackedFont> packed, Func<int> reserve)
{
    private readonly Dictionary<TrueTypeFont, SubsetFont> _fonts = [];
    private readonly Dictionary<(Typeface, int), (SubsetFont, ushort)> _codes = [];

    public IEnumerable<SubsetFont> All => _fonts.Values;

    public (SubsetFont Font, ushort Code) CodeOf(Typeface face, int character) =>
        _codes.TryGetValue((face, character), out var code) ? code : _codes[(face, character)] = NewCode(face, character);

    private (SubsetFont, ushort) NewCode(Typeface face, int character)
    {
        var (font, glyph) = faces.Find(face, character) ?? faces.Box(face);
        if (!_fonts.TryGetValue(font, out var used)) _fonts[font] = used = new(packed(font), $"F{_fonts.Count + 1}", reserve());
        return (used, used.CodeOf(character, glyph));
    }
}
