using System.IO.Compression;
using System.Text;
using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Common;

namespace NoProofCity.Tests.Common;

public sealed class Content_check
{
    private static Outcome<FileKind> Check(string name, params byte[] content)
    {
        using var stream = new MemoryStream(content);
        var kind = ContentCheck.KindOf(stream, name);
        Assert.Equal(0, stream.Position);
        return kind;
    }

    private static byte[] Zip(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) _ = zip.CreateEntry(part);
        return stream.ToArray();
    }

    [Theory(DisplayName = "A file is what its content says")]
    [InlineData("a.pdf", "%PDF-1.7", FileKind.Pdf)]
    [InlineData("A.PDF", "%PDF-1.4", FileKind.Pdf)]
    [InlineData("a.gif", "GIF89a", FileKind.Gif)]
    [InlineData("名单.csv", "姓名,证件号\n张三,1", FileKind.Text)]
    [InlineData("a.jpg", "\u00FF\u00D8\u00FF\u00E0", FileKind.Jpeg)]
    public void Taken(string name, string content, FileKind kind) =>
        Assert.Equal(kind, Check(name, name.EndsWith("csv", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(content) : Encoding.Latin1.GetBytes(content)).Value);

    [Fact(DisplayName = "Documents are told apart inside their package")]
    public void Packages()
    {
        Assert.Equal(FileKind.Word, Check("a.docx", Zip("[Content_Types].xml", "word/document.xml")).Value);
        Assert.Equal(FileKind.Sheet, Check("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml")).Value);
        Assert.Equal(FileKind.Ofd, Check("a.ofd", Zip("OFD.xml", "Doc_0/Document.xml")).Value);
        Assert.Equal(FileKind.SheetOld, Check("a.xls", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0).Value);
    }

    [Fact(DisplayName = "A name that says otherwise is refused with what was found")]
    public void Named_otherwise() =>
        Assert.Equal([new FileNotWhatItsNameSays("a.jpg", FileKind.Pdf)], Check("a.jpg", "%PDF-1.7"u8.ToArray()).Refusals);

    [Theory(DisplayName = "Programs, pages and unknown content are refused whatever their name")]
    [InlineData("a.pdf", "MZ\u0090\u0000")]
    [InlineData("a.txt", "<html><script>alert(1)</script>")]
    [InlineData("a.csv", "  <svg onload=x>")]
    [InlineData("a.txt", "text\u0000binary")]
    [InlineData("a.html", "hello")]
    [InlineData("a.docx", "PK\u0003\u0004 broken")]
    public void Refused(string name, string content) => Assert.Equal([new FileKindNotTaken(name)], Check(name, Encoding.Latin1.GetBytes(content)).Refusals);

    [Fact(DisplayName = "A package that is no document, or carries a program, is refused")]
    public void Packages_refused()
    {
        Assert.Equal([new FileKindNotTaken("a.docx")], Check("a.docx", Zip("readme.txt")).Refusals);
        Assert.Equal([new FileKindNotTaken("a.xlsx")], Check("a.xlsx", Zip("xl/workbook.xml", "xl/vbaProject.bin")).Refusals);
    }

    [Fact(DisplayName = "An empty file is none")]
    public void Empty() => Assert.Equal([new FileEmpty("a.pdf")], Check("a.pdf").Refusals);
}
