using NoProofCity.Web.Layout;

namespace NoProofCity.Web;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script in the page, no frame around it.</summary>
public static class PageHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The component kit writes style attributes; style elements stay forbidden.
    private const string StaffPolicy = Policy + "; style-src 'self'; style-src-attr 'unsafe-inline'";

    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
            headers.ContentSecurityPolicy = isPublic ? Policy : StaffPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        await next(context);
    });
}
