using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace NoProofCity.Tests.Sheets;

/// <summary>What a user has drawn around a table, and what is worked out of it, when the first column is put in.</summary>
public sealed class Returned_charts
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Anchors = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private const string Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly string[] Heads = ["证明名称", "事项编码", "日期", "数量", "保留"];

    private static readonly XNamespace Main = Books.Main;

    // A picture of one point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p9vHSQAAAABJRU5ErkJggg==");

    private static readonly string[] Moved =
        ["[Content_Types].xml", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "xl/pivotTables/pivotTable1.xml"];

    [Fact(DisplayName = "Charts, pictures, shapes and pivot tables stand where they stood and mean the cells that they meant; nothing else of them is touched")]
    public async Task What_is_around_the_table()
    {
        var own = Workbook();
        Assert.Empty(Outside.Errors(own));

        var returned = await Returned_workbook.ReturnAsync(new MemoryStream(own.ToArray()));

        Assert.Empty(Outside.Errors(returned));
        var (before, after) = (Parts(own), Parts(returned));
        Assert.Equal(["xl/commentsReturned.xml", "xl/drawings/vmlDrawingReturned.vml"], after.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(Moved.Order(StringComparer.Ordinal), before.Keys.Where(part => !before[part].AsSpan().SequenceEqual(after.GetValueOrDefault(part))).Order(StringComparer.Ordinal));

        Assert.Equal(["表!$E$1", "表!$B$2:$B$4", "表!$E$2:$E$4", "统计!$B$4"], Document("xl/charts/chart1.xml").Descendants(XName.Get("f", Charts)).Select(f => f.Value));
        var drawing = Document("xl/drawings/drawing1.xml");
        Assert.Equal(["7", "13", "1", "3", "8", "10"], drawing.Descendants(XName.Get("col", Anchors)).Select(column => column.Value));
        Assert.Equal(["5", "20", "6", "9", "1", "3"], drawing.Descendants(XName.Get("row", Anchors)).Select(row => row.Value));
        Assert.Equal("$B$2", drawing.Descendants(XName.Get("sp", Anchors)).Single().Attribute("textlink")!.Value);
        Assert.Equal(["表!$E$2", "统计!$A$1"], Document("xl/drawings/drawing2.xml").Descendants(XName.Get("sp", Anchors)).Select(shape => shape.Attribute("textlink")!.Value));
        Assert.Equal("B1:F4", Document("xl/pivotCache/pivotCacheDefinition1.xml").Descendants(Main + "worksheetSource").Single().Attribute("ref")!.Value);
        Assert.Equal("B10:C13", Document("xl/pivotTables/pivotTable1.xml").Descendants(Main + "location").Single().Attribute("ref")!.Value);
        Assert.Equal("A3:B6", Document("xl/pivotTables/pivotTable2.xml").Descendants(Main + "location").Single().Attribute("ref")!.Value);
        foreach (var part in Moved.Where(part => part.StartsWith("xl/charts", StringComparison.Ordinal) || part.StartsWith("xl/drawings", StringComparison.Ordinal) || part.StartsWith("xl/pivot", StringComparison.Ordinal)))
            Assert.Equal(WithoutPlaces(before[part]), WithoutPlaces(after[part]));

        // And it comes out of an office program with all of them.
        var saved = (await Outside.SavedAsync("xlsx:Calc MS Excel 2007 XML", new Dictionary<string, byte[]> { ["退回.xlsx"] = returned.ToArray() }))["退回.xlsx"];
        var kept = Parts(new MemoryStream(saved)).Keys.ToList();
        Assert.Contains(kept, part => part.StartsWith("xl/charts/chart", StringComparison.Ordinal));
        Assert.Contains(kept, part => part.StartsWith("xl/media/", StringComparison.Ordinal));
        Assert.Equal(2, kept.Count(part => part.StartsWith("xl/pivotTables/pivotTable", StringComparison.Ordinal)));

        XDocument Document(string part) => XDocument.Parse(Encoding.UTF8.GetString(after[part]).TrimStart('\uFEFF'));
    }

    // The text of the part with the places that may move taken out.
    private static string WithoutPlaces(byte[] part)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(part).TrimStart('\uFEFF'));
        foreach (var element in document.Descendants())
        {
            if (element.Name.LocalName is "f" or "col") element.Value = "";
            element.Attribute("ref")?.Remove();
            element.Attribute("textlink")?.Remove();
        }
        return document.ToString();
    }

    private static Dictionary<string, byte[]> Parts(MemoryStream workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook.ToArray()));
        return package.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static MemoryStream Workbook()
    {
        const string sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        const string xmlType = "application/vnd.openxmlformats-officedocument";
        (string Part, string Type)[] types =
        [
            ("xl/workbook.xml", $"{sheetType}.sheet.main+xml"), ("xl/worksheets/sheet1.xml", $"{sheetType}.worksheet+xml"), ("xl/worksheets/sheet2.xml", $"{sheetType}.worksheet+xml"), ("xl/styles.xml", $"{sheetType}.styles+xml"),
            ("xl/drawings/drawing1.xml", $"{xmlType}.drawing+xml"), ("xl/drawings/drawing2.xml", $"{xmlType}.drawing+xml"), ("xl/charts/chart1.xml", $"{xmlType}.drawingml.chart+xml"),
            ("xl/pivotCache/pivotCacheDefinition1.xml", $"{sheetType}.pivotCacheDefinition+xml"), ("xl/pivotCache/pivotCacheRecords1.xml", $"{sheetType}.pivotCacheRecords+xml"),
            ("xl/pivotTables/pivotTable1.xml", $"{sheetType}.pivotTable+xml"), ("xl/pivotTables/pivotTable2.xml", $"{sheetType}.pivotTable+xml"),
        ];
        var book = Books.Zip(
            ("[Content_Types].xml", $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{string.Concat(types.Select(type => $"""<Override PartName="/{type.Part}" ContentType="{type.Type}"/>"""))}</Types>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Books.Main}" xmlns:r="{Books.Office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="统计" sheetId="2" r:id="r2"/></sheets><definedNames><definedName name="数量">表!$D$2:$D$4</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="r3"/></pivotCaches></workbook>"""),
            ("xl/_rels/workbook.xml.rels", Related(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/sheet2.xml"), ("r3", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"), ("r8", "styles", "styles.xml"))),
            ("xl/worksheets/sheet1.xml", Books.SheetWith("", """<drawing r:id="r1"/>""", [.. Heads], ["甲", "001", "2026-03-01", 5, "是"], ["乙", "002", "坏", 3, "是"], ["丙", "003", "2026-03-01", "坏", "是"])),
            ("xl/worksheets/_rels/sheet1.xml.rels", Related(("r1", "drawing", "../drawings/drawing1.xml"), ("r2", "pivotTable", "../pivotTables/pivotTable1.xml"))),
            ("xl/worksheets/sheet2.xml", Books.SheetWith("", """<drawing r:id="r1"/>""", ["统计"])),
            ("xl/worksheets/_rels/sheet2.xml.rels", Related(("r1", "drawing", "../drawings/drawing2.xml"), ("r2", "pivotTable", "../pivotTables/pivotTable2.xml"))),
            ("xl/drawings/drawing1.xml", $"""
                <xdr:wsDr xmlns:xdr="{Anchors}" xmlns:a="{Drawing}"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="{Charts}"><c:chart xmlns:c="{Charts}" xmlns:r="{Books.Office}" r:id="r1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>
                <xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{Books.Office}" r:embed="r2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>
                {Shape(4, "$A$2", 7)}</xdr:wsDr>
                """),
            ("xl/drawings/_rels/drawing1.xml.rels", Related(("r1", "chart", "../charts/chart1.xml"), ("r2", "image", "../media/image1.png"))),
            ("xl/drawings/drawing2.xml", $"""<xdr:wsDr xmlns:xdr="{Anchors}" xmlns:a="{Drawing}">{Shape(2, "表!$D$2", 3)}{Shape(3, "统计!$A$1", 6)}</xdr:wsDr>"""),
            ("xl/charts/chart1.xml", $"""<c:chartSpace xmlns:c="{Charts}" xmlns:a="{Drawing}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>表!$D$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>数量</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>表!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>表!$D$2:$D$4</c:f></c:numRef></c:val></c:ser><c:ser><c:idx val="1"/><c:order val="1"/><c:val><c:numRef><c:f>统计!$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>"""),
            ("xl/pivotCache/pivotCacheDefinition1.xml", $"""<pivotCacheDefinition xmlns="{Books.Main}" xmlns:r="{Books.Office}" r:id="r1" refreshOnLoad="1" recordCount="3"><cacheSource type="worksheet"><worksheetSource ref="A1:E4" sheet="表"/></cacheSource><cacheFields count="5"><cacheField name="证明名称" numFmtId="0"><sharedItems count="3"><s v="甲"/><s v="乙"/><s v="丙"/></sharedItems></cacheField>{string.Concat(Heads.Skip(1).Select(name => $"""<cacheField name="{name}" numFmtId="0"><sharedItems/></cacheField>"""))}</cacheFields></pivotCacheDefinition>"""),
            ("xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels", Related(("r1", "pivotCacheRecords", "pivotCacheRecords1.xml"))),
            ("xl/pivotCache/pivotCacheRecords1.xml", $"""<pivotCacheRecords xmlns="{Books.Main}" count="3">{string.Concat(Enumerable.Range(0, 3).Select(i => $"""<r><x v="{i}"/><s v="00{i + 1}"/><s v="坏"/><n v="{i + 3}"/><s v="是"/></r>"""))}</pivotCacheRecords>"""),
            ("xl/pivotTables/pivotTable1.xml", Pivot("A10:B13")), ("xl/pivotTables/_rels/pivotTable1.xml.rels", Related(("r1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"))),
            ("xl/pivotTables/pivotTable2.xml", Pivot("A3:B6")), ("xl/pivotTables/_rels/pivotTable2.xml.rels", Related(("r1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"))));
        using (var package = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var picture = package.CreateEntry("xl/media/image1.png").Open();
            picture.Write(Picture);
        }
        book.Position = 0;
        return book;
    }

    private static string Related(params (string Id, string Kind, string Target)[] relations) =>
        $"""<Relationships xmlns="{Relations}">{string.Concat(relations.Select(relation => $"""<Relationship Id="{relation.Id}" Type="{Books.Office}/{relation.Kind}" Target="{relation.Target}"/>"""))}</Relationships>""";

    // Shows what a cell says.
    private static string Shape(int id, string cell, int column) =>
        $"""<xdr:twoCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{column + 2}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink="{cell}"><xdr:nvSpPr><xdr:cNvPr id="{id}" name="框{id}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>""";

    private static string Pivot(string location) =>
        $"""<pivotTableDefinition xmlns="{Books.Main}" name="P{location[^1]}" cacheId="1" dataCaption="值"><location ref="{location}" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="5"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="合计" fld="3" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>""";
}
