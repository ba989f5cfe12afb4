using System.IO.Compression;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Sheets;

/// <summary>Tables that people hand in: found wherever they stand, and refused with a sentence where they would do harm.</summary>
public sealed class Reading_a_workbook
{
    private static readonly IReadOnlyList<SheetField> Fields = [new("Code", "单位代码", true, "代码"), new("Name", "单位名称", true, "名称"), new("Line", "条线", false)];

    private const string Word = "a";

    [Fact(DisplayName = "The head is found below titles, in any order, with synonyms, brackets and full-width blanks; unknown columns are left")]
    public async Task The_head_is_found()
    {
        var book = await ReadAsync(["填报单位：某局", ""], ["序号", "名称（必填）", "　代 码 *", "联系人"], ["1", "甲局", "A-1", "某某"], ["", "", "", ""], ["2", "乙局", "0012", ""]);
        var table = SheetHead.Find(book, Fields).Value;

        Assert.Equal([null, "Name", "Code", null], table.Columns.Select(column => column.Field));
        Assert.Equal([("A-1", "甲局", "C5"), ("0012", "乙局", "C7")], table.Rows.Select(row => (table.Value(row, "Code"), table.Value(row, "Name"), table.AddressOf(row, "Code"))).Select(found => (found.Item1!, found.Item2!, found.Item3)));
        Assert.Null(table.Value(table.Rows[0], "Line"));
        Assert.Equal("某某", table.With(3, "Line").Value(table.Rows[0], "Line"));
    }

    [Fact(DisplayName = "A head of two rows is read as one")]
    public async Task A_head_of_two_rows()
    {
        var book = await ReadAsync(["单位", "单位", "其他"], ["代码", "名称", ""], ["A", "甲局", ""]);
        var table = SheetHead.Find(book, Fields).Value;
        Assert.Equal(["Code", "Name"], table.Columns.Where(column => column.Field is not null).Select(column => column.Field!));
        Assert.Single(table.Rows);
    }

    [Fact(DisplayName = "Without a head or without rows nothing is swallowed: it is said")]
    public async Task Nothing_is_swallowed()
    {
        Assert.Equal([new SheetHeadNotFound("“表”", 50, "单位代码、单位名称")], SheetHead.Find(await ReadAsync(["甲", "乙"], ["1", "2"]), Fields).Refusals);
        Assert.Equal([new SheetWithoutRows("表")], SheetHead.Find(await ReadAsync(["代码", "名称"]), Fields).Refusals);
    }

    [Fact(DisplayName = "A merged cell stands for all its cells")]
    public void Merged_cells_are_filled()
    {
        using var content = Package(("xl/worksheets/sheet1.xml", """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>代码</t></is></c><c r="B1" t="inlineStr"><is><t>名称</t></is></c></row><row r="2"><c r="A2"><v>111111111111111111</v></c><c r="B2" t="inlineStr"><is><t>甲局</t></is></c></row><row r="3"><c r="A3"><v>12</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>
            """));
        var rows = SheetReader.Read(content, "a.xlsx").Value.Sheets[0].Rows;
        Assert.Equal(["甲局", "甲局"], rows.Skip(1).Select(row => row.At(1)));
        // A code that a program has made a number of shows its loss.
        Assert.Equal(["1.11111E+17", "12"], rows.Skip(1).Select(row => row.At(0)));
    }

    [Fact(DisplayName = "What could do harm is refused: macros, outer definitions, passwords, files that inflate, files that are none")]
    public void Hostile_files()
    {
        using var macro = Package(("xl/vbaProject.bin", Word));
        using var type = Package(("xl/sharedStrings.xml", """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><sst/>"""));
        using var link = Package(("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        using var password = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]);
        using var text = new MemoryStream("代码,名称"u8.ToArray());
        using var cut = new MemoryStream(macro.ToArray()[..40]);

        Assert.Equal([new SheetHasMacros("a.xlsx")], SheetReader.Read(macro, "a.xlsx").Refusals);
        Assert.Equal([new SheetHasDocumentType("a.xlsx")], SheetReader.Read(type, "a.xlsx").Refusals);
        Assert.Equal([new SheetEncrypted("a.xlsx")], SheetReader.Read(password, "a.xlsx").Refusals);
        Assert.Equal([new SheetUnreadable("a.xls")], SheetReader.Read(password, "a.xls").Refusals);
        Assert.Equal([new SheetUnreadable("a.xlsx")], SheetReader.Read(text, "a.xlsx").Refusals);
        Assert.Equal([new SheetUnreadable("a.xlsx")], SheetReader.Read(cut, "a.xlsx").Refusals);
        Assert.Equal(["引用别的文件的公式只取上次算出的值"], SheetReader.Read(link, "a.xlsx").Value.Notes);
    }

    [Fact(DisplayName = "A small file that would become huge is refused while it is counted")]
    public void An_inflating_file()
    {
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var part = package.CreateEntry("xl/workbook.xml").Open()) part.WriteByte((byte)'<');
            using var huge = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 501; i++) huge.Write(zeros);
        }
        stream.Position = 0;
        Assert.Equal([new SheetInflates("a.xlsx", 500)], SheetReader.Read(stream, "a.xlsx").Refusals);
    }

    private static async Task<SheetBook> ReadAsync(params string[][] rows)
    {
        await using var stream = new MemoryStream();
        // Our own writer puts a title and a head of its own first.
        _ = await SheetWriter.WriteAsync(stream, new("表", [new("x", "", 10)], rows.ToAsyncEnumerable()), default);
        stream.Position = 0;
        return SheetReader.Read(stream, "a.xlsx").Value;
    }

    private static MemoryStream Package(params (string Name, string Content)[] parts)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        (string Name, string Content)[] usual =
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData/></worksheet>"""),
        ];
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in usual.Where(one => parts.All(part => part.Name != one.Name)).Concat(parts))
            {
                using var writer = new StreamWriter(package.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        stream.Position = 0;
        return stream;
    }
}
