using System.Globalization;
using System.Text;
using System.Xml;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>Copies the rows of the user's sheet and says before each what is wrong with it.</summary>
internal sealed class AnnotatedSheet : PartCopy
{
    /// <summary>Of the first column, in characters.</summary>
    public const double ProblemsWidth = 46;

    /// <summary>Of a row that does not state its own, in points as the others.</summary>
    public const double UsualHeight = 15;

    private const double LineHeight = 15.5;
    private const double MostHeight = 409;
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static readonly string[] Order =
    [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
        "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
        "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    private readonly Annotation _asked;
    private readonly MarkedStyles _styles;
    private readonly bool _moves;
    private readonly int _at;
    private readonly IEnumerator<SheetRow> _content;
    private readonly IEnumerator<RowProblems> _problems;
    private readonly string _legacy;
    private readonly bool _hasTables;
    private readonly HashSet<string> _done = [];
    private bool _contentLeft;
    private bool _problemsLeft;
    private int _lastColumn;
    private int _lastRow;
    private int _row;
    private bool _inColumnBreaks;
    private RowProblems? _ofRow;
    private double _height;
    private int _filterFrom;
    private int _next;
    private string _space = Workbook.Main;
    private (int Style, string Text)? _said;

    /// <param name="legacy">The relation under which the boxes of the notes hang; empty without notes.</param>
    public AnnotatedSheet(Annotation asked, MarkedStyles styles, FormulaShift? shift, int at, IEnumerator<SheetRow> content, IEnumerator<RowProblems> problems, string legacy, bool hasTables)
        : base(shift, asked.Table.Sheet.Name, isOwn: true)
    {
        (_asked, _styles, _moves, _at, _content, _problems, _legacy, _hasTables) = (asked, styles, shift is not null, at, content, problems, legacy, hasTables);
        (_contentLeft, _problemsLeft) = (_content.MoveNext(), _problems.MoveNext());
    }

    protected override void Node(XmlReader reader, XmlWriter writer)
    {
        if (reader.NodeType is XmlNodeType.EndElement && reader.Depth == 0) Insert(writer, Order.Length);
        if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName is "colBreaks") _inColumnBreaks = false;
        if (reader.NodeType is XmlNodeType.EndElement && reader.Depth == 2) Say(writer);
        base.Node(reader, writer);
    }

    protected override void Element(XmlReader reader, XmlWriter writer)
    {
        var name = reader.LocalName;
        // What is put in speaks as the sheet does; the strict edition of the standard has names of its own.
        if (reader.Depth == 0) _space = reader.NamespaceURI;
        if (reader.Depth == 1)
        {
            Insert(writer, Array.IndexOf(Order, name));
            _ = _done.Add(name);
            if (name is "colBreaks") _inColumnBreaks = !reader.IsEmptyElement;
        }
        switch (name)
        {
            case "cols" when reader.Depth == 1 && _moves:
                StartElement(reader, writer);
                OwnColumn(writer);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                break;
            case "row" when reader.Depth == 2:
                Row(reader, writer);
                break;
            case "c" when reader.Depth == 3:
                Cell(reader, writer);
                break;
            case "autoFilter" when reader.Depth == 1:
                Filter(reader, writer);
                break;
            case "legacyDrawing" when reader.Depth == 1 && _legacy.Length > 0:
                Legacy(writer);
                Skip(reader);
                break;
            default:
                base.Element(reader, writer);
                break;
        }
    }

