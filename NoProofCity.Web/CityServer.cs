using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Documents;
using NoProofCity.Data.Health;
using NoProofCity.Data.Opening;
using NoProofCity.Web.Account;
using NoProofCity.Web.Commands;
using NoProofCity.Web.Files;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Papers;
using NoProofCity.Web.Profiles;
using NoProofCity.Web.Public;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Today;

namespace NoProofCity.Web;

/// <summary>Builds and runs the web process.</summary>
public static class CityServer
{
    public static async Task<int> RunAsync(string[] args, string root)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
        using var city = await City.OpenAsync(CityConfiguration.Of(builder.Configuration), TimeProvider.System.GetUtcNow());
        await using var serving = city.Serve();
        await using var app = Build(builder, city, SceneClock.Of(builder.Configuration, builder.Environment.IsDevelopment()));
        if (builder.Environment.IsDevelopment() && builder.Configuration.GetValue(DemoCommand.AtFirstStart, true))
            await DemoCommand.OfferAsync(city, app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<IPaperPrinter>(), Terminal.OfProcess(asJson: false));
        await AdministratorCodes.OfferAsync(app.Services.GetRequiredService<FirstAdministrators>(), Terminal.OfProcess(asJson: false));
        await app.RunAsync();
        return 0;
    }

    /// <summary>The web process over an opened installation, not yet running.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, City city, TimeProvider time)
    {
        _ = builder.Services.AddSingleton(city).AddSingleton(time).AddSingleton<CityHealth>();
        _ = builder.Services.AddDesksAndQueries().AddPageServices().AddTodayAndSearch().AddHostedService<FirstPage>();
        _ = builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        _ = builder.Services.AddBootstrapBlazor();
        builder.Services.AddAttachments();
        builder.AddAccounts();
        var app = builder.Build();
        UsePages(app);
        app.MapAccounts();
        app.MapListExports();
        app.MapAttachments();
        app.MapPapers();
        app.MapComparisonExport();
        app.MapPublicDownloads();
        ReturnedFiles.Map(app);
        _ = app.MapGet("/health", async (CityHealth health, CancellationToken leaving) =>
            (await health.CheckServiceAsync(leaving)).Any(check => check.State is HealthState.Broken) ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Ok()).AllowAnonymous();
        return app;
    }

    private static void UsePages(WebApplication app)
    {
        app.UseKnownProxies();
        _ = app.UsePageHeaders();
        if (!app.Environment.IsDevelopment()) _ = app.UseExceptionHandler("/error", createScopeForErrors: true);
        // Only what was asked for as a page is answered with one: a form sent again as another would be a second, broken form.
        _ = app.UseWhen(context => HttpMethods.IsGet(context.Request.Method), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        _ = app.UseStaticFiles();
        app.UseAccounts();
        app.UseKeptPages();
        _ = app.UseAntiforgery();
        // Compression would keep its tables for every open page, as much again as the page itself; the office's network does without.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true).Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<PublicPageAttribute>().Any() && !endpoint.Metadata.OfType<EnableRateLimitingAttribute>().Any()) endpoint.Metadata.Add(new EnableRateLimitingAttribute(AccountServices.PublicLimit));
            // The pages of the parts, which stand open while developing, need a circuit.
            if (app.Environment.IsDevelopment() && IsOfCircuits(endpoint)) endpoint.Metadata.Add(new AllowAnonymousAttribute());
            if (!app.Environment.IsDevelopment() && endpoint.Metadata.OfType<DevelopmentOnlyAttribute>().Any())
                endpoint.RequestDelegate = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                };
        });
    }

    // The circuits' own addresses: the line itself and what the script asks before it opens one.
    private static bool IsOfCircuits(EndpointBuilder endpoint) =>
        endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address } && address.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal);
}
