using NoProofCity.Web.Files;
using NoProofCity.Web.Layout;

namespace NoProofCity.Web;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script in the page, no frame around it but our own around attachments.</summary>
public static class PageHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The component kit writes style attributes; style elements stay forbidden.
    private const string StaffPolicy = Policy + "; style-src 'self'; style-src-attr 'unsafe-inline'";

    // A browser's own viewer of PDF counts as an object.
    private const string FramedPolicy = "default-src 'self'; img-src 'self' data:; object-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var marks = context.GetEndpoint()?.Metadata;
            headers.ContentSecurityPolicy = marks?.GetMetadata<ShownInOurPages>() is not null ? FramedPolicy : marks?.GetMetadata<PublicPageAttribute>() is not null ? Policy : StaffPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        await next(context);
    });
}
