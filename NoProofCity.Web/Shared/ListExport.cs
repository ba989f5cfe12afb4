using System.Globalization;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>Whose things a list shows: of the place that the address names, of the installation as a whole, or of either.</summary>
public enum ListKeeper { Place, House, PlaceOrHouse }

/// <summary>A list that fewer take along than read it.</summary>
/// <param name="Act">Who may take it along.</param>
/// <param name="Refusal">What the others are told.</param>
public sealed record ExportBar(Act Act, Refusal Refusal);

/// <summary>What stands behind 导出: the list's own columns under the list's own query, with who took it out and when in its head.</summary>
public static class ListExport
{
    /// <summary>What has more rows becomes a long work; up to here it is one reading and comes at once.</summary>
    public const int MostAtOnce = 5000;

    private const int PageSize = 1000;

    /// <param name="address">The list's address with ".xlsx".</param>
    /// <param name="load">The query of the list.</param>
    /// <param name="bar">Null where whoever reads the list may take it along.</param>
    public static void MapListExport<TRow>(
        this IEndpointRouteBuilder app, string address, string title, Act act, IReadOnlyList<ListColumn<TRow>> columns,
        Func<IServiceProvider, ReadScope, ListQuery, CancellationToken, Task<ListPage<TRow>>> load, ListKeeper keeper = ListKeeper.Place, ExportBar? bar = null) =>
        app.MapTaking(address, title, act, keeper, bar, async (context, taking) =>
        {
            var all = await load(context.RequestServices, taking.Scope, taking.Query with { Size = MostAtOnce, Cursor = null }, context.RequestAborted);
            if (all.Next is null) return await SendAsync(context, taking, taking.FileName, stream => WriteAsync(stream, all.Rows.ToAsyncEnumerable(), context.RequestAborted));

            context.RequestServices.GetRequiredService<LongExports>().Start(taking.Actor, taking.Name, taking.FileName, all.Total ?? 0, taking.Taken, (services, stream, progress, stopping) =>
                WriteAsync(stream, AllAsync((query, leaving) => load(services, taking.Scope, query, leaving), taking.Query, progress, stopping), stopping));
            return Results.Redirect($"/{LongExports.Address}");

            Task<long> WriteAsync(Stream stream, IAsyncEnumerable<TRow> rows, CancellationToken stopping) => SheetWriter.WriteAsync(
                stream, new(taking.Name, [.. columns.Select(column => new SheetColumn(column.Key, column.Title) { Width = column.SheetWidth })],
                    rows.Select(row => (IReadOnlyList<SheetValue>)[.. columns.Select(column => column.ValueOf(row, taking.At))])) { Line = taking.Line }, stopping);
        });

    /// <summary>What stands behind 下载模板: the layout of an import with the rows that are known already.</summary>
    public static void MapTemplate<TRow>(
        this IEndpointRouteBuilder app, string address, Act act, SheetLayout layout, Func<TRow, IReadOnlyList<SheetValue>> row,
        Func<IServiceProvider, ReadScope, ListQuery, CancellationToken, Task<ListPage<TRow>>> load) =>
        app.MapTaking(address, layout.Title, act, ListKeeper.Place, null, (context, taking) => SendAsync(context, taking, $"{taking.Name}导入表.xlsx", async stream =>
        {
            var gone = 0L;
            var rows = AllAsync((query, leaving) => load(context.RequestServices, taking.Scope, query, leaving), taking.Query, progress: null, context.RequestAborted);
            await SheetTemplate.WriteAsync(stream, layout, new Dictionary<string, string>(), rows.Select(one =>
            {
                gone++;
                return row(one);
            }), context.RequestAborted);
            return gone;
        }));

