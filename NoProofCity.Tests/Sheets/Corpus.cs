using System.IO.Compression;
using System.Text;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Sheets;

/// <summary>A file that somebody might hand in, and what is to become of it.</summary>
/// <param name="Expected">Rows ("3 name|code|day|count|kept !Day:CellNoDate"), remarks ("~SheetIsHidden") and refusals ("refused SheetHasMacros").</param>
internal sealed record Awkward(string Name, string FileName, Func<MemoryStream> Make, params string[] Expected);

/// <summary>The awkward files: each way in which worksheets come that we know of.</summary>
internal static class Corpus
{
    public static SheetLayout Layout { get; } = new("T-01", "证明事项", 1,
        new SheetColumn("Name", "证明名称") { IsRequired = true, Longest = 60, Synonyms = ["证明事项名称", "证明材料名称", "材料名称"] },
        new SheetColumn("Code", "事项编码") { Type = SheetType.Code, Synonyms = ["编码", "权力编码"] },
        new SheetColumn("Day", "日期") { Type = SheetType.Date },
        new SheetColumn("Count", "数量") { Type = SheetType.Whole },
        new SheetColumn("Kept", "保留") { Type = SheetType.Flag })
    {
        Above = [new("Unit", "填报单位") { Synonyms = ["单位"] }, new("By", "填报人"), new("Phone", "电话") { Synonyms = ["联系电话"] }, new("On", "填报日期")],
    };

    private static readonly object?[] Head = ["证明名称", "事项编码", "日期", "数量", "保留"];
    private const string DateStyle = "<c s=\"7\"><v>";

