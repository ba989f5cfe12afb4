using System.Collections.Concurrent;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Pdf.Packing;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>Prints documents as PDF 1.7. The same document gives the same bytes. One printer serves everybody: it keeps the outlines it has met.</summary>
public sealed class PdfPrinter(Faces faces)
{
    public const string ContentType = "application/pdf";

    // Enough at once that handing them over costs nothing, few enough that they cost no memory.
    private const int DocumentsAtOnce = 16;
    private const int BatchesAhead = 4;

    private readonly ConcurrentDictionary<TrueTypeFont, PackedFont> _fonts = new();

    /// <summary>One document.</summary>
    public byte[] Print(PaperDocument document)
    {
        using var writing = Begin();
        writing.Add(document, [.. document.Pages.Select(page => Compression.Deflate(writing.ContentOf(page)))], document.Bookmarks.Count > 0 ? Outlined.Bookmarks : Outlined.Nothing);
        writing.Finish(document.Title);
        return writing.File.ToArray();
    }

    /// <summary>Many documents as one file with common fonts, each with its line in the outline. Pages leave as they come, so their number costs little memory.</summary>
    /// <param name="lay">Lays one out; called on several cores at once.</param>
    public async Task PrintAllAsync<T>(string title, IEnumerable<T> letters, Func<T, PaperDocument> lay, Stream target, CancellationToken cancellationToken)
    {
        using var writing = Begin();
        var laying = new Queue<Task<PaperDocument[]>>();
        var compressing = new Queue<(PaperDocument[] Documents, Task<byte[][][]> Compressed)>();
        SampledCode? code = null;
        foreach (var batch in letters.Chunk(DocumentsAtOnce))
        {
            laying.Enqueue(Task.Run(() => Array.ConvertAll(batch, letter => lay(letter)), cancellationToken));
            if (laying.Count > BatchesAhead) await CompressNextAsync();
            if (compressing.Count > BatchesAhead) await AddNextAsync();
        }
        while (laying.Count > 0) await CompressNextAsync();
        while (compressing.Count > 0) await AddNextAsync();
        writing.Finish(title);
        await writing.File.MoveToAsync(target, cancellationToken);

        async Task CompressNextAsync()
        {
            // Codes are given in order, here; what comes before and after is work for any core.
            var batch = await laying.Dequeue();
            var contents = Array.ConvertAll(batch, document => document.Pages.Select(page => writing.ContentOf(page).ToArray()).ToArray());
            // The letters of a batch are alike: a code made of the first ones packs all, in half the time of a general compressor.
            var packer = code ??= new(contents.SelectMany(pages => pages));
            compressing.Enqueue((batch, Task.Run(() => Array.ConvertAll(contents, pages => Array.ConvertAll(pages, page => packer.Pack(page))), cancellationToken)));
        }

        async Task AddNextAsync()
        {
            var (batch, compressed) = compressing.Dequeue();
            var pages = await compressed;
            for (var i = 0; i < batch.Length; i++) writing.Add(batch[i], pages[i], Outlined.Document);
            await writing.File.MoveToAsync(target, cancellationToken);
        }
    }

    internal PdfWriting Begin() => new(faces, font => _fonts.GetOrAdd(font, found => new(found)));
}

/// <summary>What of a document stands in the outline of its file.</summary>
internal enum Outlined { Nothing, Bookmarks, Document }
