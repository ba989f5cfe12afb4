using NoProofCity.Data.Common;
using NoProofCity.Domain.Registers;
using NoProofCity.Web.Account;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Registers;

/// <summary>The worksheet to be filled in for one register: its heads, and nobody's data.</summary>
internal static class RegisterFiles
{
    public static void MapRegisterFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("registers/{id:long}/import.xlsx", async (long id, HttpContext context, Reading reading) =>
        {
            var found = await reading.FindAsync<SharedRegister>(SessionTicket.Of(context.User)!.Actor!, RegisterActs.Import, id, context.RequestAborted);
            if (!found.IsDone) return Results.Redirect(AccountRoutes.Denied);
            var file = await WrittenFile.OfAsync(stream =>
                SheetTemplate.WriteAsync(stream, RegisterSheet.LayoutOf(found.Value), new Dictionary<string, string>(), AsyncEnumerable.Empty<IReadOnlyList<SheetValue>>(), context.RequestAborted));
            return Results.Stream(file, SheetWriter.ContentType, $"{found.Value.Title}导入表.xlsx");
        }).RequireAuthorization(RegisterActs.Import.Key);
}
