using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Tests.Inventory;
using NoProofCity.Tests.Paper;
using NoProofCity.Tests.Support;
using NoProofCity.Web.Documents.Paper.Fonts;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Documents.Paper.Preview;
using NoProofCity.Web.Papers;

namespace NoProofCity.Tests.Documents;

/// <summary>A place that issues paper with the fonts that come with the product.</summary>
internal sealed class PaperRoom
{
    private PaperRoom(TestCity city, InventoryHall hall)
    {
        (City, Hall) = (city, hall);
        (Files, Words, Templates) = (new(city.City, city.Clock), new(city.City, city.Clock, AllForms.Catalogue), new(city.City, AllForms.Catalogue));
        (Desk, Papers) = (new(city.City, city.Clock, new(Printer, Files)), QueriesWith(Printer));
    }

    public static PaperPrinter Printer { get; } = PrinterWith(Printing.AtHand);

    public TestCity City { get; }

    public InventoryHall Hall { get; }

    public AttachmentFiles Files { get; }

    public InventoryPaperDesk Desk { get; }

    public IssuedDocumentQueries Papers { get; }

    public TemplateDesk Words { get; }

    public TemplateQueries Templates { get; }

    public static async Task<PaperRoom> OpenAsync(TestCity city, string profile = "gaoqing-2021") => new(city, await InventoryHall.OpenAsync(city, profile));

    public static PaperPrinter PrinterWith(Faces faces) => new(new PaperLayout(faces), new PdfPrinter(faces), new PagePreview(faces), faces, Printing.Signer);

    public IssuedDocumentQueries QueriesWith(IPaperPrinter printer) => new(City.City, City.Clock, Files, printer, new AccessLog(City.City, City.Clock));

    /// <summary>A table with a proof of this name, handed in.</summary>
    public async Task<long> HandedInAsync(long unit, string proof = "家庭收入证明")
    {
        var batch = await Hall.TableOfAsync(unit, InventoryHall.Proof(proof));
        Assert.Empty(await Hall.SubmitAsync(batch));
        return batch;
    }

    public async Task<Outcome<long>> IssueAsync(long batch) => await Desk.IssueAsync(Hall.Lead((await Hall.TableAsync(batch)).UnitId), await Hall.BatchSeenAsync(batch));

    public async Task<IReadOnlyList<IssuedDocument>> AllAsync()
    {
        await using var db = City.Db();
        return await db.IssuedDocuments.AsNoTracking().OrderBy(d => d.Id).ToListAsync();
    }

    public IReadOnlyList<string> OnDisk() => Directory.Exists(City.City.Settings.FilesFolder) ? Directory.GetFiles(City.City.Settings.FilesFolder, "*", SearchOption.AllDirectories) : [];

    /// <summary>The standard words of a form with one of them changed.</summary>
    public static Dictionary<string, string> Worded(string form, string slot, string words) =>
        new(AllForms.Catalogue.Find(form)!.StandardTemplate.Texts) { [slot] = words };
}
