using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoProofCity.Domain.Accounts;
using NoProofCity.Web;

namespace NoProofCity.Tests.Support;

/// <summary>The web process on a port of this machine, over a test installation, with the whole pipeline.</summary>
internal sealed partial class AppUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AppUnderTest(WebApplication app, TestCity city) => (_app, City) = (app, city);

    public TestCity City { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <param name="time">The clock of the process; the test's own where none is given.</param>
    public static Task<AppUnderTest> StartAsync(TestCity city, TimeProvider? time = null, params string[] settings) => StartAsync(city, Environments.Production, time, settings);

    /// <summary>With the pages of the parts, which stand in the staff frame.</summary>
    public static Task<AppUnderTest> StartDevelopingAsync(TestCity city) => StartAsync(city, Environments.Development, null);

    private static async Task<AppUnderTest> StartAsync(TestCity city, string environment, TimeProvider? time, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--urls", "http://127.0.0.1:0", .. settings],
            ContentRootPath = Repository.File("NoProofCity.Web"),
            ApplicationName = typeof(CityServer).Assembly.GetName().Name,
            EnvironmentName = environment,
        });
        // Not published, so the files of packages lie where the build found them.
        _ = builder.WebHost.UseStaticWebAssets();
        _ = builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IPasswordHasher<Account>>(TestPeople.QuickHasher);
        var app = CityServer.Build(builder, city.City, time ?? city.Clock);
        await app.StartAsync();
        return new(app, city);
    }

    /// <summary>A browser of its own: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(string name, string password = TestPeople.Password)
    {
        var browser = Browser();
        using var answer = await SubmitAsync(browser, "/account/sign-in", new() { ["Input.Name"] = name, ["Input.Password"] = password });
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    /// <summary>Opens a page and sends its form, hidden fields included.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string page, Dictionary<string, string> typed)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative));
        foreach (Match hidden in HiddenField().Matches(html)) _ = typed.TryAdd(hidden.Groups["name"].Value, WebUtility.HtmlDecode(hidden.Groups["value"].Value));
        using var form = new FormUrlEncodedContent(typed);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), form);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" ?/>""")]
    private static partial Regex HiddenField();
}
