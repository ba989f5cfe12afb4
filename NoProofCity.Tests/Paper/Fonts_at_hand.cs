using System.Buffers.Binary;
using System.Text;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Words;
using static NoProofCity.Tests.Paper.Printing;

namespace NoProofCity.Tests.Paper;

public sealed class Fonts_at_hand : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bare_machine_prints_all_four_faces()
    {
        Assert.Equal(Enum.GetValues<Typeface>(), AtHand.Served.Keys);
        Assert.All(AtHand.Served.Values, use => Assert.True(use.Font.MayBeEmbedded));
    }

    [Fact(DisplayName = "The body has every character of the basic block; titles, second heads and tables have all standard characters")]
    public void Characters_of_the_shipped_fonts()
    {
        var body = TrueTypeFont.Open(Path.Combine(FontShelf.ShippedFolder, "NotoSerifSC-Regular.ttf"));
        Assert.DoesNotContain(Enumerable.Range(0x4E00, 20902), character => body.GlyphOf(character) == 0);
        foreach (var file in Directory.GetFiles(FontShelf.ShippedFolder, "*.ttf"))
        {
            var font = TrueTypeFont.Open(file);
            Assert.All("〇䶮㛃𫖯𬭎镕喆堃昇珺".EnumerateRunes(), character => Assert.NotEqual(0, font.GlyphOf(character.Value)));
        }
    }

    [Fact]
    public void Signs_that_are_narrow_in_Kai_come_from_the_body() =>
        Assert.All("“”‘’·—…", sign => Assert.Equal(AtHand.Find(Typeface.FangSong, sign), AtHand.Find(Typeface.Kai, sign)));

    [Fact]
    public void Full_width_is_one_and_half_width_less()
    {
        Assert.All(Enum.GetValues<Typeface>(), face => Assert.Equal(1, AtHand.Advance(face, new Rune('县'))));
        Assert.InRange(AtHand.Advance(Typeface.FangSong, new Rune('1')), 0.4, 0.7);
    }

    [Fact]
    public void What_no_font_has_is_said_before_anything_is_issued()
    {
        Assert.Equal([new Rune(0x1F600)], AtHand.Missing(Typeface.Kai, "张\U0001F600三\U0001F600"));
        var refusal = Assert.Single(Printable.WhyNot(Document(Text("张三"), Text("李\U0001F600")), AtHand));
        Assert.Equal(new CharactersNotPrintable("\U0001F600（U+1F600）"), refusal);
        Assert.Contains("U+1F600", RefusalWords.Of(refusal).Text, StringComparison.Ordinal);
        Assert.Empty(Printable.WhyNot(SampleLetter.Of(1, AtHand), AtHand));
    }

    [Fact]
    public void A_font_of_the_configured_folder_goes_before_the_shipped_one()
    {
        Put("office.ttf", font => Rename(font, "FangSong"));
        var use = new FontShelf(_folder, FontShelf.ShippedFolder).Open().Served[Typeface.FangSong];
        Assert.Equal((FontOrigin.Folder, Path.Combine(_folder, "office.ttf")), (use.Origin, use.Font.Path));
    }

    [Fact]
    public void A_font_that_may_not_be_embedded_or_is_none_is_passed_over()
    {
        Put("closed.ttf", font =>
        {
            Rename(font, "FangSong");
            BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(TableAt(font, "OS/2") + 8), 2);
        });
        File.WriteAllText(Path.Combine(_folder, "letter.ttf"), "To whom it may concern");
        Put("torn.ttf", font => Rename(font, "FangSong"), length: 200_000);
        Assert.NotEqual(FontOrigin.Folder, new FontShelf(_folder, FontShelf.ShippedFolder).Open().Served[Typeface.FangSong].Origin);
    }

    [Fact]
    public void What_is_passed_over_is_closed()
    {
        Put("closed.ttf", font =>
        {
            Rename(font, "FangSong");
            BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(TableAt(font, "OS/2") + 8), 2);
        });
        File.WriteAllText(Path.Combine(_folder, "letter.ttf"), "To whom it may concern");
        Put("torn.ttf", font => Rename(font, "FangSong"), length: 200_000);
        _ = new FontShelf(_folder, FontShelf.ShippedFolder).Open();
        Assert.All(Directory.GetFiles(_folder), file => File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose());
    }

    [Fact]
    public void Without_any_font_nothing_is_printed_and_it_says_why()
    {
        var none = new Faces(Enum.GetValues<Typeface>().ToDictionary(face => face, _ => new List<FontUse>()));
        Assert.Empty(none.Served);
        Assert.NotEmpty(Printable.WhyNot(Document(Text("张三")), none));
        var thrown = Assert.Throws<InvalidOperationException>(() => new PdfPrinter(none).Print(Document(Text("张三"))));
        Assert.Contains("Documents:FontFolder", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_font_of_the_body_another_shows_the_empty_box()
    {
        var only = AtHand.Served[Typeface.Hei];
        var faces = new Faces(Enum.GetValues<Typeface>().ToDictionary(face => face, face => face is Typeface.Hei ? new List<FontUse> { only } : []));
        Assert.NotEmpty(new PdfPrinter(faces).Print(Document(Text("张\U0001F600"))));
        Assert.Same(faces.Served, faces.Served);
    }

    private void Put(string name, Action<byte[]> change, int? length = null)
    {
        var font = File.ReadAllBytes(Path.Combine(FontShelf.ShippedFolder, "NotoSansSC-Medium.ttf"));
        change(font);
        File.WriteAllBytes(Path.Combine(_folder, name), font[..(length ?? font.Length)]);
    }

    private static void Rename(byte[] font, string family)
    {
        var table = font.AsSpan(TableAt(font, "name"));
        for (var entry = 6; entry < 6 + BinaryPrimitives.ReadUInt16BigEndian(table[2..]) * 12; entry += 12)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(table[(entry + 6)..]) != 1) continue;
            var written = Encoding.BigEndianUnicode.GetBytes(family, table[(BinaryPrimitives.ReadUInt16BigEndian(table[4..]) + BinaryPrimitives.ReadUInt16BigEndian(table[(entry + 10)..]))..]);
            BinaryPrimitives.WriteUInt16BigEndian(table[(entry + 8)..], (ushort)written);
        }
    }

    private static int TableAt(byte[] font, string tag)
    {
        for (var entry = 12; ; entry += 16)
            if (Encoding.ASCII.GetString(font, entry, 4) == tag) return (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8));
    }
}
