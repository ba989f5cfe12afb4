using System.Text;
using System.Text.Unicode;
using NoProofCity.Domain.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.ExemptionList.Guides;

/// <summary>Reads a guide as offices have it: a workbook, a web page, or plain text. What it is its content says; a name that says otherwise is refused.</summary>
public static class GuideReader
{
    /// <summary>The endings a file field offers.</summary>
    public const string Accepted = ".xlsx,.xls,.html,.htm,.txt";

    private const int LookedAt = 4096;
    private const string NameOfFile = "文件名";

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private enum Kind { Sheet, Page, Text }

    static GuideReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="content">Seekable; read from its beginning, and let go of.</param>
    public static async Task<Outcome<GuideText>> ReadAsync(Stream content, string fileName, CancellationToken stopping)
    {
        if (content.Length == 0) return await RefuseAsync(content, new FileEmpty(fileName));
        if (content.Length > Attachment.MostMegabytes * (long)SheetLimits.MegabyteBytes) return await RefuseAsync(content, new FileTooLarge(fileName, Attachment.MostMegabytes));
        var head = new byte[LookedAt];
        content.Position = 0;
        head = head[..await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stopping)];
        if (KindByName(fileName) is not { } named) return await RefuseAsync(content, new GuideKindNotTaken(fileName));
        if (KindByContent(head) is not { } found) return await RefuseAsync(content, new GuideKindNotTaken(fileName));
        if (named != found && !(named is Kind.Page && found is Kind.Text)) return await RefuseAsync(content, new GuideNotWhatItsNameSays(fileName));

        var parts = new GuideParts();
        parts.Add(new(NameOfFile, Path.GetFileNameWithoutExtension(fileName), GuidePartKind.Heading));
        if (found is Kind.Sheet)
        {
            if (await ReadSheetAsync(content, fileName, parts, stopping) is { } refusal) return Outcome.Refused(refusal);
        }
        else
        {
            var text = await TextOfAsync(content, found is Kind.Page, stopping);
            if (named is Kind.Page) new PageReader(parts).Read(text, stopping);
            else ReadLines(text, parts);
        }
        if (parts.IsTooLong) return Outcome.Refused(new GuideTooLong(fileName, GuideParts.Most));
        return parts.All.Count > 1 ? new GuideText(parts.All) : Outcome.Refused(new GuideWithoutText(fileName));
    }

    private static async Task<Refusal?> ReadSheetAsync(Stream content, string fileName, GuideParts parts, CancellationToken stopping)
    {
        var opened = await SheetFile.OpenAsync(content, fileName, SheetLimits.Department);
        if (!opened.IsDone) return opened.Refusals[0];
        using var file = opened.Value;
        foreach (var (index, tab) in file.Sheets.Index())
        {
            parts.Add(new(tab.Name, tab.Name, GuidePartKind.Heading) { Level = 1 });
            using var rows = file.Rows(tab);
            while (rows.Read())
            {
                stopping.ThrowIfCancellationRequested();
                var row = rows.Row;
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    // A title merged over several columns is said once.
                    if (column > 0 && row.At(column).Length > 0 && row.At(column) == row.At(column - 1)) continue;
                    parts.Add(new($"{tab.Name}!{SheetAddress.Column(column)}{row.Number}", row.At(column), GuidePartKind.Cell) { Table = index + 1, Row = row.Number - 1, Column = column });
                }
            }
            if (rows.Failure is { } failure) return failure;
        }
        return null;
    }

    private static void ReadLines(string text, GuideParts parts)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) parts.Add(new($"第 {++number} 行", line.ToString()));
    }

    // UTF-8 where it is; what a page says of itself is believed only where it is not.
    private static async Task<string> TextOfAsync(Stream content, bool isPage, CancellationToken stopping)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, stopping);
        await content.DisposeAsync();
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return (isPage && Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, LookedAt)).Contains("big5", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding("big5") : Encoding.GetEncoding("GB18030")).GetString(bytes);
    }

    private static Kind? KindByName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".XLSX" or ".XLS" or ".ET" => Kind.Sheet,
        ".HTML" or ".HTM" => Kind.Page,
        ".TXT" => Kind.Text,
        _ => null,
    };

    private static Kind? KindByContent(byte[] head)
    {
        if (head.AsSpan().StartsWith(Zip) || head.AsSpan().StartsWith(Compound)) return Kind.Sheet;
        var isWide = head.AsSpan().StartsWith(Encoding.Unicode.Preamble) || head.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble);
        if (!isWide && Array.Exists(head, one => one < 0x20 && one is not (0x09 or 0x0A or 0x0C or 0x0D))) return null;
        if (head.AsSpan().StartsWith("%PDF"u8)) return null;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<') ? Kind.Page : Kind.Text;
    }

    private static async Task<Outcome<GuideText>> RefuseAsync(Stream content, Refusal refusal)
    {
        await content.DisposeAsync();
        return Outcome.Refused(refusal);
    }
}
