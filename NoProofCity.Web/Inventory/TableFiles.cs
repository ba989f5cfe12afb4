using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Paper.Pdf;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Inventory;

/// <summary>What leaves the house of one table: its paper F-01, its worksheet as a template with its rows in it.</summary>
public static class TableFiles
{
    private const string Pdf = "application/pdf";

    public static void MapTableFiles(this IEndpointRouteBuilder app)
    {
        app.MapOf("f-01.pdf", InventoryActs.Read, async (scene, leaving) =>
        {
            var composed = await scene.Of<InventoryPaper>().ComposeAsync(scene.Scope, scene.Table, scene.Actor, leaving);
            return composed.IsDone ? Results.Bytes(scene.Of<PdfPrinter>().Print(composed.Value), Pdf) : Results.NotFound();
        });
        app.MapOf("x-01.xlsx", InventoryActs.Read, async (scene, leaving) =>
        {
            var (unit, rows, choices) = await scene.ReadAsync(leaving);
            var table = new SheetTable(InventorySheet.Layout.Title, InventorySheet.Exported, rows.Select(row => InventorySheet.Row(row, unit, choices, InventorySheet.Exported)).ToAsyncEnumerable())
            {
                Line = $"梳理期间：{scene.Table.Period}　填报单位：{unit}　填报日期：{scene.Today:yyyy-MM-dd}",
            };
            return SheetAnswer.Of(scene.Context, $"{unit}证明事项梳理汇总表 {scene.Table.Period}.xlsx", stream => SheetWriter.WriteAsync(stream, table, leaving));
        });
        app.MapOf("template.xlsx", InventoryActs.Edit, async (scene, leaving) =>
        {
            var (unit, rows, choices) = await scene.ReadAsync(leaving);
            return SheetAnswer.Of(
                scene.Context, $"{unit}证明事项梳理汇总表导入表.xlsx",
                stream => SheetTemplate.WriteAsync(stream, InventorySheet.Layout, new Dictionary<string, string> { ["Unit"] = unit }, rows.Select(row => InventorySheet.Row(row, unit, choices, InventorySheet.Layout.Columns)).ToAsyncEnumerable(), leaving));
        });
    }

    private static void MapOf(this IEndpointRouteBuilder app, string file, Act act, Func<TableScene, CancellationToken, Task<IResult>> answer) =>
        app.MapGet($"inventory/tables/{{id:long}}/{file}", async (long id, HttpContext context, Reading reading, TimeProvider time) =>
        {
            var actor = SessionTicket.Of(context.User)!.Actor!;
            var found = await reading.FindAsync<InventoryBatch>(actor, act, id, context.RequestAborted);
            if (!found.IsDone || await reading.ScopeAsync(actor, act, found.Value.PlaceId, context.RequestAborted) is not { } scope) return Results.Redirect(AccountRoutes.Denied);
            return await answer(new(context, actor, scope, found.Value, ChinaTime.DateOf(time.GetUtcNow())), context.RequestAborted);
        }).RequireAuthorization(act.Key);

    private sealed record TableScene(HttpContext Context, Actor Actor, ReadScope Scope, InventoryBatch Table, DateOnly Today)
    {
        public T Of<T>()
            where T : notnull => Context.RequestServices.GetRequiredService<T>();

        public async Task<(string Unit, IReadOnlyList<InventoryRow> Rows, RowChoices Choices)> ReadAsync(CancellationToken leaving) => (
            await Of<UnitQueries>().NameAsync(Table.UnitId, leaving) ?? "",
            await Of<TableQueries>().AllAsync(Scope, Table.Id, leaving),
            await Of<ProfileQueries>().InForceAsync(Table.PlaceId, Today, leaving) is { } rules ? RowChoices.Of(InventoryRules.Of(rules.Profile)) : RowChoices.None);
    }
}
