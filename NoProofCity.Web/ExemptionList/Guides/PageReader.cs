using System.Net;
using System.Text;
using NoProofCity.Domain.ExemptionList.Guides;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>
/// Reads the words of a web page that somebody handed in: paragraphs, headings, cells. Nothing of it is run or fetched, and nothing of its
/// looks is kept; scripts, styles and comments are passed over.
/// </summary>
internal sealed class PageReader(GuideParts parts)
{
    private const int MostColumns = 200;
    private const int MostDeep = 30;

    private static readonly HashSet<string> PassedOver = ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea", "select"];
    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "main", "nav", "aside", "pre", "blockquote", "hr", "form", "fieldset", "legend", "caption", "figcaption", "address", "center", "body", "details", "summary",
    ];

    private readonly StringBuilder _text = new();
    private readonly Stack<Table> _tables = new();
    private string _heading = "";
    private int _level;
    private int _paragraph;
    private int _tablesSeen;

    public void Read(string page, CancellationToken stopping)
    {
        for (var at = 0; at < page.Length && !parts.IsTooLong;)
        {
            stopping.ThrowIfCancellationRequested();
            var open = page.IndexOf('<', at);
            Append(open < 0 ? page.AsSpan(at) : page.AsSpan(at, open - at));
            if (open < 0) break;
            at = Tag(page, open);
        }
        Flush();
        while (_tables.Count > 0) EndCell(_tables.Pop());
    }

    /// <returns>Where it goes on.</returns>
    private int Tag(string page, int open)
    {
        if (Is(page, open, "<!--")) return After(page, "-->", open + 4);
        if (open + 1 >= page.Length || !(char.IsAsciiLetter(page[open + 1]) || page[open + 1] is '/' or '!' or '?'))
        {
            // A sign that begins no tag: "金额<5万".
            _ = _text.Append('<');
            return open + 1;
        }
        var isEnd = page[open + 1] == '/';
        var (from, to) = (open + (isEnd ? 2 : 1), open + (isEnd ? 2 : 1));
        while (to < page.Length && (char.IsAsciiLetterOrDigit(page[to]) || page[to] is '-' or ':')) to++;
        var name = page[from..to].ToLowerInvariant();
        var end = EndOfTag(page, to);
        if (!isEnd && PassedOver.Contains(name)) return page[Math.Max(open, end - 2)] == '/' ? end : After(page, ">", IndexOf(page, "</" + name, end));
        Take(name, isEnd, page.AsSpan(to, Math.Max(0, Math.Min(end, page.Length) - to)));
        return end;
    }

    private void Take(string name, bool isEnd, ReadOnlySpan<char> attributes)
    {
        if (name is "br") _ = _text.Append('\n');
        else if (name is "table" && !isEnd) BeginTable();
        else if (name is "table") EndTable();
        else if (name is "tr" or "td" or "th" && _tables.TryPeek(out var table)) TakeCell(table, name, isEnd, attributes);
        else if (name is "title" or ['h', >= '1' and <= '6']) TakeHeading(isEnd ? 0 : name is "title" ? 1 : name[1] - '0');
        else if (Blocks.Contains(name)) Break();
    }

    private void TakeHeading(int level)
    {
        Break();
        _level = level;
    }

    private void BeginTable()
    {
        if (_tables.TryPeek(out var outer)) EndCell(outer);
        else Flush();
        if (_tables.Count < MostDeep) _tables.Push(new(++_tablesSeen));
    }

    private void EndTable()
    {
        if (!_tables.TryPop(out var table)) return;
        EndCell(table);
    }

    private void TakeCell(Table table, string name, bool isEnd, ReadOnlySpan<char> attributes)
    {
        EndCell(table);
        if (name is "tr")
        {
            if (!isEnd) table.NextRow();
        }
        else if (!isEnd)
        {
            table.NextCell(Number(attributes, "colspan"), Number(attributes, "rowspan"));
        }
    }

    // Within a cell a paragraph is a line.
    private void Break()
    {
        if (!_tables.TryPeek(out var table) || !table.IsInCell) Flush();
        else if (_text.Length > 0 && _text[^1] != '\n') _ = _text.Append('\n');
    }

    private void EndCell(Table table)
    {
        var text = Taken();
        if (text.Length > 0) parts.Add(new($"表 {table.Number} 第 {table.Row + 1} 行第 {table.Column + 1} 列", text, GuidePartKind.Cell) { Table = table.Number, Row = table.Row, Column = table.Column });
        table.IsInCell = false;
    }

    private void Flush()
    {
        var text = Taken();
        if (text.Length == 0) return;
        if (_level > 0)
        {
            (_heading, _paragraph) = (text.Length > 40 ? text[..40] : text, 0);
            parts.Add(new(_heading, text, GuidePartKind.Heading) { Level = _level });
        }
        else
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                parts.Add(new(_heading.Length > 0 ? $"{_heading} › 第 {++_paragraph} 段" : $"第 {++_paragraph} 段", line));
        }
    }

    private string Taken()
    {
        var text = WebUtility.HtmlDecode(_text.ToString()).Trim();
        _ = _text.Clear();
        return text;
    }

    // Line breaks of the source are blanks; those of the page come of its tags.
    private void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text) _ = _text.Append(c is '\r' or '\n' or '\t' ? ' ' : c);
    }

    private static int Number(ReadOnlySpan<char> attributes, string name)
    {
        var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 1;
        var rest = attributes[(at + name.Length)..].TrimStart().TrimStart('=').TrimStart().TrimStart("\"'");
        var length = 0;
        while (length < rest.Length && length < 3 && char.IsAsciiDigit(rest[length])) length++;
        return length > 0 && int.TryParse(rest[..length], out var number) ? Math.Clamp(number, 1, MostColumns) : 1;
    }

    // A sign of the end within quotes ends nothing.
    private static int EndOfTag(string page, int at)
    {
        for (var quote = '\0'; at < page.Length; at++)
        {
            if (quote != '\0') quote = page[at] == quote ? '\0' : quote;
            else if (page[at] is '"' or '\'') quote = page[at];
            else if (page[at] == '>') return at + 1;
        }
        return page.Length;
    }

    private static bool Is(string page, int at, string mark) => string.CompareOrdinal(page, at, mark, 0, mark.Length) == 0;

    private static int IndexOf(string page, string mark, int from) => from >= page.Length ? page.Length : page.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at : page.Length;

    private static int After(string page, string mark, int from) => Math.Min(page.Length, IndexOf(page, mark, from) + mark.Length);

    private sealed class Table(int number)
    {
        private readonly Dictionary<int, int> _spanned = [];
        private int _next;

        public int Number => number;

        public int Row { get; private set; }

        public int Column { get; private set; }

        public bool IsInCell { get; set; }

        private bool _hasRow;

        public void NextRow()
        {
            if (_hasRow) Row++;
            (_hasRow, _next, Column) = (true, 0, 0);
        }

        public void NextCell(int columns, int rows)
        {
            _hasRow = true;
            while (_next < MostColumns && _spanned.TryGetValue(_next, out var until) && until >= Row) _next++;
            (Column, IsInCell) = (_next, true);
            for (var i = 0; i < columns && _next < MostColumns; i++, _next++)
                if (rows > 1) _spanned[_next] = Row + rows - 1;
        }
    }
}
