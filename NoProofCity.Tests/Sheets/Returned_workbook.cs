using System.IO.Compression;
using System.Xml.Linq;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Documents.Sheets.Returned;

namespace NoProofCity.Tests.Sheets;

/// <summary>The faulty workbook comes back: the user's own file with a first column that says what is wrong, and is read again when it is mended.</summary>
public sealed class Returned_workbook
{
    private static readonly XNamespace Main = Books.Main;

    [Fact(DisplayName = "Returned, opened and saved by LibreOffice, two of four faulty rows mended, it is read again: two are good, two faulty at their cells, and the formats are kept")]
    public async Task Round_trip()
    {
        var own = Books.Of(Books.SheetWith("""<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="5" width="11" customWidth="1"/></cols>""", """<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>""",
            ["梳理汇总表"], ["证明名称", "事项编码", "日期", "数量", "保留"],
            ["甲", "001", "<c s=\"7\"><v>46082</v></c>", 5, "是"],
            ["乙", "002", "<c s=\"10\" t=\"inlineStr\"><is><t>三月一日</t></is></c>", 5, "是"],
            ["丙", "003", "<c s=\"7\"><v>46082</v></c>", "五", "是"],
            ["丁", "004", "<c s=\"7\"><v>46082</v></c>", 5, "也许"],
            ["戊", "005", "坏", 5, "坏"]));
        var returned = await ReturnAsync(own);
        Assert.Empty(Outside.Errors(returned));

        var saved = new MemoryStream();
        saved.Write((await Outside.SavedAsync("xlsx:Calc MS Excel 2007 XML", new Dictionary<string, byte[]> { ["退回.xlsx"] = returned.ToArray() }))["退回.xlsx"]);
        // The office saved it; now somebody mends 乙's date and 丙's number in what it saved.
        var mended = Mend(saved, ("D4", "2026-03-02"), ("E5", "6"));
        Assert.Equal(["3 甲|001|2026-03-01|5|是", "4 乙|002|2026-03-02|5|是", "5 丙|003|2026-03-01|6|是", "6 丁|004|2026-03-01|5 !Kept:CellNoFlag", "7 戊|005||5 !Day:CellNoDate !Kept:CellNoFlag"], await Corpus.ToldAsync(mended, "退回.xlsx"));
        using var file = (await SheetFile.OpenAsync(new MemoryStream(mended.ToArray()), "退回.xlsx", SheetLimits.Department)).Value;
        var table = SheetHead.Find(file, Corpus.Layout).Value;
        Assert.Equal((0, 2), (table.ProblemsColumn, table.Head));
        using (var rows = table.Rows())
        {
            var reading = new CellReading(table);
            Assert.Equal(["F6", "D7", "F7"], rows.SelectMany(row => reading.Read(row).Faults.Select(fault => $"{SheetAddress.Column(fault.Column!.Value)}{row.Number}")));
        }
        // Returned once more it has still one such column, and the mended cells are as they were.
        var again = await ReturnAsync(new MemoryStream(mended.ToArray()));
        Assert.Empty(Outside.Errors(again));
        var sheet = XDocument.Parse(Books.Text(again, "xl/worksheets/sheet1.xml"));
        Assert.Equal(1, sheet.Descendants(Main + "c").Count(cell => Said(again, cell) == FoundTable.ProblemsHead));
        Assert.Equal(["没有问题", "没有问题", "没有问题", "F6", "D7；F7"], Enumerable.Range(3, 5).Select(row => Said(again, Cell(sheet, $"A{row}"))));
        Assert.Equal((null, null, "FFFFCCC7", "FFFFCCC7"), (Fill(again, sheet, "D4"), Fill(again, sheet, "E5"), Fill(again, sheet, "F6"), Fill(again, sheet, "F7")));
        Assert.Equal("yyyy\\-mm\\-dd", Format(again, sheet, "D3"));
        Assert.Contains(sheet.Descendants(Main + "col"), col => (int)col.Attribute("min")! == 2 && Math.Abs((double)col.Attribute("width")! - 30) < 1);
    }

