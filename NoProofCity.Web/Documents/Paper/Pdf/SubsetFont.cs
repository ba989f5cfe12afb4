using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>
/// What a file uses of a font. A code is given to each character, not to each glyph: where one glyph serves two characters it stands
/// there twice, and copied text has the character that was set.
/// </summary>
internal sealed class SubsetFont(PackedFont font, string name, int number)
{
    private const int CodesInARange = 256;
    private const int FullWidth = 1000;

    private readonly Dictionary<int, ushort> _codes = [];
    private readonly List<int> _characters = [];
    private readonly List<ushort> _glyphs = [0];

    /// <summary>How pages call it.</summary>
    public string Name => name;

    public int Number => number;

    public int CharacterCount => _characters.Count;

    public ushort CodeOf(int character, ushort glyph)
    {
        if (_codes.TryGetValue(character, out var code)) return code;
        _characters.Add(character);
        _glyphs.Add(glyph);
        return _codes[character] = (ushort)_characters.Count;
    }

    public void AddTo(PdfFile file, bool closely)
    {
        var (bytes, length) = font.Subset(_glyphs, closely);
        var program = file.AddStream(file.Reserve(), $"/Length1 {length}/Filter/FlateDecode", bytes);
        var unicode = file.AddStream("", UnicodeMap());
        var source = font.Font;
        var called = $"{Tag(bytes)}+{string.Concat(source.Names.PostScript.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-'))}";
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{called}/Flags 4/FontBBox[{string.Join(' ', source.Box.Select(Thousandths))}]/ItalicAngle 0/Ascent {Thousandths(source.Ascent)}/Descent {Thousandths(source.Descent)}/CapHeight {Thousandths(source.Ascent)}/StemV 80/FontFile2 {program} 0 R>>");
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{called}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW {FullWidth}/W[{Widths()}]/CIDToGIDMap/Identity>>");
        _ = file.Add(number, $"<</Type/Font/Subtype/Type0/BaseFont/{called}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    // Six letters before the name tell subsets apart; the stream ends with a sum of all that is in it.
    private static string Tag(ReadOnlySpan<byte> program)
    {
        var sum = BinaryPrimitives.ReadUInt32BigEndian(program[^4..]);
        return string.Create(6, sum, (letters, left) =>
        {
            for (var i = 0; i < letters.Length; i++, left /= 26) letters[i] = (char)('A' + left % 26);
        });
    }

    private string Thousandths(int units) => Math.Round(units * 1000.0 / font.Font.UnitsPerEm, 2).ToString(CultureInfo.InvariantCulture);

    private string Widths()
    {
        var widths = new StringBuilder();
        var last = -1;
        for (var code = 1; code < _glyphs.Count; code++)
        {
            if (font.Font.AdvanceOf(_glyphs[code]) == font.Font.UnitsPerEm) continue;
            _ = widths.Append(last < 0 ? $"{code}[" : code == last + 1 ? " " : $"]{code}[").Append(Thousandths(font.Font.AdvanceOf(_glyphs[code])));
            last = code;
        }
        return last < 0 ? "" : widths.Append(']').ToString();
    }

    private ReadOnlySpan<byte> UnicodeMap()
    {
        var map = new ContentBuffer().Add("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/X def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        Span<char> units = stackalloc char[2];
        for (var first = 1; first <= _characters.Count; )
        {
            // A range may not run over the end of a first byte.
            var next = Math.Min(_characters.Count + 1, (first / CodesInARange + 1) * CodesInARange);
            _ = map.Add("1 beginbfrange<"u8).Hex(first).Add("><"u8).Hex(next - 1).Add(">["u8);
            for (; first < next; first++)
            {
                _ = map.Add("<"u8);
                foreach (var unit in units[..new Rune(_characters[first - 1]).EncodeToUtf16(units)]) _ = map.Hex(unit);
                _ = map.Add(">"u8);
            }
            _ = map.Add("]endbfrange\n"u8);
        }
        return map.Add("endcmap end end"u8).Bytes;
    }
}
