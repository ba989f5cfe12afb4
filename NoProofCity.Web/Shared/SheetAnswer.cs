using Microsoft.AspNetCore.Http.Features;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Web.Shared;

/// <summary>A workbook as the answer to a request, sent while it is written.</summary>
internal static class SheetAnswer
{
    internal static IResult Of(HttpContext context, string fileName, Func<Stream, Task> write)
    {
        // An entry of a package writes its last bytes synchronously when it is closed, however it is closed; they are few.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(write, SheetWriter.ContentType, fileName);
    }
}
