using System.Globalization;
using System.Runtime.CompilerServices;
using NoProofCity.Data.Common;
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
        app.MapGet(address, async (HttpContext context, Reading reading, TimeProvider time) =>
        {
            var (actor, query) = (SessionTicket.Of(context.User)!.Actor!, ListUrl.Read(context.Request.QueryString.Value ?? ""));
            var places = keeper is ListKeeper.House ? [Reading.House] : await reading.PlacesAsync(actor, act, context.RequestAborted, keeper is ListKeeper.PlaceOrHouse);
            var place = places.FirstOrDefault(p => p.Code == query.Filter(PlaceView.Key)) ?? (places is [var first, ..] ? first : null);
            if (place is null || await reading.ScopeAsync(actor, act, place.Id, context.RequestAborted) is not { } scope) return Results.Redirect(AccountRoutes.Denied);
            var now = ChinaTime.ToLocal(time.GetUtcNow());
            var head = $"{NameWords.Of(place)}{title}　{actor.Name} {now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} 导出";
            var rows = RowsAsync(columns, (q, leaving) => load(context.RequestServices, scope, q, leaving), query, time.GetUtcNow(), context.RequestAborted);
            var table = new SheetTable(title, [.. columns.Select(column => new SheetColumn(column.Key, column.Title, column.SheetWidth))], rows) { Head = head };
            var name = $"{NameWords.Of(place)}{title} {now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}.xlsx";
            return Results.Stream(stream => SheetWriter.WriteAsync(stream, table, context.RequestAborted), SheetWriter.ContentType, name);
        }).RequireAuthorization(act.Key);

    // The page of the screen is of no account: all rows of the query go out, from the first.
    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync<TRow>(
        IReadOnlyList<ListColumn<TRow>> columns, Func<ListQuery, CancellationToken, Task<ListPage<TRow>>> load, ListQuery query, DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken leaving)
    {
        for (ListCursor? cursor = null; ;)
        {
            var page = await load(query with { Size = PageSize, Cursor = cursor }, leaving);
            foreach (var row in page.Rows) yield return [.. columns.Select(column => column.PlainOf(row, now))];
            if (page.Next is null) yield break;
            cursor = page.Next;
        }
    }
}
