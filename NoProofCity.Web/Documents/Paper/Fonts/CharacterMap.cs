using static NoProofCity.Web.Documents.Paper.Fonts.FontFile;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>From characters to glyphs, in pages of 256 characters, empty pages left out.</summary>
internal sealed class CharacterMap
{
    private const int LastCharacter = 0x10FFFF;
    private const int Unicode = 0;
    private const int Windows = 3;

    private readonly ushort[]?[] _pages = new ushort[]?[(LastCharacter >> 8) + 1];

    public ushort GlyphOf(int character) => _pages[character >> 8]?[character & 0xFF] ?? 0;

    /// <summary>Reads the widest Unicode map of the table.</summary>
    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var (best, at) = (-1, 0);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var entry = 4 + i * 8;
            var (platform, encoding) = (U16(table, entry), U16(table, entry + 2));
            var offset = (int)U32(table, entry + 4);
            var rank = (U16(table, offset), platform, encoding) switch
            {
                (12, Unicode, _) or (12, Windows, 10) => 2,
                (4, Unicode, _) or (4, Windows, 1) => 1,
                _ => -1,
            };
            if (rank > best) (best, at) = (rank, offset);
        }
        var map = new CharacterMap();
        if (best == 2) map.ReadGroups(table[at..]);
        else if (best == 1) map.ReadSegments(table[at..]);
        return map;
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        for (var group = 0; group < U32(table, 12); group++)
        {
            var at = 16 + group * 12;
            var (first, last, glyph) = (U32(table, at), Math.Min(U32(table, at + 4), LastCharacter), U32(table, at + 8));
            for (var character = first; character <= last; character++) Set((int)character, (ushort)(glyph + character - first));
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var segments = U16(table, 6) / 2;
        var (ends, starts) = (14, 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        for (var segment = 0; segment < segments; segment++)
        {
            var (first, last) = (U16(table, starts + segment * 2), U16(table, ends + segment * 2));
            var (delta, range) = (U16(table, deltas + segment * 2), U16(table, ranges + segment * 2));
            for (var character = first; character <= last && character < 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : U16(table, ranges + segment * 2 + range + (character - first) * 2);
                if (range == 0 || glyph != 0) Set(character, (ushort)(glyph + delta));
            }
        }
    }

    private void Set(int character, ushort glyph)
    {
        if (glyph != 0) (_pages[character >> 8] ??= new ushort[256])[character & 0xFF] = glyph;
    }
}
