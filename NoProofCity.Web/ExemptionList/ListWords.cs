using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.ExemptionList;

/// <summary>What a place calls its lists.</summary>
public static class ListWords
{
    public static string NameOf(ListKind kind, RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Label(kind switch
        {
            ListKind.Implementation => "ImplementationList",
            ListKind.Exemption => "ExemptionList",
            ListKind.Verification => "VerificationList",
            ListKind.Promise => "PromiseList",
            ListKind.DataSharing => "SharingList",
            ListKind.UseCertificate => "UseList",
            _ => "IssueList",
        });
    }
}
