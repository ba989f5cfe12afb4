using System.Globalization;
using System.Xml.Linq;

namespace NoProofCity.Web.Documents.Sheets.Returned;

/// <summary>The styles of a workbook with a few more: each style of a bad cell once again with our colour, everything else of it kept.</summary>
internal sealed class MarkedStyles
{
    // Not a colour that a program offers, so that it is told from the user's own when the file comes back.
    private const string BadColour = "FFFFCCC7";
    private const string GoodColour = "FFDFF3D8";
    private const string HeadColour = "FFFFE7BA";

    private static readonly string[] Order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

    private readonly XDocument _part;
    private readonly XElement _formats;
    private readonly XElement _fills;
    private readonly XNamespace _space;
    private readonly Dictionary<(int Style, int Fill), int> _made = [];
    private readonly int _bad;
    private readonly HashSet<int> _ours = [];

    public MarkedStyles(XDocument part)
    {
        _part = part;
        var root = part.Root ?? throw new InvalidDataException();
        _space = root.Name.Namespace;
        _ = Section(root, "fonts", "font");
        _fills = Section(root, "fills", "fill");
        _ = Section(root, "borders", "border");
        _ = Section(root, "cellStyleXfs", "xf");
        _formats = Section(root, "cellXfs", "xf");
        foreach (var (index, fill) in _fills.Elements().Index())
            if (fill.Descendants(_space + "fgColor").Any(colour => (string?)colour.Attribute("rgb") is BadColour)) _ = _ours.Add(index);
        _bad = Fill(BadColour);
        _ = _ours.Add(_bad);
        var wrapped = new XElement(_space + "alignment", new XAttribute("vertical", "center"), new XAttribute("wrapText", "1"));
        Problem = Add(new XElement(_space + "xf", new XAttribute("numFmtId", 49), new XAttribute("fontId", 0), new XAttribute("fillId", _bad), new XAttribute("borderId", 0), new XAttribute("xfId", 0), new XAttribute("applyNumberFormat", 1), new XAttribute("applyFill", 1), new XAttribute("applyAlignment", 1), wrapped));
        Good = Add(new XElement(_space + "xf", new XAttribute("numFmtId", 49), new XAttribute("fontId", 0), new XAttribute("fillId", Fill(GoodColour)), new XAttribute("borderId", 0), new XAttribute("xfId", 0), new XAttribute("applyFill", 1)));
        Head = Add(new XElement(_space + "xf", new XAttribute("numFmtId", 49), new XAttribute("fontId", 0), new XAttribute("fillId", Fill(HeadColour)), new XAttribute("borderId", 0), new XAttribute("xfId", 0), new XAttribute("applyFill", 1), new XAttribute("applyAlignment", 1), new XElement(wrapped)));
    }

    /// <summary>Of a workbook that has none.</summary>
    public static XDocument Empty => XDocument.Parse($"""<styleSheet xmlns="{Workbook.Main}"/>""");

    /// <summary>Of the first column, by what it says.</summary>
    public int Problem { get; }

    public int Good { get; }

    public int Head { get; }

    /// <summary>The style of a cell, with or without our colour.</summary>
    public int Of(int style, bool isBad)
    {
        var known = _formats.Elements().ElementAtOrDefault(style);
        if (known is null) return isBad ? Problem : style;
        var isOurs = (int?)known.Attribute("fillId") is { } fill && _ours.Contains(fill);
        return isBad == isOurs ? style : Made(style, known, isBad ? _bad : 0);
    }

    public void Write(Stream to)
    {
        using (to) _part.Save(to, SaveOptions.DisableFormatting);
    }

    // Some programs write no more of the styles than they use.
    private XElement Section(XElement root, string name, string item)
    {
        if (root.Element(_space + name) is { } known) return known;
        var section = new XElement(_space + name, new XAttribute("count", 1), new XElement(_space + item));
        var before = Order.TakeWhile(one => one != name).Select(one => root.Element(_space + one)).LastOrDefault(one => one is not null);
        if (before is null) root.AddFirst(section);
        else before.AddAfterSelf(section);
        return section;
    }

    private int Made(int style, XElement known, int fill)
    {
        if (_made.TryGetValue((style, fill), out var made)) return made;
        var copy = new XElement(known);
        copy.SetAttributeValue("fillId", fill);
        copy.SetAttributeValue("applyFill", 1);
        return _made[(style, fill)] = Add(copy);
    }

    private int Fill(string colour)
    {
        _fills.Add(new XElement(_space + "fill", new XElement(_space + "patternFill", new XAttribute("patternType", "solid"), new XElement(_space + "fgColor", new XAttribute("rgb", colour)), new XElement(_space + "bgColor", new XAttribute("indexed", 64)))));
        return Counted(_fills);
    }

    private int Add(XElement format)
    {
        _formats.Add(format);
        return Counted(_formats);
    }

    private static int Counted(XElement list)
    {
        var count = list.Elements().Count();
        list.SetAttributeValue("count", count.ToString(CultureInfo.InvariantCulture));
        return count - 1;
    }
}
