using System.Globalization;
using System.Text;
using System.Xml;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>
/// Copies a part node by node and moves the addresses in it. What it does not know it leaves as it is: a workbook holds more than any
/// list of its elements.
/// </summary>
/// <param name="isOwn">The part belongs to the sheet itself; otherwise only what names the sheet is touched.</param>
internal class PartCopy(FormulaShift? shift, string sheet, bool isOwn)
{
    private const string Drawing = "spreadsheetDrawing";

    public static XmlReader Reader(Stream part) => XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    public static XmlWriter Writer(Stream part) => XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false), CloseOutput = true });

    public void Copy(Stream from, Stream to)
    {
        using var reader = Reader(from);
        using var writer = Writer(to);
        while (reader.Read()) Node(reader, writer);
    }

    protected virtual void Node(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Element(reader, writer);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (reader.Depth > 0) writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
            case XmlNodeType.XmlDeclaration:
                writer.WriteStartDocument(true);
                break;
        }
    }

    protected virtual void Element(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        var change = TextChange(reader);
        StartElement(reader, writer);
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
        else if (change is not null)
        {
            // Only what is text to its end is an address; anything else in it is left.
            if (!reader.Read()) return;
            while (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                writer.WriteString(change(reader.Value));
                if (!reader.Read()) return;
            }
            Node(reader, writer);
        }
    }

    protected void StartElement(XmlReader reader, XmlWriter writer)
    {
        var (element, space) = (reader.LocalName, reader.NamespaceURI);
        var isOfSheet = element == "worksheetSource" && reader.GetAttribute("sheet") == sheet;
        writer.WriteStartElement(reader.Prefix, element, space);
        while (reader.MoveToNextAttribute())
        {
            var value = shift is null ? reader.Value : Attribute(element, reader.LocalName, reader.Value, isOfSheet);
            if (value is not null) writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, value);
        }
        _ = reader.MoveToElement();
    }

    /// <returns>Null drops it.</returns>
    protected virtual string? Attribute(string element, string name, string value, bool isOfSheet)
    {
        if (name is "ref" && isOfSheet) return FormulaShift.Areas(value);
        if (name is "location" or "fmlaLink" or "fmlaRange" or "fmlaGroup" or "fmlaTxbx" or "fmlaMacro" or "textlink") return shift!.Formula(value, isOwn);
        if (!isOwn) return value;
        return (element, name) switch
        {
            (_, "ref" or "sqref" or "activeCell" or "r1" or "r2") => FormulaShift.Areas(value),
            ("c" or "cellWatch", "r") => FormulaShift.Areas(value),
            ("row", "spans") => null,
            _ => value,
        };
    }

    private Func<string, string>? TextChange(XmlReader reader) => shift is null ? null : reader.LocalName switch
    {
        "f" or "formula" or "formula1" or "formula2" or "definedName" or "calculatedColumnFormula" or "totalsRowFormula" => text => shift.Formula(text, isOwn),
        "sqref" when isOwn => FormulaShift.Areas,
        "col" when isOwn && reader.NamespaceURI.EndsWith(Drawing, StringComparison.Ordinal) => OneMore,
        _ => null,
    };

    protected static string OneMore(string number) =>
        int.TryParse(number, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var column) ? Math.Min(column + 1, SheetAddress.MostColumns).ToString(CultureInfo.InvariantCulture) : number;
}
