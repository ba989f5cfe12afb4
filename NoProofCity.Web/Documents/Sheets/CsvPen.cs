using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

internal sealed class CsvPen(OutBuffer buffer) : ISheetPen
{
    /// <summary>A program that opens the file would take a value beginning so for a formula.</summary>
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private const int Utf8Longest = 3;
    private const int NumberLongest = 40;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private bool _inRow;

    public long Rows { get; private set; }

    public void Text(ReadOnlySpan<char> text)
    {
        Begin();
        if (text.IsEmpty) return;
        var isQuoted = text.ContainsAny(Quoted);
        if (isQuoted) buffer.Write("\""u8);
        if (FormulaStarts.Contains(text[0], StringComparison.Ordinal)) buffer.Write("'"u8);
        while (isQuoted && text.IndexOf('"') is >= 0 and var quote)
        {
            Plain(text[..quote]);
            buffer.Write("\"\""u8);
            text = text[(quote + 1)..];
        }
        Plain(text);
        if (isQuoted) buffer.Write("\""u8);
    }

    public void Utf8(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] >= 0x80 || text.ContainsAny(",\"\r\n\t"u8) || FormulaStarts.Contains((char)text[0], StringComparison.Ordinal))
        {
            Text(Encoding.UTF8.GetString(text));
            return;
        }
        Begin();
        buffer.Write(text);
    }

    public void Number(long number)
    {
        Begin();
        _ = Utf8Formatter.TryFormat(number, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
    }

    public void Number(decimal number)
    {
        Begin();
        _ = Utf8Formatter.TryFormat(number, buffer.Room(NumberLongest), out var written);
        buffer.Wrote(written);
    }

    public void Date(DateOnly day) => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Moment(DateTime moment) => Text(moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    public void Empty() => Begin();

    public ValueTask EndRowAsync(CancellationToken stopping)
    {
        buffer.Write("\r\n"u8);
        _inRow = false;
        Rows++;
        return buffer.IsFull ? buffer.SendAsync(stopping) : ValueTask.CompletedTask;
    }

    private void Begin()
    {
        if (_inRow) buffer.Write(","u8);
        _inRow = true;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        _ = System.Text.Unicode.Utf8.FromUtf16(text, buffer.Room(text.Length * Utf8Longest), out _, out var written);
        buffer.Wrote(written);
    }
}
