using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace NoProofCity.Web.Documents.Sheets;

/// <summary>Writes one sheet as a workbook, forward only, so that its length costs no memory: a title row, a frozen head, text cells.</summary>
public static class SheetWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const int HeadRows = 2;

    /// <summary>Excel takes no longer text in a cell.</summary>
    private const int MostCharacters = 32767;

    private enum Style { Plain, Text, Head, Title }

    /// <returns>How many rows were written, title and head not among them.</returns>
    public static async Task<long> WriteAsync(Stream stream, SheetTable table, CancellationToken cancellationToken)
    {
        await using var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(package, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{SheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{SheetType}.styles+xml"/></Types>
            """);
        Add(package, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{OfficeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(package, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{OfficeRelations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(table.Title)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Add(package, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{OfficeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OfficeRelations}/styles" Target="styles.xml"/></Relationships>""");
        Add(package, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>
            """);

        await using var sheet = await package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        Head(xml, table);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, [table.Head], Style.Title);
        Row(xml, HeadRows, table.Columns.Select(column => column.Title), Style.Head);
        var rows = 0L;
        await foreach (var row in table.Rows.WithCancellation(cancellationToken)) Row(xml, ++rows + HeadRows, row, Style.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        await xml.FlushAsync();
        return rows;
    }

    private static void Head(XmlWriter xml, SheetTable table)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", $"{HeadRows}");
        xml.WriteAttributeString("topLeftCell", $"A{HeadRows + 1}");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        foreach (var (index, column) in table.Columns.Index())
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", $"{index + 1}");
            xml.WriteAttributeString("max", $"{index + 1}");
            xml.WriteAttributeString("width", column.Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, long number, IEnumerable<string> values, Style style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        foreach (var value in values)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("s", $"{(int)style}");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Fitting(value));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot carry is left out; what no cell holds ends in a mark that says so.</summary>
    private static string Fitting(string value)
    {
        const string Cut = "……（此处过长，余下见 csv 或 json）";
        var clean = value.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? value : string.Concat(value.Where(c => c is '\t' or '\n' or '\r' or > '\u001F'));
        if (clean.Length <= MostCharacters) return clean;
        var end = MostCharacters - Cut.Length;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + Cut;
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var writer = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + content);
    }
}
