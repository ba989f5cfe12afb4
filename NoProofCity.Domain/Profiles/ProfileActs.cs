using NoProofCity.Domain.Organisation;

namespace NoProofCity.Domain.Profiles;

public static class ProfileActs
{
    public static readonly Act Read = new("Profile.Read");

    /// <summary>Drafts a version: values, parent, expiry.</summary>
    public static readonly Act Edit = new("Profile.Edit");

    /// <summary>Resolves and freezes a version for the place.</summary>
    public static readonly Act Activate = new("Profile.Activate");
}
