using System.Globalization;
using System.Xml.Linq;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>The notes of a sheet, in the two parts that a workbook needs for them: what they say, and the boxes they show themselves in.</summary>
internal sealed class CellNotes
{
    private static readonly XNamespace Main = Workbook.Main;
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace OfficeVml = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    private readonly XDocument _texts;
    private readonly XDocument _boxes;
    private readonly ColumnWidths _widths;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly XElement _list;
    private readonly int _author;
    private int _number;

    // Below these are the shapes that a program gives out itself.
    private const int FirstShape = 60_000;

    /// <param name="author">Under this name notes of ours are found again.</param>
    /// <param name="widths">Of the sheet as it will be.</param>
    /// <param name="texts">The notes that the sheet has already; null for none.</param>
    /// <param name="moves">A first column was inserted.</param>
    public CellNotes(string author, ColumnWidths widths, XDocument? texts = null, XDocument? boxes = null, bool moves = false)
    {
        _widths = widths;
        _texts = texts ?? new XDocument(new XElement(Main + "comments", new XElement(Main + "authors"), new XElement(Main + "commentList")));
        var root = _texts.Root!;
        var space = root.Name.Namespace;
        var authors = root.Element(space + "authors") ?? throw new InvalidDataException();
        _list = root.Element(space + "commentList") ?? throw new InvalidDataException();
        _boxes = boxes ?? new XDocument(new XElement("xml"));
        // Programs that read this part by its prefixes find the usual ones, whoever wrote it.
        foreach (var (prefix, name) in new[] { ("v", Vml), ("o", OfficeVml), ("x", Excel) }) _boxes.Root!.SetAttributeValue(XNamespace.Xmlns + prefix, name.NamespaceName);
        if (moves) Move();
        _author = Authored(authors, space, author);
        Forget();
        foreach (var note in _list.Elements()) _ = _taken.Add((string?)note.Attribute("ref") ?? "");
        if (_boxes.Root!.Elements(Vml + "shapetype").All(type => (string?)type.Attribute("id") != "_x0000_t202"))
            _boxes.Root.AddFirst(XElement.Parse("""<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"""));
    }

    public bool Any => _list.HasElements;

    /// <summary>Hangs a note on a cell; a cell that has one of the user keeps that.</summary>
    /// <param name="rowHeight">In points.</param>
    public void Add(int column, int row, string text, double rowHeight = AnnotatedSheet.UsualHeight)
    {
        const int width = 240, charactersOfALine = 36, line = 18, around = 12;
        const double pixelsOfAPoint = 4.0 / 3;
        var address = $"{SheetAddress.Column(column)}{row}";
        if (!_taken.Add(address)) return;
        var space = _list.Name.Namespace;
        _list.Add(new XElement(space + "comment", new XAttribute("ref", address), new XAttribute("authorId", _author),
            new XElement(space + "text", new XElement(space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text)))));
        _boxes.Root!.Add(new XElement(Vml + "shape", new XAttribute("id", $"_x0000_s{FirstShape + ++_number}"), new XAttribute("type", "#_x0000_t202"), new XAttribute("style", "position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:60pt;z-index:1;visibility:hidden"), new XAttribute("fillcolor", "#fff7e6"), new XAttribute(OfficeVml + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#fff7e6")), new XElement(Vml + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")), new XElement(Vml + "path", new XAttribute(OfficeVml + "connecttype", "none")),
            new XElement(Excel + "ClientData", new XAttribute("ObjectType", "Note"), new XElement(Excel + "MoveWithCells"), new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", _widths.Anchor(column, row, (int)(rowHeight * pixelsOfAPoint), width, (CellText.LinesOf(text, charactersOfALine) * line) + around)),
                new XElement(Excel + "AutoFill", "False"), new XElement(Excel + "Row", row - 1), new XElement(Excel + "Column", column))));
    }

    public XDocument Texts => _texts;

    /// <summary>To be written without a declaration: Excel reads this part with a reader of its own, which does not know it.</summary>
    public string Boxes => _boxes.Root!.ToString(SaveOptions.DisableFormatting);

    private void Move()
    {
        foreach (var note in _list.Elements())
            if (note.Attribute("ref") is { } place) place.Value = FormulaShift.Areas(place.Value);
        foreach (var column in _boxes.Descendants(Excel + "Column")) column.Value = OneMore(column.Value);
        foreach (var anchor in _boxes.Descendants(Excel + "Anchor"))
        {
            var numbers = anchor.Value.Split(',');
            const int Numbers = 8;
            if (numbers.Length == Numbers) anchor.Value = string.Join(", ", numbers.Select((number, i) => i is 0 or Numbers / 2 ? OneMore(number) : number.Trim()));
        }
    }

    private void Forget()
    {
        var ours = _list.Elements().Where(note => (int?)note.Attribute("authorId") == _author).ToList();
        var places = ours.Select(note => (string?)note.Attribute("ref")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var note in ours) note.Remove();
        foreach (var box in _boxes.Root!.Elements(Vml + "shape").Where(box => box.Element(Excel + "ClientData") is { } data && places.Contains(AddressOf(data))).ToList()) box.Remove();
    }

    private static string? AddressOf(XElement data) =>
        int.TryParse(data.Element(Excel + "Row")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var row) && int.TryParse(data.Element(Excel + "Column")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var column) && column >= 0
            ? $"{SheetAddress.Column(column)}{row + 1}" : null;

    private static int Authored(XElement authors, XNamespace space, string name)
    {
        var names = authors.Elements().Select(author => author.Value).ToList();
        if (names.IndexOf(name) is >= 0 and var known) return known;
        authors.Add(new XElement(space + "author", name));
        return names.Count;
    }

    private static string OneMore(string number) => int.TryParse(number.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var column) ? (column + 1).ToString(CultureInfo.InvariantCulture) : number;

    private static string Clean(string text) => string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t'));
}
