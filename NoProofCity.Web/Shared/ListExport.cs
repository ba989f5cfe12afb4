using System.Globalization;
using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>Whose things a list shows: of the place that the address names, of the installation as a whole, or of either.</summary>
public enum ListKeeper { Place, House, PlaceOrHouse }

/// <summary>What stands behind 导出: the list's own columns under the list's own query, with who took it out and when in its head.</summary>
public static class ListExport
{
    private const int PageSize = 1000;

    /// <param name="address">The list's address with ".xlsx".</param>
    /// <param name="load">The query of the list.</param>
    public static void MapListExport<TRow>(
        this IEndpointRouteBuilder app, string address, string title, Act act, IReadOnlyList<ListColumn<TRow>> columns,
        Func<IServiceProvider, ReadScope, ListQuery, CancellationToken, Task<ListPage<TRow>>> load, ListKeeper keeper = ListKeeper.Place) =>
        app.MapSheet(address, title, act, keeper, (context, actor, place, query, scope, now, gone) =>
        {
            var local = ChinaTime.ToLocal(now);
            var rows = RowsAsync((q, leaving) => load(context.RequestServices, scope, q, leaving), query, row => [.. columns.Select(column => column.ValueOf(row, now))], gone, context.RequestAborted);
            var table = new SheetTable(NameWords.Of(place) + title, [.. columns.Select(column => new SheetColumn(column.Key, column.Title) { Width = column.SheetWidth })], rows)
            { Line = $"{actor.Name}　{local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} 导出" };
            return ($"{NameWords.Of(place)}{title} {local.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}.xlsx", stream => SheetWriter.WriteAsync(stream, table, context.RequestAborted));
        });

    /// <summary>What stands behind 下载模板: the layout of an import with the rows that are known already.</summary>
    public static void MapTemplate<TRow>(
        this IEndpointRouteBuilder app, string address, Act act, SheetLayout layout, Func<TRow, IReadOnlyList<SheetValue>> row,
        Func<IServiceProvider, ReadScope, ListQuery, CancellationToken, Task<ListPage<TRow>>> load) =>
        app.MapSheet(address, layout.Title, act, ListKeeper.Place, (context, _, place, query, scope, _, gone) =>
        {
            var rows = RowsAsync((q, leaving) => load(context.RequestServices, scope, q, leaving), query, row, gone, context.RequestAborted);
            return ($"{NameWords.Of(place)}{layout.Title}导入表.xlsx", stream => SheetTemplate.WriteAsync(stream, layout, new Dictionary<string, string>(), rows, context.RequestAborted));
        });

    private static void MapSheet(
        this IEndpointRouteBuilder app, string address, string title, Act act, ListKeeper keeper,
        Func<HttpContext, Actor, PlaceRow, ListQuery, ReadScope, DateTimeOffset, RowsGone, (string FileName, Func<Stream, Task> Write)> sheet) =>
        app.MapGet(address, async (HttpContext context, Reading reading, AccessLog log, TimeProvider time) =>
        {
            var (actor, query) = (SessionTicket.Of(context.User)!.Actor!, ListUrl.Read(context.Request.QueryString.Value ?? ""));
            var places = keeper is ListKeeper.House ? [Reading.House] : await reading.PlacesAsync(actor, act, context.RequestAborted, keeper is ListKeeper.PlaceOrHouse);
            var place = places.FirstOrDefault(p => p.Code == query.Filter(PlaceView.Key)) ?? (places is [var first, ..] ? first : null);
            if (place is null || await reading.ScopeAsync(actor, act, place.Id, context.RequestAborted) is not { } scope) return Results.Redirect(AccountRoutes.Denied);
            var gone = new RowsGone();
            var (name, write) = sheet(context, actor, place, query, scope, time.GetUtcNow(), gone);
            var file = await WrittenSheet.OfAsync(write);
            // What cannot be noted does not go out.
            if ((await log.TookOutAsync(actor, new(title, NameWords.Of(place), FiltersOf(query), query.Text, gone.Count))).IsDone) return Results.Stream(file, SheetWriter.ContentType, name);
            await file.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }).RequireAuthorization(act.Key);

    private static string FiltersOf(ListQuery query) =>
        string.Join('；', query.Filters.Where(filter => filter.Key != PlaceView.Key).OrderBy(filter => filter.Key, StringComparer.Ordinal).Select(filter => $"{filter.Key}={filter.Value}"));

    // The page of the screen is of no account: all rows of the query go out, from the first.
    private static async IAsyncEnumerable<IReadOnlyList<SheetValue>> RowsAsync<TRow>(
        Func<ListQuery, CancellationToken, Task<ListPage<TRow>>> load, ListQuery query, Func<TRow, IReadOnlyList<SheetValue>> cells, RowsGone gone, [EnumeratorCancellation] CancellationToken leaving)
    {
        for (ListCursor? cursor = null; ;)
        {
            var page = await load(query with { Size = PageSize, Cursor = cursor }, leaving);
            foreach (var row in page.Rows)
            {
                gone.Count++;
                yield return cells(row);
            }
            if (page.Next is null) yield break;
            cursor = page.Next;
        }
    }

    /// <summary>How many rows have gone out so far.</summary>
    private sealed class RowsGone
    {
        public long Count { get; set; }
    }
}
