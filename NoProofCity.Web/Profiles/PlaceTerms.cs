using NoProofCity.Domain.Profiles;
using NoProofCity.Web.Documents.Paper.Forms;

namespace NoProofCity.Web.Profiles;

/// <summary>What a place calls things, as its rule profile says.</summary>
public static class PlaceTerms
{
    public static Terms Of(RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile.Label("Programme"), profile.Label("Asker"), profile.Label("Issuer"), profile.Label("Way"), profile.Text("Org.Office"), profile.Label("ExemptionList"), profile.Label("System"));
    }
}
