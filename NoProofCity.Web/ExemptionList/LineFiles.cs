using NoProofCity.Data.Common;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.ExemptionList;

/// <summary>What the staff takes out of lines: the list as of a day, in what two days differ, an edition and its difference; each as xlsx, csv and json.</summary>
public static class LineFiles
{
    public static void MapLineFiles(this IEndpointRouteBuilder app)
    {
        foreach (var format in Enum.GetValues<ListFormat>())
        {
            var ending = ListFiles.EndingOf(format);
            app.MapOfPlace($"list/as-of.{ending}", format, async (scene, query, leaving) =>
            {
                var day = query.Day(AsOf.Key) ?? scene.Today;
                var lines = LineRows.Of(await scene.Of<ListQueries>().AsOfAsync(scene.Place.Id, day, leaving), query);
                var head = scene.Head(ListKind.Exemption, day);
                return new Answer($"{head.Title} {day:yyyyMMdd}", lines.Count, stream => ListFiles.WriteAsync(stream, format, head, lines, leaving));
            });
            app.MapOfPlace($"list/difference.{ending}", format, async (scene, query, leaving) =>
            {
                var ((from, until), lists) = (DifferencePage.Between(query, scene.Today), scene.Of<ListQueries>());
                var difference = ListDifference.Between(await lists.AsOfAsync(scene.Place.Id, from, leaving), await lists.AsOfAsync(scene.Place.Id, until, leaving));
                var (before, after) = (scene.Head(ListKind.Exemption, from), scene.Head(ListKind.Exemption, until));
                return new Answer($"{after.Title}变动 {from:yyyyMMdd}-{until:yyyyMMdd}", difference.Count, stream => ListFiles.WriteAsync(stream, format, before, after, difference, null, leaving));
            });
            app.MapOfEdition($"list/editions/{{id:long}}/lines.{ending}", format, async (scene, edition, leaving) =>
            {
                var (lines, head) = (await scene.Of<EditionQueries>().LinesAsync(edition.Id, leaving), scene.Head(edition));
                return new Answer($"{head.Title} {edition.No}", lines.Count, stream => ListFiles.WriteAsync(stream, format, head, lines, leaving));
            });
            app.MapOfEdition($"list/editions/{{id:long}}/difference.{ending}", format, async (scene, edition, leaving) =>
            {
                var (found, head) = (await scene.Of<EditionQueries>().DifferenceAsync(edition, leaving), scene.Head(edition));
                var before = found.Before is { } row ? scene.Head(edition.Kind, DayOf(row.PublishedAt ?? row.ComposedAt)) with { Edition = new(row.No, row.Title, row.DocumentNumber, row.Hash) } : null;
                return new Answer($"{head.Title}变动 {edition.No}", found.Difference.Count, stream => ListFiles.WriteAsync(stream, format, before, head, found.Difference, found.Grounds, leaving));
            });
        }
    }

    private static void MapOfPlace(this IEndpointRouteBuilder app, string address, ListFormat format, Func<FileScene, ListQuery, CancellationToken, Task<Answer>> give) =>
        app.MapGet(address, async (HttpContext context, Reading reading) =>
        {
            var (actor, query) = (SessionTicket.Of(context.User)!.Actor!, ListUrl.Read(context.Request.QueryString.Value ?? ""));
            var places = await reading.PlacesAsync(actor, ListActs.Read, context.RequestAborted);
            return (places.FirstOrDefault(place => place.Code == query.Filter(PlaceView.Key)) ?? (places is [var first, ..] ? first : null)) is { } place && await FileScene.OfAsync(context, actor, place) is { } scene
                ? await SendAsync(context, format, scene, await give(scene, query, context.RequestAborted)) : Results.Redirect(AccountRoutes.Denied);
        }).RequireAuthorization(ListActs.Read.Key);

    private static void MapOfEdition(this IEndpointRouteBuilder app, string address, ListFormat format, Func<FileScene, Edition, CancellationToken, Task<Answer>> give) =>
        app.MapGet(address, async (long id, HttpContext context, Reading reading, PlaceQueries places) =>
        {
            var actor = SessionTicket.Of(context.User)!.Actor!;
            var found = await reading.FindAsync<Edition>(actor, ListActs.Read, id, context.RequestAborted);
            return found.IsDone && (await places.AllAsync(context.RequestAborted)).FirstOrDefault(place => place.Id == found.Value.PlaceId) is { } place && await FileScene.OfAsync(context, actor, place) is { } scene
                ? await SendAsync(context, format, scene, await give(scene, found.Value, context.RequestAborted)) : Results.Redirect(AccountRoutes.Denied);
        }).RequireAuthorization(ListActs.Read.Key);

    private static async Task<IResult> SendAsync(HttpContext context, ListFormat format, FileScene scene, Answer answer)
    {
        var name = $"{answer.Name}.{ListFiles.EndingOf(format)}";
        var written = await WrittenFile.OfAsync(answer.Write);
        // What cannot be noted does not go out.
        if ((await scene.Of<AccessLog>().TookOutAsync(scene.Actor, new(name, scene.Place.Name, "", "", answer.Rows))).IsDone) return Results.Stream(written, ListFiles.TypeOf(format), name);
        await written.DisposeAsync();
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => ChinaTime.DateOf(moment);

    private sealed record Answer(string Name, int Rows, Func<Stream, Task> Write);

    private sealed record FileScene(IServiceProvider Services, Actor Actor, PlaceRow Place, ListTerms Terms, DateOnly Today)
    {
        /// <summary>Null where the place has no rules.</summary>
        public static async Task<FileScene?> OfAsync(HttpContext context, Actor actor, PlaceRow place)
        {
            var lines = context.RequestServices.GetRequiredService<EntryLines>();
            return await lines.TermsAsync(place.Id, context.RequestAborted) is { } terms ? new(context.RequestServices, actor, place, terms, lines.Today) : null;
        }

        public T Of<T>()
            where T : notnull => Services.GetRequiredService<T>();

        public ListHead Head(ListKind kind, DateOnly asOf) => ListHead.Of(Place.Code, Place.Name, kind, asOf, Terms.Profile);

        public ListHead Head(Edition edition) => Head(edition.Kind, DayOf(edition.PublishedAt ?? edition.ComposedAt)) with { Edition = new(edition.No, edition.Title, edition.DocumentNumber, edition.Hash) };
    }
}
