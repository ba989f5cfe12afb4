using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NoProofCity.Data.Accounts;
using NoProofCity.Data.Demo;
using NoProofCity.Data.Opening;
using NoProofCity.Data.Organisation;

namespace NoProofCity.Web.Account;

/// <summary>Everything about accounts, sessions and rights that the web process needs.</summary>
public static class AccountServices
{
    /// <summary>The rate limit of the sign-in and account pages.</summary>
    public const string Limit = "account";

    /// <summary>The rate limit of public pages.</summary>
    public const string PublicLimit = "public";

    /// <summary>The rate limit of what the public writes, or looks up by a number.</summary>
    public const string PublicFormLimit = "public-form";

    // OWASP's figure for PBKDF2 with HMAC-SHA-512
    private const int HashRounds = 210_000;

    /// <summary>Hashes passwords with the effort that every stored one has cost.</summary>
    public static IPasswordHasher<Domain.Accounts.Account> Hasher { get; } =
        new PasswordHasher<Domain.Accounts.Account>(Options.Create(new PasswordHasherOptions { IterationCount = HashRounds }));

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(Hasher);
        _ = services.AddSingleton<Passwords>().AddSingleton<PasswordCheck>().AddSingleton<FirstAdministrators>().AddSingleton<SessionNotes>().AddSingleton<PlaceNames>();
        AddProtection(services);
        AddSessions(services);
        AddRights(services);
        AddLimits(builder);
    }

    /// <summary>Before routing: whose request it is, and where from.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) _ = app.UseHsts(); // says nothing on plain http
        _ = app.Use(FreshFormAsync);
        _ = app.UseRouting();
        _ = app.UseRateLimiter();
        _ = app.UseAuthentication();
        _ = app.UseAuthorization();
    }

    public static void MapAccounts(this WebApplication app)
    {
        // Reading the cookie has noted it already.
        _ = app.MapPost(AccountRoutes.Seen, () => Results.NoContent()).RequireAuthorization(ActPolicies.SignedIn);
        _ = app.MapPost(AccountRoutes.SignOut, async (HttpContext context, SignInDesk desk, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
            if (SessionTicket.Of(context.User) is { } ticket) await desk.SignOutAsync(ticket.SessionId, ticket.Address);
            return Results.SignOut(new() { RedirectUri = AccountRoutes.SignIn }, [CookieAuthenticationDefaults.AuthenticationScheme]);
        }).AllowAnonymous().RequireRateLimiting(Limit);
    }

    /// <summary>A form whose token does not fit (left open over a sign-out, say) is not taken; its page is shown anew.</summary>
    private static async Task FreshFormAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.StartsWithSegments("/account", out var page))
            context.Response.Redirect(page == "/sign-out" ? LocalUrl.Home : context.Request.Path + context.Request.QueryString);
    }

    // Keys in the database, so that all processes share them.
    private static void AddProtection(IServiceCollection services)
    {
        _ = services.AddDataProtection().SetApplicationName("NoProofCity");
        _ = services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureNamedOptions<KeyManagementOptions>(null, options =>
            {
                options.XmlRepository = new KeyRing(provider.GetRequiredService<City>());
                options.XmlEncryptor = new KeyRingEncryptor(provider.GetRequiredService<City>());
            }));
        _ = services.AddSingleton<EnrolmentSeal>();
        _ = services.AddAntiforgery(options =>
        {
            options.Cookie.Name = SessionCookie.Name + ".form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void AddSessions(IServiceCollection services)
    {
        _ = services.AddSingleton<OpenCircuits>().AddSingleton<Workdays>().AddSingleton<SessionKeeper>().AddSingleton<SessionCookie>()
            .AddHostedService(provider => provider.GetRequiredService<SessionKeeper>());
        _ = services.AddScoped<CircuitSession>().AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitSession>());
        _ = services.AddServerSideBlazor().AddHubOptions(options => options.AddFilter<CircuitLine>());
        _ = services.AddCascadingAuthenticationState();
        _ = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = SessionCookie.Name;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax; // a link in another system of the office opens our page
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.IsEssential = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(24); // the session itself ends earlier, by the policy
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionCookie);
        });
    }

    private static void AddRights(IServiceCollection services)
    {
        _ = services.AddAuthorization();
        _ = services.AddSingleton<IAuthorizationPolicyProvider, ActPolicies>().AddSingleton<IAuthorizationHandler, ActHandler>();
    }

    private static void AddLimits(WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits");
        _ = builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (context, stopping) =>
            {
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await context.HttpContext.Response.WriteAsync("请求太频繁，请过一分钟再试。", stopping);
            };
            _ = options.AddPolicy(Limit, context => PerMinute(context, limits.GetValue("AccountPerMinute", 300)));
            _ = options.AddPolicy(PublicLimit, context => PerMinute(context, limits.GetValue("PublicPerMinute", 300)));
            _ = options.AddPolicy(PublicFormLimit, context => PerMinute(context, limits.GetValue("PublicFormPerMinute", 30)));
        });
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(SessionCookie.AddressOf(context), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
