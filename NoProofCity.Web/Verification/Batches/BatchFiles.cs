using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Verification.Batches;

/// <summary>The list to be filled in, and the list with what came of it: in full, for the unit that asked, noted in the access log.</summary>
internal static class BatchFiles
{
    public static void MapBatchFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("verification/batches/x-16.xlsx", async (CancellationToken leaving) =>
            Results.Stream(
                await WrittenFile.OfAsync(stream => SheetTemplate.WriteAsync(stream, BatchSheet.Layout, new Dictionary<string, string>(), AsyncEnumerable.Empty<IReadOnlyList<SheetValue>>(), leaving)),
                SheetWriter.ContentType, $"{BatchSheet.Layout.Title}.xlsx")).RequireAuthorization(BatchActs.Ask.Key);

        app.MapGet("verification/batches/{id:long}/result.xlsx", async (long id, HttpContext context, Reading reading, BatchQueries batches, UnitQueries units, AccessLog access) =>
        {
            var actor = SessionTicket.Of(context.User)!.Actor!;
            var found = await reading.FindAsync<BatchVerification>(actor, BatchActs.Read, id, context.RequestAborted);
            if (!found.IsDone) return Results.Redirect(AccountRoutes.Denied);
            var batch = found.Value;
            var table = new SheetTable($"批量核验结果 {batch.Number}", BatchSheet.Results, async (pen, stopping) =>
            {
                await foreach (var row in batches.AllAsync(batch.Id, stopping))
                {
                    BatchSheet.Write(pen, row);
                    await pen.EndRowAsync(stopping);
                }
            }) { Line = $"{batch.ProofName}　用途：{batch.Purpose}" };
            var (name, rows) = ($"{table.Title}.xlsx", 0L);
            var file = await WrittenFile.OfAsync(async stream => rows = await SheetWriter.WriteAsync(stream, table, context.RequestAborted));
            // What cannot be noted does not go out.
            if ((await access.TookOutAsync(actor, new(name, await units.NameAsync(batch.UnitId, context.RequestAborted) ?? "", "", batch.Purpose, (int)rows))).IsDone) return Results.Stream(file, SheetWriter.ContentType, name);
            await file.DisposeAsync();
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }).RequireAuthorization(BatchActs.Read.Key);
    }
}
