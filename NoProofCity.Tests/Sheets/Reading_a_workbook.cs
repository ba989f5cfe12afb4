using System.IO.Compression;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Inventory;

namespace NoProofCity.Tests.Sheets;

/// <summary>Tables that people hand in: found wherever they stand, and refused with a sentence where they would do harm.</summary>
public sealed class Reading_a_workbook
{
    public static TheoryData<string> Names => [.. Corpus.All.Select(one => one.Name)];

    [Theory(DisplayName = "Each awkward file is read as its author meant it, or refused for its reason")]
    [MemberData(nameof(Names))]
    public async Task Awkward_files(string name)
    {
        var awkward = Corpus.All.Single(one => one.Name == name);
        Assert.Equal(awkward.Expected.Order(StringComparer.Ordinal), (await Corpus.ToldAsync(awkward.Make(), awkward.FileName)).Order(StringComparer.Ordinal));
    }

    [Fact(DisplayName = "There are at least forty of them, each of its own kind")]
    public void The_corpus() => Assert.True(Corpus.All.Select(one => one.Name).Distinct().Count() >= 40);

    [Fact(DisplayName = "A small file that would become huge is refused by what it claims, and by what comes out where it claims less")]
    public async Task An_inflating_file()
    {
        static MemoryStream Huge(int megabytes)
        {
            var stream = Books.Of(Books.Sheet(["证明名称"], ["甲"]));
            using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                using var part = package.CreateEntry("xl/media/huge.xml", CompressionLevel.Fastest).Open();
                var blanks = new byte[SheetLimits.MegabyteBytes];
                for (var i = 0; i < megabytes; i++) part.Write(blanks);
            }
            return stream;
        }

        Assert.Equal(500, SheetLimits.Department.InflatedMegabytes);
        Assert.Equal([new SheetInflates("a.xlsx", 10)], (await SheetFile.OpenAsync(Huge(11), "a.xlsx", SheetLimits.Department with { InflatedMegabytes = 10 })).Refusals);

