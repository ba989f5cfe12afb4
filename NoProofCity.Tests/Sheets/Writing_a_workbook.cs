using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Inventory;

namespace NoProofCity.Tests.Sheets;

/// <summary>Tables that leave the house: looked at by the validator of the OpenXML SDK, by LibreOffice, and by our own reader.</summary>
public sealed class Writing_a_workbook
{
    private static readonly XNamespace Main = Books.Main;
    private static readonly SheetColumn[] Columns =
    [
        new("Name", "证明名称") { Width = 30 }, new("Code", "事项编码") { Type = SheetType.Code }, new("Day", "日期") { Type = SheetType.Date },
        new("At", "时间") { Type = SheetType.Moment }, new("Count", "数量") { Type = SheetType.Whole }, new("Share", "占比") { Type = SheetType.Number },
    ];

    private static readonly SheetValue[][] Rows =
    [
        ["无犯罪记录证明", "000123456789012345678", new DateOnly(2026, 3, 1), new DateTime(2026, 3, 1, 9, 30, 0), 12L, 0.25m],
        ["=1+1", "+86", (DateOnly?)null, (DateTime?)null, -5L, -0.5m],
        ["-2", "@sum", "—", "", 0L, 1234567.891m],
        ["\t制表", "\r回车", "第一行\n第二行", " 两头空 ", (long?)null, (decimal?)null],
        ["<&>\"'_x0041_", "𫖯䶮㛃𬭎", "\u0001\uFFFE坏字符", "1899-12-31", 9007199254740993L, 0.1m],
    ];

    [Fact(DisplayName = "The validator finds nothing, LibreOffice and our reader read every cell as it was given, and no text became a formula")]
    public async Task Read_back()
    {
        var book = await WriteAsync(Rows);
        Assert.Empty(Outside.Errors(book));
        var csv = Encoding.UTF8.GetString((await Outside.SavedAsync("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", new Dictionary<string, byte[]> { ["a.xlsx"] = book.ToArray() })).Single().Value);
        string[] expected = ["某某县 证明", "某局　2026-03-01", "证明名称,事项编码,日期,时间,数量,占比", "无犯罪记录证明,000123456789012345678,2026-03-01,2026-03-01 09:30:00,12,0.25", "=1+1,+86,,,-5,-0.5", "-2,@sum,—,,0,1234567.891"];
        Assert.Equal(string.Join('\n', expected), string.Join('\n', csv.Split('\n').Take(expected.Length).Select(line => line.TrimEnd('\r', ','))));
        Assert.Contains("<&>\"\"'_x0041_\",𫖯䶮㛃𬭎,坏字符,1899-12-31", csv, StringComparison.Ordinal);

        using var file = (await SheetFile.OpenAsync(new MemoryStream(book.ToArray()), "a.xlsx", SheetLimits.Department)).Value;
        using var rows = file.Rows(file.Sheets[0]);
        var read = new List<string[]>();
        while (rows.Read()) read.Add([.. rows.Row.Cells]);
        Assert.Equal(["无犯罪记录证明", "000123456789012345678", "2026-03-01", "2026-03-01 09:30", "12", "0.25"], read[3]);
        Assert.Equal(["=1+1", "+86", "", "", "-5", "-0.5"], read[4]);
        Assert.Equal(["制表", "回车", "第一行\n第二行", "两头空"], read[6]);
        Assert.Empty(XDocument.Parse(Books.Text(book, "xl/worksheets/sheet1.xml")).Descendants(Main + "f"));
    }