    public static IReadOnlyList<Awkward> All { get; } =
    [
        Book("plain", Books.Sheet(Head, ["甲", "001", "2026-03-01", "5", "是"]), "2 甲|001|2026-03-01|5|是"),
        Book("title rows, unit line, notes above the head", Books.Sheet(["梳理汇总表"], ["填报单位：某局　填报人：某某　电话：0533-1234567　填报日期：2026-03-01"], ["说明：请如实填写"], Head, ["甲", "001"]), "5 甲|001", "above Unit=某局 By=某某 Phone=0533-1234567 On=2026-03-01"),
        Book("label and value in two cells", Books.Sheet(["填报单位：", "某局", "填报人:", "某某"], Head, ["甲"]), "3 甲", "above Unit=某局 By=某某"),
        Book("columns in another order, with synonyms, brackets, stars and unknown ones", Books.Sheet(["序号", "权 力 编 码 *", "联系人", "证明材料名称（必填）"], [1, "０１２", "某某", "甲"]), "2 甲|012"),
        Book("merged head of two rows", Books.SheetWith("", """<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>""", ["证明名称", "基本情况", null], [null, "编码", "日期"], ["甲", "7", "2026/3/1"]), "3 甲|7|2026-03-01"),
        Book("head of two rows, not merged", Books.Sheet(["证明名称", "基本情况"], [null, "编码", "数量"], ["甲", "7", "8"]), "3 甲|7||8"),
        Book("the table starts at C4", Books.Sheet(["", ""], [""], [null], [null, null, .. Head], [null, null, "甲", "1"]), "5 甲|1"),
        Book("on the second sheet", Two("目录", Books.Sheet(["目录"], ["第一章"]), "数据", Books.Sheet(Head, ["甲"])), "2 甲"),
        Book("on a hidden sheet", Two("目录", Books.Sheet(["目录"]), "数据", Books.Sheet(Head, ["甲"]), "hidden"), "2 甲", "~SheetIsHidden"),
        Book("hidden rows and columns", Books.SheetWith("""<cols><col min="2" max="2" hidden="1"/></cols>""", "", Head, ["<row r=\"2\" hidden=\"1\">" + Books.Cells(["甲", "1"], 2) + "</row>"]), "2 甲|1", "~SheetHiddenRowsRead", "~SheetHiddenColumnsRead"),
        Book("vertically merged cells are filled forward", Books.SheetWith("", """<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>""", Head, ["甲", "1"], [null, "2"], [null, "3"]), "2 甲|1", "3 甲|2", "4 甲|3"),
        Book("a merged cell over an otherwise empty row makes no row", Books.SheetWith("", """<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>""", Head, ["甲", "1"], [null, ""], ["<row r=\"4\"><c r=\"A4\" s=\"4\"/><c r=\"B4\" s=\"4\"/></row>"]), "2 甲|1"),
        Book("empty formatted rows do not shift anything", Books.Sheet(Head, ["<row r=\"2\"><c r=\"A2\" s=\"4\"/></row>"], ["甲", "1"], ["<row r=\"4\" s=\"1\" customFormat=\"1\"/>"], ["乙", "2", "坏"]), "3 甲|1", "5 乙|2 !Day:CellNoDate"),
        Book("full-width digits and letters, blanks and line breaks", Books.Sheet(Head, ["　无犯罪\n记录证明 ", "ＡＢ－１２３", "２０２６年３月１日", "１２３", "√"]), "2 无犯罪记录证明|AB-123|2026-03-01|123|是"),
        Book("dates as text, in all forms", Books.Sheet(Head, ["甲", null, "2026.3.1"], ["乙", null, "20260301"], ["丙", null, "2026年3月1日"], ["丁", null, "2026-03-01 09:30:00"], ["戊", null, "1/3/2026"], ["己", null, "2026-02-30"]), "2 甲||2026-03-01", "3 乙||2026-03-01", "4 丙||2026-03-01", "5 丁||2026-03-01", "6 戊 !Day:CellTurnedDate", "7 己 !Day:CellNoDate"),
        Book("real dates", Books.Sheet(Head, ["甲", null, DateStyle + "46082</v></c>"], ["乙", null, "<c t=\"d\"><v>2026-03-01T00:00:00</v></c>"]), "2 甲||2026-03-01", "3 乙||2026-03-01"),
        Book("dates counted from 1904", () => Books.Of(Books.Sheet(Head, ["甲", null, DateStyle + "44620</v></c>"]), ("xl/workbook.xml", Frame("date1904=\"1\""))), "2 甲||2026-03-01"),
        Book("numbers as text, text as numbers", Books.Sheet(Head, ["甲", 12, null, "1,200", 1], ["乙", "0012", null, 3.5]), "2 甲|12||1200|是", "3 乙|0012 !Count:CellNotWhole"),
        Book("a code that became a number has lost its digits", Books.Sheet(Head, ["甲", "<c><v>1.1111111111111101E+17</v></c>"], ["乙", "<c><v>370302199001011234</v></c>"], ["丙", "1.1E+17"]), "2 甲 !Code:CellLostDigits", "3 乙 !Code:CellLostDigits", "4 丙 !Code:CellLostDigits"),
        Book("a code shown with leading zeros by its format", () => Books.Of(Books.Sheet(Head, ["甲", "<c s=\"1\"><v>12</v></c>"]), ("xl/styles.xml", $"""<styleSheet xmlns="{Books.Main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="000000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>""")), "2 甲|000012"),
        Book("dashes, 无 and strokes are nothing", Books.Sheet(Head, ["甲", "—", "/", "无", "无"], ["乙", "－", "——", "-", "否"]), "2 甲", "3 乙||||否"),
        Book("formulas by their last value", Books.Sheet(Head, ["甲", "<c t=\"str\"><f>A1&amp;\"x\"</f><v>A7</v></c>", null, "<c><f>SUM(D3:D9)</f><v>8</v></c>"]), "2 甲|A7||8", "~SheetFormulasRead"),
        Book("a formula that was never calculated, and one that failed", Books.Sheet(Head, ["甲", null, null, "<c><f>1+1</f></c>"], ["乙", null, null, "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"]), "2 甲 !Count:CellNotCalculated", "3 乙 !Count:CellIsError", "~SheetFormulasRead"),
        Book("what looks like a formula is a text", Books.Sheet(Head, ["=cmd|'/c calc'!A0", "+1"], ["@x", "-2"]), "2 =cmd|'/c calc'!A0|+1", "3 @x|-2"),
        Book("rich text, shared, with phonetics and escapes", () => Shared("<si><r><t>无犯罪</t></r><r><rPr><b/></rPr><t>记录</t></r><rPh><t>音</t></rPh></si><si><t>a_x000D_b&amp;c</t></si>", Books.Sheet(Head, ["<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>"])), "2 无犯罪记录|ab&c"),
        Book("a shared text that is not there", () => Shared("<si><t>甲</t></si>", Books.Sheet(Head, ["<c t=\"s\"><v>0</v></c>"], ["<c t=\"s\"><v>7</v></c>"])), "refused SheetUnreadable"),
        Book("flags and errors as cell types", Books.Sheet(Head, ["甲", "1", null, null, "<c t=\"b\"><v>1</v></c>"], ["乙", "1", null, null, "也许"]), "2 甲|1|||是", "3 乙|1 !Kept:CellNoFlag"),
        Book("sum and notes below the table", Books.Sheet(Head, ["甲", "1", null, 2], ["合计", null, null, 2], ["注：以上属实"], ["填报人：某某"]), "2 甲|1||2", "~SheetRowPassedOver", "~SheetRowPassedOver", "~SheetRowPassedOver"),
        Book("a name that is missing", Books.Sheet(Head, [null, "1"], ["乙"]), "2 |1 !Name:CellMissing", "3 乙"),
        Book("too long", Books.Sheet(Head, [new string('长', 61)]), "2  !Name:CellTooLong"),
        Book("rows and cells without addresses", $"""<worksheet xmlns="{Books.Main}"><sheetData><row><c t="inlineStr"><is><t>证明名称</t></is></c><c t="inlineStr"><is><t>编码</t></is></c></row><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row></sheetData></worksheet>""", "2 甲|1"),
        Book("prefixed names, single quotes, comments, CDATA", $"""<?xml version='1.0'?><!-- x > y --><x:worksheet xmlns:x='{Books.Main}'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>证明名称</x:t></x:is></x:c></x:row><x:row r='2'><x:c r='A2' t='str'><x:v><![CDATA[甲<乙>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>""", "2 甲<乙>"),
        Book("in UTF-16", () => Wide(Books.Sheet(Head, ["甲", "1"]).Replace("UTF-8", "UTF-16", StringComparison.Ordinal)), "2 甲|1"),
        Book("of the strict kind", () => Books.Of(Books.Sheet(Head, ["甲"]).Replace("schemas.openxmlformats.org/spreadsheetml/2006/main", "purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)), "2 甲"),
        Book("absurd dimensions", Books.SheetWith("""<dimension ref="A1:XFD1048576"/>""", "", Head, ["甲"]), "2 甲"),
        Book("a format on every column to the end", Books.SheetWith("""<cols><col min="1" max="16384" width="9"/></cols>""", "", Head, ["<row r=\"2\">" + Books.Cells(["甲"], 2) + "<c r=\"XFD2\" s=\"4\"/></row>"]), "2 甲"),
        Book("something in column 300", Books.Sheet(Head, ["<row r=\"2\">" + Books.Cells(["甲"], 2) + "<c r=\"KN2\"><v>1</v></c></row>"]), "refused SheetTooManyColumns"),
        Book("beyond the last column", Books.Sheet(Head, ["<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"]), "refused SheetUnreadable"),
        Book("beyond the last row", Books.Sheet(Head, ["<row r=\"1048577\"><c><v>1</v></c></row>"]), "refused SheetUnreadable"),
        Book("rows out of order", Books.Sheet(Head, ["<row r=\"5\">" + Books.Cells(["甲"], 5) + "</row>"], ["<row r=\"3\">" + Books.Cells(["乙"], 3) + "</row>"]), "refused SheetUnreadable"),
        Book("cut off in the middle", Books.Sheet(Head, ["甲"], ["乙"])[..^60], "refused SheetUnreadable"),
        Book("no head", Books.Sheet(["甲", "乙"], ["1", "2"]), "refused SheetHeadNotFound"),
        Book("a head without rows", Books.Sheet(Head), "refused SheetWithoutRows"),
        Book("an empty sheet", Books.Sheet(), "refused SheetHeadNotFound"),
        Book("too many rows", () => Books.Of(Books.Sheet([Head, .. Enumerable.Range(0, 41).Select(i => new object?[] { $"名{i}" })])), "refused SheetTooManyRows"),
        Book("a returned file", Books.Sheet(["错误说明", .. Head], ["日期不对", "甲", "1"], ["", "乙", "2"]), "2 甲|1", "3 乙|2"),
        Book("an example row of a template", Books.Sheet(Head, ["示例：无犯罪记录证明", "1"], ["甲", "1"]), "3 甲|1", "~SheetRowPassedOver"),
        Book("macros", () => Books.Of(Books.Sheet(Head, ["甲"]), ("xl/vbaProject.bin", "x")), "refused SheetHasMacros"),
        Book("old macro sheets", () => Books.Of(Books.Sheet(Head, ["甲"]), ("xl/macrosheets/sheet1.xml", "<x/>")), "refused SheetHasMacros"),
        Book("outer definitions", () => Books.Of(Books.Sheet(Head, ["甲"]), ("xl/sharedStrings.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><sst/>")), "refused SheetHasDocumentType"),
        Book("outer definitions behind a long comment", () => Books.Of($"<!--{new string('x', 9000)}--><!DOCTYPE x>" + Books.Sheet(Head, ["甲"])[38..]), "refused SheetHasDocumentType"),
        Book("external links", () => Books.Of(Books.Sheet(Head, ["甲"]), ("xl/externalLinks/externalLink1.xml", "<externalLink/>")), "2 甲", "~SheetLinksOut"),
        Book("embedded objects", () => Books.Of(Books.Sheet(Head, ["甲"]), ("xl/embeddings/oleObject1.bin", "x")), "2 甲", "~SheetObjectsOut"),
        Book("ods", () => Books.Zip(("content.xml", "<x/>"), ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "refused SheetOtherFormat"),
        Book("xlsb", () => Books.Zip(("xl/workbook.bin", "x")), "refused SheetOtherFormat"),
        Book("a zip that is no workbook", () => Books.Zip(("xl/workbook.xml", "<workbook/>")), "refused SheetUnreadable"),
        new("a web page that calls itself xls", "a.xls", () => Raw("<html><table><tr><td>证明名称</td></tr></table></html>"), "refused SheetOtherFormat"),
        new("text that calls itself xlsx", "a.xlsx", () => Raw("证明名称,编码"), "refused SheetUnreadable"),
        new("nothing at all", "a.xlsx", () => new(), "refused SheetUnreadable"),
        new("under a password", "a.xlsx", () => Compound("EncryptedPackage"), "refused SheetEncrypted"),
        new("an old file that is none", "a.xls", () => Compound("Workbook"), "refused SheetUnreadable"),
        new("an old file with macros", "a.xls", () => Compound("_VBA_PROJECT"), "refused SheetHasMacros"),
        new("csv, UTF-8 with mark, quotes and breaks", "a.csv", () => Raw("\uFEFF证明名称,编码,日期\r\n\"甲,\"\"乙\"\"\",001,2026-03-01\r\n\r\n'=1+1,2,\r\n"), "2 甲,\"乙\"|001|2026-03-01", "4 =1+1|2", "~SheetWasText"),
        new("csv in GB18030, with semicolons", "a.csv", () => new(Gb("证明名称;编码\n无犯罪记录证明;001\n")), "2 无犯罪记录证明|001", "~SheetWasText"),
        new("csv with tabs", "a.txt", () => Raw("证明名称\t编码\n甲\t1"), "2 甲|1", "~SheetWasText"),
    ];

    /// <summary>What became of a file, in the words of the corpus.</summary>
    public static async Task<IReadOnlyList<string>> ToldAsync(Stream content, string fileName, SheetLayout? layout = null)
    {
        var opened = await SheetFile.OpenAsync(content, fileName, SheetLimits.Department with { Rows = 40 });
        if (!opened.IsDone) return Refused(opened.Refusals);
        using var file = opened.Value;
        var found = SheetHead.Find(file, layout ?? Layout);
        if (!found.IsDone) return Refused(found.Refusals);
        var told = new List<string>();
        using var rows = found.Value.Rows();
        var reading = new CellReading(found.Value);
        foreach (var row in rows)
        {
            var read = reading.Read(row);
            told.Add($"{row.Number} {string.Join('|', found.Value.Layout.Columns.Select(column => read[column.Key])).TrimEnd('|')}{string.Concat(read.Faults.Select(fault => $" !{fault.Field}:{fault.Problem.GetType().Name}"))}");
        }
        if (rows.Failure is { } failure) return Refused([failure]);
        if (found.Value.Above.Count > 0) told.Add($"above {string.Join(' ', found.Value.Above.Select(said => $"{said.Key}={said.Value}"))}");
        told.AddRange(file.Remarks.Concat(rows.Remarks).Select(remark => "~" + remark.GetType().Name));
        return told;
    }

    private static IReadOnlyList<string> Refused(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(refusal => "refused " + refusal.GetType().Name)];

    private static Awkward Book(string name, string sheet, params string[] expected) => Book(name, () => Books.Of(sheet), expected);

    private static Awkward Book(string name, Func<MemoryStream> make, params string[] expected) => new(name, "a.xlsx", make, expected);

    private static string Frame(string properties) => $"""<workbook xmlns="{Books.Main}" xmlns:r="{Books.Office}"><workbookPr {properties}/><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>""";

    private static Func<MemoryStream> Two(string first, string firstSheet, string second, string secondSheet, string state = "visible") => () => Books.Of(firstSheet, ("xl/worksheets/sheet2.xml", secondSheet),
        ("xl/workbook.xml", $"""<workbook xmlns="{Books.Main}" xmlns:r="{Books.Office}"><sheets><sheet name="{first}" sheetId="1" r:id="r1"/><sheet name="{second}" sheetId="2" state="{state}" r:id="r2"/></sheets></workbook>"""));

    private static MemoryStream Shared(string texts, string sheet) => Books.Of(sheet, ("xl/sharedStrings.xml", $"""<sst xmlns="{Books.Main}">{texts}</sst>"""));

    private static MemoryStream Wide(string sheet)
    {
        var book = Books.Of(sheet);
        using (var package = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = package.CreateEntry("xl/worksheets/sheet1.xml").Open();
            part.Write([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(sheet)]);
        }
        book.Position = 0;
        return book;
    }

    private static MemoryStream Raw(string text) => new(Encoding.UTF8.GetBytes(text));

    private static byte[] Gb(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }

    private static MemoryStream Compound(string name) => new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(name), .. new byte[1024]]);
}
