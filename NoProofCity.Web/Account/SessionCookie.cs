using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NoProofCity.Data.Accounts;

namespace NoProofCity.Web.Account;

/// <summary>The cookie names a session and nothing else; every request asks the database whether it holds.</summary>
public sealed class SessionCookie(SessionQueries sessions, OpenCircuits circuits, TimeProvider time) : CookieAuthenticationEvents
{
    public const string Name = "noproofcity";

    private const string EndedItem = "SessionEnded";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var standing = SessionTicket.SessionOf(context.Principal) is { } id ? await sessions.FindAsync(id, context.HttpContext.RequestAborted) : null;
        if (standing is null)
        {
            context.HttpContext.Items[EndedItem] = true;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }
        // A line that reconnects by itself is no sign of anybody at work.
        if (!context.Request.Path.StartsWithSegments("/_blazor")) circuits.Seen(standing.SessionId, time.GetUtcNow());
        context.ReplacePrincipal(SessionTicket.Of(standing, AddressOf(context.HttpContext)));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!IsPage(context.Request)) return Answer(context, StatusCodes.Status401Unauthorized);
        var page = context.HttpContext.Items.ContainsKey(EndedItem) ? AccountRoutes.Ended : AccountRoutes.SignIn;
        context.Response.Redirect(LocalUrl.With(page, context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }

    /// <summary>Whoever must do something first is led there; others are told.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!IsPage(context.Request)) return Answer(context, StatusCodes.Status403Forbidden);
        var page = SessionTicket.Of(context.HttpContext.User)?.Duty switch
        {
            SessionDuty.ChangePassword => AccountRoutes.ChangePassword,
            SessionDuty.EnrolSecondFactor => AccountRoutes.SecondFactor,
            SessionDuty.ChooseRole => AccountRoutes.Role,
            _ => AccountRoutes.Denied,
        };
        context.Response.Redirect(LocalUrl.With(page, context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };

    /// <summary>Puts the session into the browser's cookie.</summary>
    public static Task GiveAsync(HttpContext context, long sessionId) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, SessionTicket.Cookie(sessionId));

    private static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/_blazor");

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
