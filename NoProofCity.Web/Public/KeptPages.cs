using Microsoft.AspNetCore.Http.Features;
using NoProofCity.Web.Layout;

namespace NoProofCity.Web.Public;

/// <summary>Marks a public page that says the same to everybody: it is made once for each address and kept until the list changes. No form of ours may stand on it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute : Attribute;

/// <summary>Answers kept pages from memory. What a person chose for their browser (size of type) is part of the key, everything else of theirs is not looked at.</summary>
public static class KeptPages
{
    /// <summary>The place in the address of public pages, and the key under which its list is handed on to the page.</summary>
    public const string Place = "Code";

    // Longer addresses are made by hand and asked for once.
    private const int LongestAddress = 300;

    public static void UseKeptPages(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeptPageAttribute>() is null
            || context.Request.RouteValues[Place] is not string code || await context.RequestServices.GetRequiredService<PublicLists>().OfAsync(code) is not { } list)
        {
            await next(context);
            return;
        }
        context.Items[typeof(PublicList)] = list;
        var address = $"{context.Request.Path}{context.Request.QueryString}";
        var key = $"{DisplayPreferences.Of(context.Request).Size} {address}";
        if (list.Kept.Find(key) is not { } page)
        {
            page = await MakeAsync(context, next);
            // Only what went well is kept, and nothing that was given to one person.
            if (context.Response.StatusCode != StatusCodes.Status200OK || context.Response.Headers.SetCookie.Count > 0 || address.Length > LongestAddress)
            {
                if (page.Length > 0) await context.Response.Body.WriteAsync(page);
                return;
            }
            list.Kept.Keep(key, page);
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(page);
    });

    /// <summary>The list that the answer is made of; null where the page was not kept and has to ask itself.</summary>
    public static PublicList? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[typeof(PublicList)] as PublicList;
    }

    private static async Task<byte[]> MakeAsync(HttpContext context, RequestDelegate next)
    {
        var outgoing = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var made = new MemoryStream();
        var kept = new StreamResponseBodyFeature(made);
        context.Features.Set<IHttpResponseBodyFeature>(kept);
        try
        {
            await next(context);
            await kept.CompleteAsync();
        }
        finally
        {
            context.Features.Set(outgoing);
        }
        return made.ToArray();
    }
}
