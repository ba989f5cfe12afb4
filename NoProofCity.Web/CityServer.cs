using NoProofCity.Data.Opening;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Parts;

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
        AddPages(builder);
        await using var app = builder.Build();
        UsePages(app);
        _ = app.MapGet("/health", () => Results.Ok()).AllowAnonymous();
        await app.RunAsync();
        return 0;
    }

    private static void AddPages(WebApplicationBuilder builder)
    {
        _ = builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        _ = builder.Services.AddBootstrapBlazor();
        if (builder.Environment.IsDevelopment()) PartsMemory.AddTo(builder.Services);
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
