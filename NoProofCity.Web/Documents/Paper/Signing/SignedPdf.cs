using System.Formats.Asn1;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Pdf;

namespace NoProofCity.Web.Documents.Paper.Signing;

/// <summary>A signature inside the file it signs: over everything but the place where it stands itself.</summary>
public static partial class SignedPdf
{
    private const string DayFormat = "yyyyMMdd";
    private const string MomentFormat = "yyyyMMddHHmmss";
    private const string Filler = "0000000000";

    // Signatures of one certificate differ by a few bytes.
    private const int Slack = 64;

    /// <summary>Prints a document with its signature in it.</summary>
    public static byte[] Print(this PdfPrinter printer, PaperDocument document, DocumentSigner signer, DateTimeOffset at, SignedMark? mark = null) =>
        printer.Print(document, signer, at, signer.Sign([0], at).Length + Slack, mark);

    /// <param name="bytes">What is left free for the signature; if it needs more, all is printed again with so much.</param>
    internal static byte[] Print(this PdfPrinter printer, PaperDocument document, DocumentSigner signer, DateTimeOffset at, int bytes, SignedMark? mark = null)
    {
        using var writing = printer.Begin();
        var field = writing.File.Reserve();
        writing.Add(document, [.. document.Pages.Select(page => Compression.Deflate(writing.ContentOf(page)))], Outlined.Bookmarks, field);
        var signature = writing.File.Reserve();
        var room = bytes * 2;
        _ = writing.File.Add(field, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/F 132/Rect[0 0 0 0]/P {writing.FirstPage} 0 R/V {signature} 0 R>>");
        var head = string.Create(CultureInfo.InvariantCulture, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:{at.UtcDateTime:yyyyMMddHHmmss}Z){Written(mark)}/ByteRange[0 {Filler} {Filler} {Filler}]/Contents");
        var start = (int)writing.File.AddAlone(signature, $"{head}<{new string('0', room)}>>>");
        writing.Finish(document.Title, $"/AcroForm<</Fields[{field} 0 R]/SigFlags 3>>");

        var file = writing.File.ToArray();
        var (gap, end) = (start + head.Length, start + head.Length + room + 2);
        var range = string.Create(CultureInfo.InvariantCulture, $"{gap:D10} {end:D10} {file.Length - end:D10}");
        _ = Encoding.ASCII.GetBytes(range, file.AsSpan(start + head.IndexOf(Filler, StringComparison.Ordinal)));
        var made = signer.Sign([.. file.AsSpan(0, gap), .. file.AsSpan(end)], at);
        if (made.Length > bytes) return printer.Print(document, signer, at, made.Length + Slack, mark);
        _ = Encoding.ASCII.GetBytes(Convert.ToHexString(made), file.AsSpan(gap + 1));
        return file;
    }

    /// <summary>Checks the signature in a file; null where it carries none.</summary>
    public static SignatureFinding? Check(byte[] file)
    {
        var match = Range().Matches(Encoding.Latin1.GetString(file)).LastOrDefault();
        if (match is null) return null;
        var numbers = Enumerable.Range(1, 2).Select(i => long.Parse(match.Groups[i].Value, CultureInfo.InvariantCulture)).ToArray();
        var (gap, end) = (numbers[0], numbers[1]);
        if (gap + 2 > end || end > file.Length) return new(SignatureState.Altered);
        // Everything up to the end, whatever the range says: what was added later was not signed.
        byte[] content = [.. file.AsSpan(0, (int)gap), .. file.AsSpan((int)end)];
        try
        {
            var padded = Convert.FromHexString(Encoding.Latin1.GetString(file, (int)gap + 1, (int)(end - gap) - 2));
            _ = AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.BER, out _, out _, out var length);
            return DocumentSigner.Check(content, padded[..length]);
        }
        catch (Exception e) when (e is FormatException or AsnContentException) { return new(SignatureState.Unreadable); }
    }

    /// <summary>What a file says of itself; null where it says nothing. To be believed only where its signature holds.</summary>
    public static SignedMark? MarkOf(byte[] file)
    {
        if (Mark().Matches(Encoding.Latin1.GetString(file)).LastOrDefault() is not { } match) return null;
        return DateOnly.TryParseExact(match.Groups["until"].Value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            && DateTimeOffset.TryParseExact(match.Groups["at"].Value, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(match.Groups["code"].Value, until, at) : null;
    }

    // A key of our own beside the signature, which lies alone and uncompressed: readers pass over what they do not know.
    private static string Written(SignedMark? mark) => mark is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $"/NoProofCity<</Code({mark.Code})/Until({mark.Until.ToString(DayFormat, CultureInfo.InvariantCulture)})/At({mark.At.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture)})>>");

    [GeneratedRegex(@"/NoProofCity<</Code\((?<code>[A-Z0-9-]{1,40})\)/Until\((?<until>\d{8})\)/At\((?<at>\d{14})\)>>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+\d{1,10}\s*\]")]
    private static partial Regex Range();
}
