using System.Security.Cryptography;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Signing;
using static NoProofCity.Tests.Paper.Printing;

namespace NoProofCity.Tests.Paper;

public sealed class Signatures : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 9, 2, 42, 0, TimeSpan.Zero);

    private readonly string _certificate = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");

    private DocumentSigner Signer => new(SigningCertificate.ReadOrMakeTrial(_certificate, At));

    public void Dispose() => File.Delete(_certificate);

    [Fact]
    public void A_signature_beside_the_file_holds_until_one_bit_changes()
    {
        var file = Printer.Print(SampleLetter.Of(37, AtHand));
        var signature = Signer.Sign(file, At);
        var finding = DocumentSigner.Check(file, signature);
        Assert.Equal((SignatureState.Valid, At), (finding.State, finding.SignedAt));
        file[^100] ^= 1;
        Assert.Equal(SignatureState.Altered, DocumentSigner.Check(file, signature).State);
        Assert.Equal(SignatureState.Unreadable, DocumentSigner.Check(file, [1, 2, 3]).State);
    }

    [Fact]
    public async Task A_signature_inside_the_file_is_accepted_by_others_and_refused_after_any_change()
    {
        var file = Printer.Print(SampleLetter.Of(37, AtHand), Signer, At);
        using (var disk = new PdfOnDisk(file))
        {
            Assert.Equal(0, (await OutsideProgram.Qpdf.RunAsync("--check", disk.Path)).ExitCode);
            var said = (await OutsideProgram.PdfSignatures.RunAsync(disk.Path)).Said;
            Assert.Contains("Signature is Valid", said, StringComparison.Ordinal);
            Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        }
        Assert.Equal(SignatureState.Valid, SignedPdf.Check(file)!.State);
        foreach (var at in (int[])[20, file.Length / 2, file.Length - 10])
        {
            var changed = (byte[])file.Clone();
            changed[at] ^= 1;
            Assert.NotEqual(SignatureState.Valid, SignedPdf.Check(changed)!.State);
        }
        Assert.Equal(SignatureState.Altered, SignedPdf.Check([.. file, (byte)'\n'])!.State);
        Assert.Null(SignedPdf.Check(Printer.Print(SampleLetter.Of(37, AtHand))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_signature_that_is_longer_than_its_room_gets_the_room_it_needs(int room)
    {
        var file = Printer.Print(SampleLetter.Of(37, AtHand), Signer, At, room);
        Assert.Equal(SignatureState.Valid, SignedPdf.Check(file)!.State);
        Assert.Equal(Printer.Print(SampleLetter.Of(37, AtHand), Signer, At).Length, file.Length);
    }

    [Fact]
    public void The_certificate_made_for_trials_says_so_and_is_made_once()
    {
        var first = SigningCertificate.ReadOrMakeTrial(_certificate, At);
        Assert.True(new DocumentSigner(first).IsTrial);
        Assert.Contains("测试", first.Subject, StringComparison.Ordinal);
        Assert.Equal(first.Thumbprint, SigningCertificate.ReadOrMakeTrial(_certificate, At.AddDays(1)).Thumbprint);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_certificate));
        Assert.ThrowsAny<CryptographicException>(() => SigningCertificate.Read(_certificate, "not the password"));
    }
}
