using NoProofCity.Web.Documents.Paper.Parts;

namespace NoProofCity.Web.Documents.Paper.Layout;

/// <summary>Turns a form into pages by the numbers of GB/T 9704 (docs/paper.md). Holds nothing between two forms.</summary>
public sealed class PaperLayout(IFaces faces)
{
    public PaperDocument Lay(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var area = Area.Of(form.Kind);
        return form.Kind switch
        {
            PaperKind.Certificate => new CertificatePage(faces, area).Lay(form),
            PaperKind.Halves => new HalfPages(faces, area).Lay(form),
            PaperKind.Poster => new PosterPage(faces).Lay(form),
            _ => LayFlow(form, area),
        };
    }

    private PaperDocument LayFlow(Form form, Area area)
    {
        var furniture = new Furniture(faces, area, form);
        var pages = new Paginator(area);
        pages.Fill(new Flow(faces, area, form.Kind).BoxesOf(form.Parts));
        if (form.Parts.OfType<Colophon>().FirstOrDefault() is { } colophon) furniture.DrawColophon(pages, colophon);
        furniture.Draw(pages.Pages);
        return new(form.Title, [.. pages.Pages.Select(page => page.ToPage())], pages.Bookmarks);
    }
}
