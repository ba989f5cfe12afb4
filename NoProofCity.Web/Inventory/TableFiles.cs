using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>What leaves the house of one table: its worksheet as a template with its rows in it.</summary>
public static class TableFiles
{
    public static void MapTableFiles(this IEndpointRouteBuilder app)
    {
        app.MapOf("x-01.xlsx", InventoryActs.Read, async (scene, leaving) =>
        {
            var (unit, rows, choices) = await scene.ReadAsync(leaving);
            var table = new SheetTable(InventorySheet.Layout.Title, InventorySheet.Exported, rows.Select(row => InventorySheet.Row(row, unit, choices, InventorySheet.Exported)).ToAsyncEnumerable())
            {
                Line = $"梳理期间：{scene.Table.Period}　填报单位：{unit}　填报日期：{scene.Today:yyyy-MM-dd}",
            };
            return new Answer($"{unit}{InventorySheet.Layout.Title} {scene.Table.Period}.xlsx", rows.Count, stream => SheetWriter.WriteAsync(stream, table, leaving));
        });
        app.MapOf("template.xlsx", InventoryActs.Edit, async (scene, leaving) =>
        {
            var (unit, rows, choices) = await scene.ReadAsync(leaving);
            return new Answer(
                $"{unit}{InventorySheet.Layout.Title}导入表.xlsx", rows.Count,
                stream => SheetTemplate.WriteAsync(stream, InventorySheet.Layout, new Dictionary<string, string> { ["Unit"] = unit }, rows.Select(row => InventorySheet.Row(row, unit, choices, InventorySheet.Layout.Columns)).ToAsyncEnumerable(), leaving));
        });
    }

    private static void MapOf(this IEndpointRouteBuilder app, string file, Act act, Func<TableScene, CancellationToken, Task<Answer>> sheet) =>
        app.MapGet($"inventory/tables/{{id:long}}/{file}", async (long id, HttpContext context, Reading reading, AccessLog log, PlaceQueries places, TimeProvider time) =>
        {
            var actor = SessionTicket.Of(context.User)!.Actor!;
            var found = await reading.FindAsync<InventoryBatch>(actor, act, id, context.RequestAborted);
            if (!found.IsDone || await reading.ScopeAsync(actor, act, found.Value.PlaceId, context.RequestAborted) is not { } scope) return Results.Redirect(AccountRoutes.Denied);
            var answer = await sheet(new(context.RequestServices, actor, scope, found.Value, ChinaTime.DateOf(time.GetUtcNow())), context.RequestAborted);
            var written = await WrittenFile.OfAsync(answer.Write);
            var place = (await places.AllAsync(context.RequestAborted)).Single(place => place.Id == found.Value.PlaceId);
            // What cannot be noted does not go out.
            if ((await log.TookOutAsync(actor, new(answer.FileName, NameWords.Of(place), "", "", answer.Rows))).IsDone) return Results.Stream(written, SheetWriter.ContentType, answer.FileName);
            await written.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }).RequireAuthorization(act.Key);

    private sealed record Answer(string FileName, int Rows, Func<Stream, Task> Write);

    private sealed record TableScene(IServiceProvider Services, Actor Actor, ReadScope Scope, InventoryBatch Table, DateOnly Today)
    {
        public T Of<T>()
            where T : notnull => Services.GetRequiredService<T>();

        public async Task<(string Unit, IReadOnlyList<InventoryRow> Rows, RowChoices Choices)> ReadAsync(CancellationToken leaving) => (
            await Of<UnitQueries>().NameAsync(Table.UnitId, leaving) ?? "",
            await Of<TableQueries>().AllAsync(Scope, Table.Id, leaving),
            await Of<ProfileQueries>().InForceAsync(Table.PlaceId, Today, leaving) is { } rules ? RowChoices.Of(InventoryRules.Of(rules.Profile)) : RowChoices.None);
    }
}
