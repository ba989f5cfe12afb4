using NoProofCity.Data.Health;
using NoProofCity.Data.Opening;
using NoProofCity.Web.Layout;

namespace NoProofCity.Web;

/// <summary>Builds and runs the web process.</summary>
public static class CityServer
{
    public static async Task<int> RunAsync(string[] args, string root)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
        using var city = await City.OpenAsync(CityConfiguration.Of(builder.Configuration), TimeProvider.System.GetUtcNow());
        await using var serving = city.Serve();

        _ = builder.Services.AddSingleton(city).AddSingleton(SceneClock.Of(builder.Configuration, builder.Environment.IsDevelopment()));
        _ = builder.Services.AddSingleton<CityHealth>();
        AddPages(builder);
        await using var app = builder.Build();
        UsePages(app);
        _ = app.MapGet("/health", async (CityHealth health, CancellationToken leaving) =>
            (await health.CheckServiceAsync(leaving)).Any(check => check.State is HealthState.Broken) ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Ok()).AllowAnonymous();
        await app.RunAsync();
        return 0;
    }

    private static void AddPages(WebApplicationBuilder builder)
    {
        _ = builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        _ = builder.Services.AddBootstrapBlazor();
    }

    private static void UsePages(WebApplication app)
    {
        _ = app.UsePageHeaders();
        if (!app.Environment.IsDevelopment()) _ = app.UseExceptionHandler("/error", createScopeForErrors: true);
        _ = app.UseStatusCodePagesWithReExecute("/not-found");
        _ = app.UseStaticFiles();
        _ = app.UseAntiforgery();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Finally(endpoint =>
        {
            if (!app.Environment.IsDevelopment() && endpoint.Metadata.OfType<DevelopmentOnlyAttribute>().Any())
                endpoint.RequestDelegate = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                };
        });
    }
}
