using NoProofCity.Data.Documents;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Documents.Paper.Preview;
using NoProofCity.Web.Documents.Paper.Signing;
using NoProofCity.Web.ElectronicProofs;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Web.Papers;

/// <summary>Pages as a browser shows them, with what stands against issuing them.</summary>
public sealed record PaperSheets(IReadOnlyList<string> Pages, IReadOnlyList<Refusal> Refusals);

/// <summary>Fills the forms of a place with facts and puts them on paper, or on the screen as they would be on paper.</summary>
public sealed class PaperPrinter(PaperLayout layout, PdfPrinter pdf, PagePreview preview, IFaces faces, Lazy<DocumentSigner> signer) : IPaperPrinter
{
    public Outcome<PrintedPaper> Print(IPaperFacts facts, PaperSetting setting)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(setting);
        var filled = Fill(facts, setting);
        if (!filled.IsDone) return Outcome.Refused(filled.Refusals);
        var (number, kept) = filled.Value;
        var laid = Lay(kept);
        if (!laid.IsDone) return Outcome.Refused(laid.Refusals);
        return Printable.WhyNot(laid.Value, faces) is { Count: > 0 } refusals
            ? Outcome.Refused(refusals)
            : new PrintedPaper(kept.Template.Version, number, kept.Write(), PdfOf(kept, laid.Value));
    }

    public byte[]? PrintAgain(string content) => KeptForm.Read(content) is var kept && Lay(kept) is { IsDone: true } laid ? PdfOf(kept, laid.Value) : null;

    /// <summary>As it would be printed now.</summary>
    public PaperSheets Show(IPaperFacts facts, PaperSetting setting)
    {
        var filled = Fill(facts, setting);
        return filled.IsDone ? Show(filled.Value.Kept) : new([], filled.Refusals);
    }

    public PaperSheets Show(KeptForm form)
    {
        var laid = Lay(form);
        return laid.IsDone ? new(preview.Draw(laid.Value), Printable.WhyNot(laid.Value, faces)) : new([], laid.Refusals);
    }

    private byte[] PdfOf(KeptForm kept, PaperDocument laid) => kept.Form.Mark is { } mark ? pdf.Print(laid, signer.Value, mark.At, mark) : pdf.Print(laid);

    private static Outcome<(string Number, KeptForm Kept)> Fill(IPaperFacts facts, PaperSetting setting)
    {
        var definition = AllForms.Catalogue.Find(facts.Form)!;
        var template = setting.Template ?? definition.StandardTemplate;
        var text = definition.Activate(template);
        if (!text.IsDone) return Outcome.Refused(text.Refusals);
        var number = Numbering.Of(text.Value, setting.Year, setting.Serial);
        var form = PaperFillers.Fill(facts, new(number, setting.Profile));
        return SealsOfProofs.Misused(form, setting.Profile) is { } seal ? Outcome.Refused(new SealOnlyForProofs(seal)) : (number, new KeptForm(form, template, PlaceTerms.Of(setting.Profile)));
    }

    private Outcome<PaperDocument> Lay(KeptForm form)
    {
        var composed = form.Compose();
        return composed.IsDone ? layout.Lay(composed.Value) : Outcome.Refused(composed.Refusals);
    }
}
