using System.Text;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Tests.Sheets;
using NoProofCity.Web.ExemptionList.Guides;

namespace NoProofCity.Tests.ExemptionList;

/// <summary>Workbooks, web pages and texts as offices have them.</summary>
public sealed class Reading_guides
{
    static Reading_guides() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact(DisplayName = "A workbook is read cell by cell with its addresses, sheet by sheet")]
    public async Task Workbook()
    {
        var parts = await PartsAsync("指南.xlsx", Books.Of(Books.Sheet(["材料名称", "备注"], ["户口簿", "复印件"])).ToArray());
        Assert.Equal(["材料名称", "备注", "户口簿", "复印件"], parts.Where(part => part.Kind is GuidePartKind.Cell).Select(part => part.Text));
        Assert.EndsWith("!A2", parts.Single(part => part.Text == "户口簿").Address, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Of a web page the words are read: headings, paragraphs, cells with what spans them; nothing of its scripts")]
    public async Task Page()
    {
        const string page = """
            <!DOCTYPE html><html><head><title>公租房</title><style>p{color:red}</style><script>var a = "<p>户口簿</p>";</script></head>
            <body><h2 class="a>b">申请&nbsp;材料</h2><!-- <p>居住证</p> --><p>1.户口簿<br>2.&#36523;份证 &lt;原件&gt;</p><div>金额<5万</div>
            <table><tr><th rowspan=2>事项</th><th colspan="2">材料</th></tr><tr><td>户口簿</td><td><p>复印件</p><p>一份</p></td></tr><tr><td>甲</td><td>乙<table><tr><td>里面</td></tr></table></td></tr></table>
            <p onclick='alert(1)'>完
            """;
        var parts = await PartsAsync("a.html", Encoding.UTF8.GetBytes(page));
        Assert.Equal(["a", "公租房", "申请\u00A0材料", "1.户口簿", "2.身份证 <原件>", "金额<5万", "事项", "材料", "户口簿", "复印件\n一份", "甲", "乙", "里面", "完"], parts.Select(part => part.Text));
        Assert.Equal([(0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 1)], parts.Where(part => part is { Kind: GuidePartKind.Cell, Table: 1 }).Select(part => (part.Row, part.Column)));
        Assert.Equal(("申请\u00A0材料 › 第 1 段", 2), (parts[3].Address, parts[2].Level));
    }

    [Theory(DisplayName = "Text is read as UTF-8 or GB18030, line by line")]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    public async Task Text(string encoding)
    {
        var writing = Encoding.GetEncoding(encoding);
        var parts = await PartsAsync("a.txt", [.. writing.Preamble, .. writing.GetBytes("申请材料：\r\n\r\n户口簿㐂")]);
        Assert.Equal([("文件名", "a"), ("第 1 行", "申请材料："), ("第 3 行", "户口簿㐂")], parts.Select(part => (part.Address, part.Text)));
    }

    [Fact(DisplayName = "What cannot be read is refused with its name, whatever it calls itself")]
    public async Task Refused()
    {
        Assert.Equal([new FileEmpty("a.txt")], await RefusalsAsync("a.txt", []));
        Assert.Equal([new GuideKindNotTaken("a.docx")], await RefusalsAsync("a.docx", [0x50, 0x4B, 3, 4]));
        Assert.Equal([new GuideKindNotTaken("a.txt")], await RefusalsAsync("a.txt", [1, 2, 3]));
        Assert.Equal([new GuideNotWhatItsNameSays("a.xlsx")], await RefusalsAsync("a.xlsx", "<html>户口簿</html>"u8.ToArray()));
        Assert.Equal([new GuideNotWhatItsNameSays("a.txt")], await RefusalsAsync("a.txt", [0x50, 0x4B, 3, 4]));
        Assert.Equal([new GuideWithoutText("a.html")], await RefusalsAsync("a.html", "<html><script>户口簿</script>"u8.ToArray()));
        Assert.Equal([new FileTooLarge("a.txt", 20)], await RefusalsAsync("a.txt", new byte[(20 << 20) + 1]));
        Assert.IsType<Web.Documents.Sheets.SheetUnreadable>(Assert.Single(await RefusalsAsync("a.xlsx", [0x50, 0x4B, 3, 4, 0, 0])));
    }

    [Theory(DisplayName = "A page that is broken in any way ends, and harms nobody")]
    [InlineData("<")]
    [InlineData("<p")]
    [InlineData("<p title='")]
    [InlineData("文<!-- ")]
    [InlineData("文<script>")]
    [InlineData("<table><td>文<table><tr><td rowspan=999999 colspan=-1>")]
    [InlineData("</td></tr></table>文")]
    public async Task Broken(string page) => Assert.NotEmpty(await PartsOrRefusalAsync(page));

    private static async Task<IEnumerable<object>> PartsOrRefusalAsync(string page)
    {
        var read = await GuideReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(page)), "a.html", default);
        return read.IsDone ? read.Value.Parts : read.Refusals;
    }

    private static async Task<IReadOnlyList<GuidePart>> PartsAsync(string name, byte[] content)
    {
        var read = await GuideReader.ReadAsync(new MemoryStream(content), name, default);
        Assert.Empty(read.Refusals);
        return read.Value.Parts;
    }

    private static async Task<IReadOnlyList<Refusal>> RefusalsAsync(string name, byte[] content) => (await GuideReader.ReadAsync(new MemoryStream(content), name, default)).Refusals;
}
