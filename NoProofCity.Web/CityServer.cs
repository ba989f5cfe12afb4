using NoProofCity.Data.Opening;

namespace NoProofCity.Web;

/// <summary>Builds and runs the web process.</summary>
public static class CityServer
{
    public static async Task<int> RunAsync(string[] args, string root)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
        using var city = await City.OpenAsync(CityConfiguration.Of(builder.Configuration), TimeProvider.System.GetUtcNow());
        await using var serving = city.Serve();

        _ = builder.Services.AddSingleton(city).AddSingleton(TimeProvider.System);
        await using var app = builder.Build();
        _ = app.UseStaticFiles();
        _ = app.MapGet("/health", () => Results.Ok()).AllowAnonymous();
        await app.RunAsync();
        return 0;
    }
}
