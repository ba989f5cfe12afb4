using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Makes text of what stands between tags.</summary>
internal static class XmlText
{
    private const int LongestEntity = 12;

    public static string Of(ReadOnlySpan<byte> raw, bool isPlain = false)
    {
        if (raw.IsEmpty) return "";
        var text = Encoding.UTF8.GetString(raw);
        if (!isPlain && raw.Contains((byte)'&')) text = WithoutEntities(text);
        return raw.IndexOf("_x"u8) >= 0 ? WithoutEscapes(text) : text;
    }

    private static string WithoutEntities(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at, Math.Min(LongestEntity, text.Length - at)) : -1;
            if (end < 0)
            {
                _ = plain.Append(text[at]);
                continue;
            }
            _ = Entity(text.AsSpan(at + 1, end - at - 1)) is { } meant ? plain.Append(meant) : throw new InvalidDataException();
            at = end;
        }
        return plain.ToString();
    }

    private static string? Entity(ReadOnlySpan<char> name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Rune.IsValid(code) ? new Rune(code).ToString() : "",
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Rune.IsValid(code) ? new Rune(code).ToString() : "",
        _ => null,
    };

    // Excel writes what XML cannot carry, above all the carriage return, as _x000D_.
    private static string WithoutEscapes(string text)
    {
        const int Length = 7;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + Length <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + Length - 1] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                _ = plain.Append((char)code);
                at += Length - 1;
            }
            else
            {
                _ = plain.Append(text[at]);
            }
        }
        return plain.ToString();
    }
}
