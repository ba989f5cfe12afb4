using System.Globalization;
using System.Security.Claims;
using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Account;

/// <summary>Who the browser in front of us is, as the database knew it when the request came or the page was opened.</summary>
/// <param name="Turn">Of the session when the page was opened; a higher one means that the role was switched since.</param>
public sealed record SessionTicket(long SessionId, int Turn, long AccountId, string SignInName, string Name, Role? Role, long PlaceId, long UnitId, long? GrantId, SessionDuty Duty, bool HasSecondFactor, string Address)
{
    private const string Scheme = "NoProofCity";
    private const string SessionClaim = "session";

    /// <summary>Who acts; null until a role is chosen and everything that comes before work is done.</summary>
    public Actor? Actor => Role is { } role && Duty is SessionDuty.None ? new(AccountId, Name, PlaceId, UnitId, role, Address) : null;

    /// <summary>All that goes into the cookie.</summary>
    public static ClaimsPrincipal Cookie(long sessionId) => new(new ClaimsIdentity([Claim(SessionClaim, sessionId)], Scheme));

    /// <summary>The session a cookie names, whether it still holds or not.</summary>
    public static long? SessionOf(ClaimsPrincipal? user) => long.TryParse(user?.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : null;

    public static SessionTicket? Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated is true && SessionOf(user) is { } session && user.FindFirstValue(nameof(Turn)) is not null
            ? new(session, (int)Number(user, nameof(Turn))!.Value, Number(user, nameof(AccountId))!.Value, Text(user, nameof(SignInName)), Text(user, ClaimTypes.Name),
                user.FindFirstValue(ClaimTypes.Role) is { } role ? Enum.Parse<Role>(role) : null,
                Number(user, nameof(PlaceId))!.Value, Number(user, nameof(UnitId))!.Value, Number(user, nameof(GrantId)),
                Enum.Parse<SessionDuty>(Text(user, nameof(Duty))), user.HasClaim(nameof(HasSecondFactor), "1"), Text(user, nameof(Address)))
            : null;

    public static ClaimsPrincipal Of(SessionStanding standing, string address)
    {
        var claims = new List<Claim>
        {
            Claim(SessionClaim, standing.SessionId), Claim(nameof(Turn), standing.Turn), Claim(nameof(AccountId), standing.AccountId),
            new(nameof(SignInName), standing.SignInName), new(ClaimTypes.Name, standing.Name), Claim(nameof(PlaceId), standing.PlaceId), Claim(nameof(UnitId), standing.UnitId),
            new(nameof(Duty), standing.Duty.ToString()), new(nameof(Address), address),
        };
        if (standing.Role is { } role) claims.Add(new(ClaimTypes.Role, role.ToString()));
        if (standing.GrantId is { } grant) claims.Add(Claim(nameof(GrantId), grant));
        if (standing.HasSecondFactor) claims.Add(new(nameof(HasSecondFactor), "1"));
        return new(new ClaimsIdentity(claims, Scheme));
    }

    private static Claim Claim(string type, long value) => new(type, value.ToString(CultureInfo.InvariantCulture));

    private static long? Number(ClaimsPrincipal user, string type) => user.FindFirstValue(type) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Text(ClaimsPrincipal user, string type) => user.FindFirstValue(type) ?? "";
}
