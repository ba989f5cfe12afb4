namespace NoProofCity.Web.Account;

/// <summary>Where to go after signing in: only within this house.</summary>
public static class LocalUrl
{
    /// <summary>Where work begins; what stands at "/" is for citizens.</summary>
    public const string Home = "/today";

    /// <summary>The address itself if it is a path of ours, else home. "//host", "/\host" and anything with a control character lead elsewhere in some browser.</summary>
    public static string Of(string? asked) =>
        asked is ['/', ..] && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Contains('\\') && !asked.Any(char.IsControl) && !asked.StartsWith(AccountRoutes.Folder, StringComparison.OrdinalIgnoreCase)
            ? asked
            : Home;

    public static string With(string page, string? returnUrl) =>
        Of(returnUrl) is var local && local == Home ? page : $"{page}?returnUrl={Uri.EscapeDataString(local)}";
}

public static class AccountRoutes
{
    public const string Folder = "/account/";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Seen = "/account/seen";
    public const string Ended = "/account/ended";
    public const string Denied = "/account/denied";
    public const string FirstAdministrator = "/account/first-administrator";
    public const string SetPassword = "/account/set-password";
    public const string ChangePassword = "/account/change-password";
    public const string SecondFactor = "/account/second-factor";
    public const string Role = "/account/role";
}
