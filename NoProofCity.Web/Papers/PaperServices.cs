using System.Net.Mime;
using System.Text;
using Microsoft.Net.Http.Headers;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Domain.Documents;
using NoProofCity.Web.Account;
using NoProofCity.Web.Commands;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Files;

namespace NoProofCity.Web.Papers;

/// <summary>Issuing paper, showing it before, and the address that sends it.</summary>
public static class PaperServices
{
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddSingleton(AllForms.Catalogue).AddSingleton<PaperPrinter>().AddSingleton<IPaperPrinter>(provider => provider.GetRequiredService<PaperPrinter>())
        .AddSingleton<IssuedDocuments>().AddSingleton<ElectronicProofMaking>().AddSingleton<PaperPreviews>();

    /// <summary>For commands, which run without the services of the web process.</summary>
    public static PaperPrinter Printer(CommandContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var faces = DocumentServices.Faces(context.Configuration);
        return new(new(faces), new(faces), new(faces), faces, DocumentServices.Signer(context.Configuration, CityConfiguration.Of(context.Configuration), context.Time));
    }

    /// <summary>Where an issued paper is shown and downloaded, with the rights of what it belongs to.</summary>
    public static string AddressOf(long id) => $"paper/{id}.pdf";

    public static void MapPapers(this WebApplication app) => _ = app
        .MapGet("/paper/{id:long}.pdf", async (long id, HttpContext context, IssuedDocumentQueries papers, FormCatalogue forms, CancellationToken leaving) =>
            SessionTicket.Of(context.User)?.Actor is { } actor && await papers.OpenAsync(actor, id, leaving) is { } file ? Send(file, forms, context.Response) : Results.NotFound())
        .WithMetadata(new ShownInOurPages());

    // Without parts: a viewer that fetched it in pieces would stand in the access log once for each.
    private static IResult Send(IssuedFile file, FormCatalogue forms, HttpResponse response)
    {
        var name = $"{forms.Find(file.Paper.Form)?.Name} {file.Paper.Number}";
        if (file.Path is null) return Results.Text($"“{name}”登记过，但文件不在服务器上，或者与出具时不一致。请告诉系统管理员，从备份中恢复附件目录。", MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status410Gone);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{name}.pdf");
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Path, MediaTypeNames.Application.Pdf);
    }
}