    [Fact(DisplayName = "Title over all columns, head frozen and repeated on each page, filters, borders, widths, page numbers, broad paper for many columns")]
    public async Task Set_up()
    {
        var book = await WriteAsync(Rows);
        var sheet = XDocument.Parse(Books.Text(book, "xl/worksheets/sheet1.xml")).Root!;
        Assert.Equal(("3", "A4", "frozen"), (sheet.Descendants(Main + "pane").Single().Attribute("ySplit")!.Value, sheet.Descendants(Main + "pane").Single().Attribute("topLeftCell")!.Value, sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value));
        Assert.Equal("A3:F8", sheet.Element(Main + "autoFilter")!.Attribute("ref")!.Value);
        Assert.Equal(["A1:F1", "A2:F2"], sheet.Descendants(Main + "mergeCell").Select(cell => cell.Attribute("ref")!.Value));
        Assert.Equal(("9", "portrait"), (sheet.Element(Main + "pageSetup")!.Attribute("paperSize")!.Value, sheet.Element(Main + "pageSetup")!.Attribute("orientation")!.Value));
        Assert.Contains("&P", sheet.Descendants(Main + "oddFooter").Single().Value, StringComparison.Ordinal);
        Assert.Contains("$3:$3", Books.Text(book, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Equal("30", sheet.Descendants(Main + "col").First().Attribute("width")!.Value);
        var broad = new MemoryStream();
        _ = await SheetWriter.WriteAsync(broad, new("宽", [.. Enumerable.Range(0, 10).Select(i => new SheetColumn($"c{i}", $"栏{i}"))], (_, _) => Task.CompletedTask), default);
        Assert.Contains("landscape", Books.Text(broad, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Empty(Outside.Errors(broad));
    }

    [Theory(DisplayName = "Print stays readable: what is too broad for A4 goes on A3, and what is too broad for that on sheets side by side")]
    [InlineData(10, "9", "1")]
    [InlineData(12, "8", "1")]
    [InlineData(20, "8", "2")]
    public async Task Broad(int columns, string paper, string sheets)
    {
        var book = new MemoryStream();
        _ = await SheetWriter.WriteAsync(book, new("宽", [.. Enumerable.Range(0, columns).Select(i => new SheetColumn($"c{i}", $"栏{i}") { Width = 20 })], (_, _) => Task.CompletedTask), default);
        var setup = XDocument.Parse(Books.Text(book, "xl/worksheets/sheet1.xml")).Root!.Element(Main + "pageSetup")!;

        Assert.Equal((paper, sheets, "0"), (setup.Attribute("paperSize")!.Value, setup.Attribute("fitToWidth")!.Value, setup.Attribute("fitToHeight")!.Value));
    }

    [Fact(DisplayName = "Memory does not grow with the rows, and the beginning is out before the rows are known")]
    public async Task Streaming()
    {
        var (stream, early) = (new CountingSink(), -1L);
        async Task WriteRowsAsync(ISheetPen pen, int count)
        {
            for (var row = 0; row < count; row++)
            {
                for (var column = 0; column < Columns.Length; column++) pen.Utf8("无犯罪记录证明"u8);
                await pen.EndRowAsync(default);
            }
        }

        async Task<long> AllocatedAsync(int count)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            _ = await SheetWriter.WriteAsync(stream, new("多", Columns, async (pen, _) =>
            {
                early = stream.Written;
                await WriteRowsAsync(pen, count);
            }), default);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        _ = await AllocatedAsync(1000);
        var (few, many) = (await AllocatedAsync(1000), await AllocatedAsync(50_000));
        Assert.True(early > 0, "nothing was sent before the rows");
        // Other tests allocate at the same time; a row that cost a string for each cell would cost thirty megabytes.
        Assert.True(many - few < 15_000_000, $"{few} bytes for 1,000 rows, {many} for 50,000");
    }

    [Theory(DisplayName = "a row whose text wraps is as high as its longest cell; a title is no cell of its column")]
    [InlineData("户籍证明", 1)]
    [InlineData("甲乙丙丁戊己庚辛壬癸", 1)]
    [InlineData("甲乙丙丁戊己庚辛壬癸子", 2)]
    [InlineData("abcdefghijklmnopqrstu", 2)]
    [InlineData("一行\n二行\n三行", 3)]
    public async Task Heights(string text, int lines)
    {
        using var book = new MemoryStream();
        _ = await SheetWriter.WriteAsync(book, new("一个比它下面的列长得多的标题在这里", [new("one", "一") { Width = 20 }, new("two", "二") { Width = 20 }], async (pen, stopping) =>
        {
            for (var row = 0; row < 2; row++)
            {
                pen.Text(row == 0 ? "短" : text);
                if (row == 0 || text.Contains('\n')) pen.Text("短");
                else pen.Utf8(System.Text.Encoding.UTF8.GetBytes(text));
                await pen.EndRowAsync(stopping);
            }
        }), default);
        using var zip = new ZipArchive(book);
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = XDocument.Load(part).Descendants().Where(node => node.Name.LocalName == "row").ToList();
        Assert.Equal([null, null, lines > 1 ? $"{lines * 15}" : null], rows.Skip(1).Select(row => row.Attribute("ht")?.Value));
    }

    [Fact(DisplayName = "csv has its mark, its quotes, and no text that a program would calculate; numbers stay numbers")]
    public async Task Csv()
    {
        var stream = new MemoryStream();
        Assert.Equal(Rows.Length, await TextTables.WriteCsvAsync(stream, Table(Rows), default));
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\r\n'=1+1,'+86,,,-5,-0.5\r\n'-2,'@sum,—,,0,1234567.891\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\"第一行\n第二行\"", text, StringComparison.Ordinal);
        var read = Support.Csv.Read(text.TrimStart('\uFEFF'));
        Assert.Equal(["无犯罪记录证明", "'=1+1", "'-2", "'\t制表", "<&>\"'_x0041_"], read.Select(row => row["证明名称"]));
    }

    [Fact(DisplayName = "A template has drop-downs, notes, an example that is never read, the known rows, and a mark by which an old one is told")]
    public async Task Template()
    {
        var stream = new MemoryStream();
        await SheetTemplate.WriteAsync(stream, InventorySheet.Layout, new Dictionary<string, string> { ["Unit"] = "某局" }, new[] { (IReadOnlyList<SheetValue>)["收入证明", "", "公租房申请"] }.ToAsyncEnumerable(), default);
        Assert.Empty(Outside.Errors(stream));
        var sheet = XDocument.Parse(Books.Text(stream, "xl/worksheets/sheet1.xml")).Root!;
        Assert.Equal(8, sheet.Descendants(Main + "dataValidation").Count());
        Assert.Contains(XDocument.Parse(Books.Text(stream, "xl/comments1.xml")).Descendants(Main + "comment"), note => note.Value.Contains("必填", StringComparison.Ordinal));

        using var file = (await SheetFile.OpenAsync(new MemoryStream(stream.ToArray()), "a.xlsx", SheetLimits.Department)).Value;
        var table = SheetHead.Find(file, InventorySheet.Layout).Value;
        Assert.Equal("某局", table.Above["Unit"]);
        using var rows = table.Rows();
        Assert.Equal(["收入证明"], rows.Select(row => new CellReading(table).Read(row)["Proof"]));
        Assert.Equal([new SheetOfOldTemplate("证明事项梳理汇总表", 1, 2)], SheetHead.Find(file, InventorySheet.Layout with { Version = 2 }).Refusals);
        var saved = (await Outside.SavedAsync("xlsx:Calc MS Excel 2007 XML", new Dictionary<string, byte[]> { ["模板.xlsx"] = stream.ToArray() })).Single().Value;
        Assert.Equal(8, XDocument.Parse(Books.Text(new MemoryStream(saved), "xl/worksheets/sheet1.xml")).Descendants(Main + "dataValidation").Count());
    }

    [Fact(DisplayName = "Every awkward file that LibreOffice can open says the same after it saved it, as xlsx and as xls")]
    public async Task Saved_by_the_office()
    {
        // What the office itself changes: an old file keeps no more than fifteen digits, and formulas are calculated anew.
        string[] others = ["a formula that was never calculated, and one that failed", "formulas by their last value", "absurd dimensions", "a format on every column to the end", "hidden rows and columns", "a code that became a number has lost its digits", "a zip that is no workbook"];
        var books = Corpus.All.Where(one => one.FileName == "a.xlsx" && !others.Contains(one.Name) && one.Expected.All(line => char.IsAsciiDigit(line[0]) || line.StartsWith("above", StringComparison.Ordinal))).Index().ToDictionary(one => $"{one.Index}", one => one.Item);
        foreach (var (format, ending) in new[] { ("xlsx:Calc MS Excel 2007 XML", "xlsx"), ("xls:MS Excel 97", "xls") })
        {
            var saved = await Outside.SavedAsync(format, books.ToDictionary(one => $"{one.Key}.xlsx", one => one.Value.Make().ToArray()));
            Assert.True(saved.Count >= 15, $"{saved.Count} saved");
            foreach (var (name, content) in saved)
            {
                var book = books[Path.GetFileNameWithoutExtension(name)];
                var told = (await Corpus.ToldAsync(new MemoryStream(content), $"a.{ending}")).Where(line => !line.StartsWith('~'));
                Assert.Equal((book.Name, ending, string.Join('\n', book.Expected)), (book.Name, ending, string.Join('\n', told)));
            }
        }
    }

    private static async Task<MemoryStream> WriteAsync(SheetValue[][] rows)
    {
        var stream = new MemoryStream();
        Assert.Equal(rows.Length, await SheetWriter.WriteAsync(stream, Table(rows) with { Line = "某局　2026-03-01" }, default));
        return stream;
    }

    private static SheetTable Table(SheetValue[][] rows) => new("某某县 证明", Columns, rows.ToAsyncEnumerable<IReadOnlyList<SheetValue>>());

    private sealed class CountingSink : MemoryStream
    {
        public long Written { get; private set; }

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Written += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
