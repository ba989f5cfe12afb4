using System.Buffers.Text;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>The rows of a sheet of a workbook: forward only, so that its length costs no memory.</summary>
internal sealed class WorkbookRows : SheetRows
{
    private readonly SheetTab _tab;
    private readonly XmlScan _scan;
    private readonly SharedTexts _texts;
    private readonly CellValues _values;
    private readonly SheetLimits _limits;
    private readonly string _fileName;
    private readonly MergedCells _merged;
    private readonly RichText _rich = new();
    private string[] _cells = new string[64];
    private CellKind[] _kinds = new CellKind[64];
    private readonly SortedSet<int> _hidden = [];
    private int _rows;
    private int _last;
    private bool _inSheet;

    public WorkbookRows(SheetTab tab, XmlScan scan, SharedTexts texts, CellValues values, MergedCells merged, SheetLimits limits, string fileName) =>
        (_tab, _scan, _texts, _values, _merged, _limits, _fileName) = (tab, scan, texts, values, merged, limits, fileName);

    public override bool Read()
    {
        if (Failure is not null) return false;
        try
        {
            if (!_inSheet && !Begin()) return false;
            while (_scan.Read())
            {
                if (_scan.Token is XmlToken.Start)
                {
                    if (_scan.Name.SequenceEqual("row"u8))
                    {
                        if (ReadRow()) return true;
                        if (Failure is not null) return false;
                    }
                    else
                    {
                        _scan.SkipElement();
                    }
                }
                else if (_scan.Token is XmlToken.End && _scan.Name.SequenceEqual("sheetData"u8))
                {
                    return false;
                }
            }
            throw new InvalidDataException();
        }
        catch (Exception e) when (SheetFile.IsBroken(e))
        {
            Failure = SheetFile.Refusal(e, _fileName);
            return false;
        }
    }

    protected override void Dispose(bool disposing) => _scan.Dispose();

    private bool Begin()
    {
        _inSheet = true;
        while (_scan.Read())
        {
            if (_scan.Token is not XmlToken.Start) continue;
            if (_scan.Name.SequenceEqual("sheetData"u8))
            {
                HiddenColumns = [.. _hidden.Select(SheetAddress.Column)];
                return !_scan.IsEmpty;
            }
            if (_scan.Name.SequenceEqual("col"u8)) NoteHidden();
        }
        throw new InvalidDataException();
    }

    private void NoteHidden()
    {
        var (from, to, isHidden) = (0, 0, false);
        for (var attributes = _scan.Attributes; attributes.Next();)
        {
            if (attributes.Name.SequenceEqual("min"u8)) from = Number(attributes.Value);
            else if (attributes.Name.SequenceEqual("max"u8)) to = Number(attributes.Value);
            else if (attributes.Name.SequenceEqual("hidden"u8)) isHidden = IsTrue(attributes.Value);
        }
        if (!isHidden || from < 1 || to < from) return;
        // Whoever hides "all the rest" hides nothing that was filled in.
        for (var column = from; column <= Math.Min(to, _limits.Columns); column++) _ = _hidden.Add(column - 1);
    }

    /// <returns>False for a row in which nothing stands.</returns>
    private bool ReadRow()
    {
        var (number, isHidden) = (_last + 1, false);
        for (var attributes = _scan.Attributes; attributes.Next();)
        {
            if (attributes.Name.SequenceEqual("r"u8)) number = Number(attributes.Value);
            else if (attributes.Name.SequenceEqual("hidden"u8)) isHidden = IsTrue(attributes.Value);
        }
        if (number <= _last || number > SheetAddress.MostRows) throw new InvalidDataException();
        _last = number;
        var width = _scan.IsEmpty ? 0 : ReadCells(number);
        if (width == 0) return false;
        if (width > _limits.Columns)
        {
            Failure = new SheetTooManyColumns(_tab.Name, _limits.Columns);
            return false;
        }
        if (_rows++ == _limits.SheetRows)
        {
            Failure = new SheetTooManyRows(_tab.Name, _limits.Rows);
            return false;
        }
        if (isHidden) HiddenRows++;
        width = _merged.Fill(number, width, ref _cells, ref _kinds);
        Row = new(number, _cells[..width], _kinds[..width]);
        return true;
    }

