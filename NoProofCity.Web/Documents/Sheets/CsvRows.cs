using System.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>The rows of a csv: separated by comma, semicolon or tab, whichever its first line uses; UTF-8, or else GB18030.</summary>
internal sealed class CsvRows : SheetRows
{
    private const int LookedAt = 1 << 16;
    private const int LongestCell = 1 << 20;

    private readonly StreamReader _reader;
    private readonly SheetTab _tab;
    private readonly SheetLimits _limits;
    private readonly string _fileName;
    private readonly char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private readonly char _separator;
    private int _at;
    private int _end;
    private int _number;
    private int _rows;

    static CsvRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public CsvRows(Stream content, SheetTab tab, SheetLimits limits, string fileName)
    {
        (_tab, _limits, _fileName) = (tab, limits, fileName);
        _reader = new(content, IsUtf8(content) ? Encoding.UTF8 : Encoding.GetEncoding("GB18030"), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        _ = Fill();
        var line = _buffer.AsSpan(0, _end);
        var ends = line.IndexOfAny('\r', '\n');
        if (ends >= 0) line = line[..ends];
        foreach (var separator in ",;\t")
            if (_separator == 0 || line.Count(separator) > line.Count(_separator)) _separator = separator;
    }

    public override bool Read()
    {
        while (Failure is null && (_at < _end || Fill()))
        {
            ReadRow();
            _number++;
            var width = _cells.FindLastIndex(cell => cell.Length > 0) + 1;
            if (Failure is not null || width == 0) continue;
            if (width > _limits.Columns) Failure = new SheetTooManyColumns(_tab.Name, _limits.Columns);
            else if (_rows++ == _limits.SheetRows) Failure = new SheetTooManyRows(_tab.Name, _limits.Rows);
            else
            {
                var cells = _cells.GetRange(0, width).ToArray();
                Row = new(_number, cells, Array.ConvertAll(cells, cell => cell.Length > 0 ? CellKind.Text : CellKind.Empty));
                return true;
            }
        }
        return false;
    }

    protected override void Dispose(bool disposing) => _reader.Dispose();

    private void ReadRow()
    {
        _cells.Clear();
        var (quoted, wasQuoted) = (false, false);
        while (_at < _end || Fill())
        {
            var c = _buffer[_at++];
            if (quoted)
            {
                if (c != '"') _ = _cell.Append(c);
                else if (Peek() == '"') _ = _cell.Append(_buffer[_at++]);
                else quoted = false;
            }
            else if (c == '"' && _cell.Length == 0 && !wasQuoted)
            {
                (quoted, wasQuoted) = (true, true);
            }
            else if (c == _separator)
            {
                End();
                wasQuoted = false;
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && Peek() == '\n') _at++;
                break;
            }
            else
            {
                _ = _cell.Append(c);
            }
            if (_cell.Length > LongestCell || _cells.Count > SheetAddress.MostColumns)
            {
                Failure = new SheetUnreadable(_fileName);
                return;
            }
        }
        End();
    }

    private void End()
    {
        var text = CellText.Trim(_cell.ToString());
        // What was kept from being a formula when it was written is itself again.
        _cells.Add(text is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? text[1..] : text);
        _ = _cell.Clear();
    }

    private int Peek() => _at < _end || Fill() ? _buffer[_at] : -1;

    private bool Fill()
    {
        (_at, _end) = (0, _reader.Read(_buffer, 0, _buffer.Length));
        return _end > 0;
    }

    private static bool IsUtf8(Stream content)
    {
        var head = new byte[LookedAt];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        // The last character may be cut through.
        for (var cut = 0; cut < 4 && cut <= length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(head.AsSpan(0, length - cut))) return true;
        return false;
    }
}
