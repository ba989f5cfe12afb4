using System.Text;
using static NoProofCity.Web.Documents.Paper.Fonts.FontFile;

namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>What a font calls itself.</summary>
/// <param name="Families">In all the languages of the file, English first.</param>
/// <param name="PostScript">The name a document embeds it under.</param>
public sealed record FontNames(IReadOnlyList<string> Families, string PostScript)
{
    private const int FamilyName = 1;
    private const int PostScriptName = 6;
    private const int TypographicFamily = 16;
    private const int Windows = 3;
    private const int English = 0x409;

    public static FontNames Read(ReadOnlySpan<byte> table)
    {
        var families = new List<string>();
        var postScript = "";
        var texts = U16(table, 4);
        for (var i = 0; i < U16(table, 2); i++)
        {
            var entry = 6 + i * 12;
            if (U16(table, entry) != Windows) continue;
            var (language, kind) = (U16(table, entry + 4), U16(table, entry + 6));
            if (kind is not (FamilyName or PostScriptName or TypographicFamily)) continue;
            var text = Encoding.BigEndianUnicode.GetString(table.Slice(texts + U16(table, entry + 10), U16(table, entry + 8)));
            if (kind == PostScriptName) postScript = text;
            else if (!families.Contains(text)) families.Insert(language == English ? 0 : families.Count, text);
        }
        return new(families, postScript);
    }
}
