using System.Text;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>A font that serves a face.</summary>
public sealed record FontUse(FontOrigin Origin, TrueTypeFont Font);

/// <summary>
/// The faces as they are served here. A character comes from the first font of its face that has it, then from those of the body's face,
/// then from any: a rare name in a title rather looks different than is missing.
/// </summary>
public sealed class Faces : IFaces
{
    // 楷体 of free fonts has them as narrow as in Latin text.
    private const string SignsOfTheBody = "“”‘’·—…";

    private readonly Dictionary<Typeface, TrueTypeFont[]> _chains;

    internal Faces(IReadOnlyDictionary<Typeface, List<FontUse>> uses)
    {
        Served = uses.Where(use => use.Value.Count > 0).ToDictionary(use => use.Key, use => use.Value[0]);
        _chains = Enum.GetValues<Typeface>().ToDictionary(face => face, face =>
            ((IEnumerable<Typeface>)[face, Typeface.FangSong, .. Enum.GetValues<Typeface>()]).SelectMany(next => uses[next]).Select(use => use.Font).Distinct().ToArray());
    }

    /// <summary>Which font each face got first; faces without any are left out.</summary>
    public IReadOnlyDictionary<Typeface, FontUse> Served { get; }

    public double Advance(Typeface face, Rune character) =>
        Find(face, character.Value) is var (font, glyph) ? (double)font.AdvanceOf(glyph) / font.UnitsPerEm : 1;

    public IReadOnlyList<Rune> Missing(Typeface face, string text)
    {
        var missing = new List<Rune>();
        foreach (var character in text.EnumerateRunes())
            if (Find(face, character.Value) is null && !missing.Contains(character)) missing.Add(character);
        return missing;
    }

    /// <summary>What shows where no font has the character: the empty box, never nothing.</summary>
    internal (TrueTypeFont Font, ushort Glyph) Box(Typeface face) => _chains[face] is [var font, ..] ? (font, (ushort)0)
        : throw new InvalidOperationException("There is no font to print with: neither in Documents:FontFolder, nor on the machine, nor beside the program.");

    /// <summary>The font that sets a character, and its glyph there; null where no font has it.</summary>
    internal (TrueTypeFont Font, ushort Glyph)? Find(Typeface face, int character)
    {
        var from = face is Typeface.Kai && character <= char.MaxValue && SignsOfTheBody.Contains((char)character) ? Typeface.FangSong : face;
        foreach (var font in _chains[from])
            if (font.GlyphOf(character) is not 0 and var glyph) return (font, glyph);
        return null;
    }
}
