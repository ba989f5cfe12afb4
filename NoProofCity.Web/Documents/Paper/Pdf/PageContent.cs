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
    private double _spacing;

    public ReadOnlySpan<byte> Of(Page page)
    {
        _buffer.Clear();
        (_height, _inText, _fill, _line, _font, _size, _spacing) = (page.Height, false, Ink.Black, Ink.Black, null, 0, 0);
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
        _inText = true;
        Fill(run.Ink);
        if (run.Spacing != _spacing) _ = _buffer.Number(_spacing = run.Spacing).Add("Tc\n"u8);
        var (sin, cos) = Math.SinCos(-run.Angle * Math.PI / 180);
        _ = _buffer.Number(cos * run.Stretch, 4).Number(sin * run.Stretch, 4).Number(-sin, 4).Number(cos, 4);
        _ = At(run.X, run.Y).Add("Tm"u8);
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
            var row = matrix.Rows[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (!row[x]) continue;
                var from = x;
                while (x + 1 < row.Count && row[x + 1]) x++;
                _ = _buffer.Number(from).Number(y).Number(x + 1 - from).Add("1 re\n"u8);
            }
        }
        _ = _buffer.Add("f Q\n"u8);
    }

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
        _ = _buffer.Number(ContentBuffer.Points(width)).Add("w "u8);
    }

    private ContentBuffer At(double x, double y) => _buffer.Number(ContentBuffer.Points(x)).Number(ContentBuffer.Points(_height - y));

    // #E60012
    private static ReadOnlySpan<byte> Colour(Ink ink) => ink is Ink.Red ? ".902 0 .0706"u8 : "0 0 0"u8;
}

/// <summary>The fonts of one file, in the order in which they were first needed.</summary>
internal sealed class FontsInUse(Faces faces, Func<TrueTypeFont, PackedFont> packed, Func<int> reserve)
{
    private readonly Dictionary<TrueTypeFont, SubsetFont> _fonts = [];

    public IEnumerable<SubsetFont> All => _fonts.Values;

    public (SubsetFont Font, ushort Code) CodeOf(Typeface face, int character)
    {
        var (font, glyph) = faces.Find(face, character) ?? faces.Box(face);
        if (!_fonts.TryGetValue(font, out var used)) _fonts[font] = used = new(packed(font), $"F{_fonts.Count + 1}", reserve());
        return (used, used.CodeOf(character, glyph));
    }
}
