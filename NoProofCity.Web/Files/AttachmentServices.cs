using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using NoProofCity.Data.Attachments;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Account;

namespace NoProofCity.Web.Files;

/// <summary>Marks what our own pages show inside of them; nobody else may.</summary>
public sealed record ShownInOurPages;

/// <summary>Keeping attachments, and the address that sends them.</summary>
public static class AttachmentServices
{
    public static void AddAttachments(this IServiceCollection services) => _ = services
        .AddSingleton<AttachmentFiles>().AddSingleton<AttachmentBoxes>().AddHostedService<AttachmentSweep>();

    public static void MapAttachments(this WebApplication app) => _ = app
        .MapGet($"/{AttachmentRow.Address}/{{id:long}}", async (long id, HttpContext context, AttachmentQueries attachments, CancellationToken leaving) =>
            SessionTicket.Of(context.User)?.Actor is { } actor && await attachments.FileAsync(actor, id, leaving) is { } file ? Send(file, context.Response) : Results.NotFound())
        .WithMetadata(new ShownInOurPages());

    private static IResult Send(StoredFile file, HttpResponse response)
    {
        if (!File.Exists(file.Path)) return Results.Text($"附件“{file.FileName}”登记过，但文件已不在服务器上。请告诉系统管理员，从备份中恢复附件目录。", MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8, StatusCodes.Status410Gone);
        var disposition = new ContentDispositionHeaderValue(AttachmentRow.IsShown(file.Kind) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Path, TypeOf(file.Kind), enableRangeProcessing: true);
    }

    // By what was found in it, never by what it was called.
    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => MediaTypeNames.Application.Pdf,
        FileKind.Jpeg => MediaTypeNames.Image.Jpeg,
        FileKind.Png => MediaTypeNames.Image.Png,
        FileKind.Gif => MediaTypeNames.Image.Gif,
        FileKind.Bmp => MediaTypeNames.Image.Bmp,
        _ => MediaTypeNames.Application.Octet,
    };
}
