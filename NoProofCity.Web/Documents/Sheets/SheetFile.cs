using System.Text;
using NoProofCity.Domain.Common;

namespace NoProofCity.Web.Documents.Sheets;

/// <param name="Name">As its tab says.</param>
/// <param name="Part">Where its rows are.</param>
public sealed record SheetTab(string Name, bool IsHidden, string Part);

/// <summary>
/// A file of tables that somebody handed in: xlsx, old xls, or csv. Opening looks at it as a whole; rows are read when they are asked
/// for, as often as wanted, and never all at once.
/// </summary>
public sealed class SheetFile : IDisposable
{
    private const int LookedAt = 512;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly Stream _content;
    private readonly SheetPackage? _package;
    private readonly SheetLimits _limits;
    private readonly Dictionary<string, MergedCells> _merged = [];
    private readonly CellValues _values;
    private readonly SharedTexts _texts;

    private SheetFile(string fileName, Stream content, SheetPackage? package, SheetLimits limits, IReadOnlyList<SheetTab> sheets, SharedTexts texts, CellValues values, IReadOnlyList<Refusal> remarks) =>
        (FileName, _content, _package, _limits, Sheets, _texts, _values, Remarks) = (fileName, content, package, limits, sheets, texts, values, remarks);

    public string FileName { get; }

    public IReadOnlyList<SheetTab> Sheets { get; }

    /// <summary>What of it is not read, or read otherwise than it looks.</summary>
    public IReadOnlyList<Refusal> Remarks { get; }

    /// <summary>The parts of the workbook, for whoever gives it back; of an old xls the new one that it has become, of a csv nothing.</summary>
    internal SheetPackage? Package => _package;

    internal SheetLimits Limits => _limits;

    /// <param name="content">Seekable. Belongs to the file from now on; of a refused one, too.</param>
    public static async Task<Outcome<SheetFile>> OpenAsync(Stream content, string fileName, SheetLimits limits)
    {
        var opened = await LookAsync(content, fileName, limits);
        if (!opened.IsDone) await content.DisposeAsync();
        return opened;
    }

    /// <summary>The rows from the first.</summary>
    public SheetRows Rows(SheetTab tab)
    {
        if (_package is null)
        {
            _content.Position = 0;
            return new CsvRows(_content, tab, _limits, FileName);
        }
        try
        {
            if (!_merged.TryGetValue(tab.Part, out var merged)) _merged[tab.Part] = merged = MergedCells.Read(_package.Part(tab.Part));
            return new WorkbookRows(tab, new(_package.Part(tab.Part)), _texts, _values, merged.FromTheTop(), _limits, FileName);
        }
        catch (Exception e) when (IsBroken(e))
        {
            return new NoRows(Refusal(e, FileName));
        }
    }

    public void Dispose()
    {
        _package?.Dispose();
        _content.Dispose();
    }

    /// <summary>In these ways a broken file shows itself.</summary>
    internal static bool IsBroken(Exception e) => e is InvalidDataException or EndOfStreamException or NotSupportedException;

    internal static Refusal Refusal(Exception e, string fileName) => e is DocumentTypeException ? new SheetHasDocumentType(fileName) : new SheetUnreadable(fileName);

    private static async Task<Outcome<SheetFile>> LookAsync(Stream content, string fileName, SheetLimits limits)
    {
        if (content.Length > limits.Bytes) return Outcome.Refused(new SheetTooLarge(fileName, limits.Megabytes));
        var head = new byte[LookedAt];
        content.Position = 0;
        head = head[..await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false)];
        if (head.AsSpan().StartsWith(Zip)) return OfWorkbook(content, fileName, limits, []);
        if (head.AsSpan().StartsWith(Compound))
        {
            var converted = await OldWorkbook.ConvertAsync(content, fileName, limits);
            if (!converted.IsDone) return Outcome.Refused(converted.Refusals);
            await content.DisposeAsync();
            return OfWorkbook(converted.Value, fileName, limits, [new SheetWasOld()]);
        }
        if (IsWebPage(head)) return Outcome.Refused(new SheetOtherFormat(fileName, "html"));
        return IsText(fileName) && head.Length > 0 && !head.Contains((byte)0)
            ? new SheetFile(fileName, content, null, limits, [new(Path.GetFileNameWithoutExtension(fileName), false, "")], SharedTexts.None, new(CellFormats.None, false), [new SheetWasText()])
            : Outcome.Refused(new SheetUnreadable(fileName));
    }

    private static bool IsText(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsWebPage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase) || text.Contains("<?xml", StringComparison.OrdinalIgnoreCase));
    }

    private static Outcome<SheetFile> OfWorkbook(Stream content, string fileName, SheetLimits limits, IReadOnlyList<Refusal> remarks)
    {
        var opened = SheetPackage.Open(content, fileName, limits);
        if (!opened.IsDone) return Outcome.Refused(opened.Refusals);
        var package = opened.Value;
        try
        {
            var book = WorkbookParts.Read(package);
            var texts = book.Texts is { } part ? SharedTexts.Read(package.Part(part), limits) : SharedTexts.None;
            var formats = book.Styles is { } styles ? CellFormats.Read(package.Part(styles)) : CellFormats.None;
            return new SheetFile(fileName, content, package, limits, book.Sheets, texts, new(formats, book.Is1904), [.. remarks, .. WorkbookParts.LeftOut(package)]);
        }
        catch (Exception e) when (IsBroken(e))
        {
            package.Dispose();
            return Outcome.Refused(Refusal(e, fileName));
        }
    }

    private sealed class NoRows : SheetRows
    {
        public NoRows(Refusal failure) => Failure = failure;

        public override bool Read() => false;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
