using System.Globalization;
using System.IO.Compression;
using System.Net.Mime;
using System.Text;
using NoProofCity.Data.Cases;
using NoProofCity.Domain.Cases;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Cases;

/// <summary>The archive of a case as one file: its list of contents with their hashes, and everything on it.</summary>
public static class ArchiveDownloads
{
    private const string Purpose = "下载电子档案";

    public static string AddressOf(long id) => $"archives/{id}.zip";

    public static void MapArchives(this IEndpointRouteBuilder app) => _ = app.MapGet("/archives/{id:long}.zip", async (long id, HttpContext context, ArchiveQueries archives, CancellationToken leaving) =>
        SessionTicket.Of(context.User)?.Actor is { } actor && await archives.TakeAsync(actor, id, Purpose, leaving) is { } taken ? await SendAsync(taken, context.Response, leaving) : Results.NotFound());

    private static async Task<IResult> SendAsync(TakenArchive taken, HttpResponse response, CancellationToken leaving)
    {
        var file = await WrittenFile.OfAsync(async stream =>
        {
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, leaving);
            await WriteAsync(zip, "目录.txt", Encoding.UTF8.GetBytes(ContentsOf(taken)), leaving);
            foreach (var item in taken.Items)
            {
                if (item.Bytes is { } bytes) await WriteAsync(zip, NameOf(item.Item), bytes, leaving);
                else if (item.Path is { } path) await WriteAsync(zip, NameOf(item.Item), await File.ReadAllBytesAsync(path, leaving), leaving);
            }
        });
        response.Headers.CacheControl = "private, no-store";
        return Results.Stream(file, MediaTypeNames.Application.Zip, $"电子档案 {taken.Archive.Number}.zip");
    }

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] content, CancellationToken leaving)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(leaving);
        await entry.WriteAsync(content, leaving);
    }

    private static string ContentsOf(TakenArchive taken)
    {
        var archive = taken.Archive;
        var text = new StringBuilder();
        _ = text.Append(CultureInfo.InvariantCulture, $"电子档案 {archive.Number}\r\n办件 {archive.CaseNumber}　{archive.ItemName}\r\n结果 {archive.Result}\r\n目录校验值（SHA-256） {archive.Sha256}{(archive.IsWhole ? "" : "　与归档时不一致")}\r\n\r\n");
        foreach (var item in taken.Items)
            _ = text.Append(CultureInfo.InvariantCulture, $"{NameOf(item.Item)}\t{item.Item.Size}\t{item.Item.Sha256}{(item.Bytes is null && item.Path is null ? "\t文件不在服务器上，或者与归档时不一致" : "")}\r\n");
        return text.ToString();
    }

    // Named by number and kind; what a person called a file is cut to what every system takes as a name.
    private static string NameOf(ArchivedItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.No:00} {EnumWords.Of(item.Kind)} {Plain(TitleOf(item))}{EndingOf(item)}");

    internal static string TitleOf(ArchivedItem item) => item.Kind is ArchivedKind.Paper or ArchivedKind.ElectronicProof ? $"{AllForms.Catalogue.Find(item.Name)?.Name ?? item.Name} {item.Number}" : $"{item.Name} {item.Number}".TrimEnd();

    private static string EndingOf(ArchivedItem item) => item.Kind switch
    {
        ArchivedKind.Record or ArchivedKind.Answer => ".json",
        ArchivedKind.Attachment => "",
        _ => ".pdf",
    };

    private static string Plain(string name) => string.Concat(name.Select(character => char.IsControl(character) || "\\/:*?\"<>|".Contains(character, StringComparison.Ordinal) ? '_' : character));
}