    private static void MapTaking(this IEndpointRouteBuilder app, string address, string title, Act act, ListKeeper keeper, ExportBar? bar, Func<HttpContext, Taking, Task<IResult>> give) =>
        app.MapGet(address, async (HttpContext context, Reading reading, TimeProvider time) =>
        {
            var (actor, query) = (SessionTicket.Of(context.User)!.Actor!, ListUrl.Read(context.Request.QueryString.Value ?? ""));
            var places = keeper is ListKeeper.House ? [Reading.House] : await reading.PlacesAsync(actor, act, context.RequestAborted, keeper is ListKeeper.PlaceOrHouse);
            var place = places.FirstOrDefault(p => p.Code == query.Filter(PlaceView.Key)) ?? (places is [var first, ..] ? first : null);
            if (place is null || await reading.ScopeAsync(actor, act, place.Id, context.RequestAborted) is null) return Results.Redirect(AccountRoutes.Denied);
            return await reading.ScopeAsync(actor, bar?.Act ?? act, place.Id, context.RequestAborted) is { } scope
                ? await give(context, new(title, actor, NameWords.Of(place), scope, query, time.GetUtcNow()))
                : await RefuseAsync(context, actor, bar!);
        }).RequireAuthorization(act.Key);

    // No button leads here: whoever comes by the address is told by which article it is refused, and stands in the access log.
    private static async Task<IResult> RefuseAsync(HttpContext context, Actor actor, ExportBar bar)
    {
        _ = await context.RequestServices.GetRequiredService<AccessLog>().RefusedAsync(actor, bar.Act, [bar.Refusal]);
        var profile = (await context.RequestServices.GetRequiredService<ProfileQueries>().InForceAsync(actor.PlaceId, ChinaTime.DateOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()), context.RequestAborted))?.Profile;
        var article = bar.Refusal.Rule is { } rule ? profile?.ArticleOf(rule) : null;
        return Results.Text(RefusalWords.Of(bar.Refusal).Text + (article is null ? "" : $"（{article}）"), MediaTypeNames.Text.Plain, Encoding.UTF8, StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> SendAsync(HttpContext context, Taking taking, string fileName, Func<Stream, Task<long>> write)
    {
        var rows = 0L;
        var file = await WrittenFile.OfAsync(async stream => rows = await write(stream));
        // What cannot be noted does not go out.
        if ((await context.RequestServices.GetRequiredService<AccessLog>().TookOutAsync(taking.Actor, taking.Taken(rows))).IsDone) return Results.Stream(file, SheetWriter.ContentType, fileName);
        await file.DisposeAsync();
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    // The page of the screen is of no account: all rows of the query go out, from the first.
    private static async IAsyncEnumerable<TRow> AllAsync<TRow>(
        Func<ListQuery, CancellationToken, Task<ListPage<TRow>>> load, ListQuery query, IProgress<long>? progress, [EnumeratorCancellation] CancellationToken leaving)
    {
        var done = 0L;
        for (ListCursor? cursor = null; ;)
        {
            var page = await load(query with { Size = PageSize, Cursor = cursor }, leaving);
            foreach (var row in page.Rows) yield return row;
            progress?.Report(done += page.Rows.Count);
            if (page.Next is null) yield break;
            cursor = page.Next;
        }
    }

    /// <summary>Who takes what out of which place, and when.</summary>
    private sealed record Taking(string Title, Actor Actor, string Place, ReadScope Scope, ListQuery Query, DateTimeOffset At)
    {
        public string Name => Place + Title;

        public string Line => $"{Actor.Name}　{Local("yyyy-MM-dd HH:mm")} 导出";

        public string FileName => $"{Name} {Local("yyyyMMdd-HHmm")}.xlsx";

        public TakenList Taken(long rows) => new(Title, Place, Filters, Query.Text, rows);

        private string Filters =>
            string.Join('；', Query.Filters.Where(filter => filter.Key != PlaceView.Key).OrderBy(filter => filter.Key, StringComparer.Ordinal).Select(filter => $"{filter.Key}={filter.Value}"));

        private string Local(string format) => ChinaTime.ToLocal(At).ToString(format, CultureInfo.InvariantCulture);
    }
}
