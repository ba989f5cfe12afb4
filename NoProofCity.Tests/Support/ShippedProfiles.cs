using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Profiles;

namespace NoProofCity.Tests.Support;

/// <summary>The shipped profiles as the product reads them. Read once: they are immutable.</summary>
public static class ShippedProfiles
{
    public static RuleCatalogue Catalogue { get; } = ProfileFiles.Catalogue();

    public static ProfileLibrary Library { get; } = ProfileLibrary.Read(Catalogue, ProfileFiles.Shipped());

    public static RuleProfile Of(string code) => Library.Find(code) ?? throw new ArgumentException($"No profile {code} ships.", nameof(code));

    /// <summary>The text of a shipped file, to be spoiled by a test.</summary>
    public static string Json(string code) => ProfileFiles.Shipped().Single(file => file.Name == code + ".json").Json;
}