    /// <returns>One more than the last column in which anything stands.</returns>
    private int ReadCells(int row)
    {
        var (width, next) = (0, 0);
        Array.Fill(_cells, "");
        Array.Clear(_kinds);
        while (_scan.Read())
        {
            if (_scan.Token is XmlToken.End && _scan.Name.SequenceEqual("row"u8)) return width;
            if (_scan.Token is not XmlToken.Start) continue;
            if (!_scan.Name.SequenceEqual("c"u8))
            {
                _scan.SkipElement();
                continue;
            }
            var (column, style, type) = (next, 0, CellType.Number);
            for (var attributes = _scan.Attributes; attributes.Next();)
            {
                if (attributes.Name.SequenceEqual("r"u8))
                {
                    if (!SheetAddress.TryParse(attributes.Value, out column, out var stated) || stated != row || column < next) throw new InvalidDataException();
                }
                else if (attributes.Name.SequenceEqual("s"u8)) style = Number(attributes.Value);
                else if (attributes.Name.SequenceEqual("t"u8)) type = TypeOf(attributes.Value);
            }
            next = column + 1;
            if (next > SheetAddress.MostColumns) throw new InvalidDataException();
            if (_scan.IsEmpty) continue;
            var (text, kind) = ReadCell(type, style);
            if (kind is CellKind.Empty) continue;
            if (column >= _cells.Length) Grow(column);
            (_cells[column], _kinds[column], width) = (text, kind, column + 1);
        }
        throw new InvalidDataException();
    }

    private void Grow(int column)
    {
        var had = _cells.Length;
        Array.Resize(ref _cells, Math.Max(had * 2, column + 1));
        Array.Resize(ref _kinds, _cells.Length);
        Array.Fill(_cells, "", had, _cells.Length - had);
    }

    private (string Text, CellKind Kind) ReadCell(CellType type, int style)
    {
        var (text, kind, formula) = ("", CellKind.Empty, (string?)null);
        while (_scan.Read())
        {
            if (_scan.Token is XmlToken.End && _scan.Name.SequenceEqual("c"u8))
            {
                if (formula is null) return (text, kind);
                Formulas++;
                return kind is CellKind.Empty && type is not CellType.Text ? ("=" + formula, CellKind.NotCalculated) : (text, kind);
            }
            if (_scan.Token is not XmlToken.Start) continue;
            if (_scan.Name.SequenceEqual("v"u8)) (text, kind) = ReadValue(type, style);
            else if (_scan.Name.SequenceEqual("is"u8)) (text, kind) = Plain(_rich.Read(_scan, "is"u8));
            else if (_scan.Name.SequenceEqual("f"u8)) formula = ReadText("f"u8);
            else _scan.SkipElement();
        }
        throw new InvalidDataException();
    }

    private (string Text, CellKind Kind) ReadValue(CellType type, int style)
    {
        if (_scan.IsEmpty) return ("", CellKind.Empty);
        if (!_scan.Read()) throw new InvalidDataException();
        if (_scan.Token is XmlToken.End) return ("", CellKind.Empty);
        if (_scan.Token is not XmlToken.Text) throw new InvalidDataException();
        var value = type switch
        {
            CellType.Number => _values.Number(_scan.Text.Trim(" \t\r\n"u8), style),
            CellType.Shared => Plain(_texts[Utf8Parser.TryParse(_scan.Text, out int index, out _) ? index : -1]),
            CellType.Flag => (IsTrue(_scan.Text) ? "是" : "否", CellKind.Text),
            CellType.Error => (XmlText.Of(_scan.Text), CellKind.Error),
            CellType.Date => CellValues.WrittenDate(XmlText.Of(_scan.Text)),
            _ => Plain(XmlText.Of(_scan.Text, _scan.IsPlain)),
        };
        End("v"u8);
        return value;
    }

    private string ReadText(ReadOnlySpan<byte> element)
    {
        var text = "";
        if (_scan.IsEmpty) return text;
        while (_scan.Read())
        {
            if (_scan.Token is XmlToken.Text) text += XmlText.Of(_scan.Text, _scan.IsPlain);
            else if (_scan.Token is XmlToken.End && _scan.Name.SequenceEqual(element)) return text;
            else throw new InvalidDataException();
        }
        throw new InvalidDataException();
    }

    private void End(ReadOnlySpan<byte> element)
    {
        if (!_scan.Read() || _scan.Token is not XmlToken.End || !_scan.Name.SequenceEqual(element)) throw new InvalidDataException();
    }

    private static (string Text, CellKind Kind) Plain(string text)
    {
        var trimmed = CellText.Trim(text);
        return (trimmed, trimmed.Length == 0 ? CellKind.Empty : CellKind.Text);
    }

    private static CellType TypeOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("s"u8) ? CellType.Shared
        : type.SequenceEqual("str"u8) || type.SequenceEqual("inlineStr"u8) ? CellType.Text
        : type.SequenceEqual("b"u8) ? CellType.Flag
        : type.SequenceEqual("e"u8) ? CellType.Error
        : type.SequenceEqual("d"u8) ? CellType.Date
        : CellType.Number;

    private static int Number(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out int number, out _) ? number : -1;

    private static bool IsTrue(ReadOnlySpan<byte> text) => text.SequenceEqual("1"u8) || text.SequenceEqual("true"u8);

    private enum CellType { Number, Shared, Text, Flag, Error, Date }
}