        // The sheet claims ten bytes and holds more.
        var lying = Books.Of(Books.Sheet([.. Enumerable.Range(0, 100).Select(i => new object?[] { "证明名称", i })])).ToArray();
        var name = "xl/worksheets/sheet1.xml"u8;
        for (var at = 0; (at = lying.AsSpan(at).IndexOf(name) is >= 0 and var found ? at + found : -1) >= 0; at += name.Length)
        {
            const int CentralHeader = 46;
            const int CentralSize = 24;
            if (at >= CentralHeader && lying.AsSpan(at - CentralHeader, 4).SequenceEqual("PK\x01\x02"u8)) BitConverter.GetBytes(10).CopyTo(lying, at - CentralHeader + CentralSize);
        }
        Assert.Equal(["refused SheetUnreadable"], await Corpus.ToldAsync(new MemoryStream(lying), "a.xlsx"));
    }

    [Fact(DisplayName = "A file over its limit is not looked into; a register may be larger than the table of a department")]
    public async Task Limits()
    {
        using var large = new MemoryStream();
        large.SetLength(SheetLimits.Department.Bytes + 1);
        Assert.Equal([new SheetTooLarge("a.xlsx", 20)], (await SheetFile.OpenAsync(large, "a.xlsx", SheetLimits.Department)).Refusals);
        Assert.True(SheetLimits.Register is { Megabytes: 300, Rows: 1_048_575 });
    }

    [Fact(DisplayName = "Lists without end, of styles, texts, merged areas, hidden columns, are refused or passed over, quickly and in little memory")]
    public async Task Endless_lists()
    {
        static string Many(string xml, int count) => string.Concat(Enumerable.Repeat(xml, count));
        var sheet = Books.Sheet(["证明名称"], ["甲"]);
        MemoryStream[] endless =
        [
            Books.Of(sheet, ("xl/styles.xml", $"<styleSheet xmlns=\"{Books.Main}\"><cellXfs>{Many("<xf/>", 200_000)}</cellXfs></styleSheet>")),
            Books.Of(Books.SheetWith("", $"<mergeCells>{Many("<mergeCell ref=\"A1\"/>", 1_000_001)}</mergeCells>", ["证明名称"], ["甲"])),
            Books.Of(sheet, ("xl/_rels/workbook.xml.rels", $"<Relationships>{Many("<Relationship Id=\"r1\"/>", 20_000)}</Relationships>")),
        ];
        foreach (var file in endless) Assert.Equal(["refused SheetUnreadable"], await Corpus.ToldAsync(file, "a.xlsx"));
        Assert.Equal(["2 甲", "~SheetHiddenColumnsRead"], await Corpus.ToldAsync(Books.Of(Books.SheetWith($"<cols>{Many("<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 50_000)}</cols>", "", ["证明名称"], ["甲"])), "a.xlsx"));
        var texts = Books.Of(sheet, ("xl/sharedStrings.xml", $"<sst>{Many("<si/>", 200_000)}</sst>"));
        Assert.Equal([new SheetUnreadable("a.xlsx")], (await SheetFile.OpenAsync(texts, "a.xlsx", SheetLimits.Department with { InflatedMegabytes = 10 })).Refusals);
    }

    [Fact(DisplayName = "What a user said of a head is remembered for it: a field, or nothing")]
    public async Task Remembered()
    {
        using var file = (await SheetFile.OpenAsync(Books.Of(Books.Sheet(["名头", "编码", "序号"], ["甲", "1", "2"])), "a.xlsx", SheetLimits.Department)).Value;
        Assert.False(SheetHead.Find(file, Corpus.Layout).IsDone);
        var table = SheetHead.Find(file, Corpus.Layout, new Dictionary<string, string> { ["名头"] = "Name", ["编码"] = "", ["序号"] = "Code" }).Value;
        Assert.Equal(["Name", null, "Code"], table.Columns.Select(column => column.Field));
        using var rows = table.Rows();
        Assert.Equal("编码：1", table.RemarksOf(rows.First()));
    }

    [Fact(DisplayName = "The layouts that counties have published are read without a hand")]
    public async Task Published_layouts()
    {
        // 扎赉特旗
        Assert.Equal([(7, "无犯罪记录证明", "教师资格认定", "《教师资格条例》第十五条", "某局", "公安局")], await ReadAsync(Books.SheetWith("", """<mergeCells count="1"><mergeCell ref="A1:H1"/></mergeCells>""",
            ["证明事项清单"], ["填报单位：某局", null, "填报人：某某", null, "电话：1234567"], ["填报日期：2023年5月6日"], [null], [null],
            ["序号", "证明名称", "证明用途", "设定及保留依据", "效力层级", "索要单位", "开具单位", "备注"], [1, "无犯罪记录证明", "教师资格认定", "《教师资格条例》第十五条", "行政法规", "某局", "公安局", "无"])));
        // 赤壁
        var chibi = Books.SheetWith("", $"""<mergeCells count="10">{string.Concat("ABCDE".Select(column => $"""<mergeCell ref="{column}1:{column}2"/>"""))}<mergeCell ref="F1:G1"/><mergeCell ref="H1:K1"/><mergeCell ref="L1:L2"/><mergeCell ref="M1:M2"/></mergeCells>""",
            ["序号", "证明名称", "证明用途", "设定依据(类型)", "依据条文及内容", "实施基本情况", null, "行使层级", null, null, null, "事项类型", "不能实行告知承诺及保留原因"],
            [null, null, null, null, null, "索要单位", "开具单位", "省级", "市级", "县级", "乡镇级及其他", null, null],
            [1, "婚姻状况证明", "公证", "法律", "《公证法》第二十七条", "公证处", "民政局", null, null, "√", "√", "公共服务", "涉及人身"]);
        Assert.Equal([(3, "婚姻状况证明", "公证", "《公证法》第二十七条", "公证处", "民政局")], await ReadAsync(chibi));
        Assert.Equal("县级、乡镇级", (await RowsAsync(chibi)).Single()["Level"]);
        Assert.Equal("法律", (await RowsAsync(chibi)).Single()["BasisLevel"]);
        // 武汉
        var wuhan = Books.Sheet(["证明名称", "设定依据", "取消/保留理由", "年受理量", "索要单位", "开具单位", "相关部门意见"], ["死亡证明", "《条例》第一条", "可查", 120, "人社局", "卫健委", "同意"]);
        Assert.Equal([(2, "死亡证明", null, "《条例》第一条", "人社局", "卫健委")], await ReadAsync(wuhan));
        Assert.Equal("120", (await RowsAsync(wuhan)).Single()["Yearly"]);
        // 东营, 高青
        Assert.Equal("公租房申请（370500123456）", (await RowsAsync(Books.Sheet(["证明事项名称", "行政权力/公共服务事项名称及编码", "设定依据", "开具单位", "免提交方式建议"], ["收入证明", "公租房申请（370500123456）", "《办法》第三条", "单位", "数据共享"]))).Single()["ItemAndCode"]);
        Assert.Equal("部门核验", (await RowsAsync(Books.Sheet(["证明事项名称", "涉及的政务服务事项名称及编码", "设定依据", "开具单位", "替代建议"], ["收入证明", "公租房申请 370322000001", "《办法》第三条", "单位", "部门核验"]))).Single()["Method"]);
    }

    private static async Task<IReadOnlyList<(int, string?, string?, string?, string?, string?)>> ReadAsync(string sheet) =>
        [.. (await RowsAsync(sheet)).Select(row => (row.Row.Number, row["Proof"], row["Item"], row["Basis"], row["DemandedBy"], row["IssuedBy"]))];

    private static async Task<IReadOnlyList<ReadRow>> RowsAsync(string sheet)
    {
        using var file = (await SheetFile.OpenAsync(Books.Of(sheet), "a.xlsx", SheetLimits.Department)).Value;
        var table = SheetHead.Find(file, InventorySheet.Layout).Value;
        using var rows = table.Rows();
        var reading = new CellReading(table);
        var read = rows.Select(reading.Read).ToList();
        Assert.All(read, row => Assert.Empty(row.Faults));
        return read;
    }
}
