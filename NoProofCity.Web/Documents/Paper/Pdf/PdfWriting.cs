using System.Globalization;
using System.Text;
using NoProofCity.Web.Documents.Paper.Fonts;

namespace NoProofCity.Web.Documents.Paper.Pdf;

/// <summary>One PDF while it is written: pages as they come, then fonts, outline and catalogue.</summary>
internal sealed class PdfWriting : IDisposable
{
    private const int PagesInANode = 64;

    // So many different ones; letters are made by the thousand, what has more is made one at a time and would be large.
    private const int CharactersOfALetter = 240;

    private const double A4Width = 210;
    private const double A4Height = 297;

    private readonly PdfFile _file = new();
    private readonly FontsInUse _fonts;
    private readonly PageContent _content;
    private readonly PdfOutline _outline = new();
    private readonly List<int> _nodes = [];
    private readonly List<int> _pagesOfNode = [];
    private readonly int _root;
    private int _node;
    private int _pages;

    public PdfWriting(Faces faces, Func<TrueTypeFont, PackedFont> packed)
    {
        _root = _file.Reserve();
        _fonts = new(faces, packed, _file.Reserve);
        _content = new(_fonts);
    }

    public PdfFile File => _file;

    /// <summary>The object of the first page.</summary>
    public int FirstPage { get; private set; }

    /// <summary>The commands of a page, until those of the next are asked for. Characters get their codes here.</summary>
    public ReadOnlySpan<byte> ContentOf(Page page) => _content.Of(page);

    /// <param name="contents">Of the pages, compressed.</param>
    /// <param name="field">An object that belongs to the first page, such as the place of a signature.</param>
    public void Add(PaperDocument document, byte[][] contents, Outlined outlined, int? field = null)
    {
        var pages = document.Pages.Select((page, i) => Add(page, contents[i], i == 0 ? field : null)).ToList();
        if (outlined is Outlined.Document) _outline.Add(document.Title, pages[0], document.Pages[0].Height, level: 0);
        if (outlined is Outlined.Nothing) return;
        foreach (var (title, page, y) in document.Bookmarks)
            _outline.Add(title, pages[page], document.Pages[page].Height - y, level: outlined is Outlined.Document ? 1 : 0);
    }

    /// <param name="catalogue">Entries of the catalogue that a signature needs.</param>
    public void Finish(string title, string catalogue = "")
    {
        CloseNode();
        var resources = new StringBuilder("<</Font<<");
        var closely = _fonts.All.Sum(font => font.CharacterCount) > CharactersOfALetter;
        foreach (var font in _fonts.All)
        {
            font.AddTo(_file, closely);
            _ = resources.Append(CultureInfo.InvariantCulture, $"/{font.Name} {font.Number} 0 R");
        }
        _ = resources.Append(CultureInfo.InvariantCulture, $">>/ExtGState<</{PageContent.Multiplied}<</BM/Multiply>>>>>>");
        _ = _file.Add(_root, $"<</Type/Pages/Count {_pages}/Kids[{References(_nodes)}]{Box(A4Width, A4Height)}/Resources {resources}>>");
        var metadata = _file.AddStream(_file.Reserve(), "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(PdfText.Metadata(title)));
        var outline = _outline.AddTo(_file) is { } lines ? $"/Outlines {lines} 0 R/PageMode/UseOutlines" : "";
        var root = _file.Add($"<</Type/Catalog/Pages {_root} 0 R/Lang({PdfText.Language})/Metadata {metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>{outline}{catalogue}>>");
        var info = _file.Add($"<</Title{PdfText.Shown(title)}/Producer(NoProofCity)>>");
        _file.Finish(root, info);
    }

    public void Dispose() => _file.Dispose();

    private int Add(Page page, byte[] compressed, int? field)
    {
        var content = _file.AddStream(_file.Reserve(), "/Filter/FlateDecode", compressed);
        if (_pagesOfNode.Count == 0) _node = _file.Reserve();
        var box = page is { Width: A4Width, Height: A4Height } ? "" : Box(page.Width, page.Height);
        var number = _file.Add($"<</Type/Page/Parent {_node} 0 R/Contents {content} 0 R{box}{(field is null ? "" : $"/Annots[{field} 0 R]")}>>");
        if (_pages++ == 0) FirstPage = number;
        _pagesOfNode.Add(number);
        if (_pagesOfNode.Count == PagesInANode) CloseNode();
        return number;
    }

    private void CloseNode()
    {
        if (_pagesOfNode.Count == 0) return;
        _ = _file.Add(_node, $"<</Type/Pages/Parent {_root} 0 R/Count {_pagesOfNode.Count}/Kids[{References(_pagesOfNode)}]>>");
        _nodes.Add(_node);
        _pagesOfNode.Clear();
    }

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    private static string Box(double width, double height) => string.Create(CultureInfo.InvariantCulture, $"/MediaBox[0 0 {ContentBuffer.Points(width):0.##} {ContentBuffer.Points(height):0.##}]");
}
