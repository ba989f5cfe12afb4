using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Accounts;

/// <summary>Who is signed in.</summary>
public static class SessionActs
{
    public static readonly Act Read = new("Session.Read");

    /// <summary>Signs somebody else out.</summary>
    public static readonly Act End = new("Session.End");
}
