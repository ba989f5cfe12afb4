using static NoProofCity.Web.Documents.Paper.Fonts.FontFile;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>
/// A TrueType font file. What every document asks for (which glyph, how wide, where its outline lies) is held compactly; outlines are
/// read when they are first set. Safe for any number of threads.
/// </summary>
public sealed class TrueTypeFont : IDisposable
{
    private const int RestrictedLicence = 0x0002;

    private readonly FontFile _file;
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly short[] _bearings;
    private readonly uint[] _locations;
    private readonly uint _outlines;

    private TrueTypeFont(FontFile file)
    {
        _file = file;
        _outlines = file.OffsetOf("glyf");
        var head = file.Table("head");
        Head = head;
        UnitsPerEm = U16(head, 18);
        Box = [I16(head, 36), I16(head, 38), I16(head, 40), I16(head, 42)];
        var horizontal = file.Table("hhea");
        Horizontal = horizontal;
        (Ascent, Descent) = (I16(horizontal, 4), I16(horizontal, 6));
        var maxima = file.Table("maxp");
        Maxima = maxima;
        GlyphCount = U16(maxima, 4);
        (_advances, _bearings) = ReadWidths(file.Table("hmtx"), U16(horizontal, 34), GlyphCount);
        _locations = ReadLocations(file.Table("loca"), isLong: U16(head, 50) != 0, GlyphCount);
        _characters = CharacterMap.Read(file.Table("cmap"));
        Names = file.Names();
        MayBeEmbedded = !file.Has("OS/2") || (U16(file.Table("OS/2"), 8) & 0xF) != RestrictedLicence;
    }

    public string Path => _file.Path;

    public FontNames Names { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>Left, bottom, right, top of all glyphs, in units.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>What the maker allows; a font that may not go into a document is of no use here.</summary>
    public bool MayBeEmbedded { get; }

    /// <summary>The tables that a subset takes over with few changes.</summary>
    internal ReadOnlyMemory<byte> Head { get; }

    internal ReadOnlyMemory<byte> Horizontal { get; }

    internal ReadOnlyMemory<byte> Maxima { get; }

    /// <exception cref="InvalidDataException">It is no TrueType font.</exception>
    public static TrueTypeFont Open(string path)
    {
        var file = FontFile.Open(path);
        try { return new(file); }
        catch (Exception e)
        {
            file.Dispose();
            if (e is ArgumentException or IndexOutOfRangeException or OverflowException) throw new InvalidDataException($"{path} is no TrueType font.", e);
            throw;
        }
    }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public ushort GlyphOf(int character) => _characters.GlyphOf(character);

    /// <summary>In units.</summary>
    public int AdvanceOf(ushort glyph) => _advances[glyph];

    /// <summary>Where the outline begins, right of the pen, in units.</summary>
    public int BearingOf(ushort glyph) => _bearings[glyph];

    /// <summary>The outline as the file describes it; empty for a glyph that leaves no ink.</summary>
    public byte[] OutlineOf(ushort glyph)
    {
        var outline = new byte[_locations[glyph + 1] - _locations[glyph]];
        _file.Read(_outlines + _locations[glyph], outline);
        return outline;
    }

    public void Dispose() => _file.Dispose();

    private static (ushort[] Advances, short[] Bearings) ReadWidths(byte[] table, int full, int glyphs)
    {
        var (advances, bearings) = (new ushort[glyphs], new short[glyphs]);
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            // Glyphs beyond the last full entry share its advance.
            advances[glyph] = (ushort)U16(table, Math.Min(glyph, full - 1) * 4);
            bearings[glyph] = (short)I16(table, glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2);
        }
        return (advances, bearings);
    }

    private static uint[] ReadLocations(byte[] table, bool isLong, int glyphs)
    {
        var locations = new uint[glyphs + 1];
        for (var glyph = 0; glyph <= glyphs; glyph++) locations[glyph] = isLong ? U32(table, glyph * 4) : (uint)U16(table, glyph * 2) * 2;
        return locations;
    }
}
