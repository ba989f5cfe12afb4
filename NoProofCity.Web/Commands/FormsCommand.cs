using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Profiles;

namespace NoProofCity.Web.Commands;

/// <summary>Prints a sample of every form, with the fonts of this machine: to see how paper will look before any is issued.</summary>
public sealed class FormsCommand : OperatorCommand
{
    public const string Samples = "NoProofCity.Data.Seeds.demo.forms.json";

    public override string Name => "forms";

    public override string Usage => "--samples 目录";

    public override string Purpose => "把各种表单的样张打印成 PDF。";

    public override IReadOnlyCollection<string> Options => ["samples"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var folder = Directory.CreateDirectory(line.Required("samples")).FullName;
        var faces = DocumentServices.Faces(context.Configuration);
        var (layout, printer) = (new PaperLayout(faces), new PdfPrinter(faces));
        using var file = typeof(City).Assembly.GetManifestResourceStream(Samples)!;
        var samples = FormSamples.Read(file);
        var terms = PlaceTerms.Of(ProfileFiles.Shipped(ProfileFiles.Catalogue()).Find(samples.Profile)!);
        var files = new List<(string Form, string Path, int Pages, int Bytes)>();
        foreach (var form in samples.Forms)
        {
            var document = layout.Lay(form.Compose(form.Definition.Standard, terms));
            if (Printable.WhyNot(document, faces) is { Count: > 0 } refusals) return context.Refuse(refusals);
            var pdf = printer.Print(document);
            var path = Path.Combine(folder, form.Definition.Code + ".pdf");
            await File.WriteAllBytesAsync(path, pdf, context.Stopping);
            files.Add((form.Definition.Code, path, document.Pages.Count, pdf.Length));
            context.Terminal.Say($"{form.Definition.Code} {form.Definition.Name}：{document.Pages.Count} 页，{pdf.Length} 字节");
        }
        context.Terminal.Result(new { files = files.Select(file => new { file.Form, file.Path, file.Pages, file.Bytes }) });
        return Done;
    }
}
