using System.Buffers.Text;
using System.Globalization;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>How a number is to be read: a date is a number with a format that shows one.</summary>
internal enum NumberLook { Plain, Date, Time, Padded }

/// <summary>The number formats of a workbook, by the style of a cell.</summary>
internal sealed class CellFormats
{
    // Excel knows 64,000.
    private const int Most = 100_000;

    private readonly List<(NumberLook Look, int Digits)> _styles = [];

    public static CellFormats None { get; } = new();

    public static CellFormats Read(Stream part)
    {
        var formats = new CellFormats();
        var codes = new Dictionary<int, string>();
        using var scan = new XmlScan(part);
        var isCellStyles = false;
        while (scan.Read())
        {
            if (scan.Name.SequenceEqual("cellXfs"u8)) isCellStyles = scan.Token is XmlToken.Start && !scan.IsEmpty;
            if (scan.Token is not XmlToken.Start) continue;
            if (scan.Name.SequenceEqual("numFmt"u8))
            {
                var (id, code) = (-1, "");
                for (var attributes = scan.Attributes; attributes.Next();)
                {
                    if (attributes.Name.SequenceEqual("numFmtId"u8)) id = Number(attributes.Value);
                    else if (attributes.Name.SequenceEqual("formatCode"u8)) code = XmlText.Of(attributes.Value);
                }
                if (codes.Count < Most) codes[id] = code;
            }
            else if (isCellStyles && scan.Name.SequenceEqual("xf"u8))
            {
                if (formats._styles.Count == Most) throw new InvalidDataException();
                var id = 0;
                for (var attributes = scan.Attributes; attributes.Next();)
                    if (attributes.Name.SequenceEqual("numFmtId"u8)) id = Number(attributes.Value);
                formats._styles.Add(codes.TryGetValue(id, out var code) ? LookOf(code) : (LookOf(id), 0));
            }
        }
        return formats;
    }

    public (NumberLook Look, int Digits) Of(int style) => style >= 0 && style < _styles.Count ? _styles[style] : default;

    // The built-in ones that show dates, those of Chinese Excel among them.
    private static NumberLook LookOf(int id) => id switch
    {
        14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberLook.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => NumberLook.Time,
        _ => NumberLook.Plain,
    };

    private static (NumberLook Look, int Digits) LookOf(string code)
    {
        if (code.Length > 1 && code.AsSpan().IndexOfAnyExcept('0') < 0) return (NumberLook.Padded, code.Length);
        var (isDate, isTime) = (false, false);
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (char.ToLower(code[at], CultureInfo.InvariantCulture))
            {
                case '"' when code.IndexOf('"', at + 1) is > 0 and var close:
                    at = close;
                    break;
                case '[' when code.IndexOf(']', at) is > 0 and var close:
                    at = close;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'y' or 'd':
                    isDate = true;
                    break;
                case 'h' or 's':
                    isTime = true;
                    break;
                case 'm' when !isTime && code.AsSpan().IndexOfAny("0#?") < 0:
                    isDate |= !code.Contains('h', StringComparison.OrdinalIgnoreCase) && !code.Contains('s', StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
        return (isDate ? NumberLook.Date : isTime ? NumberLook.Time : NumberLook.Plain, 0);
    }

    private static int Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out _) ? number : -1;
}