    [Fact(DisplayName = "The inserted column moves what it must, in formulas, names, filters, rules and charts of all sheets, and nothing else")]
    public async Task What_is_moved()
    {
        var own = Books.Zip(
            ("xl/worksheets/sheet1.xml", Books.SheetWith("""<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C2" sqref="C2 A1:B3"/></sheetView></sheetViews>""",
                """<autoFilter ref="A1:E3"><filterColumn colId="1"><filters><filter val="1"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><conditionalFormatting sqref="B2:B3"><cfRule type="expression" priority="1"><formula>$B2&gt;A$1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="E2:E3"><formula1>其他!$A$1:$A$2</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="表!C3"/></hyperlinks>""",
                ["证明名称", "事项编码", "日期", "数量", "保留"], ["甲", "1", "坏", "<c><f>SUM(D3:D9)+其他!B1+LOG10(B2)&amp;\"A1\"+Kopf_A1</f><v>5</v></c>"], ["乙", "2", null, "<c><f t=\"shared\" ref=\"D3:D4\" si=\"0\">B3*2</f><v>4</v></c>"])),
            ("xl/worksheets/sheet2.xml", Books.Sheet(["<c><f>表!A1+A1+'表'!$B$2:C3</f><v>1</v></c>"])),
            ("xl/workbook.xml", $"""<workbook xmlns="{Books.Main}" xmlns:r="{Books.Office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="其他" sheetId="2" r:id="r2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$A:$B,表!$1:$1</definedName><definedName name="Kopf_A1">表!$C$1</definedName><definedName name="x">其他!$C$1</definedName></definedNames></workbook>"""));
        var returned = await ReturnAsync(own);
        Assert.Empty(Outside.Errors(returned));
        var sheet = XDocument.Parse(Books.Text(returned, "xl/worksheets/sheet1.xml"));
        Assert.Equal(["SUM(E3:E9)+其他!B1+LOG10(C2)&\"A1\"+Kopf_A1", "C3*2"], sheet.Descendants(Main + "f").Select(f => f.Value));
        Assert.Equal("E3:E4", sheet.Descendants(Main + "f").Last().Attribute("ref")!.Value);
        Assert.Equal("A1:F3", sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal("2", sheet.Descendants(Main + "filterColumn").Single().Attribute("colId")!.Value);
        Assert.Equal("B5:C5", sheet.Descendants(Main + "mergeCell").Single().Attribute("ref")!.Value);
        Assert.Equal(("C2:C3", "$C2>B$1"), (sheet.Descendants(Main + "conditionalFormatting").Single().Attribute("sqref")!.Value, sheet.Descendants(Main + "formula").Single().Value));
        Assert.Equal(("F2:F3", "其他!$A$1:$A$2"), (sheet.Descendants(Main + "dataValidation").Single().Attribute("sqref")!.Value, sheet.Descendants(Main + "formula1").Single().Value));
        Assert.Equal(("B2", "表!D3"), (sheet.Descendants(Main + "hyperlink").Single().Attribute("ref")!.Value, sheet.Descendants(Main + "hyperlink").Single().Attribute("location")!.Value));
        Assert.Equal(("2", "D2 B1:C3"), (sheet.Descendants(Main + "pane").Single().Attribute("xSplit")!.Value, sheet.Descendants(Main + "selection").Single().Attribute("sqref")!.Value));
        Assert.Equal("表!B1+A1+'表'!$C$2:D3", XDocument.Parse(Books.Text(returned, "xl/worksheets/sheet2.xml")).Descendants(Main + "f").Single().Value);
        Assert.Equal(["表!$B:$C,表!$1:$1", "表!$D$1", "其他!$C$1"], XDocument.Parse(Books.Text(returned, "xl/workbook.xml")).Descendants(Main + "definedName").Select(name => name.Value));
    }

    [Theory(DisplayName = "Formulas of all kinds")]
    [InlineData("A1", "B1")]
    [InlineData("$A$1:B$2", "$B$1:C$2")]
    [InlineData("A:A+1:1", "B:B+1:1")]
    [InlineData("'其他'!A1+A1", "'其他'!A1+B1")]
    [InlineData("[1]表!A1", "[1]表!B1")]
    [InlineData("T1[[#All],[列A1]]", "T1[[#All],[列A1]]")]
    [InlineData("#REF!+A1+1E5+\"A1 \"\"B2\"", "#REF!+B1+1E5+\"A1 \"\"B2\"")]
    [InlineData("IF(AB12>0,XFD1,Z9)", "IF(AC12>0,XFD1,AA9)")]
    [InlineData("LOG10(A1)+_A1+A1.B", "LOG10(B1)+_A1+A1.B")]
    public void Formulas(string formula, string moved)
    {
        if (formula.StartsWith('[')) Assert.Equal(formula, new FormulaShift("表").Formula(formula, isOwn: true));
        else Assert.Equal(moved, new FormulaShift("表").Formula(formula, isOwn: true));
    }

    [Fact(DisplayName = "What is not touched comes back byte for byte, and notes of the user stay where they belong")]
    public async Task The_rest_is_copied()
    {
        const string Note = """<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>某某</author></authors><commentList><comment ref="C2" authorId="0"><text><t>自己的</t></text></comment></commentList></comments>""";
        const string Box = """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>3, 1, 1, 1, 5, 1, 4, 1</x:Anchor><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>""";
        var own = Books.Zip(("xl/worksheets/sheet1.xml", Books.SheetWith("", """<legacyDrawing r:id="rId2"/>""", ["证明名称", "事项编码", "日期", "数量"], ["甲", "1", "坏", "坏"])),
            ("xl/worksheets/_rels/sheet1.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Books.Office}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="{Books.Office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>"""),
            ("xl/comments1.xml", Note), ("xl/drawings/vmlDrawing1.vml", Box), ("xl/theme/theme1.xml", "<a  x = '1'/>"), ("docProps/app.xml", "<b>\r\n</b>"));
        var returned = await ReturnAsync(own);
        Assert.Equal(("<a  x = '1'/>", "<b>\r\n</b>"), (Books.Text(returned, "xl/theme/theme1.xml"), Books.Text(returned, "docProps/app.xml")));
        var notes = XDocument.Parse(Books.Text(returned, "xl/comments1.xml"));
        Assert.Equal([("D2", "自己的"), ("E2", "CellNoNumber")], notes.Descendants(Main + "comment").Select(note => (note.Attribute("ref")!.Value, note.Value)));
        var boxes = XDocument.Parse(Books.Text(returned, "xl/drawings/vmlDrawing1.vml"));
        XNamespace excel = "urn:schemas-microsoft-com:office:excel";
        Assert.Equal([("1", "3"), ("1", "4")], boxes.Descendants(excel + "ClientData").Select(data => (data.Element(excel + "Row")!.Value, data.Element(excel + "Column")!.Value)));
        Assert.StartsWith("4,", boxes.Descendants(excel + "Anchor").First().Value, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "However many rows are faulty, the first column says it of each and each cell is coloured; only so many get a note as a program opens quickly")]
    public async Task More_faults_than_notes()
    {
        const int rows = AnnotatedWorkbook.MostNotes + 200;
        var returned = await ReturnAsync(Books.Of(Books.Sheet([["证明名称", "日期"], .. Enumerable.Range(0, rows).Select(i => new object?[] { $"第{i}项", "坏" })])));

        var sheet = XDocument.Parse(Books.Text(returned, "xl/worksheets/sheet1.xml"));
        Assert.Equal(Enumerable.Range(2, rows).Select(row => $"C{row}"), Enumerable.Range(2, rows).Select(row => Said(returned, Cell(sheet, $"A{row}"))));
        Assert.Equal("FFFFCCC7", Fill(returned, sheet, "C2"));
        Assert.Single(Enumerable.Range(2, rows).Select(row => (string?)Cell(sheet, $"C{row}").Attribute("s")).Distinct());
        Assert.Equal(AnnotatedWorkbook.MostNotes, XDocument.Parse(Books.Text(returned, "xl/commentsReturned.xml")).Descendants(Main + "comment").Count());
    }

    [Fact(DisplayName = "Rows are as high as what is said of them needs, and notes as wide however wide the columns are")]
    public async Task All_can_be_read()
    {
        var returned = await ReturnAsync(Books.Of(Books.SheetWith("""<cols><col min="3" max="4" width="60" customWidth="1"/><col min="5" max="5" width="3" customWidth="1"/></cols>""", "",
            ["证明名称", "事项编码", "日期", "数量", "保留"], ["甲", "1", "坏", "2", "是"], ["乙", "1", "坏", "坏", "坏"])), say: problem => $"{problem}，这一格要照着模板里的说明重新填写，填好以后把这张表原样上传");

        var sheet = XDocument.Parse(Books.Text(returned, "xl/worksheets/sheet1.xml"));
        Assert.Equal([null, "31", "77.5"], sheet.Descendants(Main + "row").Select(row => (string?)row.Attribute("ht")));
        var boxes = XDocument.Parse(Books.Text(returned, "xl/drawings/vmlDrawingReturned.vml"));
        Assert.Equal("xml", boxes.Root!.Name);
        XNamespace excel = "urn:schemas-microsoft-com:office:excel";
        Assert.Equal(["4, 12, 1, 0, 4, 252, 2, 7", "4, 12, 2, 0, 4, 252, 2, 48", "5, 12, 2, 0, 9, 34, 2, 48", "6, 12, 2, 0, 9, 60, 2, 48"], boxes.Descendants(excel + "Anchor").Select(anchor => anchor.Value));
    }

    [Fact(DisplayName = "Every awkward file that can be read can be returned, in order, and the validator finds no error that was not there before")]
    public async Task All_of_the_corpus()
    {
        var read = 0;
        foreach (var one in Corpus.All.Where(one => one.Expected.All(line => !line.StartsWith("refused", StringComparison.Ordinal))))
        {
            var before = one.FileName.EndsWith("xlsx", StringComparison.Ordinal) ? Try(one.Make()) : [];
            var returned = await ReturnAsync(one.Make(), one.FileName);
            var rows = one.Expected.Where(line => char.IsAsciiDigit(line[0]) || line.StartsWith("above", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            var told = (await Corpus.ToldAsync(new MemoryStream(returned.ToArray()), "a.xlsx")).Where(line => !line.StartsWith('~')).Order(StringComparer.Ordinal);
            Assert.Equal((one.Name, string.Join('\n', rows)), (one.Name, string.Join('\n', told)));
            if (before is { Count: 0 }) Assert.Equal((one.Name, ""), (one.Name, string.Join('\n', Try(returned) ?? [])));
            read++;
        }
        Assert.True(read > 30);

        // The SDK cannot open each of them.
        static IReadOnlyList<string>? Try(MemoryStream workbook)
        {
            try
            {
                return Outside.Errors(workbook);
            }
            catch (Exception e) when (e is DocumentFormat.OpenXml.Packaging.OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Returns a file with each fault told by its address.</summary>
    /// <param name="say">What is said of a problem; its bare kind and address where nothing is given.</param>
    internal static async Task<MemoryStream> ReturnAsync(Stream own, string fileName = "a.xlsx", Func<string, string>? say = null)
    {
        var told = say ?? (problem => problem);
        using var file = (await SheetFile.OpenAsync(own, fileName, SheetLimits.Department)).Value;
        var table = SheetHead.Find(file, Corpus.Layout).Value;
        var moved = AnnotatedWorkbook.MovedBy(table);
        var problems = new List<RowProblems>();
        using (var rows = table.Rows())
        {
            var reading = new CellReading(table);
            foreach (var row in rows)
                if (reading.Read(row).Faults is { Count: > 0 } faults)
                    problems.Add(new(row.Number, string.Join("；", faults.Select(fault => fault.Column is { } column ? told($"{SheetAddress.Column(column + moved)}{row.Number}") : "")), [.. faults.Select(fault => new CellProblem(fault.Column, told(fault.Problem.GetType().Name)))]));
        }
        var returned = new MemoryStream();
        Assert.Empty((await AnnotatedWorkbook.WriteAsync(new(table, problems, "没有问题"), returned, default)).Refusals);
        return returned;
    }

    private static MemoryStream Mend(MemoryStream workbook, params (string Cell, string Text)[] changes)
    {
        var sheet = XDocument.Parse(Books.Text(workbook, "xl/worksheets/sheet1.xml"));
        foreach (var (place, text) in changes)
        {
            var cell = Cell(sheet, place);
            cell.SetAttributeValue("t", "inlineStr");
            cell.ReplaceNodes(new XElement(Main + "is", new XElement(Main + "t", text)));
        }
        var mended = new MemoryStream();
        mended.Write(workbook.ToArray());
        using (var package = new ZipArchive(mended, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = package.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Save(part, SaveOptions.DisableFormatting);
        }
        mended.Position = 0;
        return mended;
    }

    private static XElement Cell(XDocument sheet, string place) => sheet.Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == place);

    private static string Said(MemoryStream workbook, XElement cell) => (string?)cell.Attribute("t") == "s"
        ? XDocument.Parse(Books.Text(workbook, "xl/sharedStrings.xml")).Descendants(Main + "si").ElementAt((int)cell.Element(Main + "v")!).Value : cell.Value;

    private static XElement Style(MemoryStream workbook, XDocument sheet, string place, out XElement styles)
    {
        styles = XDocument.Parse(Books.Text(workbook, "xl/styles.xml")).Root!;
        return styles.Element(Main + "cellXfs")!.Elements().ElementAt((int)Cell(sheet, place).Attribute("s")!);
    }

    private static string? Fill(MemoryStream workbook, XDocument sheet, string place)
    {
        var style = Style(workbook, sheet, place, out var styles);
        return styles.Element(Main + "fills")!.Elements().ElementAt((int)style.Attribute("fillId")!).Descendants(Main + "fgColor").FirstOrDefault()?.Attribute("rgb")?.Value;
    }

    private static string? Format(MemoryStream workbook, XDocument sheet, string place)
    {
        var style = Style(workbook, sheet, place, out var styles);
        return styles.Descendants(Main + "numFmt").FirstOrDefault(format => format.Attribute("numFmtId")!.Value == style.Attribute("numFmtId")!.Value)?.Attribute("formatCode")!.Value.ToLowerInvariant();
    }
}
