using System.Reflection;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Cases;
using NoProofCity.Tests.Support;
using NoProofCity.Tests.Verification;

namespace NoProofCity.Tests.Cases;

/// <summary>How the ledgers of the counter are read in tests.</summary>
internal static class Ledgers
{
    public static async Task<ReadScope> ScopeAsync(TestCity city, VerificationHall hall) => (await new Reading(city.City, city.Clock).ScopeAsync(hall.Clerk, CaseActs.Read, hall.Clerk.PlaceId, default))!;

    /// <summary>Every button that a desk has.</summary>
    public static IEnumerable<string> ButtonsOf(Type desk) => desk.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Order(StringComparer.Ordinal);
}
