using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>
/// Writes the rows of a sheet as UTF-8, straight into the buffer that goes out. Texts are inline: none is ever a formula, and no table
/// of shared ones grows with the rows. A row whose text wraps is as high as its longest cell: not every program reckons that when it opens a file.
/// </summary>
/// <param name="columns">Null where nothing wraps.</param>
internal sealed class SheetPen(OutBuffer buffer, IReadOnlyList<SheetColumn>? columns = null) : ISheetPen
{
    /// <summary>Excel takes no longer text in a cell.</summary>
    private const int MostCharacters = 32767;

    private const string Cut = "……（此处过长，余下见 csv 或 json）";
    private const int Utf8Longest = 3;
    private const int NumberLongest = 40;

    /// <summary>In points, of one line of text.</summary>
    private const int LineHeight = 15;

    /// <summary>Excel makes no row higher than 409 points.</summary>
    private const int MostLines = 27;

    /// <summary>From here on a character is twice as wide as a Latin one.</summary>
    private const char FirstWide = '\u2E80';

    // What a text may hold without any change; the break of a line wants xml:space.
    private static readonly SearchValues<char> Changed = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '_', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);
    private static readonly SearchValues<byte> ChangedUtf8 = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'&', (byte)'<', (byte)'>', (byte)'_', 0xED, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    // Where the height of a row goes once its cells are known; blanks may stand there.
    private static readonly byte[] HeightRoom = Encoding.ASCII.GetBytes(new string(' ', 9));

    private readonly int[] _widths = [.. columns?.Select(column => column.SheetWidth) ?? []];
    private bool _inRow;
    private int _column;
    private int _lines;
    private int _heightAt;

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
        if (style is not (SheetStyle.Title or SheetStyle.Line)) Wrap(text);
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
        Wrap(text);
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
        _column++;
    }

    public ValueTask EndRowAsync(CancellationToken stopping)
    {
        Begin();
        buffer.Write("</row>"u8);
        if (_lines > 1 && Height == 0) _ = System.Text.Unicode.Utf8.TryWrite(buffer.Written(_heightAt, HeightRoom.Length), CultureInfo.InvariantCulture, $" ht=\"{Math.Min(_lines, MostLines) * LineHeight}\"", out _);
        (_inRow, _column, _lines) = (false, 0, 1);
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
        _column++;
    }

    // How many lines the text takes in its column, a little generously: a word is not broken.
    private void Wrap(ReadOnlySpan<char> text)
    {
        if (_column >= _widths.Length || (text.Length * 2 <= _widths[_column] && !text.Contains('\n'))) return;
        var wrap = new Wrapping(_widths[_column]);
        foreach (var character in text) wrap.Add(character == '\n' ? 0 : character >= FirstWide ? 2 : 1);
        _lines = Math.Max(_lines, wrap.Lines);
    }

    // The same of UTF-8 that breaks no line: three bytes are one wide character, so there are no more halves than bytes.
    private void Wrap(ReadOnlySpan<byte> text)
    {
        if (_column >= _widths.Length || text.Length <= _widths[_column]) return;
        var wrap = new Wrapping(_widths[_column]);
        foreach (var one in text)
            if ((one & 0xC0) != 0x80) wrap.Add(one >= 0xE2 ? 2 : 1);
        _lines = Math.Max(_lines, wrap.Lines);
    }

    private struct Wrapping(int width)
    {
        private int _used;

        public int Lines { get; private set; } = 1;

        /// <param name="halves">How wide the character is; 0 breaks the line.</param>
        public void Add(int halves)
        {
            var fits = halves > 0 && _used + halves <= width;
            if (!fits) Lines++;
            _used = fits ? _used + halves : halves;
        }
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
        buffer.Write("\""u8);
        _heightAt = buffer.Length;
        buffer.Write(HeightRoom);
        buffer.Write(">"u8);
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