    protected override string? Attribute(string element, string name, string value, bool isOfSheet) => (element, name) switch
    {
        ("col", "min" or "max") => OneMore(value),
        ("row", "ht" or "customHeight") when _height > 0 => null,
        ("brk", "id") when _inColumnBreaks => OneMore(value),
        ("filterColumn", "colId") => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (id + _filterFrom).ToString(CultureInfo.InvariantCulture) : value,
        ("pane", "xSplit") => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var split) && split < SheetAddress.MostColumns ? (split + 1).ToString(CultureInfo.InvariantCulture) : value,
        _ => base.Attribute(element, name, value, isOfSheet),
    };

    private void Row(XmlReader reader, XmlWriter writer)
    {
        _row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : _row + 1;
        while (_contentLeft && _content.Current.Number < _row) _contentLeft = _content.MoveNext();
        while (_problemsLeft && _problems.Current.Row < _row) _problemsLeft = _problems.MoveNext();
        _ofRow = _problemsLeft && _problems.Current.Row == _row ? _problems.Current : null;
        var isContent = _contentLeft && _content.Current.Number == _row;
        _next = 0;
        _said = _row == _asked.Table.HeadEnd ? (_styles.Head, FoundTable.ProblemsHead) : _ofRow is not null ? (_styles.Problem, _ofRow.Text) : isContent ? (_styles.Good, _asked.GoodText) : null;
        if (isContent) _lastRow = _row;
        _height = HigherThan(double.TryParse(reader.GetAttribute("ht"), NumberStyles.Float, CultureInfo.InvariantCulture, out var height) ? height : UsualHeight);
        var isEmpty = reader.IsEmptyElement;
        StartElement(reader, writer);
        if (_height > 0)
        {
            writer.WriteAttributeString("ht", _height.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customHeight", "1");
        }
        if (!isEmpty) return;
        Say(writer);
        writer.WriteEndElement();
    }

    /// <summary>In points, with all that is said of it.</summary>
    public static double HeightOf(RowProblems row) => Math.Min(CellText.LinesOf(row.Text, (int)ProblemsWidth - 1) * LineHeight, MostHeight);

    // What a row needs to show all that is wrong with it; 0 where it is high enough. Not every program makes room by itself.
    private double HigherThan(double height)
    {
        if (_ofRow is null) return 0;
        var needed = HeightOf(_ofRow);
        return needed > Math.Max(height, LineHeight) ? needed : 0;
    }

    private void Say(XmlWriter writer)
    {
        if (_said is not { } said) return;
        _said = null;
        writer.WriteStartElement("c", _space);
        writer.WriteAttributeString("r", $"{SheetAddress.Column(_at)}{_row}");
        writer.WriteAttributeString("s", said.Style.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", _space);
        writer.WriteStartElement("t", _space);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(string.Concat(said.Text.Where(c => c >= ' ' || c is '\n')));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    // A cell may do without its address, as long as none before it is missing; here one more comes before it.
    private void Cell(XmlReader reader, XmlWriter writer)
    {
        var column = SheetAddress.TryParse(Encoding.UTF8.GetBytes(reader.GetAttribute("r") ?? ""), out var stated, out _) ? stated : _next;
        _next = column + 1;
        if (_moves || column >= _at) Say(writer);
        if (!_moves && column == _at && _row >= _asked.Table.Head)
        {
            Skip(reader);
            return;
        }
        var place = _moves ? column + 1 : column;
        if (place >= SheetAddress.MostColumns)
        {
            // The last column of all falls off the edge; nothing is read there, so nothing of use stands in it.
            Skip(reader);
            return;
        }
        _lastColumn = Math.Max(_lastColumn, place);
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        var marked = _row > _asked.Table.HeadEnd ? _styles.Of(style, _ofRow?.Cells.Any(cell => cell.Column == column) is true) : style;
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        writer.WriteAttributeString("r", $"{SheetAddress.Column(place)}{_row}");
        if (marked != 0) writer.WriteAttributeString("s", marked.ToString(CultureInfo.InvariantCulture));
        while (reader.MoveToNextAttribute())
            if (reader.LocalName is not ("r" or "s")) writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        _ = reader.MoveToElement();
        if (isEmpty) writer.WriteEndElement();
    }

    // Where the user filters already, the filter reaches out to our column as well.
    private void Filter(XmlReader reader, XmlWriter writer)
    {
        if (!_moves || !CellArea.TryParse(Encoding.UTF8.GetBytes(reader.GetAttribute("ref") ?? ""), out var area))
        {
            base.Element(reader, writer);
            return;
        }
        _filterFrom = area.FromColumn + 1;
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement("autoFilter", reader.NamespaceURI);
        writer.WriteAttributeString("ref", $"{new CellArea(0, area.FromRow, area.ToColumn + 1, area.ToRow)}");
        if (isEmpty) writer.WriteEndElement();
    }

    /// <summary>What the sheet lacks is put in where the order of the standard wants it.</summary>
    private void Insert(XmlWriter writer, int before)
    {
        if (before < 0) return;
        if (Missing("cols", before) && _moves)
        {
            writer.WriteStartElement("cols", _space);
            OwnColumn(writer);
            writer.WriteEndElement();
        }
        if (Missing("autoFilter", before) && _lastRow > 0)
        {
            writer.WriteStartElement("autoFilter", _space);
            // A table has a filter of its own, and two must not lie over each other.
            writer.WriteAttributeString("ref", $"{new CellArea(_hasTables ? _at : 0, _asked.Table.HeadEnd, _hasTables ? _at : Math.Max(_lastColumn, _at), _lastRow)}");
            writer.WriteEndElement();
        }
        if (Missing("legacyDrawing", before) && _legacy.Length > 0) Legacy(writer);
    }

    private bool Missing(string element, int before) => Array.IndexOf(Order, element) < before && _done.Add(element);

    private void Legacy(XmlWriter writer)
    {
        writer.WriteStartElement("legacyDrawing", _space);
        writer.WriteAttributeString("r", "id", _space == Workbook.Main ? Workbook.Office : StrictOffice, _legacy);
        writer.WriteEndElement();
    }

    private void OwnColumn(XmlWriter writer)
    {
        writer.WriteStartElement("col", _space);
        writer.WriteAttributeString("min", "1");
        writer.WriteAttributeString("max", "1");
        writer.WriteAttributeString("width", ProblemsWidth.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("customWidth", "1");
        writer.WriteEndElement();
    }

    // Leaves the reader on what it is to pass over last.
    private static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }
}
