using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Layout;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.Layout;

namespace NoProofCity.Web.Public;

/// <summary>The public files: the list, editions and what changed in them, the schemas, posters.</summary>
public static class PublicDownloads
{
    private const string PublicationForm = "F-22";

    /// <summary>What an edition can be had as.</summary>
    public static IReadOnlyList<(string Ending, string Text)> OfEdition { get; } = [("pdf", "公告（pdf）"), ("xlsx", "表格（xlsx）"), ("csv", "表格（csv）"), ("json", "数据（json）")];

    /// <summary>The lists as addresses name them.</summary>
    public static IReadOnlyList<(string Key, ListKind Kind)> KindKeys { get; } = [.. Enum.GetValues<ListKind>().Select(kind => (JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), kind))];

    public static void MapPublicDownloads(this WebApplication app)
    {
        var files = app.MapGroup("/{code}").AllowAnonymous().RequireRateLimiting(AccountServices.PublicLimit).WithMetadata(new PublicPageAttribute());
        _ = files.MapGet("/open-data/list.{ending}", ListAsync);
        _ = files.MapGet("/open-data/editions/{no}.{ending}", EditionAsync);
        _ = files.MapGet("/open-data/editions/{no}/difference.{ending}", DifferenceAsync);
        foreach (var name in (string[])["list", "list-difference"]) _ = files.MapGet($"/open-data/{name}.schema.json", () => Schema(name));
        _ = files.MapGet("/posters/{unit}.pdf", PosterAsync);
    }

    private static async Task<IResult> ListAsync(string code, string ending, string? asOf, string? kind, PublicLists lists, ListQueries queries, EditionQueries editions)
    {
        if (FormatOf(ending) is not { } format || await lists.OfAsync(code) is not { Profile: { } profile } list) return Results.NotFound();
        var of = string.IsNullOrEmpty(kind) ? ListKind.Exemption : KindKeys.Where(one => one.Key == kind).Select(one => (ListKind?)one.Kind).FirstOrDefault();
        var today = list.Stand.Day;
        DateOnly? day = string.IsNullOrEmpty(asOf) ? today : DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) ? asked : null;
        if (of is null) return Refused($"没有这份清单。可以用：{string.Join('、', KindKeys.Select(one => one.Key))}。");
        if (day is null) return Refused("日期要写成 2025-03-01 这样。");
        if (day > today) return Refused($"日期还没有到。今天是 {today:yyyy-MM-dd}。");
        return await SendAsync(list, FormattableString.Invariant($"list {of} {day:yyyy-MM-dd}"), format, $"{list.Place.Name}{ListWords.NameOf(of.Value, profile)} {day:yyyy-MM-dd}",
            async stream => await ListFiles.WriteAsync(stream, format, ListHead.Of(code, list.Place.Name, of.Value, day.Value, profile), await LinesAsync(list, of.Value, day.Value, queries, editions)), isKept: day == today);
    }

    private static async Task<IResult> EditionAsync(string code, string no, string ending, PublicLists lists, EditionQueries editions, IssuedDocumentQueries papers, CancellationToken leaving)
    {
        if (ending == "pdf") return await PaperAsync(code, no, lists, editions, papers, leaving);
        if (FormatOf(ending) is not { } format || await FindAsync(lists, editions, code, no) is not { } found) return Results.NotFound();
        return await SendAsync(found.List, $"edition {no}", format, NameOf(found), async stream => await ListFiles.WriteAsync(stream, format, HeadOf(found), await editions.LinesAsync(found.Edition.Id, default)), found.Edition.PublishedAt);
    }

    private static async Task<IResult> DifferenceAsync(string code, string no, string ending, PublicLists lists, EditionQueries editions)
    {
        if (FormatOf(ending) is not { } format || await FindAsync(lists, editions, code, no) is not { } found) return Results.NotFound();
        return await SendAsync(found.List, $"difference {no}", format, $"{NameOf(found)}变动", async stream =>
        {
            var difference = await editions.DifferenceAsync(found.Edition, default);
            var before = difference.Before is { } row && await editions.FindPublicAsync(found.List.Place.Id, row.No, default) is { } edition ? HeadOf(found with { Edition = edition }) : null;
            await ListFiles.WriteAsync(stream, format, before, HeadOf(found), difference.Difference, difference.Grounds);
        }, found.Edition.PublishedAt);
    }

    // As it was issued with the publication: never printed anew.
    private static async Task<IResult> PaperAsync(string code, string no, PublicLists lists, EditionQueries editions, IssuedDocumentQueries papers, CancellationToken leaving)
    {
        if (await FindAsync(lists, editions, code, no) is not { } found || await papers.OpenPublicAsync(found.Edition, PublicationForm, leaving) is not { Path: { } path } file) return Results.NotFound();
        return Results.File(path, MediaTypeNames.Application.Pdf, $"{NameOf(found)}.pdf", found.Edition.PublishedAt, new EntityTagHeaderValue($"\"{file.Paper.Sha256}\""));
    }

    private static IResult Schema(string name)
    {
        var stream = typeof(PublicDownloads).Assembly.GetManifestResourceStream($"open-data.{name}.schema.json");
        return stream is null ? Results.NotFound() : Results.Stream(stream, MediaTypeNames.Application.Json);
    }

    private static async Task<IResult> PosterAsync(string code, string unit, HttpRequest request, PublicLists lists, PaperLayout layout, PdfPrinter pdf)
    {
        if (await lists.OfAsync(code) is not { Profile: { } profile } list || list.Units.FirstOrDefault(one => one.Code == unit) is not { } of) return Results.NotFound();
        var lines = list.Shown.Where(live => live.Line.UnitCode == unit && Verdict.Of(live, profile).IsFree).OrderByDescending(live => live.Line.Items.Count).ThenBy(live => live.Line.Number, StringComparer.Ordinal).Select(live => live.Line.Proof).Distinct().ToList();
        var address = $"{request.Scheme}://{request.Host}{request.PathBase}/{code}/list?unit={Uri.EscapeDataString(unit)}";
        var poster = Poster.Of($"{list.Place.Name} 无证明城市", of.Name, lines, of.Count, address, profile.Text("Pub.Hotline"));
        return Results.File(pdf.Print(layout.Lay(poster)), MediaTypeNames.Application.Pdf);
    }

    private static async Task<IReadOnlyList<ListLine>> LinesAsync(PublicList list, ListKind kind, DateOnly day, ListQueries queries, EditionQueries editions)
    {
        if (kind is ListKind.UseCertificate or ListKind.IssueCertificate)
        {
            // Certificates have no entries: their list is their newest edition.
            var edition = list.Editions.FirstOrDefault(one => one.Kind == kind && ChinaTime.DateOf(one.PublishedAt!.Value) <= day);
            return edition is null ? [] : await editions.LinesAsync(edition.Id, default);
        }
        var lines = day == list.Stand.Day ? [.. list.Shown.Where(live => live.IsListed).Select(live => live.Line)] : await queries.AsOfAsync(list.Place.Id, day, default);
        return kind switch
        {
            ListKind.Implementation => lines,
            ListKind.Verification => [.. lines.Where(line => line.State is not LineState.Excluded && line.HasWay(MethodKeys.Verification))],
            ListKind.Promise => [.. lines.Where(line => line.State is not LineState.Excluded && line.HasWay(MethodKeys.Promise))],
            ListKind.DataSharing => [.. lines.Where(line => line.State is not LineState.Excluded && line.HasWay(MethodKeys.DataSharing))],
            _ => [.. lines.Where(line => line.State is not LineState.Excluded)],
        };
    }

    // Made once for each state of the list; whoever has it already is told so.
    private static async Task<IResult> SendAsync(PublicList list, string what, ListFormat format, string name, Func<Stream, Task> write, DateTimeOffset? changedAt = null, bool isKept = true)
    {
        var key = $"file {what} {format}";
        if (list.Kept.Find(key) is not { } bytes)
        {
            using var made = new MemoryStream();
            await write(made);
            bytes = made.ToArray();
            if (isKept) list.Kept.Keep(key, bytes);
        }
        var tag = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..32];
        return Results.File(bytes, ListFiles.TypeOf(format), format is ListFormat.Json ? null : $"{name}.{ListFiles.EndingOf(format)}", enableRangeProcessing: false, changedAt ?? list.ReadAt, new EntityTagHeaderValue($"\"{tag}\""));
    }

    private static IResult Refused(string sentence) => Results.Text(sentence, MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status400BadRequest);

    private static async Task<Found?> FindAsync(PublicLists lists, EditionQueries editions, string code, string no) =>
        await lists.OfAsync(code) is { Profile: not null } list && await editions.FindPublicAsync(list.Place.Id, no, default) is { } edition ? new(list, edition) : null;

    private static ListHead HeadOf(Found found) => ListHead.Of(found.List.Place.Code, found.List.Place.Name, found.Edition.Kind, ChinaTime.DateOf(found.Edition.PublishedAt!.Value), found.List.Profile!) with
    {
        Edition = new(found.Edition.No, found.Edition.Title, found.Edition.DocumentNumber, found.Edition.Hash),
    };

    private static string NameOf(Found found) => $"{found.List.Place.Name}{ListWords.NameOf(found.Edition.Kind, found.List.Profile!)}（{found.Edition.Title}）";

    private static ListFormat? FormatOf(string ending) => Enum.GetValues<ListFormat>().Where(format => ListFiles.EndingOf(format) == ending).Select(format => (ListFormat?)format).FirstOrDefault();

    private sealed record Found(PublicList List, Edition Edition);
}
