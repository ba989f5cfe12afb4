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

    /// <summary>The office with the name of its place; a document that says 县 before the office and a place that ends with it say it once.</summary>
    public static string OfficeOf(string place, RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var office = profile.Text("Org.Office");
        return place.Length > 0 && office.StartsWith(place[^1]) ? place + office[1..] : place + office;
    }
}
