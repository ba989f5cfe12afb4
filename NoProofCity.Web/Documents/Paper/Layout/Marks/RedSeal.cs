using System.Text;

namespace NoProofCity.Web.Documents.Paper.Layout.Marks;

/// <summary>The round red seal of a unit, drawn in lines: ring, star, the unit's name around it, the seal's use below.</summary>
/// <param name="Around">The name of the unit.</param>
/// <param name="Use">What a special seal is for; null for the unit's own.</param>
/// <param name="Trial">Set below while no real seal is installed, so that nobody takes the drawing for one; null when it is the real one.</param>
public sealed record RedSeal(string Around, string? Use, string? Trial)
{
    private const double Radius = 21;
    private const double RingWidth = 1.1;
    private const double StarRadius = 6.8;
    private const double TextRadius = 14.6;

    // The inner corners of a regular star.
    private const double StarInner = 0.382;
    private const double StarLift = 0.4;

    private const double MostDegrees = 232;
    private const double Tall = 1.08;
    private const double WidestCharacter = 0.92;
    private const double BoxWidth = 8.6;
    private const double BoxHeight = 4.4;
    private const double BoxLine = 0.35;

    /// <param name="x">Of the centre, like <paramref name="y"/>.</param>
    /// <param name="faces">What centres the texts.</param>
    public IReadOnlyList<Mark> At(double x, double y, IFaces faces)
    {
        var marks = new List<Mark> { new Ring(x, y, Radius - RingWidth / 2, RingWidth, Ink.Red), Star(x, y) };
        marks.AddRange(NameAround(x, y, faces));
        if (Use is not null) marks.Add(Centred(Use, Typeface.XiaoBiaoSong, Math.Min(3.4, 29.0 / Use.Length), 0, x, y + 11.6, faces));
        if (Trial is null) return marks;
        var baseline = y + (Use is null ? 14.2 : 16.2);
        marks.AddRange(Box(x - BoxWidth / 2, baseline - 3.4));
        marks.Add(Centred(Trial, Typeface.Hei, 3.3, 0.5, x, baseline, faces));
        return marks;
    }

    private static Polygon Star(double x, double y) => new(
    [
        .. Enumerable.Range(0, 10).Select(corner =>
        {
            var (sin, cos) = Math.SinCos(-Math.PI / 2 + corner * Math.PI / 5);
            var reach = corner % 2 == 0 ? StarRadius : StarRadius * StarInner;
            return (x + reach * cos, y - StarLift + reach * sin);
        }),
    ], Ink.Red);

    private IEnumerable<Run> NameAround(double x, double y, IFaces faces)
    {
        var characters = Around.EnumerateRunes().ToList();
        var count = characters.Count;
        // Few characters stand apart, many close up until they fill the arc.
        var span = Math.Min(MostDegrees, (count - 1) * (count < 7 ? 30 : count < 10 ? 25 : 21));
        var size = count < 10 ? 5.4 : 5;
        var step = span / (double)Math.Max(1, count - 1);
        var stretch = Math.Min(WidestCharacter, step * Math.PI / 180 * (TextRadius + 1.6) / size * 0.96);
        for (var i = 0; i < count; i++)
        {
            var angle = -span / 2.0 + i * step;
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            var half = faces.Advance(Typeface.XiaoBiaoSong, characters[i]) * size * stretch / 2;
            yield return new Run(x + TextRadius * sin - half * cos, y - TextRadius * cos - half * sin, Typeface.XiaoBiaoSong,
                size * Tall / Length.Point, characters[i].ToString(), 0, angle, Ink.Red) { Stretch = stretch / Tall };
        }
    }

    private static Run Centred(string text, Typeface face, double size, double spacing, double x, double y, IFaces faces)
    {
        var width = text.EnumerateRunes().Sum(character => faces.Advance(face, character) * size + spacing) - spacing;
        return new(x - width / 2, y, face, size / Length.Point, text, spacing / Length.Point, 0, Ink.Red);
    }

    private static IEnumerable<Stroke> Box(double x, double y)
    {
        var (right, bottom, half) = (x + BoxWidth, y + BoxHeight, BoxLine / 2);
        yield return new(x - half, y, right + half, y, BoxLine, Ink.Red);
        yield return new(x - half, bottom, right + half, bottom, BoxLine, Ink.Red);
        yield return new(x, y, x, bottom, BoxLine, Ink.Red);
        yield return new(right, y, right, bottom, BoxLine, Ink.Red);
    }
}
