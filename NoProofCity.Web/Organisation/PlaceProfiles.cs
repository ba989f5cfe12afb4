using NoProofCity.Data.Opening;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Web.Organisation;

/// <summary>The rule profiles that a new place may be opened with.</summary>
public sealed class PlaceProfiles(City city)
{
    public IReadOnlyList<RuleProfile> All { get; } = ProfileFiles.Shipped(city.Rulebook.Catalogue).Profiles;

    public RuleProfile? Find(string code) => All.FirstOrDefault(profile => profile.Code == code);
}
