using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>
/// Writes the rows of a sheet as UTF-8, straight into the buffer that goes out. Texts are inline: none is ever a formula, and no table
/// of shared ones grows with the rows.
/// </summary>
internal sealed class SheetPen(OutBuffer buffer) : ISheetPen
{
    /// <summary>Excel takes no longer text in a cell.</summary>
    private const int MostCharacters = 32767;

    private const string Cut = "……（此处过长，余下见 csv 或 json）";
    private const int Utf8Longest = 3;
    private const int NumberLongest = 40;

    // What a text may hold without any change; the break of a line wants xml:space.
    private static readonly SearchValues<char> Changed = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '_', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);
    private static readonly SearchValues<byte> ChangedUtf8 = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'&', (byte)'<', (byte)'>', (byte)'_', 0xED, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private bool _inRow;

    /// <summary>The row that is being written, from 1.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>Of the rows that follow, in points; 0 leaves it to what they hold.</summary>
    public int Height { get; set; }

    public void Text(ReadOnlySpan<char> text) => Text(text, SheetStyle.Text);

    public void Text(ReadOnlySpan<char> text, SheetStyle style)
    {
        if (text.IsEmpty)
        {
            Empty(style);
            return;
        }
        if (text.Length > MostCharacters || text.ContainsAny(Changed) || text[0] is ' ' or '\u3000' || text[^1] is ' ' or '\u3000')
        {
            Changing(text, style);
            return;
        }
        Open(style, " t=\"inlineStr\"><is><t>"u8, text.Length * Utf8Longest);
        _ = System.Text.Unicode.Utf8.FromUtf16(text, buffer.Room(text.Length * Utf8Longest), out _, out var written);
        buffer.Wrote(written);
        buffer.Write("</t></is></c>"u8);
    }

    public void Utf8(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            Empty();
            return;
        }
        // A byte is at least a third of a character: what is shorter than that is short enough.
        if (text.Length > MostCharacters || text.ContainsAny(ChangedUtf8) || text[0] is (byte)' ' || text[^1] is (byte)' ')
        {
            Text(Encoding.UTF8.GetString(text));
            return;
        }
        Open(SheetStyle.Text, " t=\"inlineStr\"><is><t>"u8, text.Length);
        buffer.Write(text);
        buffer.Write("</t></is></c>"u8);
    }

    public void Number(long number)
    {
        Open(SheetStyle.Whole, "><v>"u8, NumberLongest);
        _ = Utf8Formatter.TryFormat(number, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
        buffer.Write("</v></c>"u8);
    }

    public void Number(decimal number) => Value(number, SheetStyle.Number);

    /// <summary>As another program had it, to its last digit.</summary>
    public void Number(double number) => Double(number, SheetStyle.Plain);

    public void Date(DateOnly day)
    {
        // Before March 1900 the days of Excel are not ours.
        if (day < FirstCommonDay) Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else Value(day.DayNumber - DayZero, SheetStyle.Date);
    }

    public void Moment(DateTime moment)
    {
        if (DateOnly.FromDateTime(moment) < FirstCommonDay) Text(moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        else Double(moment.ToOADate(), SheetStyle.Moment);
    }

    public void Empty() => Empty(SheetStyle.Text);

    public void Empty(SheetStyle style)
    {
        Begin();
        buffer.Write(Opened[(int)style]);
        buffer.Write("/>"u8);
    }

    public ValueTask EndRowAsync(CancellationToken stopping)
    {
        Begin();
        buffer.Write("</row>"u8);
        _inRow = false;
        Row++;
        return buffer.IsFull ? buffer.SendAsync(stopping) : ValueTask.CompletedTask;
    }

    private static readonly DateOnly FirstCommonDay = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly byte[][] Opened = [.. Enum.GetValues<SheetStyle>().Select(style => Encoding.ASCII.GetBytes($"<c s=\"{(int)style}\""))];

    // To the last digit of the double: one less, and the minute comes back as the one before.
    private void Double(double number, SheetStyle style)
    {
        Open(style, "><v>"u8, NumberLongest);
        _ = Utf8Formatter.TryFormat(number, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
        buffer.Write("</v></c>"u8);
    }

    private void Value(decimal number, SheetStyle style)
    {
        Open(style, "><v>"u8, NumberLongest);
        _ = Utf8Formatter.TryFormat(number, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
        buffer.Write("</v></c>"u8);
    }

    private void Open(SheetStyle style, ReadOnlySpan<byte> rest, int room)
    {
        Begin();
        _ = buffer.Room(room);
        buffer.Write(Opened[(int)style]);
        buffer.Write(rest);
    }

    private void Begin()
    {
        if (_inRow) return;
        _inRow = true;
        buffer.Write("<row r=\""u8);
        _ = Utf8Formatter.TryFormat(Row, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
        if (Height > 0)
        {
            buffer.Write("\" customHeight=\"1\" ht=\""u8);
            _ = Utf8Formatter.TryFormat(Height, buffer.Room(NumberLongest), out written);
            buffer.Wrote(written);
        }
        buffer.Write("\">"u8);
    }

    // What XML cannot carry is left out; what no cell holds ends in a mark that says so.
    private void Changing(ReadOnlySpan<char> text, SheetStyle style)
    {
        var plain = new StringBuilder(text.Length + Cut.Length);
        var most = text.Length > MostCharacters ? MostCharacters - Cut.Length : text.Length;
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += rune.Utf16SequenceLength;
            if (count > most) break;
            _ = rune.Value switch
            {
                '&' => plain.Append("&amp;"),
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                '\t' or '\n' => plain.Append((char)rune.Value),
                < 0x20 or 0xFFFE or 0xFFFF => plain,
                '_' when IsEscape(text[(count - 1)..]) => plain.Append("_x005F_"),
                _ => plain.Append(rune),
            };
        }
        if (most < text.Length) _ = plain.Append(Cut);
        Open(style, " t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8, plain.Length * Utf8Longest);
        foreach (var chunk in plain.GetChunks())
        {
            _ = System.Text.Unicode.Utf8.FromUtf16(chunk.Span, buffer.Room(chunk.Length * Utf8Longest), out _, out var written);
            buffer.Wrote(written);
        }
        buffer.Write("</t></is></c>"u8);
    }

    // "_x0041_" would be read as A.
    private static bool IsEscape(ReadOnlySpan<char> rest)
    {
        const int Length = 7;
        return rest.Length >= Length && rest[1] == 'x' && rest[Length - 1] == '_' && !rest[2..(Length - 1)].ContainsAnyExcept(Hexadecimal);
    }
}
